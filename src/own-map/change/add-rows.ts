import type { Lane } from '../../journey/journey.ts';
import { collect } from '../../plane/collect-plan.ts';
import { cutText } from '../../plane/estimate-text.ts';
import type { GridStage } from '../../plane/interpret-grid.ts';
import { bandGap, labelGap, labelWidth } from '../../plane/measures.ts';
import type { Placement } from '../../plane/plan.ts';
import { planBoard } from '../plan/plan-board.ts';
import { type Draft, nodeOf } from './draft.ts';
import { addPlanned } from './draft-nodes.ts';
import { fitDividers } from './edit-dividers.ts';
import { topForRows } from './edit-stage-facts.ts';
import { rowsOf } from './restack-rows.ts';

/** Draws new rows below the last one; `orderRows` then takes them to their place. */
export function addRows(draft: Draft, added: readonly Lane[], feelings: boolean): void {
  const planned = collect(planBoard({ ...draft.target, cards: [], links: [], metrics: [] }).root);
  const rows: (Lane | null)[] = draft.target.lanes.filter((lane) =>
    added.some((other) => other.id === lane.id),
  );
  for (const lane of feelings ? [...rows, null] : rows) {
    const last = rowsOf(draft).pop();
    const top = last ? last.top + last.height + bandGap : topForRows(draft);
    addRow(draft, lane, planned, top);
  }
  // The stages that are there may be narrower, or wider, than they would be drawn now.
  fitDividers(draft);
}

function addRow(draft: Draft, lane: Lane | null, planned: ReadonlyMap<string, Placement>, top: number): void {
  const root = nodeOf(draft, draft.map.rootId);
  const drawn = planned.get(`lane:${lane?.id ?? 'feelings'}`);
  if (drawn?.type !== 'SHAPE') return;
  const beside = draft.grid.lanes.find((other) => other.label)?.label;
  const left = beside?.x ?? (draft.grid.stages[0]?.box.x ?? root?.x ?? 0) - labelGap - labelWidth;
  const { width, height } = drawn;
  const labelId = addPlanned(draft, drawn, draft.map.rootId, { x: left, y: top, width, height });
  for (const plan of planned.values()) {
    if (plan.type !== 'TEXT' || !isScaffold(plan, lane?.id, undefined, ['guidance', 'scale'])) continue;
    const at = { x: left + plan.x - drawn.x, y: top + plan.y - drawn.y };
    addPlanned(draft, plan, draft.map.rootId, { ...at, width: plan.width ?? 0, height: 0 });
  }
  const zero = planned.get('zero');
  const feels = zero !== undefined && isScaffold(zero, lane?.id, undefined, ['zero']);
  const lines = [`divider:${lane?.id}`, `dividerLabel:${lane?.id}`, ...(feels ? ['zero'] : [])];
  for (const plan of lines.map((key) => planned.get(key))) {
    if (plan?.type !== 'LINE' && plan?.type !== 'TEXT') continue;
    const at = { x: left + plan.x - drawn.x, y: top + plan.y - drawn.y };
    addPlanned(draft, plan, draft.map.rootId, { ...at, width: plan.width ?? 0, height: 0 });
  }
  if (lane) {
    draft.restamp.add(lane.id);
    const label = nodeOf(draft, labelId);
    draft.grid.lanes.push({
      id: lane.id,
      kind: lane.kind,
      label,
      top,
      bottom: top + height,
      edgesMoved: false,
    });
  }
  for (const stage of draft.grid.stages) addBand(draft, stage, lane?.id ?? null, planned, { top, height });
}

function addBand(
  draft: Draft,
  stage: GridStage,
  laneId: string | null,
  planned: ReadonlyMap<string, Placement>,
  { top, height }: { top: number; height: number },
): void {
  const band = planned.get(`band:${JSON.stringify([stage.id, laneId])}`);
  if (band?.type !== 'RECTANGLE') return;
  for (const drawn of planned.values()) {
    if (drawn.type === 'CONNECTOR' || drawn.type === 'SECTION') continue;
    if (!isScaffold(drawn, laneId ?? undefined, stage.id, ['band', 'caption'])) continue;
    // The stage may be narrower than it would be drawn now.
    const plan =
      drawn.type === 'TEXT'
        ? { ...drawn, text: cutText(drawn.text, stage.box.width - 2 * drawn.x, drawn.fontSize) }
        : drawn;
    const isBand = plan.type === 'RECTANGLE';
    const width = isBand || plan.type === 'LINE' ? stage.box.width - 2 * plan.x : 0;
    const box = { x: stage.box.x + plan.x, y: top + plan.y - band.y, width, height: isBand ? height : 0 };
    const node = nodeOf(draft, addPlanned(draft, plan, stage.section?.id ?? draft.map.rootId, box));
    if (isBand && laneId === null) stage.feelings = node;
    else if (isBand && node && laneId !== null) stage.bands.set(laneId, node);
  }
}

function isScaffold(
  { stamp }: Placement,
  laneId: string | undefined,
  stageId: string | undefined,
  roles: readonly string[],
): boolean {
  return (
    stamp.kind === 'decor' &&
    stamp.laneId === laneId &&
    stamp.stageId === stageId &&
    roles.includes(stamp.role)
  );
}
