import type { Placement, SectionPlan } from './plan.ts';

/** All placements of a plan by key. */
export function collect(section: SectionPlan): Map<string, Placement> {
  const all = new Map<string, Placement>();
  const walk = (plan: Placement): void => {
    all.set(plan.key, plan);
    if (plan.type === 'SECTION') for (const child of plan.children) walk(child);
  };
  walk(section);
  return all;
}
