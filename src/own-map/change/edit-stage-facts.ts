import { sameJson } from '../../journey/equal.ts';
import type { Stage } from '../../journey/journey.ts';
import { bottom, origin } from '../../plane/boxes.ts';
import { largestOf } from '../../plane/extremes.ts';
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
import { type Draft, type DraftNode, editNode, nodeWithStamp } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { addPlanned, removeNode, setText } from './draft-nodes.ts';
import { editCells } from './edit-facts.ts';
import { growRows, rowsOf } from './move-rows.ts';

/** Carries changed fields of a stage over into the text below its name: drawn when there is something to say, gone when not. */
export function editStageFacts(draft: Draft, stage: Stage, fields: readonly string[]): void {
  const node = nodeWithStamp(draft, stage.id, 'stageFacts');
  if (!hasStamp(node, 'stageFacts')) {
    if (shownStageFields.some(({ field }) => fields.includes(field))) drawFacts(draft, stage);
    return;
  }
  const { stamp } = node;
  const before = cellsOf(node.text || '', stamp.rows);
  const known = { fields: shownStageFields, reserved: reservedForStage };
  const { cells, rows } = editCells(before, stamp.rows, stage, fields, known);
  const filled = cells.filter(([, value = '']) => value !== '');
  // Words that their lines would not give back stay with the stamp, and all of the text is written anew without them.
  const comesBack = sameJson(cellsOf(textOfCells(filled), rows), filled);
  const said = comesBack ? rows : stageFactRows(stage);
  const text = comesBack ? textOfCells(filled) : textOfFacts(said);
  if (text === '') {
    removeNode(draft, node.id);
    return;
  }
  setText(draft, node, text);
  editNode(draft, node.id, { stamp: { ...stamp, rows: said.filter(({ value }) => value !== '') } });
}

function drawFacts(draft: Draft, stage: Stage): void {
  const section = stageById(draft.grid, stage.id)?.section;
  const [plan] = planStageFacts(stage, draft.target.stages);
  if (section && plan) addPlanned(draft, plan, section.id, { x: section.x + plan.x, y: section.y + plan.y });
}

/** Where the first row begins where there is none yet: below the texts under the stages' names. Page space. */
export function topForRows(draft: Draft): number {
  const { y } = draft.grid.stages[0]?.box || origin;
  return largestOf(factNodes(draft), endOfFacts, y + bandsTop);
}

const endOfFacts = (node: DraftNode): number => bottom(node) + stageFacts.gap;

/** All rows move down where such a text, now that it was measured, would run into them. */
export function settleStageFacts(draft: Draft): void {
  const changed = factNodes(draft).filter((node) => draft.touched.has(node.id) || node.plan !== undefined);
  const [first] = rowsOf(draft);
  if (changed.length === 0 || !first) return;
  growRows(draft, new Map(), Math.ceil(largestOf(changed, endOfFacts) - first.top));
}

const factNodes = (draft: Draft): DraftNode[] =>
  draft.target.stages.flatMap(({ id }) => nodeWithStamp(draft, id, 'stageFacts') || []);
