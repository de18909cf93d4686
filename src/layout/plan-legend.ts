import type { Journey } from '../model/journey.ts';
import { knownLaneKind } from '../model/lane-kinds.ts';
import { curveOwners } from './arrange-markers.ts';
import { decor } from './decor.ts';
import { cutText, estimateHeight } from './estimate-text.ts';
import { grey, lookOf, orangeNote, pinkNote, redNote, white, yellowNote } from './lane-look.ts';
import { panelWidth } from './measures.ts';
import type { Placement } from './plan.ts';
import { planHeading } from './plan-heading.ts';
import { ownerColour } from './plan-marker.ts';

const swatch = 48;
const lineHeight = 72;
const columns = 2;
const size = 24;

interface LegendItem {
  fill: string;
  text: string;
  /** A curve's colour is shown as a line. */
  line?: boolean;
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
    const drawn = item.line ? 12 : swatch;
    placements.push(
      {
        type: 'RECTANGLE',
        key: `swatch:${index}`,
        x,
        y: y + (swatch - drawn) / 2,
        width: swatch,
        height: drawn,
        fill: item.fill,
        ...(item.fill === white ? { stroke: grey.line } : {}),
        cornerRadius: item.line ? 6 : 8,
        locked: true,
        stamp: decor(journey.id, 'legend'),
      },
      {
        type: 'TEXT',
        key: `swatchText:${index}`,
        x: x + swatch + 16,
        y: y + (swatch - estimateHeight(text, textWidth, size)) / 2,
        text,
        width: textWidth,
        fontSize: size,
        locked: true,
        stamp: decor(journey.id, 'legend'),
      },
    );
  });
  return { placements, height: top + perColumn * lineHeight };
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
    return { fill: ownerColour(journey, owner), text: name ?? 'Feelings', line: true };
  });
  return [...notes, ...curves];
}

function hasPains(journey: Journey): boolean {
  return journey.lanes.some((lane) => ['pains', 'barriers'].includes(knownLaneKind(lane.kind)));
}
