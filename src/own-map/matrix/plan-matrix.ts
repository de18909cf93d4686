import type { Card, Journey } from '../../journey/journey.ts';
import { knownLaneKind } from '../../journey/lane-kinds.ts';
import { decor } from '../../plane/decor.ts';
import { cutText } from '../../plane/estimate-text.ts';
import { lookOf, white } from '../../plane/lane-look.ts';
import type { Placement, RectanglePlan, SectionPlan, ShapePlan, TextPlan } from '../../plane/plan.ts';
import { edge, field, plot, reference, steps, stripWidth, unrated } from './matrix-places.ts';
import { type MaybeRating, ratingScale } from './ratings.ts';

/** The cards that a matrix shows: what could be done. */
export function cardsOfMatrix({ cards, lanes }: Journey): Card[] {
  const kinds = new Map(lanes.map(({ id, kind }) => [id, knownLaneKind(kind)]));
  return cards.filter(({ laneId }) => {
    const kind = kinds.get(laneId ?? '');
    return kind === 'opportunities' || kind === 'solutions';
  });
}

/** An empty matrix for so many cards: two axes, four quarters with names, and beside them the strip of what is not rated. */
export function planMatrix(journeyId: string, cards: number): SectionPlan {
  const strip = stripWidth(cards);
  const part = (
    key: string,
    more: Partial<RectanglePlan> & Pick<RectanglePlan, 'x' | 'y' | 'width' | 'height'>,
  ): Placement => ({
    type: 'RECTANGLE',
    key: `matrix:${key}`,
    fill: quiet,
    locked: true,
    stamp: decor(journeyId, 'matrixPart'),
    ...more,
  });
  const words = (text: string, x: number, y: number, more: Partial<TextPlan> = {}): Placement => ({
    type: 'TEXT',
    key: `matrix:words:${text}`,
    x,
    y,
    text,
    fontSize: 24,
    locked: true,
    stamp: decor(journeyId, 'matrixPart'),
    ...more,
  });
  const half = { x: (steps * field.width) / 2, y: (steps * field.height) / 2 };
  const children: Placement[] = [];
  quarters.forEach(({ name, fill }, at) => {
    const [x, y] = [plot.x + (at % 2) * half.x, plot.y + Math.floor(at / 2) * half.y];
    children.push(part(name, { x, y, width: half.x - 4, height: half.y - 4, fill }));
    children.push(
      words(
        name,
        at % 2 ? x + half.x - 284 : x + 24,
        at < 2 ? y + 16 : y + half.y - 56,
        at % 2 ? { width: 256, align: 'RIGHT' } : {},
      ),
    );
  });
  children.push(part('strip', { x: unrated.x - 16, y: plot.y, width: strip + 16, height: plot.height }));
  children.push(words('Not rated yet', unrated.x - 16, plot.y - 48));
  children.push(words('Value ↑', plot.x, plot.y - 48, { bold: true }));
  children.push(
    words('Effort →', plot.x + plot.width - 256, plot.y + plot.height + 72, {
      width: 256,
      align: 'RIGHT',
      bold: true,
    }),
  );
  for (let step = 0; step <= ratingScale.most; step += 1) {
    const along = step / ratingScale.step + 0.5;
    children.push({
      ...words(String(step), plot.x + along * field.width - 40, plot.y + plot.height + 24, {
        width: 80,
        align: 'CENTER',
      }),
      key: `matrix:x${step}`,
    });
    children.push({
      ...words(String(step), plot.x - 72, plot.y + plot.height - along * field.height - 16, {
        width: 48,
        align: 'RIGHT',
      }),
      key: `matrix:y${step}`,
    });
  }
  return {
    type: 'SECTION',
    key: 'matrix',
    name: 'Value and effort',
    x: 0,
    y: 0,
    width: unrated.x + strip + edge,
    height: plot.y + plot.height + 144,
    fill: white,
    stamp: decor(journeyId, 'matrix'),
    children,
  };
}

const quiet = 'F9F9F9';
const quarters = [
  { name: 'Do first', fill: 'EBFFEE' },
  { name: 'Plan well', fill: quiet },
  { name: 'In between', fill: quiet },
  { name: 'Not now', fill: quiet },
];

/** What stands for a card on the matrix. Its place comes later. */
export function planReference(journeyId: string, card: Card, agreed: MaybeRating): ShapePlan {
  const look = lookOf('opportunities');
  return {
    type: 'SHAPE',
    key: `reference:${card.id}`,
    shape: 'ROUNDED_RECTANGLE',
    x: 0,
    y: 0,
    ...reference,
    text: wordsOfReference(card),
    fontSize: 16,
    fill: look.note,
    stroke: look.edge,
    strokeWeight: 2,
    stamp: decor(journeyId, 'reference', { cardId: card.id, agreed }),
  };
}

/** A short form of the card's words: two lines. */
export const wordsOfReference = ({ text }: Card): string => cutText(text, reference.width - 32, 16, 2);
