import { findById } from '../../journey/find-by-id.ts';
import type { Journey } from '../../journey/journey.ts';
import { origin } from '../../plane/boxes.ts';
import { decor } from '../../plane/decor.ts';
import { grey } from '../../plane/lane-look.ts';
import { panelWidth, parkingLot } from '../../plane/measures.ts';
import type { ConnectorPlan, SectionPlan } from '../../plane/plan.ts';
import { packForms } from './pack-notes.ts';
import { planCellNote } from './plan-cell-note.ts';
import { type CellNote, widest } from './sort-notes.ts';

/** How high the parking lot is with these notes in it. */
export function parkingHeight(parked: readonly CellNote[]): number {
  const { height } = packForms(parked, parkingLot.slots);
  return Math.max(parkingLot.least, parkingLot.top + height + parkingLot.padding);
}

/** How wide: as the side panel, or wider for a note that a person scaled. */
export function parkingWidth(parked: readonly CellNote[]): number {
  return Math.max(panelWidth, widest(parked) + 2 * parkingLot.padding);
}

/** Where notes lie that have no cell: a section of its own, with free slots for more. */
export function planParkingLot(
  journey: Journey,
  parked: readonly CellNote[],
  at: { x: number; y: number },
  lines: readonly ConnectorPlan[],
): SectionPlan {
  const { places } = packForms(parked, parkingLot.slots);
  const kindOf = ({ record }: CellNote): string => {
    const { kind = 'other' } = ('card' in record && findById(journey.lanes, record.card.laneId)) || {};
    return kind;
  };
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
        const { x, y } = places[index] || origin;
        const local = { x: parkingLot.padding + x, y: parkingLot.top + y };
        return planCellNote(note, index, local, at, kindOf(note));
      }),
    ],
  };
}
