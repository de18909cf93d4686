import type { About } from './source.ts';

/** Those of whom is told, as a mapping has them. */
export const peopleIn = (about: readonly About[]) =>
  about.flatMap(({ as, value, where }) => (as === 'persona' ? [{ from: value, name: value, where }] : []));
