import type { Draft } from '../draft.ts';

/** What a person is told when the map cannot grow; `null` when nothing is in its way. */
export function sayInTheWay({ inTheWay, accepted }: Draft): string | null {
  const [first, ...others] = inTheWay.filter(({ nodeId }) => !accepted.has(nodeId));
  if (!first) return null;
  const name = first.name === '' ? 'Something' : `“${first.name}”`;
  const all = others.length === 0 ? `${name} is` : `${name} and ${others.length} more are`;
  return `${all} locked and would be covered by the map as it grows. Unlock it, or move it away, and try again.`;
}
