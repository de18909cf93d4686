import { sameJson } from '../../journey/equal.ts';
import type { Journey } from '../../journey/journey.ts';
import type { Stamp } from '../../journey/stamp.ts';
import { notesOfMap } from '../../own-map/adopted/adopted-notes.ts';
import {
  type AdoptedWork,
  carrierStamp,
  decorStamp,
  linkStamp,
  nameStamp,
  noteStamp,
  titleStamp,
} from '../../own-map/adopted/adopted-stamps.ts';
import type { SeenPage } from '../../plane/held.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { indexScene } from '../../plane/scene-index.ts';
import { withStamps } from '../../plane/with-stamps.ts';
import { stampPeople } from './adopted-people.ts';
import { interpretInUse } from './interpret-in-use.ts';

/** What taking a map into use writes, and what the board then is. */
export interface Adoption {
  stamps: Map<string, Stamp>;
  page: SeenPage;
  map: ReadMap;
}

/**
 * The stamps, by node id, that make a map of what people drew, as it was read: nothing moves, no word changes. What
 * lies between the cards and is none is told apart. Throws when reading it again would give another map.
 */
export function stampAdoption(page: SeenPage, map: ReadMap): Adoption {
  const work = startWork(page, map);
  const stamps = collectStamps(work, map);
  let other: Journey | null = null;
  for (let turn = 0; turn < 3; turn += 1) {
    const stamped = withStamps(page, stamps);
    const again = interpretInUse(stamped).maps.find(({ journey }) => journey.id === map.journey.id);
    if (again && sameJourney(again.journey, map.journey)) return { stamps, page: stamped, map: again };
    other = again?.journey ?? null;
    const extra = again ? extraNotes(again, map, page, stamps) : [];
    if (extra.length === 0) break;
    for (const node of extra)
      stamps.set(node.id, decorStamp(work, node, 'aside', { page: { x: node.x, y: node.y } }));
  }
  throw new Error(
    `This board cannot be taken into use as it is: once Throughline remembers it, ${whatDiffers(map.journey, other)} Nothing was changed; exporting works.`,
  );
}

/** The first thing that would be read otherwise, in the words of the board, and what to do about it. */
function whatDiffers(journey: Journey, again: Journey | null): string {
  if (!again)
    return 'it would be no map. Put its columns and rows into a section of their own, then try again.';
  for (const list of ['stages', 'lanes', 'cards', 'emotions', 'personas', 'links', 'metrics'] as const) {
    const now = new Map<string, object>(again[list].map((record) => [record.id, record]));
    const record = journey[list].find((each) => !sameJson(plain(each), plain(now.get(each.id) ?? null)));
    if (!record) continue;
    const said = 'text' in record ? record.text : 'name' in record ? record.name : '';
    const what = typeof said === 'string' && said !== '' ? `“${said.slice(0, 60)}”` : `one of its ${list}`;
    return `${what} would be read otherwise. Move it clearly into its column and row, away from what lies around it, then try again.`;
  }
  return 'its parts would have another order. Move them apart, then try again.';
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function startWork(page: SeenPage, map: ReadMap): AdoptedWork {
  const { found } = map;
  const { byId: nodes } = indexScene(page);
  const carrier = found && carrierOf(map, nodes);
  if (!found || !carrier) throw new Error('This map is one of Throughline’s already. Nothing was changed.');
  return { journey: map.journey, found, carrier, nodes };
}

/** What holds the whole map and no other; else its title; else its first header. */
function carrierOf({ found }: ReadMap, byId: ReadonlyMap<string, SeenNode>): SeenNode | undefined {
  if (!found) return undefined;
  const { root, titleNode, stages, lanes } = found;
  const names = [...stages, ...lanes].map(({ nodes }) => nodes[0]);
  const isHolder =
    root.type === 'TABLE' || ((root.type === 'SECTION' || root.type === 'FRAME') && !names.includes(root));
  const candidates = [isHolder ? root : null, titleNode, ...names, root];
  const free = candidates.find((node) => node && byId.get(node.id)?.stamp === undefined);
  return free ?? undefined;
}

function collectStamps(work: AdoptedWork, map: ReadMap): Map<string, Stamp> {
  const { journey, nodes, brought } = map;
  const { found, carrier } = work;
  const stamps = new Map<string, Stamp>();
  const add = (node: SeenNode | null | undefined, stamp: Stamp | null) => {
    if (node && stamp && !stamps.has(node.id) && node.type !== 'TABLE') stamps.set(node.id, stamp);
  };
  const title = found.titleNode?.id === carrier.id ? (carrier.type === 'SECTION' ? 'name' : 'text') : 'none';
  stamps.set(carrier.id, carrierStamp(work, title, notesOfMap(map), brought));
  for (const list of ['stages', 'lanes'] as const) {
    for (const [at, name] of found[list].entries()) {
      const record = journey[list][at];
      const [node, ...again] = name.nodes;
      if (!record || !node) continue;
      if (name.line !== undefined)
        add(node, decorStamp(work, node, list === 'stages' ? 'stageNames' : 'laneNames'));
      else if (node.id !== carrier.id) add(node, nameStamp(work, list, name, record, node));
      const of = list === 'stages' ? { stageId: record.id } : { laneId: record.id };
      for (const other of again) add(other, decorStamp(work, other, 'again', of));
    }
  }
  add(found.titleNode, found.titleNode && titleStamp(work, found.titleNode));
  for (const { id } of [...journey.cards, ...journey.emotions, ...journey.links]) {
    const node = work.nodes.get(nodes[id]?.[0] ?? '');
    if (node) add(node, noteStamp(work, id, node) ?? linkStamp(work, id, node));
  }
  stampPeople(work, found, (node, stamp) => stamps.set(node.id, stamp));
  for (const node of found.scaffold) add(node, decorStamp(work, node, 'scaffold'));
  return stamps;
}

function sameJourney(a: Journey, b: Journey): boolean {
  return sameJson(plain(a), plain(b));
}

/** Nodes that would be cards once the map is in use, and were none before. */
function extraNotes(
  again: ReadMap,
  map: ReadMap,
  page: SeenPage,
  stamps: ReadonlyMap<string, Stamp>,
): SeenNode[] {
  const known = new Set(Object.keys(map.nodes));
  const extra = new Set<string>();
  for (const [recordId, ids] of Object.entries(again.nodes)) {
    const [id] = ids;
    if (!known.has(recordId) && id !== undefined && !stamps.has(id)) extra.add(id);
  }
  return page.nodes.filter(({ id }) => extra.has(id));
}
