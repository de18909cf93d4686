import { type Check, demand, isBoolean, isNumberFrom, isOneOf } from '../../document/check.ts';
import { freezeCopy } from '../../document/json.ts';
import type { NodeRecord } from '../../document/records.ts';
import { isVector } from '../../document/value-checks.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { absoluteBoundsOf } from '../base/box.ts';
import { type MembersOf, method, readOnly, stored, storedAs, writable } from '../base/member.ts';
import { resizeNode, scaleNode } from '../base/resize-node.ts';
import { dimensionAndPosition, rotation } from './dimension.ts';

const sizing = isOneOf(['FIXED', 'HUG', 'FILL']);

export const resize = method((record: NodeRecord, [width, height], run: PluginRun) => {
  demandSize(record, width, height, 'resize');
  resizeNode(run, record, Number(width), Number(height));
});

export const resizeWithoutConstraints = method((record: NodeRecord, [width, height], run: PluginRun) => {
  demandSize(record, width, height, 'resizeWithoutConstraints');
  resizeNode(run, record, Number(width), Number(height));
});

export const rescale = method((record: NodeRecord, [scale], run: PluginRun) => {
  demand(isNumberFrom(0.01), scale, 'rescale');
  scaleNode(run, record, Number(scale));
});

/** What sits in a frame with auto layout. */
export const autoLayoutChild = {
  layoutAlign: storedAs<AutoLayoutChildrenMixin['layoutAlign']>()(
    'layoutAlign',
    isOneOf(['MIN', 'CENTER', 'MAX', 'STRETCH', 'INHERIT']),
    'INHERIT',
  ),
  layoutGrow: stored('layoutGrow', isNumberFrom(0), 0),
  layoutPositioning: storedAs<AutoLayoutChildrenMixin['layoutPositioning']>()(
    'layoutPositioning',
    isOneOf(['AUTO', 'ABSOLUTE']),
    'AUTO',
  ),
} satisfies MembersOf<AutoLayoutChildrenMixin>;

/** Place, size and what changes the size. */
export const layout = {
  ...dimensionAndPosition,
  ...autoLayoutChild,
  rotation,
  resize,
  resizeWithoutConstraints,
  rescale,
  absoluteRenderBounds: readOnly((record: NodeRecord, run) => {
    return freezeCopy(absoluteBoundsOf(run.board.document, record), run.board.settings.numbers);
  }),
  constrainProportions: stored('constrainProportions', isBoolean, false),
  layoutSizingHorizontal: sizingAlong('layoutSizingHorizontal', 'HORIZONTAL'),
  layoutSizingVertical: sizingAlong('layoutSizingVertical', 'VERTICAL'),
} satisfies MembersOf<LayoutMixin>;

export const aspectRatioLock = {
  targetAspectRatio: storedAs<Vector | null>()('targetAspectRatio', isVector, null),
  lockAspectRatio: method((record: NodeRecord, _args, run) => {
    const { width = 0, height = 0 } = record.props;
    run.edit.set(record.id, 'targetAspectRatio', { x: width, y: height });
  }),
  unlockAspectRatio: method((record: NodeRecord, _args, run) => {
    run.edit.set(record.id, 'targetAspectRatio', undefined);
  }),
} satisfies MembersOf<AspectRatioLockMixin>;

/** HUG and FILL are the short form of the frame's sizing modes and the child's align and grow. */
function sizingAlong(name: 'layoutSizingHorizontal' | 'layoutSizingVertical', direction: string) {
  return writable(
    (record: NodeRecord) => readSizing(record, direction),
    (record, value, run) => {
      demand(sizing, value, `set_${name}`, name);
      const own = record.props.layoutMode === direction ? 'primaryAxisSizingMode' : 'counterAxisSizingMode';
      if (value !== 'FILL') run.edit.set(record.id, own, value === 'HUG' ? 'AUTO' : 'FIXED');
      const parent = run.board.document.get(record.parentId ?? '');
      const along = parent?.props.layoutMode === direction;
      if (along) run.edit.set(record.id, 'layoutGrow', value === 'FILL' ? 1 : 0);
      else run.edit.set(record.id, 'layoutAlign', value === 'FILL' ? 'STRETCH' : 'INHERIT');
    },
  );
}

function readSizing(record: NodeRecord, direction: string): 'FIXED' | 'HUG' | 'FILL' {
  const { layoutMode, layoutAlign, primaryAxisSizingMode, counterAxisSizingMode } = record.props;
  if (layoutAlign === 'STRETCH') return 'FILL';
  if (layoutMode === undefined || layoutMode === 'NONE') return 'FIXED';
  const mode = layoutMode === direction ? primaryAxisSizingMode : counterAxisSizingMode;
  return mode === 'FIXED' ? 'FIXED' : 'HUG';
}

function demandSize(record: NodeRecord, width: unknown, height: unknown, label: string): void {
  const least: Check = isNumberFrom(0.01);
  demand(least, width, label);
  demand(record.type === 'LINE' ? isNumberFrom(0) : least, height, label);
  if (record.type === 'LINE' && height !== 0) throw new Error(`in ${label}: The height of a line must be 0`);
}
