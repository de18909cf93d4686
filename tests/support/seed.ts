import fc from 'fast-check';

/**
 * The seed of a test run: the same in every `npm test`, so that a red run means a changed program; another at every
 * `npm run fuzz`, or the one that SEED names.
 */
export const seed = Number(
  process.env.SEED ?? (process.env.FUZZ ? Math.floor(Math.random() * 2 ** 31) : 20261122),
);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
