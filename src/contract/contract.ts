import type * as z from 'zod/mini';
import type { JoinedParams } from './joined.ts';
import { editRequests } from './requests/edit.ts';
import { followRequests } from './requests/follow.ts';
import { insertRequests } from './requests/insert.ts';
import { keptRequests } from './requests/kept.ts';
import { matrixRequests } from './requests/matrix.ts';
import { panelRequests } from './requests/panel.ts';
import { pictureRequests } from './requests/picture.ts';
import { placeRequests } from './requests/place.ts';
import { readRequests } from './requests/read.ts';
import { snapshotRequests } from './requests/snapshots.ts';
import { syncRequests } from './requests/sync.ts';
import { tidyRequests } from './requests/tidy.ts';
import type { results } from './results.ts';

/**
 * Everything that the panel and the command line can ask of the sandbox script. Requests carry an id and are
 * answered by exactly one `reply` (or `failure`); `event`s need no answer (`messages.ts`). The same request under an id
 * that was seen before is answered from memory, so that a double click inserts once.
 */
export const requests = {
  ...panelRequests,
  ...insertRequests,
  ...readRequests,
  ...followRequests,
  ...syncRequests,
  ...editRequests,
  ...pictureRequests,
  ...placeRequests,
  ...tidyRequests,
  ...matrixRequests,
  ...snapshotRequests,
  ...keptRequests,
} as const;

/** What the sandbox answers. */
export type RequestName = keyof typeof requests;
/** What the client answers: all of that, and what it asks for in parts. */
export type AskedName = RequestName | keyof JoinedParams;
export type Params<N extends AskedName> = N extends RequestName
  ? z.infer<(typeof requests)[N]['params']>
  : N extends keyof JoinedParams
    ? JoinedParams[N]
    : never;
export type Result<N extends AskedName> = z.infer<(typeof results)[N]>;
