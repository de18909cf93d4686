import { plainWords } from '../../plane/words/plain-words.ts';
import { namesTheAxis } from '../../plane/words/stage-words.ts';
import { tableWords } from './table-words.ts';

const words = tableWords().axis.split('|').map(plainWords);

/** Does the name say that stages, or steps of them, stand below or beside it, in any language that tables are read in? `Sub-stage`, `Journey step`. */
export function namesAxis(name: string): boolean {
  const plain = ` ${plainWords(name.replace(/\b(sub|sous|micro)[- ]/i, '$1'))} `;
  return namesTheAxis(name) || words.some((word) => plain.includes(` ${word} `));
}
