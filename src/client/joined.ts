import type { AskedName, Params, Result } from '../contract/contract.ts';
import type { Asking } from './asking.ts';
import { keepMapping, recallMapping } from './kept-mappings.ts';
import { dropTemplate, keepTemplate, listTemplates } from './own-templates.ts';
import { followBoard, lookAtBoard, readBoard } from './reading.ts';
import {
  deleteSnapshot,
  listSnapshots,
  openSnapshot,
  renameSnapshot,
  settleCopy,
  takeSnapshot,
} from './snapshots.ts';

/** What the sandbox is asked for in parts, or tells in a form of its own. */
const joined: { [N in AskedName]?: (params: Params<N>) => Asking<Result<N>> } = {
  read: readBoard,
  look: lookAtBoard,
  follow: followBoard,
  takeSnapshot,
  snapshots: listSnapshots,
  openSnapshot,
  renameSnapshot,
  deleteSnapshot,
  settleCopy,
  listTemplates,
  keepTemplate,
  dropTemplate,
  recallMapping,
  keepMapping,
};

/** How a request is answered that the sandbox is asked for in parts; `undefined`: it is asked for as it is. */
export function joinedRequest<N extends AskedName>(
  name: N,
  params: Params<N>,
): Asking<Result<N>> | undefined {
  return joined[name]?.(params);
}
