import { cleanJson, type Problem } from '../../journey/clean-json.ts';
import { recordLists } from '../../journey/journey.ts';
import type { FileEdit } from '../../journey/merge/change.ts';
import { isObject } from '../../journey/own.ts';
import { describeProblems } from '../../journey/parse-journey.ts';
import type { Json } from '../../journey/records.ts';
import { FormatError } from '../file/format.ts';
import { readJsonText } from './json-text.ts';
import { readMemory } from './memory.ts';
import { readPartialJourney } from './partial-journey.ts';

/**
 * Reads a journey that came back as JSON, whole or in part: what is left out is left alone, `null` clears a
 * field, an item without an id is new. A file without `exported` has no base. Throws `FormatError`.
 */
export function readJson(bytes: Uint8Array): FileEdit {
  const problems: Problem[] = [];
  const clean = cleanJson(readJsonText(bytes), problems);
  refuseProblems(problems);
  if (!isObject(clean))
    throw new FormatError('The file holds JSON, but not a journey: it must be one object.');
  refuseOthers(clean);
  const { exported, ...given } = clean;
  const { info, base, notes } = readMemory(exported);
  const partial = readPartialJourney(given, info, base);
  return {
    format: 'json',
    exported: info,
    base,
    carriesOrder: true,
    ...partial,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** Says what it is, when it is something else that people have lying beside their journeys. */
function refuseOthers(value: { [key: string]: Json }): void {
  if (isObject(value.document)) {
    throw new FormatError('This is a FigJam board file, not a journey: open it as a board.');
  }
  const known = ['title', 'exported', ...recordLists];
  if (known.some((key) => value[key] !== undefined)) return;
  const keys = Object.keys(value).slice(0, 5).join(', ') || 'nothing';
  throw new FormatError(
    `There is no journey in this file: it has neither title nor stages nor cards. It has: ${keys}.`,
  );
}

function refuseProblems(problems: Problem[]): void {
  if (problems.length > 0) throw new FormatError(describeProblems('The file', problems));
}
