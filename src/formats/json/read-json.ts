import { cleanJson, type Problem } from '../../journey/clean-json.ts';
import { recordLists } from '../../journey/journey.ts';
import type { FileEdit } from '../../journey/merge/file-edit.ts';
import { isObject } from '../../journey/own.ts';
import { describeProblems } from '../../journey/parse-journey.ts';
import type { Json } from '../../journey/records.ts';
import { decodeMemory } from '../encodings/decode-memory.ts';
import { sayReplaced } from '../file/find-replacement.ts';
import { FormatError } from '../file/format.ts';
import { readJsonText } from './json-text.ts';
import { countRemembered, damaged, readMemory } from './memory.ts';
import { mendKeys, remembers } from './mend-keys.ts';
import { readPartialJourney } from './partial-journey.ts';

/**
 * Reads a journey that came back as JSON, whole or in part: what is left out is left alone, `null` clears a
 * field, an item without an id is new. A file without `exported` has no base. Throws `FormatError`.
 */
export function readJson(bytes: Uint8Array): FileEdit {
  const { text, signs, notes: decoded } = decodeMemory(bytes, (each) => countRemembered(parse(each)));
  const problems: Problem[] = [];
  const clean = unwrap(cleanJson(readJsonText(text), problems));
  refuseProblems(problems);
  if (!isObject(clean))
    throw new FormatError('The file holds JSON, but not a journey: it must be one object.');
  const mended = mendKeys(clean);
  refuseOthers(mended.file);
  const { exported, ...given } = foldLists(mended.file);
  const { info, base, notes: remembered } = readMemory(exported);
  if (info === null && remembers(clean)) refuseNameless(given);
  const { notes: understood, ...partial } = readPartialJourney(given, info, base);
  const notes = [
    ...decoded,
    ...(mended.replaced ? [sayReplaced(mended.replaced)] : []),
    ...(mended.isKnown
      ? [
          `${damaged} A copy of it in digits is whole: what the file says otherwise than that counts as edited.`,
        ]
      : []),
    ...mended.notes,
    ...remembered,
    ...understood,
  ];
  return {
    format: 'json',
    exported: info,
    base,
    carriesOrder: true,
    ...partial,
    ...(notes.length > 0 ? { notes } : {}),
    signs,
  };
}

function parse(text: string): Json {
  try {
    return unwrap(cleanJson(readJsonText(text), []));
  } catch {
    return null;
  }
}

/** `[{…}]` and `{"journey": {…}}` are the journey within; a mere list of notes is that list of one. */
function unwrap(value: Json): Json {
  if (Array.isArray(value)) {
    const [first] = value;
    if (value.length === 1 && isObject(first) && isJourney(first)) return first;
    return value.length > 0 && value.every((item) => isObject(item) && typeof item.text === 'string')
      ? { cards: value }
      : value;
  }
  const [within, ...more] = isObject(value) && !isJourney(value) ? Object.values(value) : [];
  return within !== undefined && more.length === 0 && isObject(within) && isJourney(within) ? within : value;
}

/** Notes that stand within their stage are notes of the map in that stage. */
function foldLists(file: { [key: string]: Json }): { [key: string]: Json } {
  const { stages, cards } = file;
  if (!Array.isArray(stages) || !stages.some((stage) => isObject(stage) && Array.isArray(stage.cards)))
    return file;
  const found: Json[] = [];
  const bare = stages.map((stage): Json => {
    if (!isObject(stage) || !Array.isArray(stage.cards)) return stage;
    const { cards: within, ...rest } = stage;
    const stageId = rest.id ?? rest.name ?? null;
    for (const card of within)
      found.push(
        typeof card === 'string' ? { text: card, stageId } : isObject(card) ? { stageId, ...card } : card,
      );
    return rest;
  });
  return { ...file, stages: bare, cards: [...(Array.isArray(cards) ? cards : []), ...found] };
}

const known = ['title', 'exported', ...recordLists];
const isJourney = (value: { [key: string]: Json }) => known.some((key) => value[key] !== undefined);

/** Says what it is, when it is something else that people have lying beside their journeys. */
function refuseOthers(value: { [key: string]: Json }): void {
  if (isObject(value.document)) {
    throw new FormatError('This is a FigJam board file, not a journey: open it as a board.');
  }
  if (isJourney(value)) return;
  const keys = Object.keys(value).slice(0, 5).join(', ') || 'nothing';
  throw new FormatError(
    `There is no journey in this file: it has neither title nor stages nor cards. It has: ${keys}.`,
  );
}

/** What remembers nothing any more, and has no ids: all would be new. */
function refuseNameless(file: { [key: string]: Json }): void {
  const items = recordLists.flatMap((list) => file[list] ?? []);
  if (items.length === 0 || items.some((item) => isObject(item) && item.id !== undefined)) return;
  throw new FormatError(
    'The names of the file’s own parts (“id”, “text” …) were replaced: nobody can tell what is what. Undo that, and bring it in again.',
  );
}

function refuseProblems(problems: Problem[]): void {
  if (problems.length > 0) throw new FormatError(describeProblems('The file', problems));
}
