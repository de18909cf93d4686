import type { Stage } from '../../journey/journey.ts';
import type { FactRow } from '../../journey/stamp.ts';
import { bottom } from '../../plane/boxes.ts';
import { bandsTop, stageFacts } from '../../plane/measures.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import {
  cellsOf,
  reservedForStage,
  shownStageFields,
  stageFactRows,
  textOfCells,
  textOfFacts,
} from '../../plane/stage-facts.ts';
import { planStageFacts } from '../plan/plan-stage-facts.ts';
import { type Draft, type DraftNode, editNode, nodeOf, nodeWithStamp } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { addPlanned, removeNode, setText } from './draft-nodes.ts';
import { editCells } from './edit-facts.ts';
import { growRows, rowsOf } from './move-rows.ts';

/** Carries changed fields of a stage over into the text below its name: drawn when there is something to say, gone when not. */
export function editStageFacts(draft: Draft, stage: Stage, fields: readonly string[]): void {
  const drawn = fields.filter((field) => shownStageFields.some((known) => known.field === field));
  const node = nodeWithStamp(draft, stage.id, 'stageFacts');
  if (!node) {
    if (drawn.length > 0) drawFacts(draft, stage);
    return;
  }
  if (!hasStamp(node, 'stageFacts')) return;
  const { stamp } = node;
  const before = cellsOf(node.text || '', stamp.rows);
  const known = { fields: shownStageFields, reserved: reservedForStage };
  const { cells, rows } = editCells(before, stamp.rows, stage, fields, known);
  const filled = cells.filter(([, value = '']) => value !== '');
  // Words that their lines would not give back stay with the stamp, and all of the text is written anew without them.
  const comesBack = sameCells(cellsOf(textOfCells(filled), rows), filled);
  const [text, said] = comesBack ? [textOfCells(filled), rows] : whole(stage);
  if (text === '') {
    removeNode(draft, node.id);
    return;
  }
  setText(draft, node, text);
  const edited = editNode(draft, node.id);
  if (edited) edited.stamp = { ...stamp, rows: said.filter(({ value }) => value !== '') };
}

function whole(stage: Stage): [string, FactRow[]] {
  const rows = stageFactRows(stage);
  return [textOfFacts(rows), rows];
}

function sameCells(a: readonly string[][], b: readonly string[][]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function drawFacts(draft: Draft, stage: Stage): void {
  const section = stageById(draft.grid, stage.id)?.section;
  const [plan] = planStageFacts(stage, draft.target.stages);
  if (!section || !plan) return;
  addPlanned(draft, plan, section.id, { x: section.x + plan.x, y: section.y + plan.y });
}

/** Where the first row begins where there is none yet: below the texts under the stages' names. Page space. */
export function topForRows(draft: Draft): number {
  const top = (draft.grid.stages[0]?.box.y || 0) + bandsTop;
  return factNodes(draft).reduce((low, node) => Math.max(low, bottom(node) + stageFacts.gap), top);
}

/** All rows move down where such a text, now that it was measured, would run into them. */
export function settleStageFacts(draft: Draft): void {
  const changed = factNodes(draft).filter((node) => draft.touched.has(node.id) || node.plan !== undefined);
  const [first] = rowsOf(draft);
  if (changed.length === 0 || !first) return;
  const low = changed.reduce((most, node) => Math.max(most, bottom(node)), Number.NEGATIVE_INFINITY);
  const by = Math.ceil(low + stageFacts.gap - first.top);
  if (by <= 0) return;
  growRows(draft, new Map(), by);
}

function factNodes(draft: Draft): DraftNode[] {
  const nodes: DraftNode[] = [];
  for (const { id } of draft.target.stages) {
    const node = nodeWithStamp(draft, id, 'stageFacts');
    if (node && nodeOf(draft, node.id)) nodes.push(node);
  }
  return nodes;
}
