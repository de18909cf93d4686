import type { ReadJourney } from '../../contract/results/read.ts';
import type { Since } from '../../contract/told-changes.ts';
import type { OnBoard } from '../../journey/board-facts.ts';
import { sameJson } from '../../journey/equal.ts';
import type { Stretches } from '../../journey/stretches.ts';
import { findFullCells } from '../../own-map/change/tidy/find-full-cells.ts';
import { type Box, sameBox } from '../../plane/boxes.ts';
import { type ReadMap, type ReadNote, toldOf } from '../../plane/interpretation.ts';
import type { Scene } from '../../plane/scene.ts';
import type { ReadPage } from '../read/read-maps.ts';
import { changedBetween, type KeptReading } from '../read/seen-board.ts';
import { whyNotArranged } from '../step/why-not-arranged.ts';

/** Puts maps as they were read into the words of the contract, in proportion to what changed since it last did. */
export interface TellMaps {
  (read: ReadPage): Stretches<ReadJourney[]>;
  /** From which other words these were made, and of which records alone they say something else. */
  since(told: ReadJourney): Since | undefined;
}

interface Told {
  kept: KeptReading;
  maps: readonly ReadMap[];
  journeys: ReadJourney[];
}

/** Begins with nothing told. What did not change is told by the very same objects. */
export function openTelling(): TellMaps {
  const told = new Map<string, Told>();
  const since = new WeakMap<ReadJourney, Since>();
  const tell = function* (read: ReadPage): Stretches<ReadJourney[]> {
    const { kept, maps, scene } = read;
    if (read.only) return yield* tellAll(read);
    const last = told.get(scene.pageId);
    if (last?.kept === kept) return last.journeys;
    const changed = last ? changedBetween(last.kept, kept) : null;
    const journeys: ReadJourney[] = [];
    for (const [at, map] of maps.entries()) {
      const [before, was] = [last?.maps[at], last?.journeys[at]];
      if (!changed || !before || !was || before.rootId !== map.rootId) {
        journeys.push(yield* tellMap(read, map));
      } else if (before === map) {
        journeys.push(was);
      } else {
        const records = recordsOn(map, before, changed);
        const again = tellAgain(read, map, { before, was, changed, records });
        const isInOrder = before.cards !== undefined && before.cards.cells === map.cards?.cells;
        since.set(again, { was, records, isInOrder });
        journeys.push(again);
      }
    }
    told.set(scene.pageId, { kept, maps, journeys });
    return journeys;
  };
  return Object.assign(tell, { since: (journey: ReadJourney) => since.get(journey) });
}

function* tellAll(read: ReadPage): Stretches<ReadJourney[]> {
  const journeys: ReadJourney[] = [];
  for (const map of read.maps) journeys.push(yield* tellMap(read, map));
  return journeys;
}

function* tellMap(read: ReadPage, map: ReadMap): Stretches<ReadJourney> {
  const { scene, describeInStretches } = read;
  yield map.journey.cards.length;
  const full = findFullCells(scene, map);
  const onBoard = yield* describeInStretches(map);
  return { ...tellRead(scene, map), full, onBoard };
}

function tellRead(scene: Scene, map: ReadMap): ReadJourney {
  const { copyOf } = map;
  const held = whyNotArranged(scene, map);
  return {
    ...toldOf(map),
    ...(copyOf === undefined ? {} : { copyOf }),
    ...(held === undefined ? {} : { held }),
  };
}

interface Before {
  before: ReadMap;
  was: ReadJourney;
  changed: ReadonlySet<string>;
  records: ReadonlySet<string>;
}

/** Of a map of which only notes changed, and what hangs on them. */
function tellAgain(read: ReadPage, map: ReadMap, { before, was, changed, records }: Before): ReadJourney {
  const { scene, describe } = read;
  const onBoard = withFacts(was.onBoard ?? {}, records, describe(map, records));
  const moved = boxesOf(changed, before, map);
  const full =
    was.full && moved.length === 0
      ? was.full
      : findFullCells(scene, map, was.full && { full: was.full, changed: moved });
  const { journey, nodes, confidence, doubts } = map;
  return { ...was, journey, nodes, confidence, doubts, full, onBoard };
}

/** The same object where these records look as they did. */
function withFacts(was: OnBoard, records: ReadonlySet<string>, facts: OnBoard): OnBoard {
  const changed = [...records].filter((id) => !sameJson(was[id], facts[id]));
  if (changed.length === 0) return was;
  const now = { ...was };
  for (const id of changed) {
    const fact = facts[id];
    if (fact) now[id] = fact;
    else delete now[id];
  }
  return now;
}

/** Ids of the records that these nodes show, or showed. */
function recordsOn(map: ReadMap, before: ReadMap, nodes: ReadonlySet<string>): Set<string> {
  const records = new Set<string>();
  for (const id of nodes)
    for (const { cards } of [before, map]) {
      const note = cards?.notes.get(id);
      if (note) records.add(note.record.id);
    }
  for (const { id } of map.journey.links) if (map.nodes[id]?.some((node) => nodes.has(node))) records.add(id);
  return records;
}

/** Where those of these notes that do not stand as they did stood, and stand. */
function boxesOf(nodes: ReadonlySet<string>, before: ReadMap, map: ReadMap): Box[] {
  const boxes: Box[] = [];
  for (const id of nodes) {
    const [was, now] = [before.cards?.notes.get(id), map.cards?.notes.get(id)];
    if (!isInPlace(was, now)) for (const note of [was, now]) if (note) boxes.push(note.box);
  }
  return boxes;
}

function isInPlace(was: ReadNote | undefined, now: ReadNote | undefined): boolean {
  return was && now ? sameBox(was.box, now.box) : was === now;
}
