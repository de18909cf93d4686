import { readRhythm, reviewState } from '../../insights/review/review-state.ts';
import { triggersOf, wordsOfTrigger } from '../../insights/review-dates.ts';
import type { Journey } from '../../journey/journey.ts';
import { type ExportInput, type Format, FormatError } from '../file/format.ts';
import { createLedger, type Ledger } from '../file/ledger.ts';
import { writeEvent } from './write-event.ts';

/** The next review of a map as an all-day appointment that comes again by its rhythm; only goes out. */
export const calendar: Format = {
  id: 'calendar',
  name: 'Calendar',
  extension: 'ics',
  mime: 'text/calendar',
  carries:
    'The next review as an appointment, with a reminder three days before, and again by the map’s rhythm. Nothing else of the map.',
  write: writeCalendar,
};

function writeCalendar({ journey, info }: ExportInput, ledger: Ledger = createLedger()): string {
  ledger.tell(journey.id, 'title', 'review', 'reviewed', 'rhythm', 'purpose', 'owner', 'triggers');
  const { next } = reviewState(journey, info.at.slice(0, 10));
  if (next === null)
    throw new FormatError(
      `“${journey.title}” has no next review. Give it a day (2027-02-12), or a last review and a rhythm (quarterly), then try again.`,
    );
  return writeEvent({
    uid: `review-${journey.id}@throughline`,
    stamp: info.at,
    day: next,
    every: readRhythm(journey.rhythm),
    title: `Review the map “${journey.title}”`,
    description: describe(journey),
  });
}

function describe(journey: Journey): string {
  const { purpose, owner } = journey;
  const triggers = triggersOf(journey).map(wordsOfTrigger);
  return [
    purpose ?? '',
    owner === undefined || owner === '' ? '' : `Owner: ${owner}`,
    triggers.length === 0 ? '' : `Review earlier on: ${triggers.join('; ')}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
