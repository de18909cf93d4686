import type { OnBoard } from '../../journey/board-facts.ts';
import type { Journey } from '../../journey/journey.ts';
import type { ExportInfo, FileEdit } from '../../journey/merge/file-edit.ts';
import type { Ledger } from './ledger.ts';

/** What is exported: the journey as the board shows it, and where it came from. */
export interface ExportInput {
  journey: Journey;
  info: ExportInfo;
  /** What the board shows besides, by record id: goes out where a format has room, and never comes back. */
  onBoard?: OnBoard | undefined;
  /** Where the board is, for links back to it. */
  boardUrl?: string | undefined;
  /** An earlier state of the map, and what it is called: pages say what changed since. */
  since?: Since | undefined;
}

export interface Since {
  name: string;
  journey: Journey;
}

/** One file format: pure, runs in the panel and in the command line, never in the sandbox. */
export interface Format {
  id: string;
  name: string;
  /** Without the dot. */
  extension: string;
  mime: string;
  /** What a person should know before sending it out: what is in it, what is not. */
  carries: string;
  /** Says what changed since an earlier state, where it is given one. */
  tellsSince?: true;
  /** `ledger`: keeps what went into the file, so that what did not can be said. */
  write(input: ExportInput, ledger?: Ledger): string | Uint8Array | Promise<string | Uint8Array>;
  /**
   * Absent: this format only goes out. Throws `FormatError`. `asNew`: a map of its own shall come of it, so that what it
   * remembers of an export does not matter.
   */
  read?(bytes: Uint8Array, fileName: string, asNew?: boolean): FileEdit | Promise<FileEdit>;
}

/** A file that cannot be understood: `message` says where in it and what to do. */
export class FormatError extends Error {
  override name = 'FormatError';
}
