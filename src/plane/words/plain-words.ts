/** Everything but letters, digits, and what stands inside words; emoji and arrows are signs. */
const signs = new RegExp(
  [
    '[\\s!"#$%()*,./:;<=>?@[\\\\\\]^_`{|}~',
    '\u00a0-\u00bf',
    '\u2000-\u2bff',
    '\u3000-\u303f',
    '\ud800-\udfff',
    '\uff01-\uff0f',
    ']+|\ufe0f',
  ].join(''),
  'g',
);

/** The words of a text as they are compared: lower case, no accents, no numbers before, no signs; one blank between. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(signs, ' ')
    .replace(/^\s*(?:\d+\s+)+(?=[^\s\d])/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Does the word mean this one, slips of the pen included? One slip from five letters on, two from nine on
 * (a letter missing, added, wrong, or two swapped); the first letter must be right.
 */
export function isAlmost(word: string, known: string): boolean {
  if (word === known) return true;
  const allowed = known.length >= 9 ? 2 : known.length >= 5 ? 1 : 0;
  if (allowed === 0 || Math.abs(word.length - known.length) > allowed || word[0] !== known[0]) return false;
  return slips(word, known) <= allowed;
}

/** Edits with swaps (optimal string alignment). */
function slips(a: string, b: string): number {
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((old[j] || 0) + 1, (row[j - 1] || 0) + 1, (old[j - 1] || 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (older[j - 2] || 0) + 1);
      }
      row.push(best);
    }
    [older, old] = [old, row];
  }
  return old[b.length] || 0;
}
