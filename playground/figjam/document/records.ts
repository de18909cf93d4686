/**
 * A FigJam document as plain JSON: what replicas exchange, what undo restores, what board files are made from and
 * what the page draws. A node is a bag of properties; each property is one last-writer-wins register.
 */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** `[[a, c, tx], [b, d, ty]]`, as in Figma. */
export type Transform2 = [[number, number, number], [number, number, number]];

export interface NodeRecord {
  id: string;
  /** Plugin API type; for types FigJam does not know, the REST type as it came. Page = `PAGE`, root = `DOCUMENT`. */
  type: string;
  parentId: string | null;
  /** Fractional index among the siblings, back to front. */
  order: string;
  props: NodeProps;
}

/** Known properties; any further key of a type's own members may stand beside them (`code`, `shapeType` …). */
export interface NodeProps {
  name: string;
  visible?: boolean;
  locked?: boolean;
  /** Relative to the container: the nearest ancestor that is no group or boolean (Plugin API `relativeTransform`). */
  transform?: Transform2;
  width?: number;
  height?: number;
  fills?: Json[];
  strokes?: Json[];
  strokeWeight?: number;
  dashPattern?: number[];
  opacity?: number;
  blendMode?: string;
  cornerRadius?: number;
  /** STICKY, SHAPE_WITH_TEXT, CONNECTOR, TEXT. */
  text?: TextValue;
  shapeType?: string;
  /** SHAPE_WITH_TEXT: whether it cuts its text, because somebody resized it; nobody knows of what a file brought. */
  truncates?: boolean;
  /** The height that it was given: without `truncates` it grows from there. */
  userHeight?: number;
  isWideWidth?: boolean;
  authorName?: string;
  authorVisible?: boolean;
  sectionContentsHidden?: boolean;
  connectorStart?: ConnectorEnd;
  connectorEnd?: ConnectorEnd;
  connectorLineType?: string;
  connectorStartStrokeCap?: string;
  connectorEndStrokeCap?: string;
  textBackgroundFills?: Json[];
  /** TABLE: rows and columns by id in order; a cell is the property `cell:<rowId>:<columnId>`. */
  rows?: { id: string; height: number }[];
  columns?: { id: string; width: number }[];
  stuckTo?: string | null;
  code?: string;
  codeLanguage?: string;
  /** All plugin data of the node is ONE register: `{ "private:<pluginId>": {key: value}, "shared:<ns>": {…} }`. */
  pluginData?: { [owner: string]: { [key: string]: string } };
  relaunchData?: { [pluginId: string]: { [command: string]: string } };
  /** The node as it stood in the board file it came from, without children: what saving must give back untouched. */
  raw?: { [key: string]: Json };
  /** Where that file placed it (page and parent transform, size): what moved since is written anew. */
  placed?: { [key: string]: unknown };
  [property: string]: unknown;
}

export type ConnectorEnd =
  | { position: { x: number; y: number } }
  /** Files also know magnets that the Plugin API has no word for, some with a place: they are kept. */
  | { endpointNodeId: string; magnet: string; position?: { x: number; y: number } }
  | { position: { x: number; y: number }; endpointNodeId: string };

export interface TextStyle {
  fontName: { family: string; style: string };
  fontSize: number;
  fills: Json[];
  textCase: string;
  textDecoration: string;
  letterSpacing: { value: number; unit: string };
  lineHeight: { value: number; unit: string } | { unit: 'AUTO' };
  hyperlink: { type: 'URL' | 'NODE'; value: string } | null;
}

/** Text with styles: `runs` cover `characters` without gaps (none when empty); `base` is what new text gets. */
export interface TextValue {
  characters: string;
  base: TextStyle;
  runs: { length: number; style: TextStyle }[];
  /** One per paragraph (`\n`-separated). */
  paragraphs: { list: 'NONE' | 'ORDERED' | 'UNORDERED'; indentation: number }[];
  paragraphSpacing: number;
  paragraphIndent: number;
  listSpacing: number;
  /** TEXT nodes only. */
  align?: { horizontal: string; vertical: string };
  autoResize?: string;
}

export interface TableCell {
  text: TextValue;
  fills: Json[];
}

/** One change of a replica, as it travels: `clock` is a Lamport time, ties are broken by `client`. */
export type Op = { clock: number; client: number } & (
  | { op: 'create'; record: NodeRecord }
  | { op: 'set'; id: string; property: string; value: Json | undefined }
  | { op: 'delete'; id: string }
);
