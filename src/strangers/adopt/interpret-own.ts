import type { OnBoard } from '../../journey/board-facts.ts';
import type { Unplaced } from '../../journey/reading.ts';
import { doAtOnce, type Stretches } from '../../journey/stretches.ts';
import { explainUnplaced } from '../../own-map/read/explain-unplaced.ts';
import { interpretRooted } from '../../own-map/read/interpret-rooted.ts';
import { narrowMaps } from '../../own-map/read/narrow-maps.ts';
import { sayOwnWords } from '../../own-map/read/own-words.ts';
import { partHidden } from '../../own-map/read/part-hidden.ts';
import { keptRole } from '../../plane/decor.ts';
import { describeInStretches, describeMap } from '../../plane/facts/describe-map.ts';
import { type Describe, describeNodes } from '../../plane/facts/describe-nodes.ts';
import type { Held } from '../../plane/held.ts';
import type { Interpretation, ReadMap } from '../../plane/interpretation.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { indexScene, type SceneIndex } from '../../plane/scene-index.ts';
import { hasStamp, isDecor, isNobodys, isNote, stampOf, wordsOf } from '../../plane/seen-nodes.ts';
import { openWords } from '../../plane/words-seen.ts';
import { isAside } from './adopted-cards.ts';
import { interpretAdopted } from './interpret-adopted.ts';
import { readMatrix } from './read-matrix.ts';
import { explainLeft, sayRecords } from './say-records.ts';

/** The maps of a page that are ours or in use. What no write needs is worked out when it is asked for. */
export interface OwnReading extends Pick<Interpretation, 'journeys' | 'describe'> {
  /** As `describe`, all of a map, in stretches. */
  describeInStretches(map: ReadMap): Stretches<OnBoard>;
  /** Words in these maps, and on nodes of theirs, that no record says, each with the reason. */
  findUnplaced(): Unplaced[];
  /** What these maps have of the page. */
  held: Held;
  /** How many notes, texts and tables are in none of these maps. */
  beside: number;
  /** How many there are in all, as a person counts them. */
  worded: number;
}

/**
 * Reads what is ours on a page: the maps that we drew and those that people took into use. Whatever else stands there is
 * counted, and not judged. Pure; the same scene gives the same ids. `taken` are journey ids that other pages already
 * hold. `only`: what of it is asked about (a selection, with all that lies in it).
 */
export function interpretOwn(
  scene: Scene,
  taken: ReadonlySet<string> = new Set(),
  only?: ReadonlySet<string>,
): OwnReading {
  return doAtOnce(interpretInStretches(scene, taken, only));
}

/** As `interpretOwn`, in stretches. */
export function* interpretInStretches(
  ...[scene, taken = new Set(), only]: Parameters<typeof interpretOwn>
): Stretches<OwnReading> {
  const { shown, hidden } = partHidden(scene);
  const index = indexScene(shown);
  const passed = shown.nodes.length / 8;
  yield passed;
  const rooted = yield* interpretRooted(index, taken);
  const { used, roots, rootOf } = rooted;
  const ids = (maps: readonly ReadMap[]) => maps.map(({ journey }) => journey.id);
  const drawnIds = [...taken, ...ids(rooted.maps)];
  const left = shown.nodes.filter((node) => !used.has(node.id) && rootOf(node) === null);
  yield passed;
  const { maps: found, used: usedByAdopted } = interpretAdopted(left, index, new Set(drawnIds));
  const adopted = { maps: found.map((map) => readMatrix(map, index)), used: usedByAdopted };
  const all = [...rooted.maps, ...adopted.maps];
  const maps = only ? narrowMaps(all, only) : all;
  const isBeside = (node: SeenNode) =>
    isNobodys(node) && !adopted.used.has(node.id) && isNote(node) && wordsOf(node) !== '';
  return tellOwn(scene, index, {
    journeys: maps,
    adopted: adopted.maps,
    only,
    worded: scene.nodes.filter(isWorded).length,
    beside: left.filter(isBeside).length,
    held: {
      taken: drawnIds,
      inUse: ids(adopted.maps),
      roots: [...roots],
      drawn: [...used],
      adopted: [...adopted.used],
      hidden: hidden.map(({ id }) => id),
      grids: maps.map(({ grid }) => grid.box),
    },
  });
}

interface Told extends Pick<OwnReading, 'journeys' | 'held' | 'beside' | 'worded'> {
  /** Those of the page that people took into use. */
  adopted: readonly ReadMap[];
  only?: ReadonlySet<string> | undefined;
}

/** What was read of a page, with what is worked out when it is asked for. `index`: of what is shown. */
export function tellOwn(scene: Scene, index: SceneIndex, told: Told): OwnReading {
  let known: Describe | null = null;
  const describe: Describe = (nodes) => {
    known ??= describeNodes(indexScene(scene));
    return known(nodes);
  };
  const { adopted: _adopted, only: _only, ...reading } = told;
  return {
    ...reading,
    describe: (map, only) => describeMap(map, index, describe, only),
    describeInStretches: (map) => describeInStretches(map, index, describe),
    findUnplaced: () => findUnplaced(index, told),
  };
}

/** Notes as a person counts them: what we drew around them is not one. */
export const isWorded = ({ text, table, stamp }: SeenNode): boolean =>
  stamp?.kind !== 'decor' && ((text ?? '').trim() !== '' || table !== undefined);

function findUnplaced(index: SceneIndex, { held, adopted, journeys: maps, only }: Told): Unplaced[] {
  const [used, roots] = [new Set(held.drawn), new Set(held.roots)];
  const words = openWords();
  for (const id of used) {
    const node = index.byId.get(id);
    if (node) words.sayAll(node);
  }
  for (const map of adopted) sayRecords(words, map, index);
  const unplaced = maps.reduce<Unplaced[]>((all, map) => all.concat(map.left ?? []), []);
  const written = new Set<string>();
  for (const { ownWords = [] } of maps) for (const id of ownWords) written.add(id);
  // Scaffold of ours on which people wrote, or that was kept for their words.
  const isWritten = (node: SeenNode) => written.has(node.id) || stampOf(node, 'decor')?.role === keptRole;
  const mapOf = (node: SeenNode) => adopted.find(({ memberIds }) => memberIds.has(node.id));
  for (const node of index.scene.nodes) {
    if (used.has(node.id) || (only && !only.has(node.id))) continue;
    const inMap = index.ancestor(node, ({ id }) => roots.has(id)) !== null;
    const map = mapOf(node);
    if (isNobodys(node) && !inMap && !map) continue;
    if ((isDecor(node) && !isAside(node) && !isWritten(node)) || words.left(node) === '') continue;
    const explained =
      isWritten(node) && hasStamp(node, 'decor')
        ? { reason: sayOwnWords(node) }
        : map
          ? { reason: explainLeft(node, map) }
          : explainUnplaced(node, inMap, maps);
    unplaced.push({ nodeId: node.id, text: words.left(node), ...explained });
  }
  return unplaced;
}
