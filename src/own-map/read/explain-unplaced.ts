import type { ReadMap } from '../../plane/interpretation.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SeenWith } from '../../plane/seen-nodes.ts';

/** What is known of a map of ours, or in use. */
export type KnownMap = Pick<ReadMap, 'journey' | 'nodes'>;

/** Why these words are in no journey, and which record they were; a copy of what still stands was none. */
export interface Explanation {
  reason: string;
  recordId?: string;
}

/**
 * Says for a node with words that was not placed why not: it lies in a map's root section (`inMap`), or a stamp says that it
 * was part of a map.
 */
export function explainUnplaced(node: SeenNode, inMap: boolean, maps: readonly KnownMap[]): Explanation {
  const { stamp, badStamp } = node;
  if (badStamp === 'newer')
    return { reason: 'It was written by a newer version of Throughline; update to read it.' };
  if (!stamp || stamp.kind === 'journey') return { reason: reasonFor(node, inMap, maps) };
  const standing = maps.find(
    ({ journey, nodes }) =>
      journey.id === stamp.journeyId && nodes[stamp.recordId]?.some((id) => id !== node.id),
  );
  if (!standing) return { reason: reasonFor(node, inMap, maps), recordId: stamp.recordId };
  const { title } = standing.journey;
  if (stamp.nodeId === node.id) return { reason: reasonFor(node, inMap, maps), recordId: stamp.recordId };
  return { reason: `It is a copy of a part of “${title}” and lies outside of every map.` };
}

function reasonFor(node: SeenNode, inMap: boolean, maps: readonly KnownMap[]): string {
  if (node.type === 'CONNECTOR') return inMap ? 'It does not link two cards.' : 'It is part of no map.';
  return inMap ? reasonInside(node, maps) : 'It was part of a map and lies outside of it now.';
}

function reasonInside({ type, text }: SeenNode, maps: readonly KnownMap[]): string {
  if (type === 'SECTION') return 'It is the name of a section that somebody drew inside the map.';
  if (type === 'TABLE') return 'It is a table inside the map: rows hold notes, shapes and texts.';
  if (type === 'LINK_UNFURL' || type === 'EMBED') return 'It is a link inside the map, and no note.';
  if (type === 'CODE_BLOCK') return 'It is code inside the map, and no note.';
  const words = (text ?? '').trim();
  const isName = maps.some(({ journey }) =>
    [...journey.stages, ...journey.lanes].some(({ name }) => name.trim() === words),
  );
  if (isName) return 'It only says again what a stage or row is called.';
  return 'It lies inside the map, but in none of its rows.';
}

const said: { [role: string]: string } = {
  feelings: 'on the label of the feelings, a row that is no row of this map',
  caption: 'on a caption',
  guidance: 'on the guidance of a row',
  scale: 'on the scale of the feelings',
  legend: 'on the legend',
  help: 'on “How to work here”',
  metrics: 'on the heading of the metrics',
  parkingLot: 'as the name of the parking lot',
  arrow: 'on an arrow between two stages',
  curve: 'on the curve of the feelings',
  split: 'on the bar of a branch',
  dividerLabel: 'on the name of a line',
  matrix: 'as the name of the matrix',
  matrixPart: 'on the matrix',
  reference: 'on what stands for a note on the matrix',
  mark: 'on the mark of a note',
};

/** Why words on our scaffold are in no journey. */
export function sayOwnWords({ stamp }: SeenWith<'decor'>): string {
  const where = said[stamp.role];
  return where === undefined
    ? 'Somebody wrote it on a part of the map that was taken away since; the words were kept.'
    : `Somebody wrote it ${where}: it is no note, and no field of the map. Put it on a note to bring it along.`;
}
