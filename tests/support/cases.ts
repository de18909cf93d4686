import { seed } from './seed.ts';

/**
 * How many random cases a law gets: few in `npm test`, many in `npm run fuzz` (which sets FUZZ), a tenth of them for each of
 * the mistakes of `npm run mutate` (MUTATION_TESTS). SEED=n repeats a run.
 */
export function cases(name: string, normal: number, long: number): { numRuns: number; seed: number } {
  const numRuns = process.env.FUZZ ? long : process.env.MUTATION_TESTS ? Math.ceil(normal / 10) : normal;
  console.info(`${name}: ${numRuns} cases, seed ${seed}`);
  return { numRuns, seed };
}
