import type { BoardFacts, LooseConnector } from '../../journey/board-facts.ts';
import { oneLineOf } from '../name-shown.ts';
import type { SeenNode } from '../scene.ts';
import type { SceneIndex } from '../scene-index.ts';
import { wordsOf } from '../seen-nodes.ts';
import { readVotes } from './read-votes.ts';

/** What the board shows of one thing: the node with its words first, then what else it is made of. Colour and form as they were seen: `sayLook`. */
export type Describe = (nodes: readonly SeenNode[]) => BoardFacts | null;

/** Prepares to say what a scene shows of its nodes besides their words. Stamps are counted at the first question. */
export function describeNodes(index: SceneIndex): Describe {
  let votes: ReturnType<typeof readVotes> | null = null;
  return (nodes) => {
    const [node] = nodes;
    if (!node) return null;
    votes ??= readVotes(index);
    const { stuck, lying } = votes(nodes);
    return {
      ...placeOf(index, nodes),
      ...lookOf(nodes),
      ...(stuck ? { votes: stuck } : {}),
      ...(lying ? { lyingVotes: lying } : {}),
      ...stateOf(index, node),
    };
  };
}

/** A connector by itself: its words, its arrows, and what it hangs on. */
export function describeConnector(node: SeenNode, index: SceneIndex): LooseConnector {
  const endOf = (id: string | null | undefined) => {
    if (id === null || id === undefined) return null;
    const end = index.byId.get(id);
    return { nodeId: id, text: end ? wordsOf(end) : '' };
  };
  const { from, to } = node.connector ?? {};
  const direction = directionOf(node) ?? 'none';
  return { nodeId: node.id, text: node.text ?? '', direction, from: endOf(from), to: endOf(to) };
}

/** A section's name after those of the sections around it; empty outside of all. */
export function pathAround(node: SeenNode, index: SceneIndex): string {
  const names: string[] = [];
  index.ancestor(node, (around) => {
    if (around.type === 'SECTION') names.unshift(oneLineOf(around.name));
    return false;
  });
  return names.filter((name) => name !== '').join(' / ');
}

function placeOf(index: SceneIndex, nodes: readonly SeenNode[]): Pick<BoardFacts, 'nodeId' | 'type'> {
  const [node, backing] = nodes;
  const { id = '', type = '' } = node ?? {};
  const shown = backing ?? node;
  if (!node || !shown) return { nodeId: id, type };
  const { x, y, width, height } = shown;
  const rotation = round(rotationOf(index, node));
  const section = pathAround(node, index);
  return {
    nodeId: id,
    type,
    ...{ x: round(x), y: round(y), width: round(width), height: round(height) },
    ...(rotation === 0 ? {} : { rotation }),
    ...(section === '' ? {} : { section }),
  };
}

function lookOf(nodes: readonly SeenNode[]): Partial<BoardFacts> {
  const [node] = nodes;
  const fill = nodes.find((each) => each.fill !== undefined)?.fill;
  const { author, wide, links, runs } = node ?? {};
  const direction = node && directionOf(node);
  return {
    ...(fill === undefined ? {} : { color: fill }),
    ...(author === undefined || author === '' ? {} : { author }),
    ...(wide === true ? { wide } : {}),
    ...(links ? { links } : {}),
    ...(runs ? { format: '', runs } : {}),
    ...(direction ? { direction } : {}),
  };
}

/** Hiding or locking what it lies in hides and locks it with it. */
function stateOf(index: SceneIndex, node: SeenNode): Pick<BoardFacts, 'hidden' | 'locked'> {
  const isOff = (each: SeenNode) => !each.visible || (each !== node && each.contentsHidden === true);
  const hidden = isOff(node) || index.ancestor(node, isOff) !== null;
  const locked = node.locked || index.ancestor(node, (each) => each.locked) !== null;
  return { ...(hidden ? { hidden } : {}), ...(locked ? { locked } : {}) };
}

/**
 * Degrees on the page. Frames turn what they hold; a group is turned together with what it holds, each of which then
 * has that rotation itself. That of a sticky is seen against the page; where it was not, it stands as its group does.
 */
function rotationOf(index: SceneIndex, node: SeenNode): number {
  if (node.type === 'STICKY' && node.rotation !== 0) return node.rotation;
  let own = node.type === 'STICKY' ? null : node.rotation;
  let around = 0;
  index.ancestor(node, (each) => {
    if (each.type === 'FRAME') around += each.rotation;
    else if (each.type === 'GROUP' && around === 0 && own === null) own = each.rotation;
    return false;
  });
  return (own ?? 0) + around;
}

function directionOf({ connector }: SeenNode): LooseConnector['direction'] | undefined {
  if (!connector) return undefined;
  const [back, forward] = [connector.startCap !== 'NONE', connector.endCap !== 'NONE'];
  if (back && forward) return 'both';
  return forward ? 'forward' : back ? 'back' : 'none';
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
