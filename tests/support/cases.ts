import fc from 'fast-check';

/**
 * How many random cases a law gets: few in `npm test`, many in `npm run fuzz` (which sets FUZZ). SEED=n repeats a
 * run; fast-check prints the seed of whatever fails, and the run's own is printed here.
 */
export function cases(name: string, normal: number, long: number): { numRuns: number; seed: number } {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  const numRuns = process.env.FUZZ ? long : normal;
  console.info(`${name}: ${numRuns} cases, seed ${seed}`);
  return { numRuns, seed, ...reportShortly };
}

/** A failing journey can be long: its smallest form is enough. */
const reportShortly: Pick<fc.Parameters<unknown>, 'verbose'> = { verbose: fc.VerbosityLevel.None };
