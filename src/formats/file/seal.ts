import { cleanJson } from '../../journey/clean-json.ts';
import { hashJson } from '../../journey/hash.ts';

/**
 * The checksum of what a file remembers of its export, over its meaning: the same whatever the order of fields, the line
 * ends, the indentation or the escapes. It tells a Replace All over the file from an edit; it is no secret.
 */
export function sealOf(memory: unknown): string {
  return hashJson(cleanJson(memory, []));
}

/**
 * Whether a memory still says what it said when it was sealed. `unsealed`: an export from before there were seals, or one whose
 * seal somebody took off; nobody knows.
 */
export function checkSeal(memory: unknown, seal: unknown): 'whole' | 'damaged' | 'unsealed' {
  if (seal === undefined || seal === null || seal === '') return 'unsealed';
  return seal === sealOf(memory) ? 'whole' : 'damaged';
}
