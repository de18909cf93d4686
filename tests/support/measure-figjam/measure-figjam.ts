import { openFigJam } from '../figjam.ts';
import { connectorFindings, measureConnectors } from './connectors.ts';
import type { Finding, KindMeasure } from './kind-measure.ts';
import { measureCodeBlocks } from './measure-code-blocks.ts';
import { measureShapes } from './measure-shapes.ts';
import { measureStickies } from './measure-stickies.ts';
import { measureTables } from './measure-tables.ts';
import { measureTexts } from './measure-texts.ts';
import { type OracleBoard, type OracleNode, readOracle, textsOf } from './read-oracle.ts';
import { reportFindings } from './report-findings.ts';
import { fontsOf, hasFonts } from './write-text.ts';

/** One module a kind of node. */
const kinds: readonly KindMeasure[] = [
  measureTexts,
  measureStickies,
  measureShapes,
  measureTables,
  measureCodeBlocks,
];

/**
 * Makes the oracle's nodes in the simulated FigJam, through the Plugin API, routes its connectors, and says what differs;
 * an empty string where there is no oracle.
 */
export async function measureFigJam(shared: string): Promise<string> {
  const boards = readOracle(shared);
  if (boards.length === 0) return '';
  const connectors = connectorFindings(measureConnectors(shared));
  return reportFindings([...(await findDifferences(boards)), ...connectors]);
}

/** A drawing that stands on several boards counts once. */
export async function findDifferences(boards: readonly OracleBoard[]): Promise<Finding[]> {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const board of boards) {
    findings.push(...(await compareNodes(board, seen)));
    for (const kind of kinds) findings.push(...((await kind.compareBoard?.(board)) ?? []));
  }
  return findings;
}

async function compareNodes(board: OracleBoard, seen: Set<string>): Promise<Finding[]> {
  // A shape that a plugin gave its first size to is not one that somebody resized: else it could not be made at all.
  const grow = openFigJam(undefined, { resizedShapes: 'grow' });
  const cut = openFigJam(undefined, { resizedShapes: 'cut' });
  const textOf = (id: string): string => board.characters.get(id) ?? '';
  const made: { node: OracleNode; kind: KindMeasure; id: string; isCut: boolean }[] = [];
  for (const node of board.nodes) {
    const kind = kinds.find(({ type }) => type === node.type);
    if (kind === undefined || !kind.isFit(node) || !textsOf(node).every(hasFonts)) continue;
    const characters = textOf(node.id);
    if (node.text !== undefined && characters.length !== node.text.length) continue;
    const drawing = JSON.stringify([
      node.type,
      characters,
      node.size,
      node.text,
      node.shape,
      node.author,
      node.cells,
    ]);
    if (seen.has(drawing)) continue;
    seen.add(drawing);
    const isCut = node.truncates === true;
    const { host, settle, control } = isCut ? cut : grow;
    for (const font of textsOf(node).flatMap(fontsOf)) await settle(host.loadFontAsync(font));
    await settle(host.loadFontAsync({ family: 'Inter', style: 'Medium' }));
    made.push({ node, kind, isCut, id: kind.make(host, node, characters, { control, textOf }).id });
  }
  const records = [grow, cut].map(
    ({ control }) => new Map(control.records().map((record) => [record.id, record])),
  );
  return made.flatMap(({ node, kind, id, isCut }) => {
    const record = records[isCut ? 1 : 0]?.get(id);
    return record === undefined ? [] : kind.compare(node, record, `${board.id} ${node.id}`);
  });
}
