import type { OnBoard } from '../../journey/board-facts.ts';
import type { Unplaced } from '../../journey/reading.ts';
import { doAtOnce, type Stretches } from '../../journey/stretches.ts';
import { explainUnplaced } from '../../own-map/read/explain-unplaced.ts';
import { interpretRooted } from '../../own-map/read/interpret-rooted.ts';
import { narrowMaps } from '../../own-map/read/narrow-maps.ts';
import { sayOwnWords } from '../../own-map/read/own-words.ts';
import { partHidden } from '../../own-map/read/part-hidden.ts';
import { keptRole, roleOf } from '../../plane/decor.ts';
import { describeInStretches, describeMap } from '../../plane/facts/describe-map.ts';
import { type Describe, describeNodes } from '../../plane/facts/describe-nodes.ts';
import type { Held } from '../../plane/held.ts';
import type { Interpretation, ReadMap } from '../../plane/interpretation.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { indexScene, type SceneIndex } from '../../plane/scene-index.ts';
import { hasStamp, isDecor, isNobodys, isNote, wordsOf } from '../../plane/seen-nodes.ts';
import { openWords } from '../../plane/words-seen.ts';
import { isAside } from './adopted-cards.ts';
import { interpretAdopted } from './interpret-adopted.ts';
import { readMatrix } from './read-matrix.ts';

/** The maps of a page that are ours or in use. What no write needs is worked out when it is asked for. */
export interface OwnReading extends Pick<Interpretation, 'journeys' | 'describe'> {
  /** As `describe`, all of a map, in stretches. */
  describeInStretches(map: ReadMap): Stretches<OnBoard>;
  /**
   * Words in these maps, and on nodes of theirs, that no record says, each with the reason; not those on what people drew, which
   * whoever reads all else of the page tells (`readStrangers`).
   */
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
  const told = {
    journeys: maps,
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
  };
  return tellOwn(scene, index, told, adopted.maps, only);
}

type Told = Pick<OwnReading, 'journeys' | 'held' | 'beside' | 'worded'>;

/**
 * What was read of a page, with what is worked out when it is asked for. `index`: of what is shown. `adopted`: all maps of the
 * page that people took into use.
 */
export function tellOwn(
  scene: Scene,
  index: SceneIndex,
  told: Told,
  adopted: readonly ReadMap[] = [],
  only?: ReadonlySet<string>,
): OwnReading {
  let known: Describe | null = null;
  const describe: Describe = (nodes) => {
    known ??= describeNodes(indexScene(scene));
    return known(nodes);
  };
  return {
    ...told,
    describe: (map, only) => describeMap(map, index, describe, only),
    describeInStretches: (map) => describeInStretches(map, index, describe),
    findUnplaced: () => findUnplaced(index, told, adopted, only),
  };
}

/** Notes as a person counts them: what we drew around them is not one. */
export const isWorded = ({ text, table, stamp }: SeenNode): boolean =>
  stamp?.kind !== 'decor' && ((text ?? '').trim() !== '' || table !== undefined);

function findUnplaced(
  index: SceneIndex,
  { held, journeys: maps }: Told,
  adopted: readonly ReadMap[],
  only: ReadonlySet<string> | undefined,
): Unplaced[] {
  const [used, roots] = [new Set(held.drawn), new Set(held.roots)];
  const words = openWords();
  for (const id of used) {
    const node = index.byId.get(id);
    if (node) words.sayAll(node);
  }
  const unplaced = maps.flatMap(({ left }) => left ?? []);
  const written = new Set(maps.flatMap(({ ownWords }) => [...(ownWords ?? [])]));
  for (const node of index.scene.nodes) {
    if (used.has(node.id) || (only && !only.has(node.id))) continue;
    const inMap = index.ancestor(node, ({ id }) => roots.has(id)) !== null;
    if (isNobodys(node) && !inMap) continue;
    // Scaffold of ours on which people wrote, or that was kept for their words.
    const isWritten = written.has(node.id) || roleOf(node) === keptRole;
    const isTold =
      adopted.some(({ memberIds }) => memberIds.has(node.id)) || (isDecor(node) && !isAside(node));
    const text = words.left(node);
    if ((isTold && !isWritten) || text === '') continue;
    const explained =
      isWritten && hasStamp(node, 'decor')
        ? { reason: sayOwnWords(node) }
        : explainUnplaced(node, inMap, maps);
    unplaced.push({ nodeId: node.id, text, ...explained });
  }
  return unplaced;
}
