import * as z from 'zod/mini';

const pair = z.tuple([z.number(), z.number()]);
const end = z.object({
  node: z.optional(z.string()),
  magnet: z.string(),
  position: pair,
  stroke: z.optional(z.tuple([z.number(), z.string()])),
  gone: z.optional(z.boolean()),
});
const connector = z.object({
  id: z.string(),
  lineType: z.string(),
  strokeWeight: z.number(),
  start: end,
  end,
  bends: z.optional(z.unknown()),
  path: z.optional(z.array(pair)),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  label: z.optional(z.object({ box: z.tuple([z.number(), z.number(), z.number(), z.number()]) })),
});
const file = z.object({
  container: z.object({ version: z.number() }),
  nodes: z.array(z.looseObject({ type: z.string() })),
});

interface Point {
  x: number;
  y: number;
}

/** What a connector holds on to, in a layout file. Positions: px from the node's top left, or in the parent's space. */
export interface LayoutEnd {
  node?: string | undefined;
  magnet: string;
  position: Point;
  /** Weight and align of the node's stroke. */
  stroke?: [number, string] | undefined;
  gone: boolean;
}

/** A connector as FigJam drew it; the path in page space. */
export interface LayoutConnector {
  id: string;
  lineType: string;
  strokeWeight: number;
  start: LayoutEnd;
  end: LayoutEnd;
  /** Bent by hand. */
  bent: boolean;
  path: Point[];
  /** What the label covers, in page space: the line is cut there. */
  label: { x: number; y: number; width: number; height: number } | null;
}

/** The connectors of a layout file (`oracle/visible`), and the version of the container it came from. Throws for other files. */
export function readLayout(value: unknown): { version: number; connectors: LayoutConnector[] } {
  const { container, nodes } = file.parse(value);
  const connectors = nodes
    .filter(({ type }) => type === 'CONNECTOR')
    .map((node) => {
      const { bends, path = [], start, end, box, label, ...rest } = connector.parse(node);
      const [x = 0, y = 0, width = 0, height = 0] = label?.box ?? [];
      return {
        ...rest,
        label: label === undefined ? null : { x: box[0] + x, y: box[1] + y, width, height },
        start: readEnd(start),
        end: readEnd(end),
        bent: bends !== undefined,
        path: path.map(toPoint),
      };
    });
  return { version: container.version, connectors };
}

const toPoint = ([x, y]: [number, number]): Point => ({ x, y });

const readEnd = ({ node, magnet, position, stroke, gone = false }: z.output<typeof end>): LayoutEnd => ({
  node,
  magnet,
  position: toPoint(position),
  stroke,
  gone,
});
