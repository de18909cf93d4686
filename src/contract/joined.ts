import type { OwnTemplate } from '../journey/own-template.ts';

/** Where a template is kept. `own`: with the person, on this machine; `board`: in the board, for everybody who opens it. */
export type KeepPlace = 'own' | 'board';

/**
 * What the client is asked for and asks the sandbox for in parts: the sandbox keeps texts that it does not understand, and who
 * asks packs, unpacks and judges them (`src/client`).
 */
export interface JoinedParams {
  /** Keeps the map as it is now under a name (by default the date), in the file itself. */
  takeSnapshot: { rootId: string; name?: string | undefined };
  /** Every snapshot in the file, the latest first. */
  snapshots: { [none: string]: never };
  openSnapshot: { nodeId: string };
  renameSnapshot: { nodeId: string; name: string };
  deleteSnapshot: { nodeId: string };
  /** Every template that this person, or this board, keeps; what is kept but cannot be read is told. Writes nothing. */
  listTemplates: { [none: string]: never };
  /** Keeps a template for this person, or in the board for everybody; one with this id is replaced. */
  keepTemplate: { place: KeepPlace; template: OwnTemplate };
  /** Forgets a template; one that is not there any more is no error. */
  dropTemplate: { place: KeepPlace; id: string };
  /** What was said of a file of this shape; `null`: nothing, or it cannot be read. Writes nothing. */
  recallMapping: { shape: string };
  /** Keeps it for the next file of this shape; of many the last ones. */
  keepMapping: { shape: string; mapping: string };
}
