import { bottom, overlap, right } from '../../plane/boxes.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { namesEmpathy, namesPersona } from './other-boards.ts';

/** So many headings make a persona or an empathy map; fewer may stand anywhere. */
const leastHeadings = 3;
/** How far below its heading a text is still headed by it, in sizes of the heading. */
const reachBelow = 24;
/** Headings of one persona stand within so many of their sizes of another. */
const reachBeside = 36;

/**
 * Words that belong to a persona or an empathy map, by node id, with what they are part of: sections or short texts near
 * each other that are named as their parts are, and what lies in or right below them. Each heading is compared with the
 * few others alone.
 */
export function recognisePeople(nodes: readonly SeenNode[], index: SceneIndex): Map<string, string> {
  const reasons = new Map<string, string>();
  const worded = nodes.filter((node) => saidBy(node) !== '');
  for (const [word, is] of [
    ['an empathy map', namesEmpathy],
    ['a persona', namesPersona],
  ] as const) {
    const headings = worded.filter(
      (node) => node.type !== 'STICKY' && saidBy(node).length < 60 && is(saidBy(node)),
    );
    if (headings.length < leastHeadings) continue;
    const kept = headings.filter((one) => distinctNear(one, headings) >= leastHeadings);
    if (kept.length === 0) continue;
    for (const heading of kept)
      if (!reasons.has(heading.id)) reasons.set(heading.id, `It is part of ${word}.`);
    const sections = new Map(kept.filter(({ type }) => type === 'SECTION').map((node) => [node.id, node]));
    const texts = kept.filter(({ type }) => type !== 'SECTION');
    for (const node of worded) {
      if (reasons.has(node.id) || node.type === 'SECTION') continue;
      const section = index.ancestor(node, ({ id }) => sections.has(id));
      const heading = section ?? headingOf(node, texts);
      if (heading) reasons.set(node.id, `It is part of ${word}: “${oneLineOf(saidBy(heading))}”.`);
    }
  }
  return reasons;
}

const saidBy = (node: SeenNode): string => (node.type === 'SECTION' ? node.name : (node.text ?? '')).trim();

/** How many different headings stand near this one, itself included. */
function distinctNear(one: SeenNode, headings: readonly SeenNode[]): number {
  const reach = sizeOf(one) * reachBeside;
  const near = headings.filter(
    (other) => Math.abs(other.x - one.x) <= reach && Math.abs(other.y - one.y) <= reach,
  );
  return new Set(near.map((other) => saidBy(other).toLowerCase())).size;
}

/** About the height of a line of its words: a section's name is small beside the section. */
function sizeOf({ type, height, width, text }: SeenNode): number {
  if (type === 'SECTION') return Math.max(width, height) / 16;
  return type === 'TEXT' ? height / (text ?? '').split('\n').length : Math.min(width, height) / 2;
}

/** The lowest heading right above the node. */
function headingOf(node: SeenNode, headings: readonly SeenNode[]): SeenNode | null {
  let best: SeenNode | null = null;
  for (const heading of headings) {
    const gap = node.y - bottom(heading);
    const size = sizeOf(heading);
    if (gap < -0.1 * size || gap > size * reachBelow || (best && heading.y <= best.y)) continue;
    if (overlap(node.x - size * 0.6, right(node) + size * 0.6, heading.x, right(heading)) > 0) best = heading;
  }
  return best;
}
