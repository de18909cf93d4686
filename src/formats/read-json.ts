import * as z from 'zod/mini';
import type { Base, ExportInfo, FileEdit } from '../merge/change.ts';
import { cleanJson, type Problem } from '../model/clean-json.ts';
import { describeIssue, problemsOf } from '../model/describe-issue.ts';
import { hashJson } from '../model/hash.ts';
import { journeySchemaVersion, recordLists } from '../model/journey.ts';
import { isObject } from '../model/own.ts';
import { describeProblems, parseJourney } from '../model/parse-journey.ts';
import type { Json } from '../model/records.ts';
import { toRecords } from '../model/records-of.ts';
import { sayLeftOut } from './board-columns.ts';
import { FormatError } from './format.ts';
import { readJsonText } from './json-text.ts';
import { readPartialJourney } from './partial-journey.ts';

const exportedSchema = z.looseObject({
  schema: z.optional(z.number()),
  id: z.string(),
  journeyId: z.string(),
  board: z.string(),
  map: z.string(),
  at: z.string(),
  onBoard: z.optional(z.json()),
  onBoardHash: z.optional(z.string()),
});

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
  const { info, base, notes } = readExported(exported);
  const partial = readPartialJourney(given, info, base, problems);
  refuseProblems(problems);
  return {
    format: 'json',
    exported: info,
    base,
    carriesOrder: true,
    ...partial,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

interface Exported {
  info: ExportInfo | null;
  base: Base;
  notes: string[];
}

function readExported(exported: Json | undefined): Exported {
  if (exported === undefined || exported === null) return { info: null, base: { kind: 'none' }, notes: [] };
  const parsed = z.safeParse(exportedSchema, exported, { error: describeIssue });
  if (!parsed.success) refuseProblems(problemsOf(parsed.error, 'exported'));
  if (!parsed.success) throw new FormatError('The part "exported" cannot be read.');
  const { schema = 1, id, journeyId, board, map, at, base, onBoard, onBoardHash } = parsed.data;
  if (schema > journeySchemaVersion) {
    throw new FormatError(
      'The file was made by a newer Throughline: update the plugin, then bring it in again.',
    );
  }
  const info = { id, journeyId, board, map, at };
  const isEdited = onBoardHash !== undefined && hashJson(onBoard ?? null) !== onBoardHash;
  const notes = isEdited ? [sayLeftOut('In exported.onBoard something')] : [];
  if (base === undefined) return { info, base: { kind: 'none' }, notes };
  const journey = parseJourney(base);
  if (!journey.ok) {
    throw new FormatError(
      `${describeProblems('What the file remembers of its export (exported.base)', journey.problems)} Take that part from a copy, or delete "exported" to be asked about every difference.`,
    );
  }
  return { info, base: { kind: 'full', records: toRecords(journey.journey) }, notes };
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
