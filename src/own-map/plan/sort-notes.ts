import { addTo } from '../../journey/add-to.ts';
import type { Card, Journey, Metric } from '../../journey/journey.ts';
import { laneOfMetrics } from '../../journey/lane-kinds.ts';
import { metricText } from '../../journey/metric-text.ts';
import { cellKey } from '../../journey/records.ts';
import { type Stretches, visitEach } from '../../journey/stretches.ts';
import { largestOf } from '../../plane/extremes.ts';
import type { MeasuredSizes } from '../../plane/plan.ts';
import { formNote, type NoteForm } from './plan-note.ts';

/** A note of a cell: a card, or a metric in its stage's metrics row. */
export interface CellNote {
  key: string;
  text: string;
  form: NoteForm;
  record: { card: Card } | { metric: Metric };
}

export interface SortedNotes {
  /** By `cellKey`. */
  cells: Map<string, CellNote[]>;
  /** Notes that lie in no cell, in the order of the journey. */
  parked: CellNote[];
}

/** The width of the widest of these notes. */
export const widest = (notes: readonly CellNote[]): number => largestOf(notes, ({ form }) => form.width, 0);

/** Every card and metric to its cell, or to the parking lot. */
export function* sortNotes(journey: Journey, sizes: MeasuredSizes): Stretches<SortedNotes> {
  const cells = new Map<string, CellNote[]>();
  const parked: CellNote[] = [];
  const grid = new Set<string>();
  for (const stage of journey.stages) for (const lane of journey.lanes) grid.add(cellKey(stage.id, lane.id));
  const put = (cell: string, note: CellNote) => {
    if (grid.has(cell)) addTo(cells, cell, note);
    else parked.push(note);
  };
  yield* visitEach(journey.cards, (card) => {
    put(cellKey(card.stageId, card.laneId), noteOfCard(card, sizes));
  });
  const row = laneOfMetrics(journey);
  for (const metric of journey.metrics) {
    const cell = cellKey(metric.stageId ?? null, row);
    put(cell, noteOfMetric(metric, sizes, grid.has(cell)));
  }
  return { cells, parked };
}

/** The note of a card. */
export function noteOfCard(card: Card, sizes: MeasuredSizes): CellNote {
  const [key, text] = [`card:${card.id}`, card.text];
  return { key, text, form: formNote(key, text, sizes), record: { card } };
}

/** The note of a metric: in its row it is `wide`. */
export function noteOfMetric(metric: Metric, sizes: MeasuredSizes, wide: boolean): CellNote {
  const [key, text] = [`metric:${metric.id}`, metricText(metric)];
  return { key, text, form: formNote(key, text, sizes, wide), record: { metric } };
}
