import { own } from '../../journey/own.ts';
import { right } from '../../plane/boxes.ts';
import { roleOf } from '../../plane/decor.ts';
import { isSection } from '../../plane/is-section.ts';
import { type Marking, markLooks, markSize, planMark } from '../plan/plan-mark.ts';
import { type Draft, type DraftNode, mainNode, pathOf } from './draft.ts';
import { addPlanned, moveTo, removeNode, setParent } from './draft-nodes.ts';
import { markedAs, type ScaffoldNode } from './draft-scaffold.ts';

/** Marks these notes, by card id, and no others. A note that is a cell of a table has no corner for it. */
export function drawMarks(draft: Draft, marks: { readonly [cardId: string]: Marking }): void {
  const standing = new Set<string>();
  for (const { id, stamp } of marksOf(draft)) {
    const { cardId = '' } = stamp;
    const how = own(marks, cardId);
    if (how && stamp.text === markLooks[how].text) standing.add(cardId);
    else removeNode(draft, id);
  }
  const { journey } = draft.map;
  for (const { id } of draft.target.cards) {
    const how = own(marks, id);
    const note = mainNode(draft, id);
    if (how && !standing.has(id) && note && note.type !== 'TABLE')
      addPlanned(draft, planMark(journey.id, id, how), homeOf(draft, note), placeAt(note));
  }
  followMarks(draft);
}

/**
 * Marks stand at their notes, above them, and go with them; so do copies of a mark. Where it changes by what a note is known, its mark
 * goes: it would say what is not so any more.
 */
export function followMarks(draft: Draft): void {
  const marks = marksOf(draft);
  if (marks.length === 0) return;
  const done = new Set<string>();
  for (const { after, fields } of draft.difference.cards.updated)
    if (grounds.some((field) => fields.includes(field))) done.add(after.id);
  for (const { id, parentId, stamp } of marks) {
    const { cardId = '' } = stamp;
    const note = mainNode(draft, cardId);
    if (!note || done.has(cardId)) {
      removeNode(draft, id);
      continue;
    }
    done.add(cardId);
    if (parentId !== note.parentId) setParent(draft, id, homeOf(draft, note));
    moveTo(draft, id, placeAt(note));
  }
}

/**
 * The marks of this map, also where somebody took them out of it, but not those in a copy of it. The originals come first: of several at one
 * note, one stays.
 */
function marksOf(draft: Draft): ScaffoldNode[] {
  const { journey, memberIds } = draft.map;
  const isMark = (node: DraftNode): node is ScaffoldNode => roleOf(node) === 'mark';
  const isCopy = ({ id, stamp }: ScaffoldNode) => Number(stamp.nodeId !== id);
  const isOurs = (node: ScaffoldNode) =>
    memberIds.has(node.id) ||
    (node.stamp.journeyId === journey.id && (!isCopy(node) || node.parentId === null));
  return markedAs(draft, 'mark')
    .filter(isMark)
    .filter(isOurs)
    .sort((a, b) => isCopy(a) - isCopy(b));
}

/** What it is that tells by what a note is known. */
const grounds = ['evidence', 'confidence', 'laneId'];

/** What people grouped stays as it is: a mark lies in the section around that. */
function homeOf(draft: Draft, { parentId }: DraftNode): string | null {
  const home = pathOf(draft, parentId).find(isSection);
  return home ? home.id : null;
}

/** Half over the upper end of its right edge, below what stands above it; words in the open have no free edge. */
const placeAt = (note: DraftNode) => ({
  x: right(note) - (note.type === 'TEXT' ? 0 : markSize / 2),
  y: note.y,
});
