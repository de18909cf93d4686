import { expect } from 'vitest';
import { kindOfRow } from '../../src/imports/words/kind-of-row.ts';

/** Says that rows of these names are of these kinds; `null`: of none that is known. */
export function namesKindsOf(kinds: { readonly [name: string]: string | null }): void {
  const known = Object.entries(kinds);
  expect(known.map(([name]) => [name, kindOfRow(name)])).toEqual(known);
}
