import { listEmoji } from './emoji-words.ts';

export const emojiList = listEmoji();

/** Whether a text is pictures and no words. */
export function isEmoji(text: string): boolean {
  const said = text.trim();
  const isPicture = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|\u20e3/u.test(said);
  return isPicture && !/\p{Letter}/u.test(said) && [...said].length <= 12;
}

/** The picture that goes by these words. */
export function emojiFor(words: string): string | undefined {
  const said = words.trim().toLowerCase();
  if (said.length < 3) return undefined;
  return emojiList.find(([, names]) =>
    names.split(', ').some((name) => name === said || said.includes(name)),
  )?.[0];
}
