import {
  type EmotionScale,
  emotionFromFace,
  fromScale,
  snapEmotion,
  withoutFace,
} from '../../journey/emotion.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { feelingNamed, readFeeling, scaleOf } from '../../plane/words/read-feeling.ts';
import type { FeelingScale } from '../mapping.ts';
import { tableWords } from '../words/table-words.ts';

/** A number as people write it in a cell: `4`, `-1,5`, `4/5`, `7 of 10`, `+1 (curious)`. */
const number =
  /^\s*([+\-−–]?\d{1,3}(?:[.,]\d+)?)\s*(?:(?:\/|of|von|de|su|sur|out of)\s*(\d{1,3}))?\s*%?(?:\s*[(:–—-]\s*([^\d()]{2,40}?)\)?)?\s*$/i;

/** The parts of a number; one in brackets behind words, `Curious (4/5)`, as one before them. */
const exec = (text: string) =>
  number.exec(text.replace(/^\s*([^\d()]{2,40}?)\s*\(\s*([+\-−–]?\d[^()]*)\)\s*$/, '$2 ($1)'));

function readNumber(text: string): number | null {
  if (/^\s*[⭐★]\ufe0f?(?:[⭐★☆]\ufe0f?){0,4}\s*$/u.test(text)) return text.match(/[⭐★]/gu)?.length ?? 0;
  const found = exec(text)?.[1];
  return found === undefined ? null : Number(found.replace(/[−–]/, '-').replace(',', '.'));
}

/** The scale of a row of feelings in which each cell is one: by numbers, or by faces, signs and words; `null`: they are none. */
export function feelingScaleOf(texts: readonly string[], name = ''): FeelingScale | null {
  if (texts.length === 0) return null;
  if (texts.every((text) => readNumber(text) !== null)) return scaleNamed(name) ?? numberScaleOf(texts);
  // What says none among them stays a note; what is longer than a feeling makes the row one of notes. There are more faces
  // than anybody lists.
  const felt = texts.map((text) => feelingOf(text, 'faces') !== null);
  const isShort = (text: string) => text.trim().split(/\s+/).length <= 3;
  const areFeelings = texts.every((text, at) => felt[at] || showsFace(text) || isShort(text));
  return areFeelings && felt.filter(Boolean).length * 2 > texts.length ? 'faces' : null;
}

export const showsFace = (text: string): boolean =>
  /\p{Extended_Pictographic}/u.test(text) && lightOf(text) === undefined;

/** Lights stand for feelings in a row of them: elsewhere for anything. */
const lights: readonly (readonly [string, number])[] = [
  ['🟢🟩💚', 1],
  ['🟡🟨💛', 0],
  ['🟠🟧', -0.5],
  ['🔴🟥', -1],
];
const lightOf = (text: string) =>
  lights.find(([signs]) => [...signs].some((sign) => text.trim().startsWith(sign)))?.[1];

/** `Emotion (1-5)`, `Mood −2 to 2`: the scale that a name gives. */
export function scaleNamed(name: string): FeelingScale | null {
  const [, from, to] = /([-−–]?\d{1,2})\s*(?:-|–|to|bis|\.\.+|…|\/)\s*\+?(\d{1,3})\b/.exec(name) ?? [];
  const ends = `${from?.replace(/[−–]/, '-')} ${to}`;
  return namedScales.find(([said]) => said === ends)?.[1] ?? null;
}

const namedScales: readonly (readonly [string, FeelingScale])[] = [
  ['-2 2', '-2..2'],
  ['1 5', '1..5'],
  ['0 10', '0..10'],
  ['1 10', '0..10'],
  ['0 100', '0..100'],
  ['-5 5', '-5..5'],
];

function numberScaleOf(texts: readonly string[]): FeelingScale {
  const ends = new Set(texts.map((text) => exec(text)?.[2]).filter((end) => end !== undefined));
  const [end] = ends;
  if (ends.size === 1 && end !== undefined) return end === '5' ? '1..5' : end === '10' ? '0..10' : '0..100';
  const values = texts.map((text) => readNumber(text) ?? 0);
  if (values.some((value) => value < 0))
    return values.some((value) => Math.abs(value) > 2) ? '-5..5' : '-2..2';
  if (texts.some((text) => text.includes('%'))) return '0..100';
  // Nobody counts from 1 to 5 in noughts and ones only: small numbers are ours where a nought is among them.
  if (values.every((value) => value <= 2)) return values.includes(0) ? '-2..2' : '1..5';
  const scale = scaleOf(values.map(String));
  if (scale === 'ours') return '-2..2';
  return scale === '1..5' && values.includes(0) ? '0..10' : scale;
}

/** Whether numbers on this scale could as well be on another. */
export function isDoubtful(texts: readonly string[], scale: FeelingScale): boolean {
  if (scale === 'faces' || texts.some((text) => exec(text)?.[2] !== undefined)) return false;
  const values = texts.map((text) => readNumber(text) ?? 0);
  return (
    values.every((value) => value >= 0 && value <= 2) ||
    (scale === '0..100' && values.every((value) => value <= 20))
  );
}

/** What the ends of a scale are called beside a number. */
const endOf: { [scale in Exclude<FeelingScale, 'faces'>]: string } = {
  '-2..2': '',
  '1..5': ' of 5',
  '0..10': ' of 10',
  '0..100': ' of 100',
  '-5..5': ' (−5 to 5)',
};

/** The feeling in a cell on this scale, and the words beside it; of a number as it was written. `null`: it says none. */
export function feelingOf(text: string, scale: FeelingScale): { value: number; label: string } | null {
  if (scale !== 'faces') {
    const value = readNumber(text);
    if (value === null) return emotionFromFace(text) === null ? null : feelingOf(text, 'faces');
    const own: EmotionScale = scale;
    const snapped = snapEmotion(fromScale(value, own));
    const isSame = scale === '-2..2' && snapped === value;
    const [, said = text.trim(), , words = ''] = exec(text) ?? [];
    const figure = isSame ? '' : `${said}${text.includes('%') ? '%' : ''}${endOf[scale]}`;
    return { value: snapped, label: [figure, words].filter((part) => part !== '').join(', ') };
  }
  const read = readFeeling(text, 'ours');
  if (read && readNumber(text) === null)
    return { value: read.value, label: emotionFromFace(text) === null ? text.trim() : withoutFace(text) };
  const light = lightOf(text);
  if (light !== undefined) return { value: light, label: text.trim() };
  if (/^\s*(?:0|±|\+\/[-−–])\s*$/.test(text)) return { value: 0, label: text.trim() };
  const named = feelingInWords(text);
  return named === null ? null : { value: named, label: text.trim() };
}

/** The mean of the feelings that a few words name; `null`: none, or it is denied. */
function feelingInWords(text: string): number | null {
  const words = plainWords(text).split(' ');
  if (
    words.length > 4 ||
    words.some((word) => /^(?:not|no|never|nicht|kein|keine|pas|non|sin|sem|niet)$/.test(word))
  )
    return null;
  const values = words.flatMap(
    (word) => feelingNamed(word) ?? known.find(([begin]) => word.startsWith(begin))?.[1] ?? [],
  );
  return values.length === 0
    ? null
    : snapEmotion(values.reduce((sum, value) => sum + value, 0) / values.length);
}

const known = tableWords().feelings.flatMap(([value, words]) =>
  words.split(',').map((word) => [plainWords(word), value] as const),
);

const severityNumbers = new Map(
  tableWords().severities.flatMap((words, at) =>
    words.split('|').map((word) => [plainWords(word), at + 1] as const),
  ),
);

/** 1 to 5, from a number or a word; `null` for anything else. */
export function severityOf(text: string): number | null {
  const value = /^\s*([1-5])(?:\s*\/\s*5)?\s*$/.exec(text)?.[1];
  if (value !== undefined) return Number(value);
  return severityNumbers.get(plainWords(text)) ?? null;
}

/** Whether a heading says that below it stands how bad something is; `plain` as by `plainWords`. */
export const namesSeverity = (plain: string): boolean =>
  /\b(?:severity|sev|pain level|schweregrad|gravedad|severidad|gravite|severidade|gravidade|gravita|severita|ernst|dotkliwosc|waga|allvarlighetsgrad|zavaznost)\b/.test(
    plain,
  ) || heads.has(plain);

const heads = new Set(tableWords().severityHeads.split('|').map(plainWords));

export const isSeverity = (text: string): boolean => severityOf(text) !== null;

/** The severity that a pain point says of itself in brackets at its end: `No confirmation (high)`. */
export function severityIn(text: string): number | null {
  const word = /[([（]([\p{L} ]{1,12})[)\]）]$/iu.exec(text.trimEnd())?.[1];
  return word === undefined ? null : severityOf(word);
}

/** What is written where there is nothing; `beside`: signs of feelings, of which a dash is one. */
export const saysNothing = (text: string, beside = false): boolean =>
  /^\s*(?:n\.?\s?[/.]?\s?a\.?|k\.\s?a\.)\s*$/i.test(text) || (!beside && /^[\s\-–—−‐_.…]{1,4}$/.test(text));

/** A number with its unit: `32`, `4.2 %`, `€ 120`, `3 days`. */
export const isFigure = (text: string): boolean =>
  text.length <= 40 && /^\s*[<>~≈+\-−$€£¥]?\s*\d[\d.,\s]*\s*(?:%|[a-zµ€$£¥/]{1,12})?\s*$/i.test(text);
