import type { Scene } from '../../plane/scene.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { findLiving, isCircle, withoutPictures } from './read-board.ts';

/** What was seen of a page, and the nodes themselves by id. */
export interface PageLook {
  scene: Scene;
  handles: ReadonlyMap<string, SceneNode>;
  /** Something here remembers that it is another node. */
  hasCopies: boolean;
  /** Nothing does, and nothing may be a picture: then what a change means is known from what changed. */
  isPlain: boolean;
  /** Counts the looks that found something otherwise. */
  count: number;
  /** Ids of what is otherwise than at the look before this one; `null`: it may be everything. */
  changed: ReadonlySet<string> | null;
}

interface Looked extends Pick<PageLook, 'handles' | 'changed'> {
  raw: Scene;
  /** It is what it was at the last look. */
  isSame: boolean;
}

/** What of a page is of use, with its names; `last` itself where that is the same. */
export async function lookAt(
  host: PluginAPI,
  page: PageNode,
  { raw, handles, changed, isSame: isSameRaw }: Looked,
  last: PageLook | null,
): Promise<PageLook> {
  const names = { boardName: host.root.name, pageName: page.name };
  const before = last?.scene;
  const isNamedSo = before?.boardName === names.boardName && before.pageName === names.pageName;
  // What else is alive on other pages may be otherwise, where something here is a copy of it.
  if (last && isSameRaw && isNamedSo && !last.hasCopies) return last;
  const asked =
    changed && last?.isPlain ? [...changed].flatMap((id) => lookUp(raw).byId.get(id) ?? []) : raw.nodes;
  const nodes = asked.some(isCircle) ? withoutPictures(raw.nodes) : raw.nodes;
  const lookup = lookUp({ ...raw, nodes });
  const copies = asked.filter(({ id, stamp }) => stamp !== undefined && stamp.nodeId !== id);
  const liveNodeIds = await findLiving(host, copies, lookup.byId);
  const isOfSameNodes = last?.handles === handles && sameIds(last.scene.liveNodeIds, liveNodeIds);
  if (last && isOfSameNodes && isNamedSo && last.scene.nodes === nodes) return last;
  // Which pictures are left out, and what else is alive, depends on all.
  const isKnown = isOfSameNodes && nodes === raw.nodes && last.scene.nodes.length > 0;
  const scene: Scene = { ...raw, nodes, lookup, ...names, liveNodeIds };
  const count = (last?.count ?? 0) + 1;
  const hasCopies = copies.length > 0;
  const isPlain = !hasCopies && nodes === raw.nodes;
  return { scene, handles, hasCopies, isPlain, count, changed: isKnown ? changed : null };
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);
