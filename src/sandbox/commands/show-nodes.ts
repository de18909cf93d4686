import type { Params, Result } from '../../contract/contract.ts';

/** Selects these nodes and brings them into view. Nodes that are gone are left out; a node elsewhere turns the page. */
export async function showNodes(host: PluginAPI, params: Params<'show'>): Promise<Result<'show'>> {
  const found = await Promise.all(params.nodeIds.map((id) => host.getNodeByIdAsync(id)));
  const nodes = found.filter((node): node is SceneNode => node !== null && isOnPage(node));
  const first = nodes[0];
  if (first === undefined) return { shown: 0 };
  const page = findPage(first);
  const together = nodes.filter((node) => findPage(node)?.id === page?.id);
  if (page !== null && page.id !== host.currentPage.id) await host.setCurrentPageAsync(page);
  host.currentPage.selection = together;
  host.viewport.scrollAndZoomIntoView(together);
  return { shown: together.length };
}

function isOnPage(node: BaseNode): node is SceneNode {
  return node.type !== 'DOCUMENT' && node.type !== 'PAGE';
}

function findPage(node: BaseNode): PageNode | null {
  let at: BaseNode | null = node;
  while (at !== null && at.type !== 'PAGE') at = at.parent;
  return at;
}
