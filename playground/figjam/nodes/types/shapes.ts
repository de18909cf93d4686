import {
  demand,
  isAnything,
  isBoolean,
  isIndex,
  isNumber,
  isNumberFrom,
  isObject,
  isOneOf,
} from '../../document/check.ts';
import type { NodeRecord } from '../../document/records.ts';
import { clone } from '../base/clone-node.ts';
import {
  lasting,
  type MembersOf,
  promised,
  readOnly,
  readStored,
  stored,
  storedAs,
  unsupported,
  writable,
} from '../base/member.ts';

const isArc = isObject({ startingAngle: isNumber, endingAngle: isNumber, innerRadius: isNumberFrom(0, 1) });

export const rectangle = {
  type: lasting(() => 'RECTANGLE' as const),
  clone: clone<RectangleNode>(),
} satisfies MembersOf<RectangleNode>;
export const line = {
  type: lasting(() => 'LINE' as const),
  clone: clone<LineNode>(),
} satisfies MembersOf<LineNode>;
export const slice = {
  type: lasting(() => 'SLICE' as const),
  clone: clone<SliceNode>(),
} satisfies MembersOf<SliceNode>;
export const vector = {
  type: lasting(() => 'VECTOR' as const),
  clone: clone<VectorNode>(),
} satisfies MembersOf<VectorNode>;
export const group = {
  type: lasting(() => 'GROUP' as const),
  clone: clone<GroupNode>(),
} satisfies MembersOf<GroupNode>;

export const ellipse = {
  type: lasting(() => 'ELLIPSE' as const),
  arcData: storedAs<ArcData>()('arcData', isArc, {
    startingAngle: 0,
    endingAngle: 2 * Math.PI,
    innerRadius: 0,
  }),
  clone: clone<EllipseNode>(),
} satisfies MembersOf<EllipseNode>;

export const polygon = {
  type: lasting(() => 'POLYGON' as const),
  pointCount: stored('pointCount', isIndex, 3),
  clone: clone<PolygonNode>(),
} satisfies MembersOf<PolygonNode>;

export const star = {
  type: lasting(() => 'STAR' as const),
  pointCount: stored('pointCount', isIndex, 5),
  innerRadius: stored('innerRadius', isNumberFrom(0, 1), 0.382),
  clone: clone<StarNode>(),
} satisfies MembersOf<StarNode>;

export const booleanOperation = {
  type: lasting(() => 'BOOLEAN_OPERATION' as const),
  booleanOperation: storedAs<BooleanOperationNode['booleanOperation']>()(
    'booleanOperation',
    isOneOf(['UNION', 'INTERSECT', 'SUBTRACT', 'EXCLUDE']),
    'UNION',
  ),
  clone: clone<BooleanOperationNode>(),
} satisfies MembersOf<BooleanOperationNode>;

/** Frames and what is like them, with plain auto layout. */
export const frame = {
  clipsContent: stored('clipsContent', isBoolean, true),
  layoutMode: storedAs<'NONE' | 'HORIZONTAL' | 'VERTICAL' | 'GRID'>()(
    'layoutMode',
    isOneOf(['NONE', 'HORIZONTAL', 'VERTICAL']),
    'NONE',
  ),
  layoutWrap: storedAs<'NO_WRAP' | 'WRAP'>()('layoutWrap', isOneOf(['NO_WRAP', 'WRAP']), 'NO_WRAP'),
  paddingLeft: stored('paddingLeft', isNumberFrom(0), 0),
  paddingRight: stored('paddingRight', isNumberFrom(0), 0),
  paddingTop: stored('paddingTop', isNumberFrom(0), 0),
  paddingBottom: stored('paddingBottom', isNumberFrom(0), 0),
  horizontalPadding: bothPaddings('horizontalPadding', 'paddingLeft', 'paddingRight'),
  verticalPadding: bothPaddings('verticalPadding', 'paddingTop', 'paddingBottom'),
  primaryAxisSizingMode: storedAs<'FIXED' | 'AUTO'>()(
    'primaryAxisSizingMode',
    isOneOf(['FIXED', 'AUTO']),
    'AUTO',
  ),
  counterAxisSizingMode: storedAs<'FIXED' | 'AUTO'>()(
    'counterAxisSizingMode',
    isOneOf(['FIXED', 'AUTO']),
    'AUTO',
  ),
  primaryAxisAlignItems: storedAs<AutoLayoutMixin['primaryAxisAlignItems']>()(
    'primaryAxisAlignItems',
    isOneOf(['MIN', 'MAX', 'CENTER', 'SPACE_BETWEEN']),
    'MIN',
  ),
  counterAxisAlignItems: storedAs<AutoLayoutMixin['counterAxisAlignItems']>()(
    'counterAxisAlignItems',
    isOneOf(['MIN', 'MAX', 'CENTER', 'BASELINE']),
    'MIN',
  ),
  counterAxisAlignContent: storedAs<AutoLayoutMixin['counterAxisAlignContent']>()(
    'counterAxisAlignContent',
    isOneOf(['AUTO', 'SPACE_BETWEEN']),
    'AUTO',
  ),
  itemSpacing: stored('itemSpacing', isNumber, 0),
  counterAxisSpacing: storedAs<number | null>()('counterAxisSpacing', isAnything, null),
  itemReverseZIndex: stored('itemReverseZIndex', isBoolean, false),
  strokesIncludedInLayout: stored('strokesIncludedInLayout', isBoolean, false),
  layoutGrids: storedAs<LayoutGrid[]>()('layoutGrids', isAnything, []),
  guides: storedAs<Guide[]>()('guides', isAnything, []),
  devStatus: readOnly((): DevStatus => null),
} satisfies MembersOf<FrameNode>;

export const frameNode = {
  type: lasting(() => 'FRAME' as const),
  clone: clone<FrameNode>(),
} satisfies MembersOf<FrameNode>;
export const componentNode = {
  type: lasting(() => 'COMPONENT' as const),
  clone: clone<ComponentNode>(),
  createInstance: unsupported<NodeRecord>('createInstance', 'the simulated FigJam makes no instances'),
} satisfies MembersOf<ComponentNode>;

export const instanceNode = {
  type: lasting(() => 'INSTANCE' as const),
  clone: clone<InstanceNode>(),
  getMainComponentAsync: promised((record: NodeRecord, _args, run) => {
    return run.handleOf<ComponentNode>(
      typeof record.props.componentId === 'string' ? record.props.componentId : null,
    );
  }),
  mainComponent: readOnly((_record: NodeRecord): ComponentNode | null => {
    throw new Error(
      'in get_mainComponent: Cannot call with documentAccess: dynamic-page. Use node.getMainComponentAsync instead.',
    );
  }),
} satisfies MembersOf<InstanceNode>;

type Padding = 'paddingLeft' | 'paddingRight' | 'paddingTop' | 'paddingBottom';

/** An outdated short form that older plugins write. */
function bothPaddings(name: string, first: Padding, second: Padding) {
  return writable(
    (record: NodeRecord) => readStored<number>(record, first, 0),
    (record, value, run) => {
      demand(isNumberFrom(0), value, `set_${name}`, name);
      for (const each of [first, second]) run.edit.set(record.id, each, value);
    },
  );
}
