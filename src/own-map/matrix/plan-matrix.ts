import type { Card } from '../../journey/journey.ts';
import { centreOf, right } from '../../plane/boxes.ts';
import { decor } from '../../plane/decor.ts';
import { cutText } from '../../plane/estimate-text.ts';
import { lookOf, white } from '../../plane/lane-look.ts';
import type { Placement, SectionPlan, ShapePlan } from '../../plane/plan.ts';
import { type Fields, fieldOf, plotOf, reference } from './matrix-places.ts';
import { type MaybeRating, ratingScale } from './ratings.ts';

/**
 * An empty matrix with these fields: two axes, four quarters with names, lines between the fields, and beside them the strip of what is not rated.
 */
export function planMatrix(journeyId: string, fields: Fields): SectionPlan {
  const { x: left, y: top, width, height } = plotOf(fields);
  const unrated = fieldOf(fields, null);
  const children: Placement[] = [];
  const common = () => ({
    key: `matrix:${children.length}`,
    locked: true,
    stamp: decor(journeyId, 'matrixPart'),
  });
  const paint = (x: number, y: number, wide: number, high: number, fill = quiet) =>
    children.push({ type: 'RECTANGLE', ...common(), x, y, width: wide, height: high, fill });
  const write = (
    text: string,
    x: number,
    y: number,
    align: 'LEFT' | 'CENTER' | 'RIGHT' = 'LEFT',
    bold = false,
  ) => children.push({ type: 'TEXT', ...common(), text, x, y, width: wordsWidth, fontSize: 24, align, bold });
  const [end, bottom] = [left + width, top + height];
  /** The field at this step of both axes. */
  const at = (step: number) => fieldOf(fields, { value: step, effort: step });
  const { x, y } = centreOf(at(ratingScale.most / 2));
  paint(left, top, x - left - 4, y - top - 4, 'EBFFEE');
  paint(x + 4, top, end - x - 4, y - top - 4);
  paint(left, y + 4, x - left - 4, bottom - y - 4);
  paint(x + 4, y + 4, end - x - 4, bottom - y - 4);
  paint(unrated.x, top, unrated.width, height);
  for (let step: number = ratingScale.step; step <= ratingScale.most; step += ratingScale.step) {
    const field = at(step);
    paint(field.x - 1, top, 2, height, white);
    paint(left, field.y + field.height - 1, width, 2, white);
  }
  // What stands in a quarter may stand anywhere in it: its name is outside.
  const name = (text: string, from: number, to: number, above: number) =>
    write(text, (from + to - wordsWidth) / 2, above, 'CENTER');
  name('Do first', left, x, top - 48);
  name('Plan well', x, end, top - 48);
  name('In between', left, x, bottom + 72);
  name('Not now', x, end, bottom + 72);
  write('Not rated yet', unrated.x, top - 48, 'LEFT', true);
  write('Value ↑', left, top - 48, 'LEFT', true);
  write('Effort →', end - wordsWidth, bottom + 72, 'RIGHT', true);
  for (let step = 0; step <= ratingScale.most; step += 1) {
    const middle = centreOf(at(step));
    write(`${step}`, middle.x - wordsWidth / 2, bottom + 24, 'CENTER');
    write(`${step}`, left - 24 - wordsWidth, middle.y - 16, 'RIGHT');
  }
  return {
    type: 'SECTION',
    key: 'matrix',
    name: 'Value and effort',
    x: 0,
    y: 0,
    width: right(unrated) + edge,
    height: bottom + 144,
    fill: white,
    stamp: decor(journeyId, 'matrix', { fields }),
    children,
  };
}

/** Room at the right edge of the section. */
const edge = 96;
const quiet = 'F5F5F5';
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
    stamp: decor(journeyId, 'reference', { cardId: card.id, agreed: agreed || undefined }),
  };
}

/** A short form of the card's words: two lines. */
export const wordsOfReference = ({ text }: Card): string => cutText(text, reference.width - 32, 20, 2);
