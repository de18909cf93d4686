import { cleanJson } from '../../journey/clean-json.ts';
import { own } from '../../journey/own.ts';
import type { Ledger } from '../file/ledger.ts';
import { sayValue } from './say-value.ts';

type Thing = { id: string; [field: string]: unknown };

/** The only way to words of the map in a file that only goes out: what was said is in the ledger, and nothing else is. */
export interface Sayer {
  /** The words of a field; nothing where it holds none. Longer than `most` letters they are cut (`shorten`). */
  say(thing: Thing, field: string, most?: number): string;
  /** That these fields are said in another way: by a place, a face, a number among others. */
  show(thing: Thing, ...fields: string[]): void;
  /** The same for what only the board shows. */
  showBoard(thing: Thing, ...keys: string[]): void;
}

export function createSayer(ledger: Ledger): Sayer {
  return {
    say(thing, field, most) {
      const words = sayValue(cleanJson(own(thing, field) ?? null, []), field);
      ledger.tell(thing.id, field);
      const short = most === undefined ? words : shorten(words, most);
      if (short !== words) ledger.cut(thing.id, field);
      return short;
    },
    show: (thing, ...fields) => ledger.tell(thing.id, ...fields),
    showBoard: (thing, ...keys) => ledger.tellBoard(thing.id, ...keys),
  };
}

/** How many letters words are wide, a sign as wide as two counting as two. */
export function widthOf(words: string): number {
  let width = 0;
  for (const sign of words) width += /[\u1100-\u115f\u2e80-\uffdc\p{Emoji_Presentation}]/u.test(sign) ? 2 : 1;
  return width;
}

/** So many letters at most; cut at a blank where there is one near. */
export function shorten(words: string, most: number): string {
  let width = 0;
  let begun = '';
  for (const sign of words) {
    width += widthOf(sign);
    if (width > most) {
      const whole = begun.replace(/\s+\S*$/, '');
      return `${(whole.length > begun.length / 2 ? whole : begun.slice(0, -1)).trimEnd()}…`;
    }
    begun += sign;
  }
  return words;
}
