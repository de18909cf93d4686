import type { SeenNode } from '../../plane/scene.ts';
import type { Saying } from './person-reading.ts';
import { fieldNamed } from './person-words.ts';

/** The sayings of a node: one of a note, text or section; one of each row of a table. */
export function sayingsOf(node: SeenNode | undefined): Saying[] {
  if (!node) return [];
  const { id, x, y, width } = node;
  if (node.type === 'SECTION')
    return node.name.trim() === '' ? [] : [{ id, text: node.name, box: node, size: 0, isTitle: true }];
  const text = (node.text ?? '').trim();
  const high = node.type === 'TEXT' ? text.split('\n').length : 1;
  if (!node.table) return [{ id, text, box: node, size: Math.min(width, node.height) / high }];
  const lines = linesOfTable(node.table.cells);
  const height = node.height / Math.max(1, lines.length);
  const rows = lines.map(([head = '', ...rest], row) => {
    const said = rest.length === 0 ? head : `${head}: ${rest.join('\n')}`;
    return { id, text: said, box: { x, y: y + row * height, width, height }, size: height };
  });
  return rows.filter(({ text: said }) => said !== '');
}

/** The lines of a table about one person, each begun by what it is; where the first row says that, its columns. None for several people. */
function linesOfTable(cells: readonly (readonly string[])[]): string[][] {
  const said = cells.map((row) => row.map((cell) => cell.trim()));
  const hits = (names: readonly string[]) => names.filter((name) => fieldNamed(name) !== null).length;
  const [first = []] = said;
  const isAcross = hits(first) > hits(said.map(([head = '']) => head)) && hits(first) >= 2;
  const lines = isAcross ? first.map((_, at) => said.map((row) => row[at] ?? '')) : said;
  const wide = isAcross ? said.length : Math.max(0, ...said.map((row) => row.length));
  return wide > 2
    ? []
    : lines.map((line) => line.filter((cell) => cell !== '')).filter((line) => line.length > 0);
}

/** People as one reads their blocks. */
export function byPlace<T extends { nodes: readonly SeenNode[] }>(people: readonly T[]): T[] {
  const at = ({ nodes: [node] }: T) => node ?? { x: 0, y: 0, height: 0 };
  const isAbove = (a: T, b: T) => at(a).y + at(a).height <= at(b).y;
  return [...people].sort((a, b) => (isAbove(a, b) ? -1 : isAbove(b, a) ? 1 : at(a).x - at(b).x));
}
