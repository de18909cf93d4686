import type { Params } from '../../../src/contract/contract.ts';
import { checkRecord } from '../../../src/journey/check-record.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { listOrdered, type OrderedList } from '../../../src/journey/merge/order-fields.ts';
import { own } from '../../../src/journey/own.ts';
import type { Json, RecordKind } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readMaps } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface SetOptions extends BoardOptions, OutputOptions {
  board: string;
  journey?: string;
  page?: string;
  record: string;
  field: string;
  value?: string;
  clear?: boolean;
  unlock?: boolean;
}

/** Gives one field of one record a value on the board, as the panel's editor does. */
export async function setField(options: SetOptions): Promise<unknown> {
  const { record: recordId, field } = options;
  if ((options.value === undefined) === (options.clear !== true))
    throw new Failure('Say what the field shall hold (--value), or that it shall hold nothing (--clear).');
  // The wire between panel and plugin drops this one.
  if (field === '__proto__')
    throw new Failure('The field "__proto__" cannot be edited. Nothing was written.');
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { rootId, journey } = pickJourney(readMaps(plugin, session, options.page).journeys, options.journey);
  const record = own(toRecords(journey).byId, recordId);
  if (!record)
    throw new Failure(
      `There is no ${JSON.stringify(recordId)} in the journey ${JSON.stringify(journey.id)}.`,
    );
  const value = options.value === undefined ? null : valueFor(record.kind, field, options.value);
  const list = listOrdered({ kind: record.kind, field });
  const result = plugin.request('edit', {
    rootId,
    edits: [
      list === null
        ? { op: 'set', kind: record.kind, recordId, fields: { [field]: value } }
        : orderEdit(journey, list, value),
    ],
    seen: { [recordId]: record },
    ...(options.unlock === true ? { unlock: [recordId] } : {}),
  });
  if (result.outcome === 'hindered')
    throw new Failure(`${result.hindrances.map(({ reason }) => reason).join(' ')} Nothing was written.`);
  if (result.outcome === 'asked') throw new Failure('The board changed meanwhile. Nothing was written.');
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return { journeyId: journey.id, recordId, field, value, writes: result.writes };
}

/** `stageOrder`, `laneOrder` and `personaOrder` of a journey: ids, in the order that they shall have. */
function orderEdit(journey: Journey, list: OrderedList, value: Json): Params<'edit'>['edits'][number] {
  const was = journey[list].map(({ id }) => id);
  const ids = Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  const unknown = ids.filter((id) => !was.includes(id));
  if (!Array.isArray(value) || ids.length < value.length || unknown.length > 0)
    throw new Failure(
      `The order of the ${list} is a JSON list of their ids, as in --value '${JSON.stringify(was)}'.`,
    );
  return { op: 'order', list, ids: [...new Set([...ids, ...was])], was };
}

/** Numbers, lists and the like as JSON, where the field takes them; else the words as they are. */
function valueFor(kind: RecordKind, field: string, text: string): Json {
  const fits = (value: Json) => checkRecord(kind, { [field]: value }, '', false).length === 0;
  const value = parseJson(text);
  if (value === undefined) return text;
  if (fits(value)) return value;
  // Neither may fit: then what is said shall be about the number, as in “at most 5, not 9”.
  return fits(text) ? text : value;
}

function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
