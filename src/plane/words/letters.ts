/**
 * Letters as the inside of a character class: what runs in the sandbox is ES2017, which knows no `\p{…}`. `capital`: those
 * of scripts that have them, and all letters of scripts that have none.
 */
const uncased = '\u0590-\u06ff\u0900-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af';
export const capital = `A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0386-\u03ab\u0400-\u042f\u1e00-\u1eff${uncased}`;
export const letter = `a-z\u00df-\u00f6\u00f8-\u00ff\u03ac-\u03ff\u0430-\u052f${capital}`;

const anyLetter = new RegExp(`[${letter}]`);

export const hasLetter = (text: string): boolean => anyLetter.test(text);
