import { seed } from './seed.ts';

/** How many random cases a law gets: few in `npm test`, many in `npm run fuzz` (which sets FUZZ). SEED=n repeats a run. */
export function cases(name: string, normal: number, long: number): { numRuns: number; seed: number } {
  const numRuns = process.env.FUZZ ? long : normal;
  console.info(`${name}: ${numRuns} cases, seed ${seed}`);
  return { numRuns, seed };
}
