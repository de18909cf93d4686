import { type Box, gapBetween } from '../../plane/boxes.ts';
import type { DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { byPlace } from '../adopt/person-sayings.ts';
import { type ReadPerson, readPerson } from '../adopt/read-person.ts';
import { blocksOfPeople, type PeopleBlock } from './people-blocks.ts';

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
  const first = readPerson(block.sayings, { isApart: block.isApart });
  const name = first && index.byId.get(first.nameId);
  if (!first || !name || !isPerson(first, block.isApart)) return null;
  // What is remembered of the block is what was read: it must give the same person by itself.
  const own = block.sayings.filter(({ id }) => first.ids.has(id));
  const read = readPerson(own, { nameId: name.id, isApart: block.isApart }) ?? first;
  const others = block.sayings.filter(({ id }) => id !== name.id && read.ids.has(id));
  const nodes = [name];
  for (const { id } of others) {
    const node = index.byId.get(id);
    if (node && !nodes.includes(node)) nodes.push(node);
  }
  const draft: DraftPerson = {
    key: name.id,
    name: read.name,
    fields: read.fields,
    nodes,
    confidence: Math.round(Math.min(0.95, 0.35 + first.points * 0.12) * 100) / 100,
    reason: 'A block beside the map describes somebody.',
    isDoubtful: first.points < sure,
    isApart: block.isApart,
  };
  return { draft, box: name };
}

function isPerson({ points, isPlain, isMentioned, named, fields }: ReadPerson, isApart: boolean): boolean {
  if (points < enough || !isPlain || isMentioned) return points >= enough;
  const tells = fields.goals !== undefined || fields.quote !== undefined || fields.demographics !== undefined;
  return named >= 3 || (named >= 2 && isApart) || (named >= 1 && tells && Object.keys(fields).length >= 2);
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
