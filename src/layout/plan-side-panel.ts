import { journeyFields } from '../model/fields.ts';
import type { Journey } from '../model/journey.ts';
import { decor } from './decor.ts';
import { estimateHeight } from './estimate-text.ts';
import { factRows } from './fact-rows.ts';
import { blockGap, panelWidth } from './measures.ts';
import type { MeasuredSizes, Placement } from './plan.ts';
import type { CellNote } from './plan-grid.ts';
import { planHeading } from './plan-heading.ts';
import { planLegend } from './plan-legend.ts';
import { parkingHeight, planParkingLot } from './plan-parking-lot.ts';
import { planPersona } from './plan-persona.ts';
import { planTable } from './plan-table.ts';

const factSize = 24;
const helpSize = 24;
const help = [
  'Add notes anywhere in a row, any colour.',
  'Drag a face up or down; duplicate it for another moment.',
  'Not sure? Parking lot.',
].join('\n');

/** Facts that stand in the table even while nobody filled them in. */
const alwaysShown = ['scenario', 'start', 'end', 'state', 'owner', 'reviewed'];

/** The rows of the journey's facts table. */
export function journeyRows(journey: Journey) {
  return factRows(journey, journeyFields, alwaysShown);
}

/** Left of the grid: facts, personas, colours, how to work here; the parking lot ends where the grid ends, or lower. */
export function planSidePanel(
  journey: Journey,
  parked: readonly CellNote[],
  at: { x: number; y: number },
  gridBottom: number,
  sizes: MeasuredSizes,
): { placements: Placement[]; bottom: number } {
  const placements: Placement[] = [];
  let y = at.y;
  const add = (block: { placements: Placement[]; height: number }) => {
    placements.push(...block.placements);
    y += block.height + blockGap;
  };
  const rows = journeyRows(journey);
  const stamp = { kind: 'facts', recordId: journey.id, rows } as const;
  const facts = planTable('facts', rows, { x: at.x, y }, factSize, stamp, sizes);
  add({ placements: [facts.table], height: facts.height });
  for (const persona of journey.personas) add(planPersona(journey, persona, { x: at.x, y }, sizes));
  add(planLegend(journey, { x: at.x, y }));
  add(planHelp(journey, { x: at.x, y }, sizes));
  const height = parkingHeight(parked);
  const top = Math.max(y, gridBottom - height);
  placements.push(planParkingLot(journey, parked, { x: at.x, y: top }));
  return { placements, bottom: top + height };
}

function planHelp(journey: Journey, at: { x: number; y: number }, sizes: MeasuredSizes) {
  const { heading, height } = planHeading(journey.id, 'help', 'How to work here', at);
  const text: Placement = {
    type: 'TEXT',
    key: 'help',
    x: at.x,
    y: at.y + height,
    text: help,
    width: panelWidth,
    fontSize: helpSize,
    locked: true,
    stamp: decor(journey.id, 'help'),
  };
  const textHeight = sizes.help?.height ?? estimateHeight(help, panelWidth, helpSize);
  return { placements: [heading, text], height: height + textHeight };
}
