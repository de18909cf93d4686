import { demand, isNullOr, isNumber, isNumberFrom } from '../../document/check.ts';
import { freezeCopy } from '../../document/json.ts';
import type { NodeRecord, Transform2 } from '../../document/records.ts';
import { isTransform } from '../../document/value-checks.ts';
import { rotationOf, withOrigin, withRotation } from '../../geometry/transform.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { absoluteBoundsOf, absoluteTransformOf, boxOf } from '../base/box.ts';
import { type MembersOf, readOnly, storedAs, writable } from '../base/member.ts';
import { moveNode } from '../base/move-node.ts';

const sizeLimit = isNullOr(isNumberFrom(0));

/** Place and size. x and y are relative to the container: page, frame or section (figjam-facts §5). */
export const dimensionAndPosition = {
  x: writable(
    (record: NodeRecord, run) => boxOf(run.board.document, record).transform[0][2],
    (record, value, run) => {
      demand(isNumber, value, 'set_x', 'x');
      const { transform } = boxOf(run.board.document, record);
      moveNode(run, record, withOrigin(transform, Number(value), transform[1][2]));
    },
  ),
  y: writable(
    (record: NodeRecord, run) => boxOf(run.board.document, record).transform[1][2],
    (record, value, run) => {
      demand(isNumber, value, 'set_y', 'y');
      const { transform } = boxOf(run.board.document, record);
      moveNode(run, record, withOrigin(transform, transform[0][2], Number(value)));
    },
  ),
  width: readOnly((record: NodeRecord, run) => boxOf(run.board.document, record).width),
  height: readOnly((record: NodeRecord, run) => boxOf(run.board.document, record).height),
  minWidth: storedAs<number | null>()('minWidth', sizeLimit, null),
  maxWidth: storedAs<number | null>()('maxWidth', sizeLimit, null),
  minHeight: storedAs<number | null>()('minHeight', sizeLimit, null),
  maxHeight: storedAs<number | null>()('maxHeight', sizeLimit, null),
  relativeTransform: writable(
    (record: NodeRecord, run) =>
      freezeCopy(boxOf(run.board.document, record).transform, run.board.settings.numbers),
    (record, value, run) => {
      demand(isTransform, value, 'set_relativeTransform', 'relativeTransform');
      const { relativeTransform } = run.board.settings;
      if (relativeTransform === 'throw') throw new TypeError('no setter for property');
      if (relativeTransform === 'taken') moveNode(run, record, readTransform(value));
    },
  ),
  absoluteTransform: readOnly((record: NodeRecord, run) => {
    return freezeCopy(absoluteTransformOf(run.board.document, record), run.board.settings.numbers);
  }),
  absoluteBoundingBox: readOnly((record: NodeRecord, run) => {
    return freezeCopy(absoluteBoundsOf(run.board.document, record), run.board.settings.numbers);
  }),
} satisfies MembersOf<DimensionAndPositionMixin>;

export const rotation = writable(
  (record: NodeRecord, run: PluginRun) => rotationOf(boxOf(run.board.document, record).transform),
  (record, value, run) => {
    demand(isNumber, value, 'set_rotation', 'rotation');
    moveNode(run, record, withRotation(boxOf(run.board.document, record).transform, Number(value)));
  },
);

/** A transform that a check has let in. */
function readTransform(value: unknown): Transform2 {
  return freezeCopy(value, 'double') as Transform2;
}
