import type { OnBoard } from '../../journey/board-facts.ts';
import type { Stretches } from '../../journey/stretches.ts';
import { describeInStretches, describeMap } from '../../plane/facts/describe-map.ts';
import { type Describe, describeNodes } from '../../plane/facts/describe-nodes.ts';
import type { Held } from '../../plane/held.ts';
import type { Interpretation, ReadMap } from '../../plane/interpretation.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { indexScene, type SceneIndex } from '../../plane/scene-index.ts';
import { isNobodys, isNote, wordsOf } from '../../plane/seen-nodes.ts';
import { interpretRooted } from './interpret-rooted.ts';
import { narrowMaps } from './narrow-maps.ts';
import { partHidden } from './part-hidden.ts';
import { readMatrix } from './read-matrix.ts';

/** The maps of a page that are ours or in use. What no write needs is worked out when it is asked for. */
export interface OwnReading extends Pick<Interpretation, 'journeys' | 'describe'> {
  /** As `describe`, all of a map, in stretches. */
  describeInStretches(map: ReadMap): Stretches<OnBoard>;
  /** What of it is asked about: a selection, with all that lies in it. */
  narrow(only: ReadonlySet<string>): OwnReading;
  /** What these maps have of the page. */
  held: Held;
  /** How many notes, texts and tables are in none of these maps. */
  beside: number;
  /** How many there are in all, as a person counts them. */
  worded: number;
}

/** The maps of a page that we drew; those that people drew and took into use are read by others. */
export interface DrawnReading {
  scene: Scene;
  /** Of what is shown. */
  index: SceneIndex;
  maps: readonly ReadMap[];
  held: Held;
  /** What is in none of them. */
  left: readonly SeenNode[];
}

/** What was read of the maps in use on a page. */
export interface InUseReading {
  maps: readonly ReadMap[];
  /** Ids of the nodes that they have read. */
  used: readonly string[];
}

export const noneInUse: InUseReading = { maps: [], used: [] };

/**
 * Reads the maps on a page that we drew, in stretches. Whatever else stands there is kept, and not judged. Pure; the same scene
 * gives the same ids. `taken` are journey ids that other pages already hold.
 */
export function* interpretDrawn(
  scene: Scene,
  taken: ReadonlySet<string> = new Set(),
): Stretches<DrawnReading> {
  const { shown, hidden } = partHidden(scene);
  const index = indexScene(shown);
  const passed = shown.nodes.length / 8;
  yield passed;
  const { maps, used, roots, rootOf } = yield* interpretRooted(index, taken);
  const left = shown.nodes.filter((node) => !used.has(node.id) && rootOf(node) === null);
  yield passed;
  const held = {
    taken: [...taken, ...idsOf(maps)],
    inUse: [],
    roots: [...roots],
    drawn: [...used],
    adopted: [],
    hidden: hidden.map(({ id }) => id),
    grids: [],
  };
  return { scene, index, maps, held, left };
}

/** Whether some of what is in no map of ours is a map in use. */
export const isSomethingInUse = ({ left }: DrawnReading): boolean =>
  left.some(({ stamp }) => (stamp?.kind === 'journey' || stamp?.kind === 'stage') && stamp.adopted);

const idsOf = (maps: readonly ReadMap[]) => maps.map(({ journey }) => journey.id);

/** All that is ours on a page: the maps that we drew, and those in use. */
export function joinInUse({ scene, index, maps, held, left }: DrawnReading, inUse: InUseReading): OwnReading {
  const used = new Set(inUse.used);
  const isBeside = (node: SeenNode) =>
    isNobodys(node) && !used.has(node.id) && isNote(node) && wordsOf(node) !== '';
  const journeys = [...maps, ...inUse.maps.map((map) => readMatrix(map, index))];
  return tellOwn(scene, index, {
    journeys,
    worded: scene.nodes.filter(isWorded).length,
    beside: left.filter(isBeside).length,
    held: {
      ...held,
      inUse: idsOf(inUse.maps),
      adopted: [...inUse.used],
      grids: journeys.map(({ grid }) => grid.box),
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
    narrow(only) {
      const journeys = narrowMaps(told.journeys, only);
      const held = { ...told.held, grids: journeys.map(({ grid }) => grid.box) };
      return tellOwn(scene, index, { ...told, journeys, held });
    },
  };
}

/** Notes as a person counts them: what we drew around them is not one. */
export const isWorded = ({ text, table, stamp }: SeenNode): boolean =>
  stamp?.kind !== 'decor' && ((text ?? '').trim() !== '' || table !== undefined);
