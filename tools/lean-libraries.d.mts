import type { Plugin } from 'esbuild';

/** What is asked, as the library writes it, and what stands there instead. */
export type Answer = [question: string | RegExp, answer: string];

export interface Rules {
  answers: Answer[];
  unused: RegExp[];
}

export const leanLibraries: Plugin;
export function leanSource(source: string, rules: Rules, onRule?: (rule: Answer | RegExp) => void): string;
