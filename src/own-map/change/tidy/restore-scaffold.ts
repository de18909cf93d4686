import { roleOf, rolesThatAre } from '../../../plane/decor.ts';
import { isConnector } from '../../../plane/is-section.ts';
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
  const { placed, matches } = plan;
  const done = { restored: 0, cleared: 0 };
  const needed = new Set(matches.values());
  // What is left of an older shape of the map goes too.
  for (const node of scaffoldOf(draft, rolesThatAre('anew'))) {
    if (needed.has(node.id) || isConnector(node)) continue;
    removeNode(draft, node.id);
    done.cleared += 1;
  }
  const root = rootOf(draft);
  for (const { plan: part, parent, x, y } of placed) {
    const [id, home] = [matches.get(part.key), matches.get(parent)];
    if (id !== undefined) {
      if (part.type === 'TEXT' && roleOf(part) === 'caption') setText(draft, nodeOf(draft, id), part.text);
    } else if (root && home !== undefined) {
      matches.set(part.key, addPlanned(draft, part, home, { x: root.x + x, y: root.y + y }));
      done.restored += 1;
    }
  }
  restoreLines(draft, plan, done);
  return done;
}

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

/** Arrows between stages and lines of the curve: each joins what it should, hung anew or drawn again. */
function restoreLines(
  draft: Draft,
  { lines, matches }: TidyPlan,
  done: { restored: number; cleared: number },
): void {
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
}
