import type { Plugin } from 'esbuild';

export function packTexts(filter: RegExp, others: Plugin[]): Plugin;
