import type { AskedPage } from '../../contract/asked-page.ts';
import { checkInStretches } from '../../contract/check-params.ts';
import { type InUse, inUseSchema } from '../../contract/in-use.ts';
import { inParts } from '../../contract/nodes-in-part.ts';
import {
  type DrawnReading,
  type InUseReading,
  interpretDrawn,
  isSomethingInUse,
  joinInUse,
  noneInUse,
  type OwnReading,
} from '../../own-map/read/interpret-own.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { stampOf } from '../../plane/seen-nodes.ts';
import { toSeenPage } from '../../plane/seen-page.ts';
import { inStretches } from './breathe.ts';
import type { SeenBoard } from './seen-board.ts';

type Asked = Pick<SeenBoard, 'ask' | 'handed'>;

/**
 * Reads what is ours on a page that was seen: the maps that we drew here, those that people took into use in the panel, which has
 * the engine and the words for the drawings of others. Throws when the panel cannot say.
 */
export async function readOwn(board: Asked, scene: Scene, taken: ReadonlySet<string>): Promise<OwnReading> {
  const drawn = await inStretches(interpretDrawn(scene, taken));
  return joinInUse(drawn, isSomethingInUse(drawn) ? await askInUse(board, drawn) : noneInUse);
}

/** The panel keeps what it was told of a page: it is told again of what is seen otherwise. */
async function askInUse({ ask, handed }: Asked, { scene, held, index }: DrawnReading): Promise<InUseReading> {
  const { nodes, ...page } = toSeenPage(scene, held);
  const known = handed.get(page.pageId);
  const news = nodes.filter((node) => !known?.has(node));
  const asked: AskedPage = { ...page, count: news.length, order: nodes.map(({ id }) => id) };
  // What it knows when it does not answer, nobody knows.
  handed.delete(page.pageId);
  const answer = await ask(inParts(news), asked);
  handed.set(page.pageId, new Set(nodes));
  const checked = await inStretches(checkInStretches(inUseSchema, answer));
  if (!checked.fits) throw new Error(misread);
  // It has the form of the very schema that it was checked by.
  return inUseOf(checked.value as InUse, index, scene.pageId);
}

const misread =
  'What the panel says of the maps in use is not understood. Nothing was changed. Close Throughline and open it again.';

/** What the panel says by ids, with the nodes themselves. Throws where it speaks of one that was not seen. */
function inUseOf({ maps, used }: InUse, index: SceneIndex, pageId: string): InUseReading {
  const nodeOf = (id: string): SeenNode => {
    const node = index.byId.get(id);
    if (!node) throw new Error(misread);
    return node;
  };
  const withNodes = <P extends { nodes: readonly string[] }>(part: P) => ({
    ...part,
    nodes: part.nodes.map(nodeOf),
  });
  const readMap = (told: InUse['maps'][number]): ReadMap => {
    const { found, recordOf, copies, memberIds, ...map } = told;
    const root = nodeOf(found.root);
    const [stages, lanes] = [found.stages.map(withNodes), found.lanes.map(withNodes)];
    return {
      ...map,
      rootId: root.id,
      pageId,
      found: {
        ...found,
        ids: new Map([...stages, ...lanes].map((name) => [name, name.id])),
        root,
        titleNode: found.titleNode === null ? null : nodeOf(found.titleNode),
        stages,
        lanes,
        cards: found.cards.map(withNodes),
        people: found.people.map(withNodes),
        scaffold: found.scaffold.map(nodeOf),
      },
      grid: { stages: [], lanes: [], box: found.box },
      identity: { recordOf: new Map(Object.entries(recordOf)), copies: new Set(copies) },
      memberIds: new Set(memberIds),
      brought: stampOf(root, 'journey')?.brought ?? [],
    };
  };
  return { maps: maps.map(readMap), used };
}
