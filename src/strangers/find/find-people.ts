import { type Box, gapBetween } from '../../plane/boxes.ts';
import type { DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import type { Reading } from '../adopt/person-reading.ts';
import { byPlace } from '../adopt/person-sayings.ts';
import { type ReadPerson, readPerson } from '../adopt/read-person.ts';
import { blocksOfPeople, type PeopleBlock } from './people-blocks.ts';
import { chooseName, isMentioned } from './person-name.ts';

/** So much must speak for a person; a plain short name alone says little, and needs headings besides. */
const enough = 2;
/** From here on nobody needs to be asked. */
const sure = 4;
/** How far beside its map a person may be described, in sizes of the map. */
const reach = 1;

/**
 * The people that blocks beside these maps describe, by the map that each stands nearest to. `left`: nodes that no map
 * has read. The maps' own titles and names are theirs.
 */
export function findPeople(
  drafts: readonly MapDraft[],
  left: readonly SeenNode[],
  index: SceneIndex,
): Map<MapDraft, DraftPerson[]> {
  const found = new Map<MapDraft, DraftPerson[]>();
  if (drafts.length === 0) return found;
  const holders = holdersOf(drafts, index);
  const near = left.filter((node) => nearestMap(drafts, node) !== null);
  for (const block of blocksOfPeople(near, index, holders)) {
    const person = readBlock(block, index);
    const map = person && nearestMap(drafts, person.box);
    if (!person || !map) continue;
    found.set(map, byPlace([...(found.get(map) ?? []), person.draft]));
  }
  return found;
}

function readBlock(block: PeopleBlock, index: SceneIndex): { draft: DraftPerson; box: Box } | null {
  const { sayings, isApart } = block;
  const first = readPerson(sayings, isApart, null, chooseName);
  const name = first && index.byId.get(first.name.id);
  if (!first || !name || !isPerson(first, isApart)) return null;
  // What is remembered of the block is what was read: it must give the same person by itself.
  const own = sayings.filter(({ id }) => first.reading.ids.has(id));
  const read = readPerson(own, isApart, name.id, chooseName) ?? first;
  const others = sayings.filter(({ id }) => id !== name.id && read.reading.ids.has(id));
  const nodes = [name];
  for (const { id } of others) {
    const node = index.byId.get(id);
    if (node && !nodes.includes(node)) nodes.push(node);
  }
  const draft: DraftPerson = {
    key: name.id,
    name: read.name.name,
    fields: read.fields,
    nodes,
    confidence: Math.round(Math.min(0.95, 0.35 + pointsOf(first.reading) * 0.12) * 100) / 100,
    reason: 'A block beside the map describes somebody.',
    isDoubtful: pointsOf(first.reading) < sure,
    isApart,
  };
  return { draft, box: name };
}

/** How much speaks for a person. */
function pointsOf({ marks, named, wishes, names }: Reading): number {
  const hasAge = names.some(({ rank }) => rank <= 1);
  return Math.min(2, marks) * 2 + named.size + Math.min(2, wishes) + (hasAge ? 1 : 0) + 0.5;
}

function isPerson({ name, fields, reading }: ReadPerson, isApart: boolean): boolean {
  if (pointsOf(reading) < enough) return false;
  const { named, names, marks } = reading;
  // A short text like others says nothing of being a name.
  const isPlain = !names.some(({ rank }) => rank < 3) && marks === 0;
  if (!isPlain || isMentioned(reading, name)) return true;
  const tells = fields.goals !== undefined || fields.quote !== undefined || fields.demographics !== undefined;
  return (
    named.size >= 3 ||
    (named.size >= 2 && isApart) ||
    (named.size >= 1 && tells && Object.keys(fields).length >= 2)
  );
}

/** What holds a map whole holds more than a person: its sections and frames are no blocks. */
function holdersOf(drafts: readonly MapDraft[], index: SceneIndex): Set<string> {
  const holders = new Set<string>();
  for (const { root, stages, lanes, cards } of drafts) {
    holders.add(root.id);
    for (const part of [...stages, ...lanes, ...cards])
      for (const node of part.nodes) {
        holders.add(node.id);
        index.ancestor(node, ({ id }) => holders.add(id) && false);
      }
  }
  return holders;
}

function nearestMap(drafts: readonly MapDraft[], box: Box): MapDraft | null {
  let best: { draft: MapDraft; gap: number } | null = null;
  for (const draft of drafts) {
    const gap = gapBetween(draft.box, box);
    const far = reach * Math.max(draft.box.width, draft.box.height);
    if (gap <= far && (!best || gap < best.gap)) best = { draft, gap };
  }
  return best?.draft ?? null;
}
