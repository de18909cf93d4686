import type { OnBoard } from '../../journey/board-facts.ts';
import { doAtOnce, type Stretches } from '../../journey/stretches.ts';
import { interpretRooted } from '../../own-map/read/interpret-rooted.ts';
import { narrowMaps } from '../../own-map/read/narrow-maps.ts';
import { partHidden } from '../../own-map/read/part-hidden.ts';
import { describeInStretches, describeMap } from '../../plane/facts/describe-map.ts';
import { type Describe, describeNodes } from '../../plane/facts/describe-nodes.ts';
import type { Held } from '../../plane/held.ts';
import type { Interpretation, ReadMap } from '../../plane/interpretation.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { indexScene, type SceneIndex } from '../../plane/scene-index.ts';
import { isNobodys, isNote, wordsOf } from '../../plane/seen-nodes.ts';
import { interpretAdopted } from './interpret-adopted.ts';
import { readMatrix } from './read-matrix.ts';

/** The maps of a page that are ours or in use. What no write needs is worked out when it is asked for. */
export interface OwnReading extends Pick<Interpretation, 'journeys' | 'describe'> {
  /** As `describe`, all of a map, in stretches. */
  describeInStretches(map: ReadMap): Stretches<OnBoard>;
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

/** What was read of a page, with what is worked out when it is asked for. `index`: of what is shown. */
export function tellOwn(
  scene: Scene,
  index: SceneIndex,
  told: Pick<OwnReading, 'journeys' | 'held' | 'beside' | 'worded'>,
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
  };
}

/** Notes as a person counts them: what we drew around them is not one. */
export const isWorded = ({ text, table, stamp }: SeenNode): boolean =>
  stamp?.kind !== 'decor' && ((text ?? '').trim() !== '' || table !== undefined);
