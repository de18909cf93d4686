import { sameJson } from '../../journey/equal.ts';
import type { Card } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import type { StampOf } from '../../journey/stamp.ts';
import { right } from '../../plane/boxes.ts';
import { roleOf } from '../../plane/decor.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { type Marking, markLooks, markSize, planMark } from '../plan/plan-mark.ts';
import { type Draft, type DraftNode, mainNode, pathOf } from './draft.ts';
import { addPlanned, moveTo, removeNode, setParent } from './draft-nodes.ts';

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
  for (const { before, after } of draft.difference.cards.updated)
    if (!sameJson(groundsOf(before), groundsOf(after))) done.add(after.id);
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
function marksOf({ scene, added, nodes, removed, map }: Draft): MarkNode[] {
  const found: MarkNode[] = [];
  for (const id of [...(lookUp(scene).marked.get('mark') || []), ...added]) {
    const node = nodes.get(id);
    if (!node || removed.has(id) || !isMark(node)) continue;
    const { parentId, stamp } = node;
    const isOurs = stamp.journeyId === map.journey.id && (stamp.nodeId === id || parentId === null);
    if (isOurs || map.memberIds.has(id)) found.push(node);
  }
  const isCopy = ({ id, stamp }: MarkNode) => Number(stamp.nodeId !== id);
  return found.sort((a, b) => isCopy(a) - isCopy(b));
}

type MarkNode = DraftNode & { stamp: StampOf<'decor'> };

/** Whether a node marks a note. */
const isMark = (node: DraftNode): node is MarkNode => roleOf(node) === 'mark';

const groundsOf = ({ evidence, confidence, laneId }: Card) => ({ evidence, confidence, laneId });

/** What people grouped stays as it is: a mark lies in the section around that. */
const homeOf = (draft: Draft, { parentId }: DraftNode): string | null =>
  pathOf(draft, parentId).find(({ type }) => type === 'SECTION')?.id ?? null;

/** Half over the upper end of its right edge, below what stands above it; words in the open have no free edge. */
const placeAt = (note: DraftNode) => ({
  x: right(note) - (note.type === 'TEXT' ? 0 : markSize / 2),
  y: note.y,
});
