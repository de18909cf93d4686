import { groupBy } from '../../journey/group-by.ts';
import type { Journey } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import { cellKey, type JourneyRecord, type RecordKind, type Records } from '../../journey/records.ts';
import { idsInOrder, toRecords } from '../../journey/records-of.ts';
import type { ExportInput } from '../file/format.ts';
import { createLedger, type Ledger, tellRecords } from '../file/ledger.ts';
import { withWholeSigns } from '../file/whole-signs.ts';
import { unchain } from './chain.ts';
import { createWriter, joinLines, type Writer } from './markdown-writer.ts';
import { writeMemory } from './memory.ts';

/**
 * The map as Markdown: stages are headings, their rows headings below, a fact a line, always in the same order. What a line is
 * stands in a comment at its end, which no reader of Markdown shows; so does what it said, as a hash.
 */
export function writeMarkdown(given: ExportInput, ledger: Ledger = createLedger()): string {
  const { journey, info } = withWholeSigns(given);
  const records = toRecords(journey);
  tellRecords(ledger, Object.values(records.byId));
  const writer = createWriter(records);
  writeMap(writer, journey, records);
  for (const kind of ['link', 'emotion'] as const) markOrder(writer, kind, idsInOrder(records, kind));
  const last = writer.lines.flatMap(({ record }) => record ?? []).pop()?.id ?? '';
  return `${joinLines(writer.lines).join('\n')}\n\n${writeMemory(info, last)}\n`;
}

/** Where the map lists them in another order than the text, each says what it follows. */
function markOrder({ lines }: Writer, kind: RecordKind, listed: readonly string[]): void {
  const marks = lines.flatMap(({ mark, record }) => (mark && record?.kind === kind ? [mark] : []));
  const after = unchain(
    marks.map(({ id = '' }) => id),
    listed,
  );
  for (const mark of marks) {
    const before = after.get(mark.id ?? '');
    if (before !== undefined) mark.after = before;
  }
}

function writeMap(writer: Writer, journey: Journey, records: Records): void {
  const { heading, details, part } = writer;
  const { stages, lanes } = records.orders;
  const record = (id: string) => own(records.byId, id);
  const links = idsInOrder(records, 'link').flatMap((id) => record(id) ?? []);
  const arrows = groupBy<JourneyRecord, unknown>(links, ({ fields }) => fields.from);
  const cards = (stage: string | null, lane: string | null) =>
    own(records.orders.cells, cellKey(stage, lane)) ?? [];
  heading(1, record(journey.id));
  details(record(journey.id), '');
  for (const stage of [...stages, null]) {
    const rows = [...lanes, null].filter((lane) => cards(stage, lane).length > 0);
    const feelings = idsInOrder(records, 'emotion').filter((id) => record(id)?.fields.stageId === stage);
    if (stage !== null) {
      heading(2, record(stage));
      details(record(stage), '');
    } else if (rows.length > 0) part(2, 'Beside the stages', 'beside');
    if (feelings.length > 0) part(3, 'Feelings', 'feelings');
    for (const id of feelings) {
      writer.feeling(record(id));
      for (const link of arrows.get(id) ?? []) writer.arrow(link, 'Caused by');
    }
    for (const lane of rows) {
      if (lane === null) part(3, 'In no row', 'no-row');
      else writer.rowHeading(record(lane));
      for (const id of cards(stage, lane)) {
        writer.item(record(id), '');
        for (const link of arrows.get(id) ?? []) writer.arrow(link, 'Leads to');
      }
    }
  }
  if (lanes.length > 0) part(2, 'Rows', 'rows');
  for (const id of lanes) writer.item(record(id), '');
  const people = idsInOrder(records, 'persona');
  if (people.length > 0) part(2, 'People', 'people');
  for (const id of people) {
    heading(3, record(id));
    details(record(id), '');
  }
  const numbers = idsInOrder(records, 'metric');
  if (numbers.length > 0) part(2, 'Numbers', 'numbers');
  for (const id of numbers) writer.item(record(id), '');
}
