import type { Card, Journey } from '../../journey/journey.ts';
import { knownLaneKind } from '../../journey/lane-kinds.ts';
import { decor } from '../../plane/decor.ts';
import { cutText } from '../../plane/estimate-text.ts';
import { lookOf, white } from '../../plane/lane-look.ts';
import type { Placement, SectionPlan, ShapePlan } from '../../plane/plan.ts';
import { edge, field, plot, reference, stripWidth, unrated } from './matrix-places.ts';
import { type MaybeRating, ratingScale } from './ratings.ts';

/** The cards that a matrix shows: what could be done. */
export function cardsOfMatrix({ cards, lanes }: Journey): Card[] {
  const kinds = new Map<string | null, string>(lanes.map(({ id, kind }) => [id, knownLaneKind(kind)]));
  return cards.filter(({ laneId }) => ['opportunities', 'solutions'].includes(kinds.get(laneId) ?? ''));
}

/** An empty matrix for so many cards: two axes, four quarters with names, and beside them the strip of what is not rated. */
export function planMatrix(journeyId: string, cards: number): SectionPlan {
  const strip = stripWidth(cards);
  const children: Placement[] = [];
  const common = () => ({
    key: `matrix:${children.length}`,
    locked: true,
    stamp: decor(journeyId, 'matrixPart'),
  });
  const paint = (x: number, y: number, width: number, height: number, fill = quiet) =>
    children.push({ type: 'RECTANGLE', ...common(), x, y, width, height, fill });
  const write = (
    text: string,
    x: number,
    y: number,
    align: 'LEFT' | 'CENTER' | 'RIGHT' = 'LEFT',
    bold = false,
  ) => children.push({ type: 'TEXT', ...common(), text, x, y, width: wordsWidth, fontSize: 24, align, bold });
  const { x: left, y: top } = plot;
  const [across, down] = [plot.width / 2, plot.height / 2];
  const [right, bottom] = [left + plot.width, top + plot.height];
  paint(left, top, across - 4, down - 4, 'EBFFEE');
  paint(left + across + 4, top, across - 4, down - 4);
  paint(left, top + down + 4, across - 4, down - 4);
  paint(left + across + 4, top + down + 4, across - 4, down - 4);
  paint(unrated.x - 16, top, strip + 16, plot.height);
  // What stands in a quarter may stand anywhere in it: its name is outside.
  const middle = left + (across - wordsWidth) / 2;
  write('Do first', middle, top - 48, 'CENTER');
  write('Plan well', middle + across, top - 48, 'CENTER');
  write('In between', middle, bottom + 72, 'CENTER');
  write('Not now', middle + across, bottom + 72, 'CENTER');
  write('Not rated yet', unrated.x - 16, top - 48, 'LEFT', true);
  write('Value ↑', left, top - 48, 'LEFT', true);
  write('Effort →', right - wordsWidth, bottom + 72, 'RIGHT', true);
  for (let step = 0; step <= ratingScale.most; step += 1) {
    const along = step / ratingScale.step + 0.5;
    write(`${step}`, left + along * field.width - wordsWidth / 2, bottom + 24, 'CENTER');
    write(`${step}`, left - 24 - wordsWidth, bottom - along * field.height - 16, 'RIGHT');
  }
  return {
    type: 'SECTION',
    key: 'matrix',
    name: 'Value and effort',
    x: 0,
    y: 0,
    width: unrated.x + strip + edge,
    height: bottom + 144,
    fill: white,
    stamp: decor(journeyId, 'matrix'),
    children,
  };
}

const quiet = 'F9F9F9';
const wordsWidth = 200;

/** What stands for a card on the matrix. Its place comes later. */
export function planReference(journeyId: string, card: Card, agreed: MaybeRating): ShapePlan {
  const { note, edge: stroke } = lookOf('opportunities');
  return {
    type: 'SHAPE',
    key: `reference:${card.id}`,
    shape: 'ROUNDED_RECTANGLE',
    x: 0,
    y: 0,
    ...reference,
    text: wordsOfReference(card),
    fontSize: 20,
    fill: note,
    stroke,
    stamp: decor(journeyId, 'reference', { cardId: card.id, agreed }),
  };
}

/** A short form of the card's words: two lines. */
export const wordsOfReference = ({ text }: Card): string => cutText(text, reference.width - 32, 20, 2);
