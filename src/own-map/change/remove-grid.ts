import { type Draft, nodeOf, nodeWithStamp } from './draft.ts';
import { removeNode, setParent } from './draft-nodes.ts';
import { scaffoldOfRow } from './draft-scaffold.ts';
import { rowScaffold } from './move-rows.ts';
import { heldBy } from './work.ts';

/** Takes the scaffold of a row away; `null`: that of the feelings that belong to no lane. */
export function removeRow(draft: Draft, laneId: string | null): void {
  const label = laneId === null ? null : nodeWithStamp(draft, laneId, 'lane');
  for (const { id } of [...(label ? [label] : []), ...scaffoldOfRow(draft, laneId, rowScaffold)])
    removeNode(draft, id);
  draft.grid.lanes = draft.grid.lanes.filter(({ id }) => id !== laneId);
  for (const stage of draft.grid.stages)
    if (laneId === null) stage.feelings = null;
    else stage.bands.delete(laneId);
}

/** Takes a stage's scaffold away. What people put into its section and is no card stays where it lies. */
export function removeColumn(draft: Draft, stageId: string): void {
  const column = draft.grid.stages.find(({ id }) => id === stageId);
  if (!column) return;
  const { section } = column;
  for (const id of section ? [...heldBy(draft, section.id)] : [])
    if (!isScaffold(draft, id)) setParent(draft, id, draft.map.rootId);
  for (const node of [column.bar, column.feelings, ...column.bands.values(), section])
    if (node) removeNode(draft, node.id);
  draft.grid.stages = draft.grid.stages.filter((other) => other !== column);
}

/** Markers whose feeling moved to another stage stay. */
function isScaffold(draft: Draft, nodeId: string): boolean {
  const kind = nodeOf(draft, nodeId)?.stamp?.kind || '';
  const isKept = () => draft.target.emotions.some(({ id }) => draft.nodesOf.get(id)?.includes(nodeId));
  return ['decor', 'bar', 'stageFacts'].includes(kind) || (kind === 'emotion' && !isKept());
}
