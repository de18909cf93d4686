import { calendar } from '../../src/formats/calendar/calendar.ts';
import { markReviewed } from '../../src/insights/review/mark-reviewed.ts';
import { withTriggerOn, wordsOfTrigger } from '../../src/insights/review-dates.ts';
import type { Json } from '../../src/journey/records.ts';
import { nameFile } from '../files/name-file.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { sendEdits } from './edit-board.ts';
import { giveOut } from './give-out.ts';
import { type Panel, work } from './panel.ts';

const words = strings.review;

/** Today where the person is, as an ISO date. */
export function todayOf(panel: Pick<Panel, 'now'>): string {
  const now = panel.now();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Says that the map was reviewed today, and when it is next; one step that undo takes back. */
export async function reviewToday(panel: Panel, map: FoundMap): Promise<void> {
  const fields = markReviewed(map.journey, todayOf(panel));
  await setFacts(panel, map, fields, words.labels.reviewed(map.journey.title));
}

/** Says that one of the things that make the map due happened today. `line`: the trigger as it is written. */
export async function triggerToday(panel: Panel, map: FoundMap, line: string): Promise<void> {
  const triggers = withTriggerOn(map.journey, line, todayOf(panel));
  const label = words.labels.happened(wordsOfTrigger(line), map.journey.title);
  await setFacts(panel, map, { triggers }, label);
}

/** Whether what the editor says or asks is about the review of this map. */
export function isReview({ journey }: FoundMap, label: string): boolean {
  const { labels } = words;
  return (
    label === labels.reviewed(journey.title) || label.endsWith(labels.happened('', journey.title).trimStart())
  );
}

/** Downloads the next review as an appointment. */
export async function downloadReview(panel: Panel, { journey }: FoundMap): Promise<void> {
  await work(panel, { label: words.calendar, cancellable: false }, async () => {
    const at = panel.now();
    const info = { id: panel.createId(), journeyId: journey.id, board: '', map: journey.title };
    const content = await calendar.write({ journey, info: { ...info, at: at.toISOString() } });
    const fileName = nameFile(journey.title, at, calendar.extension);
    if (!(await giveOut(panel, 'downloaded', { content, fileName, mime: calendar.mime }))) return;
    panel.store.dispatch({ type: 'say', text: strings.export.downloaded(fileName) });
  });
}

async function setFacts(
  panel: Panel,
  map: FoundMap,
  fields: { [field: string]: Json },
  label: string,
): Promise<void> {
  await sendEdits(panel, map, [{ op: 'set', kind: 'journey', recordId: map.journey.id, fields }], label);
}
