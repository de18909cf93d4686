import type { Cluster, LooseNote, NoteSection } from '../../journey/loose-notes.ts';
import { unionOf } from '../../plane/boxes.ts';
import { type Describe, pathAround } from '../../plane/facts/describe-nodes.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import { kindSaid } from '../../plane/kind-said.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { collectPieces, type Piece } from '../../plane/piece.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { findHeadings } from './find-headings.ts';
import { joinNear } from './join-near.ts';
import { nameClusters } from './name-clusters.ts';
import { noteSeems } from './note-seems.ts';

/**
 * Notes that are part of no map as a structure: by section, then by what lies close together, each cluster with a
 * name. Pure and deterministic; the time grows almost linearly with the number of notes. No word is left out: what
 * names a cluster is its name, everything else is a note.
 */
export function findClusters(
  nodes: readonly SeenNode[],
  index: SceneIndex,
  describe: Describe,
): NoteSection[] {
  const pieces = collectPieces(nodes, index);
  const groups = new Map<string | null, Group>();
  const groupOf = (node: SeenNode): Group => {
    const section = index.ancestor(node, ({ type }) => type === 'SECTION');
    const key = section?.id ?? null;
    const known = groups.get(key);
    if (known) return known;
    const fresh: Group = { section, pieces: [], tables: [] };
    groups.set(key, fresh);
    return fresh;
  };
  for (const piece of pieces) {
    const [node] = piece.nodes;
    if (node) groupOf(node).pieces.push(piece);
  }
  for (const node of nodes) if (node.type === 'TABLE') groupOf(node).tables.push(node);
  const drafts = sortGroups([...groups.values()], index).map((group) => clusterGroup(group, index));
  return nameAll(drafts, index, describe);
}

/** What nobody sees, apart from what is seen: by section and cluster it would be in the middle of other things. */
export function listHidden(nodes: readonly SeenNode[], index: SceneIndex, describe: Describe): NoteSection[] {
  const drafts = collectPieces(nodes, index).map((piece) => ({ pieces: [piece], headings: [] }));
  const tables = nodes.filter(({ type }) => type === 'TABLE');
  const notes = [...drafts, ...tables.map((table) => ({ pieces: [], headings: [], table }))].flatMap(
    (draft) => notesOf(draft, describe),
  );
  if (notes.length === 0) return [];
  const id = deriveId(`hidden ${notes[0]?.nodeId ?? ''}`, new Set());
  const cluster: Cluster = { id, name: hiddenNotes, namedBy: 'section', headingIds: [], notes };
  return [{ nodeId: null, name: hiddenNotes, clusters: [cluster] }];
}

const hiddenNotes = 'Hidden on the board';

interface Group {
  section: SeenNode | null;
  pieces: Piece[];
  tables: SeenNode[];
}

/** A cluster before it has a name. */
interface ClusterDraft {
  pieces: Piece[];
  headings: Piece[];
  table?: SeenNode;
}

interface GroupDraft {
  section: SeenNode | null;
  clusters: ClusterDraft[];
}

/** The page itself first, then sections as one reads them. */
function sortGroups(groups: readonly Group[], index: SceneIndex): Group[] {
  const loose = groups.filter(({ section }) => section === null);
  const held: { box: SeenNode; index: number; group: Group }[] = [];
  for (const group of groups)
    if (group.section)
      held.push({ box: group.section, index: index.position.get(group.section.id) ?? 0, group });
  return [...loose, ...sortByReading(held).map(({ group }) => group)];
}

function clusterGroup({ section, pieces, tables }: Group, index: SceneIndex): GroupDraft {
  const { notes, headingsOf } = findHeadings(pieces, joinNear);
  const drafts: ClusterDraft[] = notes.map((own, at) => ({
    pieces: inReadingOrder(own, index),
    headings: headingsOf[at] ?? [],
  }));
  for (const table of tables) drafts.push({ pieces: [], headings: [], table });
  const placed = drafts.map((draft, at) => ({
    box: draft.table ?? unionOf(draft.pieces.map(({ box }) => box)) ?? { x: 0, y: 0, width: 0, height: 0 },
    index: at,
    draft,
  }));
  return { section, clusters: sortByReading(placed).map(({ draft }) => draft) };
}

function inReadingOrder(pieces: readonly Piece[], index: SceneIndex): Piece[] {
  const items = pieces.map((piece) => ({ box: piece.box, index: index.position.get(piece.id) ?? 0, piece }));
  return sortByReading(items).map(({ piece }) => piece);
}

function nameAll(drafts: readonly GroupDraft[], index: SceneIndex, describe: Describe): NoteSection[] {
  const all = drafts.flatMap((group) => group.clusters);
  const texts = all.map((draft) => textsOf(draft));
  const telling = nameClusters(texts);
  const ids = new Set<string>();
  let at = 0;
  return drafts.map(({ section, clusters }) => {
    const named = clusters.map((draft) => {
      const words = telling[at] ?? '';
      at += 1;
      return toCluster(draft, { section, only: clusters.length === 1, words, describe, ids });
    });
    return { nodeId: section?.id ?? null, name: section && pathOf(section, index), clusters: named };
  });
}

interface Naming {
  section: SeenNode | null;
  only: boolean;
  words: string;
  describe: Describe;
  ids: Set<string>;
}

function toCluster(draft: ClusterDraft, { section, only, words, describe, ids }: Naming): Cluster {
  const { headings, pieces, table } = draft;
  const said = headings.map(({ text }) => oneLineOf(text)).join(' · ');
  const held = only && section ? oneLineOf(section.name) : '';
  const first = table ?? pieces[0] ?? headings[0];
  const kind = laneKindOf(said || held);
  return {
    ...(kind ? { kind } : {}),
    id: deriveId(`cluster ${first?.id ?? ''}`, ids),
    name: said || held || words || 'Notes',
    namedBy: said ? 'heading' : held ? 'section' : 'words',
    headingIds: headings.map(({ id }) => id),
    notes: notesOf(draft, describe),
  };
}

function textsOf({ pieces, table }: ClusterDraft): string[] {
  return table ? rowsOf(table).map(({ text }) => text) : pieces.map(({ nodes: [node] }) => node?.text ?? '');
}

function notesOf({ pieces, table }: ClusterDraft, describe: Describe): LooseNote[] {
  const notes: LooseNote[] = [];
  const facts = table && describe([table]);
  if (table && facts) for (const row of rowsOf(table)) notes.push({ ...facts, ...row });
  for (const { nodes } of pieces) {
    const seen = describe(nodes);
    const text = nodes[0]?.text ?? '';
    const seems = noteSeems(text);
    const says = kindSaid(text)?.kind;
    if (seen) notes.push({ ...seen, text, ...(seems ? { seems } : {}), ...(says ? { says } : {}) });
  }
  return notes;
}

/** A table that is no map: each row with words is a note. */
function rowsOf({ table }: SeenNode): Pick<LooseNote, 'text' | 'cells' | 'row' | 'links'>[] {
  const rows: Pick<LooseNote, 'text' | 'cells' | 'row' | 'links'>[] = [];
  table?.cells.forEach((cells, row) => {
    const text = cells.filter((cell) => cell.trim() !== '').join(' · ');
    const links = (table.links ?? []).filter((link) => link.row === row);
    const said = links.map(({ text: words, url }) => ({ text: words, url }));
    if (text !== '') rows.push({ text, cells, row, ...(said.length > 0 ? { links: said } : {}) });
  });
  return rows;
}

/** A section's name after those of the sections around it. */
function pathOf(section: SeenNode, index: SceneIndex): string {
  const own = oneLineOf(section.name);
  return [pathAround(section, index), own].filter((name) => name !== '').join(' / ') || 'Section';
}
