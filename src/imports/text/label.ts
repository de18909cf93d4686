import { emotionFromFace } from '../../journey/emotion.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { soundsLikeStage } from '../../plane/words/stage-words.ts';
import { kindInTables } from '../words/kind-in-tables.ts';

/** Emoji, arrows and bullets before words. */
const signs = /^(?:(?:\p{Extended_Pictographic}|\p{M}|[\u200d→⇒▸•·])\s*)*/u;

/** `**Actions:** looks`, `*Actions*: looks`, `**Actions** – looks`, `Actions: looks`, `行動：見る`. */
const labelled =
  /^(\*{1,3}|__?)?([^:：*_\n]{1,50}?)(?:(?:\*{1,3}|__?)\s*(?:[:：]|[–—-](?=\s))|[:：](?:\*{1,3}|__?)?)(?:\s+|$|(?<=：[*_]*))([\s\S]*)$/;

/** What a text begins with as a label of the rest: emphasised, or a word for a row or a stage. A face before it is of the rest. */
export function labelOf(text: string): { name: string; rest: string } | null {
  const lead = signs.exec(text)?.[0] ?? '';
  const [, mark, name = '', rest = ''] = labelled.exec(text.slice(lead.length)) ?? [];
  if (name === '' || (mark === undefined && rowKindOf(name) === null && !soundsLikeStage(name))) return null;
  return emotionFromFace(lead) === null || rest === ''
    ? { name: `${lead}${name.trim()}`, rest: rest.trim() }
    : { name: name.trim(), rest: `${lead.trim()} ${rest.trim()}` };
}

/** The kind of row that a name says in any of the languages that are known. */
export const rowKindOf = (name: string) => laneKindOf(name) ?? kindInTables(name);

/** Names are the same whatever signs and numbers stand before them. */
export const nameKey = (name: string) => plainWords(name).replace(/^[\d ]+(?=\D)/, '') || name.toLowerCase();
