/** Builds everything that is not source. */
export function buildAll(): Promise<void>;
/** Builds only when a source is newer than what was made from it. */
export function buildIfStale(): Promise<void>;
