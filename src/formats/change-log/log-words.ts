import type { Difference, DifferenceOp } from '../../insights/compare/comparison.ts';
import type { RecordKind } from '../../journey/records.ts';

/** How a change log names what happened. */
export const opWords: { [op in DifferenceOp]: string } = {
  added: 'New',
  removed: 'Gone',
  moved: 'Moved',
  reworded: 'Reworded',
  rescored: 'Score',
  changed: 'Changed',
};

/** How a change log names things. */
export const kindWords: { [kind in RecordKind]: string } = {
  journey: 'Map',
  persona: 'Persona',
  stage: 'Stage',
  lane: 'Row',
  card: 'Note',
  link: 'Arrow',
  emotion: 'Feeling',
  metric: 'Metric',
};

/** Where something is, for the heading that it stands under. */
export function stageOf({ stage }: Pick<Difference, 'stage'>): string {
  return stage ?? 'The map itself';
}

/** The field in words (`waitTime` → `wait time`); none where the difference needs none. */
export function fieldOf({ field, kind, op }: Difference): string {
  if (field === undefined || op === 'reworded') return '';
  if (kind === 'emotion' && field === 'value') return 'height of the curve';
  return takeApart(field);
}

/** The name of a field as words: `waitTime` and `wait_time` are `wait time`. */
export function takeApart(field: string): string {
  return field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
}
