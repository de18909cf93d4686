import type { Plugin } from 'esbuild';

export const leanZod: Plugin;
export function leanSource(source: string): string;
