import { type Box, gapBetween, right } from '../../plane/boxes.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import type { PersonName, Reading, Saying } from '../adopt/person-reading.ts';
import { couldNamePerson, isQuoted, wishOf } from '../adopt/person-words.ts';
import { knownName } from '../adopt/read-person.ts';

/** The surest name; of plain short words the one that stands nearest to what tells of the person, then the largest. */
export function chooseName(reading: Reading, nameId: string | null): PersonName | null {
  const known = knownName(reading);
  if (known && known.rank < 3) return known;
  const telling = reading.sayings.filter(
    ({ id, text }) => reading.ids.has(id) || wishOf(text) !== null || isQuoted(text),
  );
  const away = (box: Box) =>
    Math.min(...telling.map((other) => gapBetween(other.box, box)), Number.MAX_SAFE_INTEGER);
  const [named] = reading.free
    .filter(
      (each) =>
        couldNamePerson(each.text) &&
        wishOf(each.text) === null &&
        !reading.ids.has(each.id) &&
        couldHead(each, reading),
    )
    .sort((a, b) => Math.round(away(a.box) - away(b.box)) || b.size - a.size || a.box.y - b.box.y);
  if (named) return { name: oneLineOf(named.text), id: named.id };
  if (known) return known;
  const [first] = reading.sayings.filter(({ id }) => id === nameId || reading.ids.has(id));
  return first && reading.marks > 0 ? { name: 'Persona', id: first.id } : null;
}

/** Whether something that is said of a person says their name again. */
export function isMentioned({ sayings }: Reading, { name, id }: PersonName): boolean {
  const words = name.split(/\s+/).filter((word) => word.length >= 3);
  const says = (text: string) => text.split(/[\s,.;:!?()'’]+/);
  return sayings.some((saying) => saying.id !== id && words.some((word) => says(saying.text).includes(word)));
}

/** A name stands over what is said of its person, or left of it: what stands among that is a part of it. */
function couldHead({ box, size, text }: Saying, { headings }: Reading): boolean {
  const boxes = headings.map(({ saying }) => saying.box);
  const siblings = headings.filter(
    ({ saying }) =>
      Math.abs(saying.box.y - box.y) < box.height / 2 && saying.size < size * 1.3 && size < saying.size * 1.3,
  );
  // Two headings in line with it, as large as it is: it is one of them.
  if (siblings.length >= 2 || laneKindOf(text) !== null) return false;
  return (
    boxes.every((other) => box.y <= other.y + other.height / 2) ||
    boxes.every((other) => right(box) <= other.x)
  );
}
