import { laneOfFeelings } from '../../journey/lane-kinds.ts';
import { barLetters } from '../plan/long-names.ts';
import { titleFontSize } from '../plan/plan-board.ts';
import { labelFontSize } from '../plan/plan-labels.ts';
import { type Draft, type DraftNode, editNode } from './draft.ts';
import { setText } from './draft-nodes.ts';
import { scaffoldOfRow } from './draft-scaffold.ts';

/**
 * Writes another name on the map's title, a stage's bar or a row's label, in letters as large as if it were drawn now:
 * these do not grow with their words.
 */
export function setName(draft: Draft, node: DraftNode | null, name: string): void {
  if (!node || node.text === name) return;
  setText(draft, node, name);
  const edited = editNode(draft, node.id);
  const size = edited && sizeFor(draft, edited, name);
  if (edited && size !== null) edited.fontSize = size;
}

function sizeFor(draft: Draft, { stamp, width, height }: DraftNode, name: string): number | null {
  switch (stamp?.kind) {
    case 'title':
      return titleFontSize(name, width);
    case 'bar':
      return barLetters(draft.target.stages, name, width);
    case 'lane': {
      const laneId = stamp.recordId;
      const hasGuidance = scaffoldOfRow(draft, laneId, ['guidance']).length > 0;
      return labelFontSize({ name, height, feelings: laneId === laneOfFeelings(draft.target) }, hasGuidance);
    }
    default:
      return null;
  }
}
