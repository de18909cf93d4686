import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const pair = z.tuple([z.number(), z.number()]);
const measure = z.object({ unit: z.string(), value: z.number().optional() });

/** A text as FigJam laid it out: `lines` are [first, end, width, y, height, x, baseline], px in the text's own space. */
const textShape = z.object({
  length: z.number(),
  family: z.string().default('Inter'),
  style: z.string().default('Medium'),
  size: z.number().default(16),
  lineHeight: measure.default({ unit: 'AUTO' }),
  tracking: measure.default({ unit: 'PERCENT', value: 0 }),
  alignH: z.string().default('LEFT'),
  runs: z.array(z.tuple([z.number(), z.number(), z.record(z.string(), z.unknown())])).default([]),
  paragraphs: z.array(z.tuple([z.string(), z.number()])).default([]),
  box: z.array(z.number()).optional(),
  layoutSize: pair.optional(),
  truncatedAt: z.number().optional(),
  lines: z.array(z.array(z.number())).optional(),
  paragraphSpacing: z.number().optional(),
  paragraphIndent: z.number().optional(),
  textCase: z.string().optional(),
});
const nodeShape = z.object({
  id: z.string(),
  type: z.string(),
  size: pair,
  inside: z.unknown().optional(),
  text: textShape.optional(),
  autoResize: z.string().optional(),
  author: z.object({ visible: z.boolean(), size: z.number() }).optional(),
  shape: z.string().optional(),
  userHeight: z.number().optional(),
  truncates: z.boolean().optional(),
  rows: z.number().optional(),
  columns: z.number().optional(),
  setRowHeights: z.array(z.number().nullable()).optional(),
  setColumnWidths: z.array(z.number().nullable()).optional(),
  cells: z
    .array(
      z.array(z.object({ id: z.string(), box: z.array(z.number()), text: textShape.optional() }).nullable()),
    )
    .optional(),
});
const layoutShape = z.object({ id: z.string(), nodes: z.array(z.unknown()) });

export type OracleText = z.infer<typeof textShape>;
export type OracleNode = z.infer<typeof nodeShape>;

export interface OracleBoard {
  id: string;
  nodes: OracleNode[];
  /** What a node says, by its id. */
  characters: Map<string, string>;
}

/** All texts of a node: its own, or those of its cells. */
export function textsOf({ text, cells = [] }: OracleNode): OracleText[] {
  return [...(text === undefined ? [] : [text]), ...cells.flat().flatMap((cell) => cell?.text ?? [])];
}

/** The boards of an oracle folder (`visible/ID.layout.json`) with the texts of the boards beside it; none without it. */
export function readOracle(shared: string): OracleBoard[] {
  const layouts = join(shared, 'oracle/visible');
  if (!existsSync(layouts)) return [];
  const boards = readdirSync(join(shared, 'boards'));
  return readdirSync(layouts)
    .filter((name) => name.endsWith('.layout.json'))
    .map((name) => {
      const { id, nodes } = layoutShape.parse(readJson(join(layouts, name)));
      const board = boards.find((file) => file.startsWith(`${id}-`));
      const characters = new Map<string, string>();
      if (board !== undefined) collectTexts(readJson(join(shared, 'boards', board)), characters);
      return { id, nodes: nodes.map((node) => nodeShape.parse(node)), characters };
    });
}

function collectTexts(value: unknown, texts: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && 'characters' in value && typeof value.characters === 'string')
    texts.set(String(value.id), value.characters);
  for (const part of Object.values(value)) collectTexts(part, texts);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
