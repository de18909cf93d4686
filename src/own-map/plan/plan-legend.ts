import { addTo } from '../../journey/add-to.ts';
import { findById } from '../../journey/find-by-id.ts';
import type { Journey } from '../../journey/journey.ts';
import { knownLaneKind } from '../../journey/lane-kinds.ts';
import type { Point } from '../../plane/boxes.ts';
import { decor } from '../../plane/decor.ts';
import { cutText } from '../../plane/estimate-text.ts';
import { sumOf } from '../../plane/extremes.ts';
import { grey, lookOf, orangeNote, pinkNote, redNote, white, yellowNote } from '../../plane/lane-look.ts';
import { panelWidth } from '../../plane/measures.ts';
import type { MeasuredSizes, Placement } from '../../plane/plan.ts';
import { curveOwners } from './arrange-markers.ts';
import { planHeading } from './plan-heading.ts';
import { ownerColour, ownerIsFuture } from './plan-marker.ts';
import { textHeight } from './text-height.ts';

const swatch = 48;
const gap = 24;
const columns = 2;
const size = 24;
const textWidth = panelWidth / columns - swatch - 40;

interface LegendItem {
  fill: string;
  text: string;
  /** A curve's colour is shown as a line. */
  line?: boolean;
  /** A line of a state still to come. */
  dashed?: boolean;
}

/** What the colours say, of those that occur on this map; in two columns of about the same height. From 0,0. */
export function planLegend(
  journey: Journey,
  sizes: MeasuredSizes,
): { placements: Placement[]; height: number } {
  const { heading, height: top } = planHeading(journey.id, 'legend', 'Colours');
  const placements: Placement[] = [heading];
  const items = legendItems(journey).map((item, index) => {
    const words = textHeight({ key: keyOf(index), text: item.text, width: textWidth, fontSize: size }, sizes);
    return { ...item, words, height: Math.max(swatch, words) };
  });
  const half = sumOf(items, ({ height }) => height + gap) / columns;
  let [x, y, highest] = [0, 0, 0];
  items.forEach((item, index) => {
    const { height } = item;
    if (x === 0 && y + height / 2 > half) [x, y] = [panelWidth / columns, 0];
    placements.push(...planItem(journey, item, index, { x, y: top + y }));
    y += height + gap;
    highest = Math.max(highest, y - gap);
  });
  return { placements, height: top + highest };
}

/** A swatch and its words, side by side, middle to middle. */
function planItem(
  journey: Journey,
  { fill, text, line, dashed, height, words }: LegendItem & { height: number; words: number },
  index: number,
  at: Point,
): Placement[] {
  const middle = at.y + height / 2;
  const common = { locked: true, stamp: decor(journey.id, 'legend') };
  const sign = { key: `swatch:${index}`, x: at.x, width: swatch, ...common };
  const dash = dashed ? { dash: [14, 10] } : {};
  const edge = fill === white ? { stroke: grey.line } : {};
  return [
    line
      ? { type: 'LINE', ...sign, y: middle, stroke: fill, weight: 8, ...dash }
      : {
          type: 'RECTANGLE',
          ...sign,
          y: middle - swatch / 2,
          height: swatch,
          fill,
          ...edge,
          cornerRadius: 8,
        },
    {
      type: 'TEXT',
      key: keyOf(index),
      x: at.x + swatch + 16,
      y: middle - words / 2,
      text,
      width: textWidth,
      fontSize: size,
      ...common,
    },
  ];
}

const keyOf = (index: number) => `swatchText:${index}`;

function legendItems(journey: Journey): LegendItem[] {
  const items = new Map<string, string[]>();
  for (const lane of journey.lanes) {
    if (lane.kind !== 'emotions') addTo(items, lookOf(lane.kind).note, lane.name);
  }
  const hasPains = journey.lanes.some(({ kind }) => ['pains', 'barriers'].includes(knownLaneKind(kind)));
  const notes: LegendItem[] = [];
  items.forEach((names, fill) => {
    notes.push({ fill, text: cutText(names.join(', '), textWidth, size, 6) });
    if (fill === pinkNote && hasPains)
      notes.push({ fill: orangeNote, text: 'Pain: serious' }, { fill: redNote, text: 'Pain: severe' });
  });
  notes.push({ fill: yellowNote, text: 'Raw note, unsorted' });
  const curves = curveOwners(journey).map((owner): LegendItem => {
    const { name } = findById(journey.personas, owner) || { name: 'Feelings' };
    const dashed = ownerIsFuture(journey, owner);
    const text = `${cutText(name, textWidth, size, 4)}${dashed ? ' (dashed: future)' : ''}`;
    return { fill: ownerColour(journey, owner), text, line: true, dashed };
  });
  return [...notes, ...curves];
}
