import { roleOf, rolesThatAre } from '../../../plane/decor.ts';
import type { ConnectorPlan } from '../../../plane/plan.ts';
import { type Draft, nodeOf, rootOf } from '../draft.ts';
import { addPlanned, removeNode, setText } from '../draft-nodes.ts';
import { scaffoldOf } from '../draft-scaffold.ts';
import { hangLines, type WantedLine } from '../hang-lines.ts';
import type { Placed } from './match-plan.ts';
import type { TidyPlan } from './plan-tidy.ts';

/**
 * Draws again what people removed of the scaffold and takes away what no row or stage needs any more. Captions say
 * their row's name again. Gives how many of each; places come later.
 */
export function restoreScaffold(draft: Draft, plan: TidyPlan): { restored: number; cleared: number } {
  redrawLegend(draft, plan);
  const before = draft.added.length;
  const needed = new Set(plan.matches.values());
  let cleared = 0;
  // What is left of an older shape of the map goes too.
  for (const node of scaffoldOf(draft, rolesThatAre('anew'))) {
    if (needed.has(node.id) || node.type === 'CONNECTOR') continue;
    removeNode(draft, node.id);
    cleared += 1;
  }
  for (const item of plan.placed) {
    if (!plan.matches.has(item.plan.key)) restore(draft, plan, item);
    else if (item.plan.type === 'TEXT' && isCaption(item))
      setText(draft, nodeOf(draft, plan.matches.get(item.plan.key)), item.plan.text);
  }
  const restored = draft.added.length - before;
  const lines = restoreLines(draft, plan);
  return { restored: restored + lines.restored, cleared: cleared + lines.cleared };
}

const isCaption = ({ plan }: Placed) => roleOf(plan) === 'caption';

/** The legend is one thing: where its words are not those of the map any more, all of it is drawn again. */
function redrawLegend(draft: Draft, { placed, matches }: TidyPlan): void {
  const legend = placed.filter(({ plan }) => roleOf(plan) === 'legend');
  const nodes = scaffoldOf(draft, ['legend']);
  const isRight = ({ plan }: Placed) => {
    const node = nodeOf(draft, matches.get(plan.key));
    return node !== null && (plan.type !== 'TEXT' || node.text === plan.text);
  };
  if (nodes.length === legend.length && legend.every(isRight)) return;
  for (const { plan } of legend) matches.delete(plan.key);
}

function restore(draft: Draft, { matches }: TidyPlan, { plan, parent, x, y }: Placed): void {
  const root = rootOf(draft);
  const parentId = matches.get(parent);
  if (!root || parentId === undefined) return;
  matches.set(plan.key, addPlanned(draft, plan, parentId, { x: root.x + x, y: root.y + y }));
}

/** Arrows between stages and lines of the curve: each joins what it should, hung anew or drawn again. */
function restoreLines(draft: Draft, { lines, matches }: TidyPlan): { restored: number; cleared: number } {
  const done = { restored: 0, cleared: 0 };
  const hung = <E extends ConnectorPlan['from']>(end: E): E | null => {
    const key = 'key' in end && matches.get(end.key);
    return key ? { ...end, key } : null;
  };
  for (const role of ['arrow', 'curve']) {
    const wanted: WantedLine[] = [];
    for (const plan of lines) {
      const [from, to, home] = [hung(plan.from), hung(plan.to), matches.get(plan.home)];
      if (roleOf(plan) === role && from && to && home)
        wanted.push({ plan: { ...plan, from, to }, home, isNew: true });
    }
    const drawn = scaffoldOf(draft, [role]).filter(({ connector }) => connector !== undefined);
    const { drawn: restored, gone } = hangLines(draft, drawn, wanted, () => true);
    done.restored += restored;
    done.cleared += gone;
  }
  return done;
}
