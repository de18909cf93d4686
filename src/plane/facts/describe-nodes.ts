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
    const facts = placeOf(index, node, nodes[1] ?? node);
    addLook(facts, nodes);
    if (stuck) facts.votes = stuck;
    if (lying) facts.lyingVotes = lying;
    addState(facts, index, node);
    return facts;
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

/** `shown`: what it is seen as, where that is another node. */
function placeOf(index: SceneIndex, node: SeenNode, shown: SeenNode): BoardFacts {
  const { x, y, width, height } = shown;
  const facts: BoardFacts = {
    nodeId: node.id,
    type: node.type,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  };
  const rotation = round(rotationOf(index, node));
  if (rotation !== 0) facts.rotation = rotation;
  const section = pathAround(node, index);
  if (section !== '') facts.section = section;
  return facts;
}

function addLook(facts: BoardFacts, nodes: readonly SeenNode[]): void {
  const [node] = nodes;
  if (!node) return;
  const { author, wide, links, runs } = node;
  const fill = nodes.find((each) => each.fill !== undefined)?.fill;
  if (fill !== undefined) facts.color = fill;
  if (author) facts.author = author;
  if (wide) facts.wide = wide;
  if (links) facts.links = links;
  if (runs) Object.assign(facts, { format: '', runs });
  const direction = directionOf(node);
  if (direction) facts.direction = direction;
}

/** Hiding or locking what it lies in hides and locks it with it. */
function addState(facts: BoardFacts, index: SceneIndex, node: SeenNode): void {
  const isOff = (each: SeenNode) => !each.visible || (each !== node && each.contentsHidden === true);
  if (isOff(node) || index.ancestor(node, isOff)) facts.hidden = true;
  if (node.locked || index.ancestor(node, (each) => each.locked)) facts.locked = true;
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
