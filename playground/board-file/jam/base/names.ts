/** What kinds of nodes are called in a FigJam file, where REST calls them otherwise. */
const restOfJam: { [jam: string]: string } = { ROUNDED_RECTANGLE: 'RECTANGLE', SYMBOL: 'COMPONENT' };

/** The REST type of a node. A group is a frame that fits what is in it. */
export function restType(type: string, isGroup: boolean): string {
  return isGroup && type === 'FRAME' ? 'GROUP' : (restOfJam[type] ?? type);
}

/** The type in a FigJam file; null where it has none. */
export function jamType(rest: string): string | null {
  if (rest === 'GROUP' || rest === 'TRANSFORM_GROUP') return 'FRAME';
  const renamed = Object.keys(restOfJam).find((jam) => restOfJam[jam] === rest);
  return renamed ?? (written.has(rest) ? rest : null);
}

const written = new Set([
  ...['DOCUMENT', 'CANVAS', 'SECTION', 'FRAME', 'STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'CONNECTOR', 'TABLE'],
  ...[
    'CODE_BLOCK',
    'STAMP',
    'WASHI_TAPE',
    'HIGHLIGHT',
    'WIDGET',
    'MEDIA',
    'ELLIPSE',
    'REGULAR_POLYGON',
    'STAR',
  ],
  ...['LINE', 'VECTOR', 'SLICE', 'BOOLEAN_OPERATION'],
]);

/**
 * A sticky, a shape, a connector, a code block, a table are drawn by parts that nobody sees as nodes; what is known of a part stands in
 * the node's `nodeGenerationData.overrides`, under the part's number in this session.
 */
export const partSession = 40_000_000;
export const parts = { look: 0, text: 1, third: 2 } as const;
export const hasParts = (type: unknown): boolean =>
  type === 'STICKY' ||
  type === 'SHAPE_WITH_TEXT' ||
  type === 'CONNECTOR' ||
  type === 'CODE_BLOCK' ||
  type === 'TABLE';

/** What stands for no node at all. */
export const noNode = '4294967295:4294967295';
