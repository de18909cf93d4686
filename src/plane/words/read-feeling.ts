import { emotionFromFace, fromScale, snapEmotion, withoutFace } from '../../journey/emotion.ts';
import { plainWords } from './plain-words.ts';

/** What a piece in a row of feelings says: a value, and the words beside the face. */
export interface Feeling {
  value: number;
  label: string;
  /** There is nothing more to it: a face, a sign or a number, and at most three words. */
  bare: boolean;
}

/** The feeling in a text: by its face, by signs (`+`, `−−`), or by a number on the scale of all numbers in the row. */
export function readFeeling(text: string, scale: 'ours' | '1..5' | '0..10' | '0..100'): Feeling | null {
  const value = emotionFromFace(text);
  if (value !== null) {
    const label = withoutFace(text);
    return { value, label, bare: label.split(/\s+/).length <= 3 };
  }
  const signs = /^\s*(\++|[-−–]+)\s*$/.exec(text)?.[1];
  if (signs !== undefined) {
    const size = Math.min(2, signs.length);
    return { value: signs.startsWith('+') ? size : -size, label: '', bare: true };
  }
  const number = readNumber(text);
  if (number === null) return null;
  return { value: snapEmotion(scale === 'ours' ? number : fromScale(number, scale)), label: '', bare: true };
}

/** What icons of feelings are called, best first. */
const called: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:love|loved|delight(?:ed)?|ecstatic|excited|very happy|heart eyes|star struck)\b/],
  [-2, /\b(?:angry|anger|furious|rage|crying|very (?:sad|unhappy))\b/],
  [-1.5, /\b(?:frustrat(?:ed|ion)|annoyed|stressed)\b/],
  [-1, /\b(?:sad|unhappy|frown(?:ing)?|disappointed|negative|bad)\b/],
  [-0.5, /\b(?:confused|unsure|worried|anxious)\b/],
  [0, /\b(?:neutral|meh|indifferent|expressionless|ok|okay)\b/],
  [1, /\b(?:happy|smil(?:e|ey|ing)|glad|joy|satisfied|content|positive|good)\b/],
];

/** The feeling that an icon stands for by its name (`Emoji / Very happy`, `face=sad`); `null` where it names none. */
export function feelingNamed(name: string): number | null {
  const face = emotionFromFace(name);
  if (face !== null) return face;
  const plain = plainWords(name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_/=]+/g, ' '));
  return called.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** The scale that the numbers in a row of feelings are on: below zero only ours; else the smallest that holds them. */
export function scaleOf(texts: readonly string[]): 'ours' | '1..5' | '0..10' | '0..100' {
  const numbers = texts.map(readNumber).filter((number): number is number => number !== null);
  if (numbers.some((number) => number < 0) || numbers.every((number) => number <= 2)) return 'ours';
  const most = Math.max(...numbers);
  return most <= 5 ? '1..5' : most <= 10 ? '0..10' : '0..100';
}

function readNumber(text: string): number | null {
  const match = /^\s*([+\-−–]?\d{1,3}(?:[.,]\d)?)\s*(?:\/\s*(?:5|10|100))?\s*$/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1].replace(/[−–]/, '-').replace(',', '.'));
}
