import type { Journey } from '../model/journey.ts';
import { knownLaneKind } from '../model/lane-kinds.ts';
import { curveOwners } from './arrange-markers.ts';
import { decor } from './decor.ts';
import { cutText, estimateHeight } from './estimate-text.ts';
import { grey, lookOf, orangeNote, pinkNote, redNote, white, yellowNote } from './lane-look.ts';
import { panelWidth } from './measures.ts';
import type { Placement } from './plan.ts';
import { planHeading } from './plan-heading.ts';
import { ownerColour, ownerIsFuture } from './plan-marker.ts';

const swatch = 48;
const lineHeight = 72;
const columns = 2;
const size = 24;

interface LegendItem {
  fill: string;
  text: string;
  /** A curve's colour is shown as a line. */
  line?: boolean;
  /** A line of a state still to come. */
  dashed?: boolean;
}

/** What the colours say, of those that occur on this map. */
export function planLegend(
  journey: Journey,
  at: { x: number; y: number },
): { placements: Placement[]; height: number } {
  const items = legendItems(journey);
  const { heading, height: top } = planHeading(journey.id, 'legend', 'Colours', at);
  const placements: Placement[] = [heading];
  const width = panelWidth / columns;
  const perColumn = Math.ceil(items.length / columns);
  items.forEach((item, index) => {
    const x = at.x + Math.floor(index / perColumn) * width;
    const y = at.y + top + (index % perColumn) * lineHeight;
    const textWidth = width - swatch - 40;
    const text = cutText(item.text, textWidth, size, 2);
    placements.push(planSwatch(journey, item, index, { x, y }), {
      type: 'TEXT',
      key: `swatchText:${index}`,
      x: x + swatch + 16,
      y: y + (swatch - estimateHeight(text, textWidth, size)) / 2,
      text,
      width: textWidth,
      fontSize: size,
      locked: true,
      stamp: decor(journey.id, 'legend'),
    });
  });
  return { placements, height: top + perColumn * lineHeight };
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
    items.set(fill, [...(items.get(fill) ?? []), lane.name]);
  }
  const notes: LegendItem[] = [];
  items.forEach((names, fill) => {
    notes.push({ fill, text: names.join(', ') });
    if (fill !== pinkNote || !hasPains(journey)) return;
    notes.push({ fill: orangeNote, text: 'Pain: serious' }, { fill: redNote, text: 'Pain: severe' });
  });
  notes.push({ fill: yellowNote, text: 'Raw note, unsorted' });
  const curves = curveOwners(journey).map((owner): LegendItem => {
    const name = journey.personas.find((persona) => persona.id === owner)?.name;
    const dashed = ownerIsFuture(journey, owner);
    const text = `${name ?? 'Feelings'}${dashed ? ' (dashed: future)' : ''}`;
    return { fill: ownerColour(journey, owner), text, line: true, dashed };
  });
  return [...notes, ...curves];
}

function hasPains(journey: Journey): boolean {
  return journey.lanes.some((lane) => ['pains', 'barriers'].includes(knownLaneKind(lane.kind)));
}
