import { addTo } from '../../journey/add-to.ts';
import type { Journey } from '../../journey/journey.ts';
import type { JourneyRecord, Json, RecordKind } from '../../journey/records.ts';
import { recordKinds } from '../../journey/records.ts';
import { toRecords } from '../../journey/records-of.ts';
import type { ExportInput } from '../file/format.ts';
import type { KeptLedger } from '../file/ledger.ts';
import { type Loss, sayLoss } from './say-loss.ts';

/** All that is on the map and not in the file that this ledger was kept of; whole things first. */
export function findLosses({ journey, onBoard = {} }: ExportInput, ledger: KeptLedger): Loss[] {
  const records = Object.values(toRecords(journey).byId);
  const losses: Loss[] = [];
  const add = (loss: Omit<Loss, 'count' | 'text'>) => {
    const counted = { ...loss, count: loss.recordIds.length };
    losses.push({ ...counted, text: sayLoss(counted) });
  };
  for (const kind of recordKinds) {
    const ofKind = records.filter((record) => record.kind === kind);
    const whole = ofKind.filter(
      ({ id, fields }) => !ledger.told.has(id) && contentOf(kind, fields).length > 0,
    );
    if (whole.length > 0) add({ what: 'record', kind, recordIds: whole.map(({ id }) => id) });
    const rest = ofKind.filter((record) => !whole.includes(record));
    for (const [field, recordIds] of untold(rest, ledger)) add({ what: 'field', kind, field, recordIds });
    for (const [field, recordIds] of cutIn(ofKind, ledger)) add({ what: 'cut', kind, field, recordIds });
  }
  const unseen = boardKeys.flatMap((key) =>
    Object.entries(onBoard)
      .filter(([id, facts]) => facts[key] !== undefined && !ledger.board.get(id)?.has(key))
      .map(([id]) => [key, id] as const),
  );
  for (const key of boardKeys) {
    const recordIds = unseen.filter(([of]) => of === key).map(([, id]) => id);
    if (recordIds.length > 0) add({ what: 'board', field: key, recordIds });
  }
  for (const field of ledger.mixed)
    if (hasOrder(journey, field)) add({ what: 'order', field, recordIds: [] });
  return losses;
}

/** What people see of a note besides its words; places, sizes and node ids are the board's own business. */
const boardKeys = ['author', 'color', 'votes', 'lyingVotes', 'links', 'format'] as const;

/** Fields that hold something a person would miss. What the map only asks for is guidance for filling it in. */
function contentOf(kind: RecordKind, fields: { [field: string]: Json }): string[] {
  return Object.keys(fields).filter((field) => {
    const value = fields[field];
    if (kind === 'journey' && (field === 'asks' || field === 'basedOn')) return false;
    return !(
      value === null ||
      value === undefined ||
      value === '' ||
      (Array.isArray(value) && value.length === 0)
    );
  });
}

function untold(records: readonly JourneyRecord[], { told }: KeptLedger): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, kind, fields } of records)
    for (const field of contentOf(kind, fields)) if (!told.get(id)?.has(field)) addTo(found, field, id);
  return found;
}

function cutIn(records: readonly JourneyRecord[], { cuts }: KeptLedger): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id } of records) for (const field of cuts.get(id) ?? []) addTo(found, field, id);
  return found;
}

const hasOrder = (journey: Journey, what: string) =>
  what === 'notes' ? journey.cards.length > 1 : journey.stages.length + journey.lanes.length > 2;
