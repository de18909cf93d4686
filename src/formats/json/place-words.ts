import { own } from '../../journey/own.ts';
import type { Json, RecordKind } from '../../journey/records.ts';

type Fields = { [field: string]: Json };

/** How people name the place of a thing, as the tables do: each field with the words that may stand for it. */
const stageWords = ['stage', 'stage_id', 'stagename', 'column'];
const laneWords = ['lane', 'lane_id', 'lanename', 'row'];
const personaWords = ['persona', 'persona_id', 'personaname'];
const placeWords: { [kind in RecordKind]?: { [field: string]: readonly string[] } } = {
  card: { stageId: stageWords, laneId: laneWords },
  emotion: { stageId: stageWords, personaId: personaWords },
  metric: { stageId: stageWords },
};

/**
 * The fields of one item, with its stage, row or persona under the model's own name where people wrote it as the tables call it (`"stage":
 * "Book"`); the merge then finds it by id or name. `before`: the fields exported. A detail that was exported under such a name stays one. A place that is
 * given twice is the one that was changed, else that by id.
 */
export function readPlaceWords(kind: RecordKind, fields: Fields, before: Fields | undefined): Fields {
  const read: Fields = { ...fields };
  for (const [field, words] of Object.entries(placeWords[kind] ?? {})) {
    for (const key of Object.keys(fields)) {
      const value = own(fields, key);
      if (!words.includes(key.toLowerCase()) || (before && own(before, key) !== undefined)) continue;
      if (typeof value !== 'string' && value !== null) continue;
      delete read[key];
      const byId = own(fields, field);
      const isAsExported = byId !== undefined && before !== undefined && byId === own(before, field);
      if (byId === undefined || (isAsExported && value !== null && value !== ''))
        read[field] = value === '' ? null : value;
    }
  }
  return read;
}
