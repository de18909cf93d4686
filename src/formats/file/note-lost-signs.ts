import { findHeldSigns } from '../../journey/code-page-loss.ts';
import type { Journey } from '../../journey/journey.ts';
import type { FileEdit } from '../../journey/merge/file-edit.ts';
import { own } from '../../journey/own.ts';
import { toRecords } from '../../journey/records-of.ts';

/**
 * A file that went through nobody knows which programs, against the map that it is brought to: where signs were lost all over it, that is no
 * edit, and it is said.
 */
export function noteLostSigns(edit: FileEdit, map: Journey): FileEdit {
  if (edit.signs !== null) return edit;
  const { byId } = toRecords(map);
  const pairs = Object.values(edit.records.byId).flatMap(({ id, fields }) =>
    Object.entries(fields).flatMap(([field, seen]): [string, string][] => {
      const whole = own(own(byId, id)?.fields ?? {}, field);
      return typeof whole === 'string' && typeof seen === 'string' ? [[whole, seen]] : [];
    }),
  );
  const found = findHeldSigns(pairs);
  if (!found) return edit;
  return { ...edit, signs: found.signs, notes: [...(edit.notes ?? []), sayLostSigns(found.lost)] };
}

/** What is said of it. */
export function sayLostSigns(lost: readonly (readonly [whole: string, seen: string])[]): string {
  const [[whole, seen] = ['', '']] = lost;
  const shown = (words: string) => JSON.stringify(words.slice(0, 40));
  return `Signs were lost on the way through another program, as in ${shown(seen)} for ${shown(whole)} (${lost.length} times): that is no change. Saved as UTF-8, a file keeps them all.`;
}
