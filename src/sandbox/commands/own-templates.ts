import type { Params, Result } from '../../contract/contract.ts';
import { parseOwnTemplate } from '../../journey/own-template.ts';
import { utf8Length } from '../../journey/utf8.ts';
import { readKept, writeKept } from '../saved/kept-templates.ts';

type Place = Params<'keepTemplate'>['place'];

/**
 * An entry of plugin data takes 100 kB, key and namespace included; clientStorage 5 MB in all (figma docs,
 * `setSharedPluginData` and `clientStorage`).
 */
const mostBytes = { own: 1_000_000, board: 95_000 };
const mostKept = { own: 100, board: 50 };

/** What this person and this board keep. What cannot be read is left where it is and told. Writes nothing. */
export async function listTemplates(host: PluginAPI): Promise<Result<'listTemplates'>> {
  const listed: Result<'listTemplates'> = { own: [], board: [], skipped: [] };
  for (const place of ['own', 'board'] as const) {
    for (const { id, value } of await readKept(host, place)) {
      const parsed = parseOwnTemplate(value);
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
export async function keepTemplate(
  host: PluginAPI,
  { place, template }: Params<'keepTemplate'>,
): Promise<Result<'keepTemplate'>> {
  const parsed = parseOwnTemplate(template);
  if (!parsed.ok) throw new Error(`The template was not kept. ${parsed.reason}`);
  const text = JSON.stringify(parsed.template);
  const bytes = utf8Length(text);
  if (bytes > mostBytes[place]) throw new Error(tooLarge(place, bytes));
  const kept = await readKept(host, place);
  const isNew = !kept.some(({ id }) => id === template.id);
  if (isNew && kept.length >= mostKept[place])
    throw new Error(
      `There are ${kept.length} templates already, as many as can be kept. Delete one you no longer need, then save again.`,
    );
  await writeKept(host, place, template.id, text);
  return {};
}

/** Forgets a template; in the board that is one undo step. */
export async function dropTemplate(
  host: PluginAPI,
  { place, id }: Params<'dropTemplate'>,
): Promise<Result<'dropTemplate'>> {
  const kept = await readKept(host, place);
  if (kept.some((each) => each.id === id)) await writeKept(host, place, id, null);
  return {};
}

function tooLarge(place: Place, bytes: number): string {
  const [size, most] = [bytes, mostBytes[place]].map((number) => `${Math.ceil((number ?? 0) / 1000)} kB`);
  return place === 'board'
    ? `The template takes ${size}; a board keeps at most ${most} of each. Nothing was kept there. Save its structure only, or download it and send the file.`
    : `The template takes ${size}; at most ${most} can be kept. Nothing was kept. Save its structure only, or download it as a file.`;
}
