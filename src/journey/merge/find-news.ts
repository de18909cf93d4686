import { sameJson } from '../equal.ts';
import type { Records } from '../records.ts';
import type { BaseView } from './base-view.ts';
import { type Fields, fieldOf, recordOf } from './field-values.ts';

/** What a file gives that it neither had when it was exported nor brought before: what is remembered of a sync. */
export interface News {
  /** Values by record, then by field. */
  fields: { [recordId: string]: Fields };
  /** Orders by list: `stages`, `lanes`, `personas`, or a cell. */
  orders: { [list: string]: string[] };
}

/** The values that are new in the file. Where nobody knows what was exported, those that the board does not have. */
export function findNews(base: BaseView, ours: Records, theirs: Records): News['fields'] {
  const news: News['fields'] = {};
  for (const record of Object.values(ours.byId)) {
    const isNew = base.held(record.id) === false;
    const fields: Fields = {};
    for (const [field, value] of Object.entries(record.fields)) {
      const had = base.had(record.id, field, value);
      if (had === true || (isNew && value === null)) continue;
      const isShown = sameJson(value, fieldOf(recordOf(theirs, record.id), field));
      if (isNew || had === false || !isShown) fields[field] = value;
    }
    if (Object.keys(fields).length > 0) news[record.id] = fields;
  }
  return news;
}
