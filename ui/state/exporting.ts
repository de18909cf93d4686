import type { Result } from '../../src/contract/contract.ts';

/** What is being exported, and how. */
export interface Exporting {
  journeyId: string | null;
  formatId: string | null;
  /** The snapshot since which a page tells what changed. */
  sinceId: string | null;
  ready: ReadyFile | null;
  /** `lost`: what of the map is not in the file. */
  done: { how: 'downloaded' | 'copied'; fileName: string; lost: string } | null;
}

/** The file as it was written to say what it lacks: what goes out is this one, while the map says the same. */
export interface ReadyFile {
  format: string;
  since: string | null;
  board: string;
  map: Pick<Result<'read'>['journeys'][number], 'journey' | 'onBoard'>;
  lost: string;
  /** `null`: it has gone out; the next one is an export of its own. */
  content: string | Uint8Array | null;
}

export const nothingExported: Exporting = {
  journeyId: null,
  formatId: null,
  sinceId: null,
  ready: null,
  done: null,
};
