import type { Params, Result } from '../../contract/contract.ts';
import type { HandingTask, Task } from '../../contract/handler.ts';
import { inParts } from '../../contract/nodes-in-part.ts';
import { Cancelled } from '../../journey/cancelled.ts';
import { toSeenPage } from '../../plane/seen-page.ts';
import { breathe, inStretches } from '../read/breathe.ts';
import { countWorded } from '../read/count-worded.ts';
import { type ReadPage, readPages } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { openTelling, type TellMaps } from './tell-maps.ts';

/**
 * Reads every map of ours, or in use, on the named page, on the open page, or on all pages. With a selection asked for, and
 * something selected, only that. Writes nothing.
 */
export async function readJourneys(
  board: SeenBoard,
  params: Params<'read'>,
  task: Task,
  tell: TellMaps = openTelling(),
): Promise<Result<'read'>> {
  return (await readAsked(board, params, task, tell)).result;
}

/** As `readJourneys`, and hands over what else is seen, page by page, in parts between which the board breathes. */
export async function lookAtBoard(
  board: SeenBoard,
  params: Params<'look'>,
  task: HandingTask,
  tell: TellMaps,
): Promise<Result<'look'>> {
  const { read, result } = await readAsked(board, params, task, tell);
  const pages: Result<'look'>['pages'] = [];
  for (const { scene, only, maps, held } of read) {
    const { nodes, ...page } = toSeenPage(scene, held, only, maps);
    for (const [at, part] of inParts(nodes).entries()) {
      if (at > 0) await breathe();
      if (task.isCancelled()) throw new Cancelled('Reading was stopped. Nothing was changed.');
      task.hand(part);
    }
    pages.push({ ...page, count: nodes.length });
  }
  return { ...result, pages };
}

async function readAsked(
  board: SeenBoard,
  params: Params<'read'>,
  task: Task,
  tell: TellMaps,
): Promise<{ read: ReadPage[]; result: Result<'read'> }> {
  const { pages, selected } = await choosePages(board.host, params);
  const read = await readPages(
    board,
    pages,
    {
      onProgress(done, total) {
        if (task.isCancelled()) throw new Cancelled('Reading was stopped. Nothing was changed.');
        if (total > 1000) task.report(done, total, 'Reading the board');
      },
    },
    selected?.map(({ id }) => id),
  );
  const of = selected ? 'selection' : params.scope === undefined ? 'board' : 'page';
  const notes = selected ? countWorded(selected) : read.reduce((sum, { worded }) => sum + worded, 0);
  const result: Result<'read'> = {
    board: board.host.root.name,
    scope: { of, notes },
    journeys: [],
    beside: 0,
  };
  for (const page of read) {
    result.journeys.push(...(await inStretches(tell(page))));
    if (!selected) board.told.set(page.page.id, page.kept.look.count);
    result.beside += page.beside;
  }
  return { read, result };
}

/** Which pages are read, and which of their nodes alone. Throws for a page or nodes that are not there. */
async function choosePages(
  host: PluginAPI,
  { page: wanted, scope, nodes }: Params<'read'>,
): Promise<{ pages: PageNode[]; selected?: readonly SceneNode[] }> {
  if (nodes !== undefined) return await pagesOf(host, nodes);
  if (scope !== undefined) {
    const { currentPage } = host;
    const { selection } = currentPage;
    return scope === 'selection' && selection.length > 0
      ? { pages: [currentPage], selected: selection }
      : { pages: [currentPage] };
  }
  const pages = host.root.children.filter(
    (page) => wanted === undefined || page.name === wanted || page.id === wanted,
  );
  if (pages.length > 0) return { pages };
  const names = host.root.children.map((page) => `“${page.name}”`).join(', ');
  throw new Error(`There is no page “${wanted}” on this board. It has ${names}.`);
}

async function pagesOf(
  host: PluginAPI,
  ids: readonly string[],
): Promise<{ pages: PageNode[]; selected: SceneNode[] }> {
  const selected: SceneNode[] = [];
  const pages: PageNode[] = [];
  for (const id of ids) {
    const node = await host.getNodeByIdAsync(id);
    if (!node || node.type === 'DOCUMENT' || node.type === 'PAGE')
      throw new Error(`There is no note “${id}” on this board. Nothing was read.`);
    let at: BaseNode | null = node;
    while (at && at.type !== 'PAGE') at = at.parent;
    if (!at) throw new Error(`“${id}” is on no page of this board. Nothing was read.`);
    if (!pages.includes(at)) pages.push(at);
    selected.push(node);
  }
  if (selected.length === 0) throw new Error('No notes were named. Nothing was read.');
  return { pages, selected };
}
