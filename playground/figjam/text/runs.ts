import type { TextValue } from '../document/records.ts';

/** The runs that lie in a range, cut to it. */
export function sliceRuns(runs: TextValue['runs'], start: number, end: number): TextValue['runs'] {
  const cut: TextValue['runs'] = [];
  let at = 0;
  for (const run of runs) {
    const length = Math.min(end, at + run.length) - Math.max(start, at);
    if (length > 0) cut.push({ length, style: run.style });
    at += run.length;
  }
  return cut;
}

/** Equal neighbours become one, empty ones go. */
export function mergeRuns(runs: TextValue['runs']): TextValue['runs'] {
  const merged: TextValue['runs'] = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (run.length === 0) continue;
    if (last !== undefined && isEqual(last.style, run.style))
      merged[merged.length - 1] = { length: last.length + run.length, style: last.style };
    else merged.push(run);
  }
  return merged;
}

/** Deep equality of JSON values. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [first, second] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    first.length === second.size &&
    first.every(([key, value]) => second.has(key) && isEqual(value, second.get(key)))
  );
}
