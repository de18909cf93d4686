import { addTo } from '../../journey/add-to.ts';
import type { Journey } from '../../journey/journey.ts';
import { knownLaneKind } from '../../journey/lane-kinds.ts';
import { decor } from '../../plane/decor.ts';
import { cutText, estimateHeight } from '../../plane/estimate-text.ts';
import { grey, lookOf, orangeNote, pinkNote, redNote, white, yellowNote } from '../../plane/lane-look.ts';
import { panelWidth } from '../../plane/measures.ts';
import type { MeasuredSizes, Placement } from '../../plane/plan.ts';
import { curveOwners } from './arrange-markers.ts';
import { planHeading } from './plan-heading.ts';
import { ownerColour, ownerIsFuture } from './plan-marker.ts';

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
  const items = legendItems(journey);
  const { heading, height: top } = planHeading(journey.id, 'legend', 'Colours');
  const placements: Placement[] = [heading];
  const heights = items.map((item, index) => Math.max(swatch, textHeight(item, index, sizes)));
  const half = heights.reduce((sum, height) => sum + height + gap, 0) / columns;
  let [x, y, highest] = [0, 0, 0];
  items.forEach((item, index) => {
    const height = heights[index] ?? swatch;
    if (x === 0 && y + height / 2 > half) [x, y] = [panelWidth / columns, 0];
    placements.push(...planItem(journey, item, index, { x, y: top + y }, height, sizes));
    y += height + gap;
    highest = Math.max(highest, y - gap);
  });
  return { placements, height: top + highest };
}

/** A swatch and its words, side by side, middle to middle. */
function planItem(
  journey: Journey,
  item: LegendItem,
  index: number,
  at: { x: number; y: number },
  height: number,
  sizes: MeasuredSizes,
): Placement[] {
  const middle = at.y + (height - swatch) / 2;
  return [
    planSwatch(journey, item, index, { x: at.x, y: middle }),
    {
      type: 'TEXT',
      key: keyOf(index),
      x: at.x + swatch + 16,
      y: at.y + (height - textHeight(item, index, sizes)) / 2,
      text: item.text,
      width: textWidth,
      fontSize: size,
      locked: true,
      stamp: decor(journey.id, 'legend'),
    },
  ];
}

const keyOf = (index: number) => `swatchText:${index}`;

function textHeight({ text }: LegendItem, index: number, sizes: MeasuredSizes): number {
  return sizes[keyOf(index)]?.height ?? estimateHeight(text, textWidth, size);
}

function planSwatch(
  journey: Journey,
  item: LegendItem,
  index: number,
  { x, y }: { x: number; y: number },
): Placement {
  const common = {
    key: `swatch:${index}`,
    x,
    width: swatch,
    locked: true,
    stamp: decor(journey.id, 'legend'),
  };
  if (item.line) {
    const dash = item.dashed ? { dash: [14, 10] } : {};
    return { type: 'LINE', ...common, y: y + swatch / 2, stroke: item.fill, weight: 8, ...dash };
  }
  const edge = item.fill === white ? { stroke: grey.line } : {};
  return { type: 'RECTANGLE', ...common, y, height: swatch, fill: item.fill, ...edge, cornerRadius: 8 };
}

function legendItems(journey: Journey): LegendItem[] {
  const items = new Map<string, string[]>();
  for (const lane of journey.lanes) {
    if (lane.kind === 'emotions') continue;
    const fill = lookOf(lane.kind).note;
    addTo(items, fill, lane.name);
  }
  const notes: LegendItem[] = [];
  items.forEach((names, fill) => {
    notes.push({ fill, text: cutText(names.join(', '), textWidth, size, 6) });
    if (fill !== pinkNote || !hasPains(journey)) return;
    notes.push({ fill: orangeNote, text: 'Pain: serious' }, { fill: redNote, text: 'Pain: severe' });
  });
  notes.push({ fill: yellowNote, text: 'Raw note, unsorted' });
  const curves = curveOwners(journey).map((owner): LegendItem => {
    const name = journey.personas.find((persona) => persona.id === owner)?.name;
    const dashed = ownerIsFuture(journey, owner);
    const text = `${cutText(name ?? 'Feelings', textWidth, size, 4)}${dashed ? ' (dashed: future)' : ''}`;
    return { fill: ownerColour(journey, owner), text, line: true, dashed };
  });
  return [...notes, ...curves];
}

function hasPains(journey: Journey): boolean {
  return journey.lanes.some((lane) => ['pains', 'barriers'].includes(knownLaneKind(lane.kind)));
}
