import type { ConnectorPlan } from '../../plane/plan.ts';
import { type Draft, type DraftNode, editNode } from './draft.ts';
import { addPlanned, nodeAt, removeNode } from './draft-nodes.ts';

/** A line of our scaffold as it shall be: its ends are ids of the nodes that it joins. */
export interface WantedLine {
  plan: ConnectorPlan;
  /** Id of the section that it lies in when it is drawn. */
  home: string;
  /** Drawn where no line is to spare; else somebody took it away, and it stays away. */
  isNew: boolean;
  /** The dashes of one that is hung anew, none for a full line; absent: as they are, for nobody sees them. */
  dash?: number[] | undefined;
}

/** Ids of what a line hangs on. */
export const endsOf = ({ connector }: DraftNode): [from: string | null, to: string | null] =>
  connector ? [connector.from, connector.to] : [null, null];

/** What tells ends from others. */
export const keyOf = (ends: readonly (string | null)[]): string => JSON.stringify(ends);

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
  const known = new Map(lines.map((line) => [keyOf(endsOf(line)), line.id]));
  const kept = new Set(wanted.map(({ plan }) => known.get(keyOfPlan(plan))));
  const spare = lines.filter((line) => !kept.has(line.id) && isSpare(line));
  let drawn = 0;
  for (const line of wanted) {
    if (known.has(keyOfPlan(line.plan))) continue;
    const reused = spare.shift();
    if (reused) rehang(draft, reused, line);
    else if (line.isNew) {
      addPlanned(draft, line.plan, line.home);
      drawn += 1;
    }
  }
  for (const { id } of spare) removeNode(draft, id);
  return { drawn, gone: spare.length };
}

const keyOfPlan = ({ from, to }: ConnectorPlan): string => keyOf([nodeAt(from), nodeAt(to)]);

/** The same line between others, in the colour that one drawn there would have. */
function rehang(draft: Draft, { id, connector }: DraftNode, { plan, dash }: WantedLine): void {
  const { from, to, stroke } = plan;
  if (!connector || !('magnet' in from) || !('magnet' in to)) return;
  const edited = editNode(draft, id, {
    connector: { ...connector, from: from.key, to: to.key },
    stroke,
    ...(dash ? { dash } : {}),
  });
  if (edited && from.magnet !== 'CENTER' && to.magnet !== 'CENTER')
    edited.sides = { from: from.magnet, to: to.magnet };
}
