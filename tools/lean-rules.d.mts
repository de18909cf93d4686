import type { Rules } from './lean-libraries.mjs';

export const libraries: (Rules & { files: string[] })[];
