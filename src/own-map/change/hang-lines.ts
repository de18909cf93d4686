import type { ConnectorPlan } from '../../plane/plan.ts';
import { type Draft, type DraftNode, editNode } from './draft.ts';
import { addPlanned, removeNode } from './draft-nodes.ts';

/** A line of our scaffold as it shall be. */
export interface WantedLine {
  /** Ids of the nodes that it joins, and of the section that it lies in when it is drawn. */
  from: string;
  to: string;
  home: string;
  plan: ConnectorPlan;
  /** Drawn where no line is to spare; else somebody took it away, and it stays away. */
  isNew: boolean;
  /** The dashes of one that is hung anew, none for a full line; absent: as they are, for nobody sees them. */
  dash?: number[];
}

/**
 * Lets lines join what they shall: those that do stay as they are; of the others, the spare ones are hung anew; what is
 * new besides is drawn, and what is to spare then goes. Tells how many of both.
 */
export function hangLines(
  draft: Draft,
  lines: readonly DraftNode[],
  wanted: readonly WantedLine[],
  isSpare: (line: DraftNode) => boolean,
): { drawn: number; gone: number } {
  const known = new Map(lines.map((line) => [endsOf({ from: null, to: null, ...line.connector }), line.id]));
  const kept = new Set(wanted.map((line) => known.get(endsOf(line))));
  const spare = lines.filter((line) => !kept.has(line.id) && isSpare(line));
  let drawn = 0;
  for (const line of wanted) {
    if (known.has(endsOf(line))) continue;
    const reused = spare.shift();
    if (reused) rehang(draft, reused.id, line);
    else if (line.isNew) {
      addPlanned(draft, planOf(line), line.home);
      drawn += 1;
    }
  }
  for (const { id } of spare) removeNode(draft, id);
  return { drawn, gone: spare.length };
}

const endsOf = ({ from, to }: { from: string | null; to: string | null }): string =>
  JSON.stringify([from, to]);

/** The same line between others, in the colour that one drawn there would have. */
function rehang(draft: Draft, id: string, { from, to, plan, dash }: WantedLine): void {
  const edited = editNode(draft, id);
  if (!edited?.connector) return;
  edited.connector = { ...edited.connector, from, to };
  edited.stroke = plan.stroke;
  if (dash !== undefined) edited.dash = dash;
  const [start, end] = [sideOf(plan.from), sideOf(plan.to)];
  if (start !== 'CENTER' && end !== 'CENTER') edited.sides = { from: start, to: end };
}

const sideOf = (end: ConnectorPlan['from']) => ('magnet' in end ? end.magnet : 'AUTO');

function planOf({ from, to, plan }: WantedLine): ConnectorPlan {
  const [start, end] = [sideOf(plan.from), sideOf(plan.to)];
  return { ...plan, from: { key: from, magnet: start }, to: { key: to, magnet: end } };
}
