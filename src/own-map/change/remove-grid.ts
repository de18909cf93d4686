import { findById } from '../../journey/find-by-id.ts';
import { kindOf } from '../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, idsOf, nodeWithStamp, partsOf } from './draft.ts';
import { removeNode, setParent } from './draft-nodes.ts';
import { scaffoldOfRow } from './draft-scaffold.ts';
import { rowScaffold } from './move-rows.ts';

/** Takes the scaffold of a row away; `null`: that of the feelings that belong to no lane. */
export function removeRow(draft: Draft, laneId: string | null): void {
  const label = laneId === null ? null : nodeWithStamp(draft, laneId, 'lane');
  for (const node of [label, ...scaffoldOfRow(draft, laneId, rowScaffold)])
    if (node) removeNode(draft, node.id);
  draft.grid.lanes = draft.grid.lanes.filter(({ id }) => id !== laneId);
  for (const stage of draft.grid.stages)
    if (laneId === null) stage.feelings = null;
    else stage.bands.delete(laneId);
}

/** Takes a stage's scaffold away. What people put into its section and is no card stays where it lies. */
export function removeColumn(draft: Draft, stageId: string): void {
  const column = findById(draft.grid.stages, stageId);
  if (!column) return;
  const { section } = column;
  for (const node of section ? partsOf(draft, section.id) : [])
    if (!isScaffold(draft, node)) setParent(draft, node.id, draft.map.rootId);
  for (const node of [column.bar, column.feelings, ...column.bands.values(), section])
    if (node) removeNode(draft, node.id);
  draft.grid.stages = draft.grid.stages.filter((other) => other !== column);
}

/** Markers whose feeling moved to another stage stay. */
function isScaffold(draft: Draft, node: DraftNode): boolean {
  const kind = kindOf(node);
  const isKept = () => draft.target.emotions.some(({ id }) => idsOf(draft, id).includes(node.id));
  return ['decor', 'bar', 'stageFacts'].includes(kind) || (kind === 'emotion' && !isKept());
}
