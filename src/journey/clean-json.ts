import { isObject } from './own.ts';
import type { Json } from './records.ts';

/** What is wrong with something from outside, and where in it: `cards[3].stageId`. */
export interface Problem {
  where: string;
  message: string;
}

/** Deeper than any journey, shallower than any stack. */
const deepest = 100;

/**
 * Copies a value from outside as plain JSON, with `\n` as the only line end of every text in it. What is not
 * JSON, or could reach a prototype, is named in `problems` and comes back as `null`.
 */
export function cleanJson(value: unknown, problems: Problem[], where = '', depth = 0): Json {
  if (depth > deepest) return refuse(problems, where, `is nested more than ${deepest} levels deep`);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return normaliseLines(value);
  if (typeof value === 'number') {
    // Minus zero is a number that JSON cannot write: it would come back as another.
    if (value === 0) return 0;
    return Number.isFinite(value) ? value : refuse(problems, where, 'is a number too large to be kept');
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => cleanJson(item, problems, `${where}[${i}]`, depth + 1));
  }
  if (isObject(value)) return cleanFields(value, problems, where, depth);
  return refuse(problems, where, `is ${typeof value}, which a file cannot hold`);
}

/** A value written as JSON, cleaned; `undefined` where the text is none. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return cleanJson(value, []);
  } catch {
    return undefined;
  }
}

/** `\r\n`, `\r` and Unicode's line and paragraph separators (FigJam's soft line end) become `\n`. */
export function normaliseLines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n');
}

/** The path of a member: `cards[3]` and `stageId` give `cards[3].stageId`. */
export function joinPath(where: string, key: string): string {
  const plain = /^[\w$-]+$/.test(key) ? key : JSON.stringify(key);
  return where === '' ? plain : `${where}.${plain}`;
}

function cleanFields(
  value: { [key: string]: unknown },
  problems: Problem[],
  where: string,
  depth: number,
): Json {
  const copy: { [key: string]: Json } = {};
  for (const key of Object.keys(value)) {
    const field = value[key];
    if (field === undefined) continue;
    if (key === '__proto__') {
      refuse(problems, joinPath(where, key), 'is not a name that a field can have: rename it');
      continue;
    }
    copy[key] = cleanJson(field, problems, joinPath(where, key), depth + 1);
  }
  return copy;
}

function refuse(problems: Problem[], where: string, message: string): null {
  problems.push({ where, message });
  return null;
}
