import type { StampOf } from '../journey/stamp.ts';
import type { Placement, StampDraft } from './plan.ts';

/**
 * What we draw around notes, by role. `ofRow`: it moves and goes with one row. `once`: there is one for each stage and row that
 * it names; `many`: several, with other words or elsewhere. `anew`: tidying draws it from the plan and clears the rest away.
 */
const scaffold = {
  band: ['ofRow', 'once', 'anew'],
  caption: ['ofRow', 'once', 'anew'],
  zero: ['ofRow', 'once', 'anew'],
  feelings: ['ofRow', 'once', 'anew'],
  divider: ['ofRow', 'once', 'anew'],
  dividerLabel: ['ofRow', 'once'],
  guidance: ['ofRow', 'many', 'anew'],
  scale: ['ofRow', 'many', 'anew'],
  legend: ['many', 'anew'],
  metrics: ['many', 'anew'],
  help: ['many'],
  split: ['once'],
  parkingLot: [],
  arrow: [],
  curve: [],
  snapshot: [],
  matrix: [],
  matrixPart: [],
  reference: [],
  mark: [],
} satisfies { [role: string]: readonly ('ofRow' | 'once' | 'many' | 'anew')[] };
export type ScaffoldRole = keyof typeof scaffold;

/** Our scaffold's roles of which this is true. */
export function rolesThatAre(trait: 'ofRow' | 'once' | 'many' | 'anew'): readonly string[] {
  const all: [string, readonly string[]][] = Object.entries(scaffold);
  return all.filter(([, traits]) => traits.includes(trait)).map(([role]) => role);
}

/** What a piece of scaffold is; '' of all else. */
export const roleOf = ({ stamp }: { stamp?: StampDraft | undefined }): string =>
  stamp?.kind === 'decor' ? stamp.role : '';

type Of = Partial<Omit<StampOf<'decor'>, 'v' | 'kind' | 'journeyId' | 'recordId' | 'nodeId' | 'role'>>;

/** The stamp of scaffold: what it is, and of which stage, lane or card; `text` is what we wrote on it. */
export function decor(journeyId: string, role: ScaffoldRole, of: Of = {}): StampDraft {
  return { kind: 'decor', recordId: journeyId, role, ...of };
}

/** A node that lay between the cards and was no card when the map was taken into use. */
export const isAside = (node: { stamp?: StampDraft | undefined }): boolean => roleOf(node) === 'aside';

/** Words that a person wrote on our scaffold, once that went: they stay, and are nobody's scaffold any more. */
export const keptRole = 'kept';

/** The stamp of a placement as it is drawn: scaffold remembers its words, so that a person's can be told from ours. */
export function stampAsDrawn(plan: Placement): StampDraft {
  const { stamp } = plan;
  if (stamp.kind !== 'decor') return stamp;
  const text = plan.type === 'SECTION' ? plan.name : 'text' in plan ? plan.text : '';
  return text === '' ? stamp : { ...stamp, text };
}
