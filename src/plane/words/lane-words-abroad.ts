import type { LaneKind } from '../../journey/lane-kinds.ts';
import { beginningsAbroad, wordsInside } from './row-names.ts';

const starts = beginningsAbroad().map(([kind, words]) => [kind, words.split(', ')] as const);
const parts = wordsInside().map(([kind, words]) => [kind, words.normalize('NFD').split(' ')] as const);

/** The kind of row that a plain name stands for in these languages; `null` when it names none. */
export function kindAbroad(plain: string): LaneKind | null {
  if (plain === '' || plain.split(' ').length > 5) return null;
  const own = plain
    .replace(/^(?:die|der|das|les|le|la|las|los|el|os|as|o|i|gli|de|het) /, '')
    .replace(/'/g, ' ');
  for (const [kind, words] of starts) if (words.some((word) => own.startsWith(word))) return kind;
  if (plain.length > 24 || !/[\u1100-\uffff]/.test(plain)) return null;
  for (const [kind, words] of parts) if (words.some((word) => plain.includes(word))) return kind;
  return null;
}
