import type { Card } from '../../journey/journey.ts';
import { hashFields } from '../../journey/merge/base-view.ts';
import { own } from '../../journey/own.ts';
import { toRecords } from '../../journey/records-of.ts';
import { boardColumnsIn, tellColumns } from '../file/board-columns.ts';
import type { ExportInput } from '../file/format.ts';
import { createLedger, type Ledger } from '../file/ledger.ts';
import { columnOf, detailsInUse, headerOf, typeOf } from '../table/columns.ts';
import { encodeWords, guard } from '../table/encode-cell.ts';
import { recordsOf } from '../table/memory.ts';
import { writeRowMemory, writeTableMemory } from '../table/row-memory.ts';
import { cardPlan } from '../table/sheets.ts';
import { writeDelimited } from '../table/write-delimited.ts';

/** UTF-8 with a byte order mark, or Excel takes it for another encoding; lines end as RFC 4180 says. */
export function writeCsv(
  { journey, info, onBoard = {} }: ExportInput,
  ledger: Ledger = createLedger(),
): string {
  const records = toRecords(journey);
  const fieldsOf = (card: Card) => own(records.byId, card.id)?.fields ?? {};
  const held = journey.cards.map((card) => [card.id, hashFields(fieldsOf(card))] as const);
  const nameOf = new Map([...journey.stages, ...journey.lanes].map(({ id, name }) => [id, name]));
  const details = detailsInUse(cardPlan, recordsOf(records, 'card'));
  const others = details.filter(({ field }) => !cardPlan.details.some((known) => known.field === field));
  const table = writeTableMemory(
    journey,
    info,
    held,
    others.map(({ field }) => field),
  );
  const fields = ['text', 'severity', ...details.map(({ field }) => field)];
  const factsOf = (card: Card) => own(onBoard, card.id);
  const columns = boardColumnsIn(journey.cards.map(factsOf));
  const shown = columns.map((column) => column.header);
  const memory = ['stage_id', 'lane_id', '_rev', '_export', ...table.slice(1).map((_, i) => `_copy${i + 1}`)];
  const header = [
    'id',
    'stage',
    'lane',
    ...fields.map((field) => guard(headingOf(field))),
    ...shown,
    ...memory,
  ];
  ledger.mix('notes');
  ledger.mix('stages and rows');
  const rows = journey.cards.map((card, i) => {
    const values = fieldsOf(card);
    const facts = factsOf(card);
    ledger.tell(card.id, 'stageId', 'laneId', ...fields);
    for (const place of [card.stageId, card.laneId]) if (place !== null) ledger.tell(place, 'name');
    tellColumns(ledger, card.id, columns);
    const said: { [key: string]: string } = {};
    for (const { key, say } of columns) said[key] = facts ? say(facts) : '';
    return [
      guard(card.id),
      guard(nameOf.get(card.stageId ?? '') ?? ''),
      guard(nameOf.get(card.laneId ?? '') ?? ''),
      guard(card.text),
      ...fields.slice(1).map((field) => encodeWords(own(values, field), typeOf(cardPlan, field))),
      ...columns.map(({ key }) => guard(said[key] ?? '')),
      guard(card.stageId ?? ''),
      guard(card.laneId ?? ''),
      guard(writeRowMemory(info.id, values, said)),
      ...table.map((cell) => (i === 0 ? guard(cell) : '')),
    ];
  });
  // A map without notes still remembers what it is: a row with nothing but that.
  if (rows.length === 0) rows.push([...header.slice(table.length).map(() => ''), ...table.map(guard)]);
  return writeDelimited([header, ...rows]);
}

/** The heading of a field: names that only programs would write (`waitTime`) in words, which are read as the same field. */
function headingOf(field: string): string {
  const label = cardPlan.details.find((known) => known.field === field)?.label.toLowerCase() ?? '';
  const column = /[A-Z]/.test(field) ? columnOf(cardPlan, label) : null;
  return column?.role === 'field' && column.field === field ? label : headerOf(cardPlan, field);
}
