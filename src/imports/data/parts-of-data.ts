import type { Data } from './yaml-words.ts';

export const isMap = (value: Data | undefined): value is { [key: string]: Data } =>
  typeof value === 'object' && !Array.isArray(value);
export const isPlain = (value: Data) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
export const isTexts = (value: Data | undefined) =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');

/** The texts of a value that has no parts with names. */
export function textsOf(value: Data | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return Object.values(value).flatMap(textsOf);
}

/** A list of pairs, each under another name, is what has these names. */
export function joinPairs(value: Data): Data {
  if (typeof value === 'string') return value;
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, joinPairs(inner)]));
  const pairs = value.filter(isMap).flatMap((each) => Object.entries(each));
  const isPairs =
    pairs.length > 1 &&
    pairs.length === value.length &&
    value.every((each) => isMap(each) && Object.keys(each).length === 1);
  const isOnce = new Set(pairs.map(([name]) => name)).size === pairs.length;
  return isPairs && isOnce ? joinPairs(Object.fromEntries(pairs)) : value.map(joinPairs);
}
