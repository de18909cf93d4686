import type { BuildOptions } from 'esbuild';

/** The same for a person at work: errors name a source and its line. Never shipped. */
export function forDevelopment(options: BuildOptions): BuildOptions;
/** Builds everything that is not source. */
export function buildAll(): Promise<void>;
/** Builds only when a source is newer than what was made from it. */
export function buildIfStale(): Promise<void>;
