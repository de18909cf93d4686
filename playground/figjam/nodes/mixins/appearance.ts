import { demand, isAnything, isArrayOf, isBoolean, isNumberFrom, isOneOf } from '../../document/check.ts';
import { toJson } from '../../document/json.ts';
import { keepPaints } from '../../document/paints.ts';
import type { NodeRecord } from '../../document/records.ts';
import { isBlendMode, isConstraints, isEffects, isPaints } from '../../document/value-checks.ts';
import {
  constant,
  type MembersOf,
  promised,
  readOnly,
  setStyleId,
  stored,
  storedAs,
  styleId,
  unsupported,
} from '../base/member.ts';

const isRadius = isNumberFrom(0);

export const fills = {
  fills: storedAs<Paint[]>()('fills', isPaints, [], keepPaints),
  fillStyleId: styleId('fillStyleId'),
  setFillsAsync: promised((record: NodeRecord, [paints], run) => {
    demand(isPaints, paints, 'setFillsAsync', 'fills');
    run.edit.set(record.id, 'fills', keepPaints(paints));
  }),
  setFillStyleIdAsync: setStyleId('setFillStyleIdAsync'),
} satisfies MembersOf<MinimalFillsMixin>;

export const strokes = {
  strokes: storedAs<Paint[]>()('strokes', isPaints, [], keepPaints),
  strokeStyleId: styleId('strokeStyleId'),
  setStrokesAsync: promised((record: NodeRecord, [paints], run) => {
    demand(isPaints, paints, 'setStrokesAsync', 'strokes');
    run.edit.set(record.id, 'strokes', keepPaints(paints));
  }),
  setStrokeStyleIdAsync: setStyleId('setStrokeStyleIdAsync'),
  strokeWeight: stored('strokeWeight', isNumberFrom(0), 1),
  strokeJoin: storedAs<StrokeJoin>()('strokeJoin', isOneOf(['MITER', 'BEVEL', 'ROUND']), 'MITER'),
  strokeAlign: storedAs<MinimalStrokesMixin['strokeAlign']>()(
    'strokeAlign',
    isOneOf(['CENTER', 'INSIDE', 'OUTSIDE']),
    'INSIDE',
  ),
  dashPattern: storedAs<number[]>()('dashPattern', isArrayOf(isNumberFrom(0)), []),
  strokeGeometry: readOnly((): VectorPaths => []),
} satisfies MembersOf<MinimalStrokesMixin>;

export const individualStrokes = {
  strokeTopWeight: stored('strokeTopWeight', isNumberFrom(0), 1),
  strokeBottomWeight: stored('strokeBottomWeight', isNumberFrom(0), 1),
  strokeLeftWeight: stored('strokeLeftWeight', isNumberFrom(0), 1),
  strokeRightWeight: stored('strokeRightWeight', isNumberFrom(0), 1),
} satisfies MembersOf<IndividualStrokesMixin>;

export const geometry = {
  ...fills,
  ...strokes,
  strokeCap: storedAs<StrokeCap>()(
    'strokeCap',
    isOneOf([
      'NONE',
      'ROUND',
      'SQUARE',
      'ARROW_LINES',
      'ARROW_EQUILATERAL',
      'DIAMOND_FILLED',
      'TRIANGLE_FILLED',
      'CIRCLE_FILLED',
    ]),
    'NONE',
  ),
  strokeMiterLimit: stored('strokeMiterLimit', isNumberFrom(0), 4),
  fillGeometry: readOnly((): VectorPaths => []),
  outlineStroke: unsupported<NodeRecord>('outlineStroke', 'the simulated FigJam cannot outline strokes'),
} satisfies MembersOf<GeometryMixin>;

export const minimalBlend = {
  opacity: stored('opacity', isNumberFrom(0, 1), 1),
  blendMode: storedAs<BlendMode>()('blendMode', isBlendMode, 'PASS_THROUGH'),
} satisfies MembersOf<MinimalBlendMixin>;

export const blend = {
  ...minimalBlend,
  isMask: stored('isMask', isBoolean, false),
  maskType: storedAs<MaskType>()('maskType', isOneOf(['ALPHA', 'VECTOR', 'LUMINANCE']), 'ALPHA'),
  effects: storedAs<Effect[]>()('effects', isEffects, []),
  effectStyleId: styleId('effectStyleId'),
  setEffectStyleIdAsync: setStyleId('setEffectStyleIdAsync'),
} satisfies MembersOf<BlendMixin>;

export const corner = {
  cornerRadius: stored('cornerRadius', isRadius, 0),
  cornerSmoothing: stored('cornerSmoothing', isNumberFrom(0, 1), 0),
} satisfies MembersOf<CornerMixin>;

export const rectangleCorner = {
  topLeftRadius: stored('topLeftRadius', isRadius, 0),
  topRightRadius: stored('topRightRadius', isRadius, 0),
  bottomLeftRadius: stored('bottomLeftRadius', isRadius, 0),
  bottomRightRadius: stored('bottomRightRadius', isRadius, 0),
} satisfies MembersOf<RectangleCornerMixin>;

export const constraint = {
  constraints: storedAs<Constraints>()('constraints', isConstraints, { horizontal: 'MIN', vertical: 'MIN' }),
} satisfies MembersOf<ConstraintMixin>;

export const container = {
  expanded: stored('expanded', isBoolean, true),
} satisfies MembersOf<ContainerMixin>;

export const reaction = {
  reactions: constant<Reaction[]>('reactions', []),
  setReactionsAsync: unsupported<NodeRecord>('setReactionsAsync', 'FigJam has no prototyping'),
} satisfies MembersOf<ReactionMixin>;

export const background = {
  backgrounds: storedAs<Paint[]>()('fills', isPaints, [], keepPaints),
  backgroundStyleId: styleId('backgroundStyleId'),
} satisfies MembersOf<DeprecatedBackgroundMixin>;

export const vectorLike = {
  vectorPaths: storedAs<VectorPaths>()('vectorPaths', isArrayOf(isAnything), []),
  vectorNetwork: storedAs<VectorNetwork>()('vectorNetwork', isAnything, {
    vertices: [],
    segments: [],
    regions: [],
  }),
  setVectorNetworkAsync: promised((record: NodeRecord, [network], run) => {
    run.edit.set(record.id, 'vectorNetwork', toJson(network));
  }),
  handleMirroring: storedAs<HandleMirroring>()(
    'handleMirroring',
    isOneOf(['NONE', 'ANGLE', 'ANGLE_AND_LENGTH']),
    'NONE',
  ),
} satisfies MembersOf<VectorLikeMixin>;
