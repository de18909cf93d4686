/** A text as it is named in a sentence: on one line, and no longer than so many signs, of which ` …` stands for the rest. */
export function beginWords(text: string, most: number): string {
  const signs = Array.from(text.replace(/\s+/g, ' ').trim());
  return signs.length > most
    ? `${signs
        .slice(0, most - 2)
        .join('')
        .trim()} …`
    : signs.join('');
}
