import type { NodeRecord } from '../document/records.ts';
import type { Members } from './base/member.ts';
import { type CellSite, tableCellMembers } from './base/table-cell.ts';
import type { TextSite } from './base/text-site.ts';
import * as look from './mixins/appearance.ts';
import { baseNode } from './mixins/base-node.ts';
import { children, pagesAsChildren } from './mixins/children.ts';
import { dimensionAndPosition } from './mixins/dimension.ts';
import { exportable } from './mixins/export.ts';
import { aspectRatioLock, layout } from './mixins/layout.ts';
import { pluginData } from './mixins/plugin-data.ts';
import { sceneNode, stickable } from './mixins/scene-node.ts';
import { text } from './mixins/text.ts';
import { connector } from './types/connector.ts';
import * as board from './types/figjam-nodes.ts';
import { documentNode, page } from './types/page.ts';
import * as shapes from './types/shapes.ts';
import { table } from './types/table.ts';
import { ownText, textNode } from './types/text-node.ts';

const base = { ...baseNode, ...pluginData };
const scene = { ...base, ...sceneNode, ...exportable };
const opaque = { ...scene, ...dimensionAndPosition };
const shape = { ...scene, ...look.reaction, ...look.blend, ...look.geometry, ...layout };
const solid = { ...shape, ...look.constraint, ...look.corner, ...aspectRatioLock };
const frame = {
  ...solid,
  ...children,
  ...look.container,
  ...look.background,
  ...look.rectangleCorner,
  ...look.individualStrokes,
  ...shapes.frame,
};

/** Every node type with its members: mixins first, its own last. */
export const nodeTypes = {
  DOCUMENT: { ...base, ...pagesAsChildren, ...documentNode },
  PAGE: { ...base, ...children, ...exportable, ...page },
  SECTION: {
    ...opaque,
    ...children,
    ...look.fills,
    ...look.strokes,
    ...look.corner,
    ...look.rectangleCorner,
    ...aspectRatioLock,
    ...board.section,
  },
  STICKY: { ...opaque, ...look.fills, ...look.minimalBlend, ...board.sticky },
  SHAPE_WITH_TEXT: {
    ...opaque,
    ...look.fills,
    ...look.minimalBlend,
    ...look.strokes,
    ...board.shapeWithText,
  },
  CONNECTOR: { ...opaque, ...look.minimalBlend, ...look.strokes, ...connector },
  TABLE: { ...opaque, ...look.fills, ...look.minimalBlend, ...table },
  CODE_BLOCK: { ...opaque, ...look.minimalBlend, ...board.codeBlock },
  WIDGET: { ...opaque, ...stickable, ...board.widget },
  EMBED: { ...opaque, ...board.embed },
  LINK_UNFURL: { ...opaque, ...board.linkUnfurl },
  MEDIA: { ...opaque, ...board.media },
  STAMP: { ...shape, ...look.constraint, ...stickable, ...aspectRatioLock, ...board.stamp },
  HIGHLIGHT: { ...solid, ...look.vectorLike, ...stickable, ...board.highlight },
  WASHI_TAPE: { ...shape, ...stickable, ...aspectRatioLock, ...board.washiTape },
  TEXT: { ...shape, ...look.constraint, ...aspectRatioLock, ...ownText, ...textNode },
  RECTANGLE: { ...solid, ...look.rectangleCorner, ...look.individualStrokes, ...shapes.rectangle },
  ELLIPSE: { ...solid, ...shapes.ellipse },
  LINE: { ...shape, ...look.constraint, ...shapes.line },
  POLYGON: { ...solid, ...shapes.polygon },
  STAR: { ...solid, ...shapes.star },
  VECTOR: { ...solid, ...look.vectorLike, ...shapes.vector },
  SLICE: { ...scene, ...layout, ...shapes.slice },
  BOOLEAN_OPERATION: {
    ...shape,
    ...children,
    ...look.corner,
    ...look.container,
    ...aspectRatioLock,
    ...shapes.booleanOperation,
  },
  GROUP: {
    ...scene,
    ...look.reaction,
    ...children,
    ...look.container,
    ...look.background,
    ...look.blend,
    ...layout,
    ...aspectRatioLock,
    ...shapes.group,
  },
  FRAME: { ...frame, ...shapes.frameNode },
  COMPONENT: { ...frame, ...shapes.componentNode },
  INSTANCE: { ...frame, ...shapes.instanceNode },
} as const;

/** The members of a node type. A type that the typings do not know (from a board file) is opaque. */
export function membersOfType(type: string): Members<NodeRecord> {
  const known: { readonly [type: string]: Members<NodeRecord> } = nodeTypes;
  return Object.hasOwn(known, type) ? (known[type] ?? unknownType) : unknownType;
}

const unknownType: Members<NodeRecord> = { ...opaque, ...board.opaque };

export const sublayerMembers: Members<TextSite> = text;
export const labelMembers: Members<NodeRecord> = board.label;
export const cellMembers: Members<CellSite> = tableCellMembers;
