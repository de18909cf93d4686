import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { Cancelled } from '../../journey/cancelled.ts';
import { findFullCells } from '../../own-map/change/tidy/find-full-cells.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { SeenNode, Snapshot } from '../../plane/snapshot.ts';
import { countWorded } from '../read/count-worded.ts';
import { readPages } from '../read/read-maps.ts';
import { whyNotArranged } from '../step/why-not-arranged.ts';

/**
 * Reads every map on the named page, on the open page, or on all pages, and lists the words that belong to none. With a
 * selection asked for, and something selected, only that. Writes nothing.
 */
export async function readJourneys(
  host: PluginAPI,
  params: Params<'read'>,
  task: Task,
): Promise<Result<'read'>> {
  const { pages, selected } = await choosePages(host, params);
  const read = await readPages(
    host,
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
  const notes = selected
    ? countWorded(selected)
    : read.reduce((sum, { snapshot }) => sum + snapshot.nodes.filter(isWorded).length, 0);
  const result: Result<'read'> = {
    board: host.root.name,
    scope: { of, notes },
    journeys: [],
    unplaced: [],
    loose: [],
    connectors: [],
  };
  for (const { maps, snapshot, unplaced, loose, connectors, describe } of read) {
    for (const map of maps)
      result.journeys.push({
        ...tellMap(map),
        ...tellHeld(snapshot, map),
        full: findFullCells(snapshot, map),
        onBoard: describe(map),
      });
    result.unplaced.push(...unplaced);
    result.loose.push(...loose);
    result.connectors.push(...connectors);
  }
  return result;
}

/** What a person is told of a map: why it is read so only where it was not drawn by us. */
function tellMap(map: ReadMap): Result<'read'>['journeys'][number] {
  const { rootId, pageId, journey, nodes, confidence, doubts, foreign, reasons, copyOf } = map;
  return {
    rootId,
    pageId,
    journey,
    nodes,
    confidence,
    doubts,
    ...(copyOf === undefined ? {} : { copyOf }),
    ...(foreign === true ? { foreign } : {}),
    ...(foreign === true && reasons ? { reasons } : {}),
  };
}

function tellHeld(snapshot: Snapshot, map: ReadMap): Pick<Result<'read'>['journeys'][number], 'held'> {
  const held = whyNotArranged(snapshot, map);
  return held === undefined ? {} : { held };
}

/** Notes as a person counts them: what we drew around them is not one. */
const isWorded = ({ text, table, stamp }: SeenNode) =>
  stamp?.kind !== 'decor' && ((text ?? '').trim() !== '' || table !== undefined);

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
