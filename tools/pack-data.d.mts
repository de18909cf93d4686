import type { Plugin } from 'esbuild';

export function packData(filter: RegExp): Plugin;
export function packStyles(filter: RegExp): Plugin;
export function pack(value: unknown, compress?: (text: string) => Promise<Uint8Array>): Promise<string>;
