import { right, sharedHeight } from '../../plane/boxes.ts';
import type { Saying } from '../adopt/person-reading.ts';
import {
  couldNamePerson,
  fieldBegun,
  fieldNamed,
  personBegun,
  personNamed,
  wishOf,
} from '../adopt/person-words.ts';

/**
 * Several people described side by side, or below each other: the words of each. They are told apart by their names, where
 * these say that they are (“Anna, 34”, “Persona: Tom”), or stand in a line and what is asked about people comes again.
 */
export function splitPeople(sayings: readonly Saying[]): Saying[][] {
  const heads = headsOf(sayings);
  const [first, second] = heads;
  if (!first || !second) return [[...sayings]];
  const inRow = sharedHeight(first.box, second.box) > 0;
  const start = ({ box }: Saying) => (inRow ? box.x : box.y);
  const ordered = [...heads].sort((a, b) => start(a) - start(b));
  const parts = ordered.map((): Saying[] => []);
  for (const saying of sayings) {
    const middle =
      start(saying) + Math.min(inRow ? saying.box.width : saying.box.height, saying.size * 2) / 2;
    let at = 0;
    for (const [place, head] of ordered.entries()) if (start(head) <= middle) at = place;
    parts[at]?.push(saying);
  }
  return parts;
}

function headsOf(sayings: readonly Saying[]): Saying[] {
  const sure = sayings.filter(({ text }) => {
    const [line = ''] = text.split('\n');
    return (personBegun(text) ?? '') !== '' || (personNamed(line) !== null && fieldBegun(line) === null);
  });
  if (sure.length >= 2) return sure;
  const fields = sayings
    .map(({ text }) => fieldNamed(text) ?? fieldBegun(text)?.field ?? null)
    .filter(Boolean);
  const times = Math.max(0, ...fields.map((field) => fields.filter((other) => other === field).length));
  if (times < 2) return [];
  const named = sayings.filter(
    ({ text }) => couldNamePerson(text) && !fieldNamed(text) && wishOf(text) === null,
  );
  const lines = named.map((head) => named.filter((other) => standsInLine(head, other)));
  const [longest = []] = lines.filter((line) => line.length === times);
  return longest;
}

/** Of about one size, and side by side or below each other. */
function standsInLine(a: Saying, b: Saying): boolean {
  const [low, high] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  if (high > low * 1.3) return false;
  return (
    a === b ||
    Math.abs(a.box.y - b.box.y) < low * 0.5 ||
    (Math.abs(a.box.x - b.box.x) < low * 0.5 && right(a.box) > b.box.x)
  );
}
