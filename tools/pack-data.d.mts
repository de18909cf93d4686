import type { Plugin } from 'esbuild';

export function packData(filter: RegExp): Plugin;
