import type { Task } from '../../contract/handler.ts';
import { stampKey, stampNamespace } from '../../journey/stamp.ts';
import { type Stretches, visitEach } from '../../journey/stretches.ts';
import { change } from '../../own-map/change/change.ts';
import { inStretches } from '../read/breathe.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { findMapToWrite } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { writeWork } from '../step/write-work.ts';
import { medium } from '../write/fonts.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';

/** Milliseconds without news of a face after which its drag is over. */
const rest = 300;
const places = ['x', 'y', 'parent', 'relativeTransform'];

/**
 * While the panel is open, the emoji, word and curve of a face follow the height to which its person dragged it, in an undo
 * step of their own. Only a face whose *place* changed is followed: when undo takes the word back, it stays back, so
 * that one comes to the drag with the next undo, and redo is not lost. What colleagues drag, their own panel follows.
 * `run`: waits for its turn among what is asked. Nothing here is ever told as a failure: the next write makes up for it.
 */
export function followFaces(
  board: SeenBoard,
  run: (work: () => Promise<void>) => void,
  step: Pick<LastStep, 'isEcho'>,
): (changes: readonly NodeChange[]) => void {
  let moved = new Set<string>();
  let timer = 0;
  const followed = new Map<string, number | undefined>();
  const follow = async (): Promise<void> => {
    const ids = moved;
    moved = new Set();
    try {
      await writeFaces(board, ids, followed);
    } catch {
      // Locked, gone, or written at this very moment: the face is as it was.
    }
  };
  return (changes) => {
    void inStretches(findDragged(changes, step)).then((faces) => {
      if (faces.length === 0) return;
      for (const { id } of faces) moved.add(id);
      clearTimeout(timer);
      timer = setTimeout(() => run(follow), rest);
    }, ignore);
  };
}

/** Whom nobody tells of failures. */
const ignore = (): void => undefined;

/** Faces that their person dragged; none where what is reported is what this plugin wrote itself. */
function* findDragged(
  changes: readonly NodeChange[],
  step: Pick<LastStep, 'isEcho'>,
): Stretches<readonly NodeChange[]> {
  const faces: NodeChange[] = [];
  yield changes.length / 2;
  yield* visitEach(changes, (change) => {
    if (isMovedFace(change)) faces.push(change);
  });
  return faces.length === 0 || (yield* step.isEcho(faces)) ? [] : faces;
}

function isMovedFace(change: NodeChange): boolean {
  if (change.type !== 'PROPERTY_CHANGE' || change.origin !== 'LOCAL') return false;
  const { node } = change;
  if (node.removed || node.type !== 'SHAPE_WITH_TEXT') return false;
  return (
    change.properties.some((property) => places.includes(property)) && stampOf(node).includes('"emotion"')
  );
}

const stampOf = (node: SceneNode): string => node.getSharedPluginData(stampNamespace, stampKey);

/** `followed`: the values that faces were written for. One that has its value and not its word was taken back by undo. */
async function writeFaces(
  board: SeenBoard,
  ids: ReadonlySet<string>,
  followed: Map<string, number | undefined>,
): Promise<void> {
  const { host } = board;
  const roots = new Set<string>();
  for (const id of ids) {
    const root = rootOf(await host.getNodeByIdAsync(id));
    if (root !== null) roots.add(root);
  }
  for (const rootId of roots) {
    const { read, map } = await findMapToWrite(board, rootId, quiet);
    const values = new Map<string, number | undefined>();
    for (const { id, value } of map.journey.emotions) {
      const [nodeId = ''] = map.nodes[id] ?? [];
      if (ids.has(nodeId) && !(followed.has(nodeId) && followed.get(nodeId) === value))
        values.set(nodeId, value);
    }
    const target = { faces: new Set(values.keys()) };
    const first = change({ scene: read.scene }, map, target);
    for (const id of values.keys()) followed.delete(id);
    if (first.isIdle) continue;
    if ((await loadFontsFor(host, first, read.handles)).size > 0) continue;
    await host.loadFontAsync(medium);
    const failed = 'The face could not follow';
    if (writeWork(board, { read, map, target, first, failed }) === null) continue;
    for (const [id, value] of values) followed.set(id, value);
  }
}

const quiet: Task = { report: () => undefined, isCancelled: () => false };

/** The section of the map that a node lies in. */
function rootOf(node: BaseNode | null): string | null {
  for (let at: BaseNode | null = node; at !== null; at = at.parent)
    if (at.type === 'SECTION' && stampOf(at).includes('"kind":"journey"')) return at.id;
  return null;
}
