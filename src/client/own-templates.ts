import type { Params, Result } from '../contract/contract.ts';
import type { KeepPlace } from '../contract/joined.ts';
import { parseJson } from '../journey/clean-json.ts';
import { parseOwnTemplate } from '../journey/own-template.ts';
import { utf8Length } from '../journey/utf8.ts';
import { type Asking, ask } from './asking.ts';

/**
 * An entry of plugin data takes 100 kB, key and namespace included; clientStorage 5 MB in all (figma docs,
 * `setSharedPluginData` and `clientStorage`).
 */
const mostBytes = { own: 1_000_000, board: 95_000 };
const mostKept = { own: 100, board: 50 };

/** In the board no colon: keys of plugin data are letters, digits, `_` and `.` by Figma's own advice. */
const prefixes = { own: 'template:', board: 'template_' };

/** What this person and this board keep. What cannot be read is left where it is and told. Writes nothing. */
export function* listTemplates(): Asking<Result<'listTemplates'>> {
  const listed: Result<'listTemplates'> = { own: [], board: [], skipped: [] };
  for (const place of ['own', 'board'] as const) {
    for (const [id, text] of yield* textsIn(place)) {
      const parsed = parseOwnTemplate(parseJson(text));
      if (!parsed.ok) listed.skipped.push({ place, id, reason: parsed.reason });
      else if (parsed.template.id !== id)
        listed.skipped.push({ place, id, reason: 'It is kept under another name than its own.' });
      else listed[place].push(parsed.template);
    }
    listed[place].sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
  }
  return listed;
}

/**
 * Keeps a template, one key for each: two people who keep different ones do not overwrite each other's key. FigJam
 * merges all plugin data of a node as one, last writer wins, so a copy stays with whoever puts one in the board.
 * In the board it is one undo step. Throws with a text for people; nothing is kept then.
 */
export function* keepTemplate({ place, template }: Params<'keepTemplate'>): Asking<Result<'keepTemplate'>> {
  const parsed = parseOwnTemplate(template);
  if (!parsed.ok) throw new Error(`The template was not kept. ${parsed.reason}`);
  const value = JSON.stringify(parsed.template);
  const bytes = utf8Length(value);
  if (bytes > mostBytes[place]) throw new Error(tooLarge(place, bytes));
  const kept = yield* textsIn(place);
  const isNew = !kept.some(([id]) => id === template.id);
  if (isNew && kept.length >= mostKept[place])
    throw new Error(
      `There are ${kept.length} templates already, as many as can be kept. Delete one you no longer need, then save again.`,
    );
  return yield* ask('keep', { place, key: prefixes[place] + template.id, value });
}

/** Forgets a template; in the board that is one undo step. */
export function* dropTemplate({ place, id }: Params<'dropTemplate'>): Asking<Result<'dropTemplate'>> {
  const kept = yield* textsIn(place);
  if (!kept.some(([known]) => known === id)) return {};
  return yield* ask('keep', { place, key: prefixes[place] + id, value: null });
}

/** Id and text of each. */
function* textsIn(place: KeepPlace): Asking<[string, string][]> {
  const prefix = prefixes[place];
  const { entries } = yield* ask('kept', { place, prefix });
  return entries.map(([key, text]) => [key.slice(prefix.length), text]);
}

function tooLarge(place: KeepPlace, bytes: number): string {
  const [size, most] = [bytes, mostBytes[place]].map((number) => `${Math.ceil((number ?? 0) / 1000)} kB`);
  return place === 'board'
    ? `The template takes ${size}; a board keeps at most ${most} of each. Nothing was kept there. Save its structure only, or download it and send the file.`
    : `The template takes ${size}; at most ${most} can be kept. Nothing was kept. Save its structure only, or download it as a file.`;
}
