import type { Journey } from '../../journey/journey.ts';
import { decor } from '../../plane/decor.ts';
import { grey } from '../../plane/lane-look.ts';
import { panelWidth, parkingLot } from '../../plane/measures.ts';
import type { ConnectorPlan, SectionPlan } from '../../plane/plan.ts';
import { packNotes } from './pack-notes.ts';
import { planCellNote } from './plan-cell-note.ts';
import type { CellNote } from './sort-notes.ts';

/** How high the parking lot is with these notes in it. */
export function parkingHeight(parked: readonly CellNote[]): number {
  const { height } = pack(parked);
  return Math.max(parkingLot.least, parkingLot.top + height + parkingLot.padding);
}

/** How wide: as the side panel, or wider for a note that a person scaled. */
export function parkingWidth(parked: readonly CellNote[]): number {
  const widest = parked.reduce((most, { form }) => Math.max(most, form.width), 0);
  return Math.max(panelWidth, widest + 2 * parkingLot.padding);
}

/** Where notes lie that have no cell: a section of its own, with free slots for more. */
export function planParkingLot(
  journey: Journey,
  parked: readonly CellNote[],
  at: { x: number; y: number },
  lines: readonly ConnectorPlan[],
): SectionPlan {
  const { places } = pack(parked);
  const kinds = new Map(journey.lanes.map((lane) => [lane.id, lane.kind]));
  return {
    type: 'SECTION',
    key: 'parkingLot',
    name: 'Parking lot',
    ...at,
    width: parkingWidth(parked),
    height: parkingHeight(parked),
    fill: grey.quiet,
    stamp: decor(journey.id, 'parkingLot'),
    children: [
      ...lines,
      ...parked.map((note, index) => {
        const place = places[index] || { x: 0, y: 0 };
        const local = { x: parkingLot.padding + place.x, y: parkingLot.top + place.y };
        return planCellNote(note, index, local, at, kindOf(note, kinds));
      }),
    ],
  };
}

function pack(parked: readonly CellNote[]) {
  return packNotes(
    parked.map(({ form }) => form),
    parkingLot.slots,
  );
}

function kindOf({ record }: CellNote, kinds: Map<string, string>): string {
  return 'card' in record && record.card.laneId !== null
    ? (kinds.get(record.card.laneId) ?? 'other')
    : 'other';
}
