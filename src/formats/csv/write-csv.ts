import papaparse from 'papaparse';
import { hashFields } from '../../merge/base-view.ts';
import type { Card } from '../../model/journey.ts';
import { own } from '../../model/own.ts';
import { toRecords } from '../../model/records-of.ts';
import type { ExportInput } from '../format.ts';
import { encodeCell, guard } from './cell-values.ts';
import { detailsIn, headerOf, typeOf } from './columns.ts';
import { writeRowMemory, writeTableMemory } from './row-memory.ts';

/** UTF-8 with a byte order mark, or Excel takes it for another encoding; lines end as RFC 4180 says. */
export function writeCsv({ journey, info }: ExportInput): string {
  const records = toRecords(journey);
  const fieldsOf = (card: Card) => own(records.byId, card.id)?.fields ?? {};
  const held = journey.cards.map((card) => [card.id, hashFields(fieldsOf(card))] as const);
  const table = writeTableMemory(journey, info, held);
  const nameOf = new Map([...journey.stages, ...journey.lanes].map(({ id, name }) => [id, name]));
  const details = detailsIn(journey.cards);
  const fields = ['text', 'severity', ...details];
  const header = ['id', 'stage', 'lane', ...fields.map(headerOf), 'stage_id', 'lane_id', '_rev', '_export'];
  const rows = journey.cards.map((card, i) => {
    const values = fieldsOf(card);
    return [
      guard(card.id),
      guard(nameOf.get(card.stageId ?? '') ?? ''),
      guard(nameOf.get(card.laneId ?? '') ?? ''),
      guard(card.text),
      ...fields.slice(1).map((field) => encodeCell(own(values, field), typeOf(field))),
      guard(card.stageId ?? ''),
      guard(card.laneId ?? ''),
      guard(writeRowMemory(info.id, values)),
      i === 0 ? table : '',
    ];
  });
  // A map without notes still remembers what it is: a row with nothing but that.
  if (rows.length === 0) rows.push([...header.slice(1).map(() => ''), table]);
  return `\uFEFF${papaparse.unparse([header, ...rows], { newline: '\r\n' })}\r\n`;
}
