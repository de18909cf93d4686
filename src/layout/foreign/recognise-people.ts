import { bottom, overlap, right } from '../boxes.ts';
import { oneLineOf } from '../interpretation.ts';
import type { SeenNode } from '../snapshot.ts';
import type { SnapshotIndex } from '../snapshot-index.ts';
import { namesEmpathy, namesPersona } from './other-boards.ts';

/** So many headings make a persona or an empathy map; fewer may stand anywhere. */
const leastHeadings = 3;
/** How far below its heading, in px, a text is still headed by it. */
const reachBelow = 900;
/** Headings of one persona stand within so many px of another. */
const reachBeside = 1400;

/**
 * Words that belong to a persona or an empathy map, by node id, with what they are part of: sections or short texts near
 * each other that are named as their parts are, and what lies in or right below them. Each heading is compared with the
 * few others alone.
 */
export function recognisePeople(nodes: readonly SeenNode[], index: SnapshotIndex): Map<string, string> {
  const reasons = new Map<string, string>();
  const worded = nodes.filter((node) => nameOf(node) !== '');
  for (const [word, is] of [
    ['an empathy map', namesEmpathy],
    ['a persona', namesPersona],
  ] as const) {
    const headings = worded.filter(
      (node) => node.type !== 'STICKY' && nameOf(node).length < 60 && is(nameOf(node)),
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
      if (heading) reasons.set(node.id, `It is part of ${word}: “${oneLineOf(nameOf(heading))}”.`);
    }
  }
  return reasons;
}

const nameOf = (node: SeenNode): string => (node.type === 'SECTION' ? node.name : (node.text ?? '')).trim();

/** How many different headings stand near this one, itself included. */
function distinctNear(one: SeenNode, headings: readonly SeenNode[]): number {
  const near = headings.filter(
    (other) => Math.abs(other.x - one.x) <= reachBeside && Math.abs(other.y - one.y) <= reachBeside,
  );
  return new Set(near.map((other) => nameOf(other).toLowerCase())).size;
}

/** The lowest heading right above the node. */
function headingOf(node: SeenNode, headings: readonly SeenNode[]): SeenNode | null {
  let best: SeenNode | null = null;
  for (const heading of headings) {
    const gap = node.y - bottom(heading);
    if (gap < -4 || gap > reachBelow || (best && heading.y <= best.y)) continue;
    if (overlap(node.x - 24, right(node) + 24, heading.x, right(heading)) > 0) best = heading;
  }
  return best;
}
