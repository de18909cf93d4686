import type { Journey } from '../../src/journey/journey.ts';
import { metricText } from '../../src/journey/metric-text.ts';
import { own } from '../../src/journey/own.ts';
import type { JourneyRecord } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { selectedThing } from '../state/follow-selection.ts';
import type { FoundMap, State } from '../state/state.ts';

/** The map that is being edited, as the board shows it. */
export function editedMap({ board, edit }: State): FoundMap | undefined {
  return board.maps.find(({ rootId, foreign }) => rootId === edit.rootId && foreign !== true);
}

/** A record as its person sees it: with what they just wrote, even where the board was not read again yet. */
export function seenRecord({ edit }: State, journey: Journey, recordId: string): JourneyRecord | undefined {
  const record = own(toRecords(journey).byId, recordId);
  const pending = own(edit.pending, recordId);
  if (!record || !pending) return record;
  return { ...record, fields: { ...record.fields, ...pending } };
}

/** What is selected on the board, when that is one thing of one of our maps. */
export function selectedRecord(state: State): { map: FoundMap; recordId: string } | null {
  const found = selectedThing(state);
  const map = state.board.maps.find(({ rootId, foreign }) => rootId === found?.rootId && foreign !== true);
  return found && map ? { map, recordId: found.recordId } : null;
}

/** Ids of everything whose words hold these, notes first. At most `most`. */
export function findThings(journey: Journey, text: string, most: number): { ids: string[]; more: boolean } {
  const wanted = text.trim().toLowerCase();
  const says = (words: string | undefined) => (words ?? '').toLowerCase().includes(wanted);
  const ids = [
    ...journey.cards.filter((card) => says(card.text)),
    ...journey.stages.filter(({ name }) => says(name)),
    ...journey.lanes.filter(({ name }) => says(name)),
    ...journey.personas.filter(({ name }) => says(name)),
    ...journey.emotions.filter(({ label }) => says(label)),
    ...journey.metrics.filter((metric) => says(metricText(metric))),
    ...journey.links.filter(({ label }) => says(label)),
  ].map(({ id }) => id);
  return { ids: ids.slice(0, most), more: ids.length > most };
}
