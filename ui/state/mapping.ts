import type { Choice } from '../../src/imports/choose-source.ts';
import type { Mapping, RowMapping } from '../../src/imports/mapping.ts';

/** What each part of a file is taken for, before it is a map. */
export interface MappingStep {
  step: 'mapping';
  name: string;
  /** What a map could be made of, the likeliest first. */
  choices: readonly Choice[];
  mapping: Mapping;
  /** The map of the board that it is laid onto; `null`: it becomes one of its own. */
  onto: string | null;
  /** It is as the last file of its shape was left. */
  recalled: boolean;
  /** A person changed something. */
  touched: boolean;
}

export type MappingAction =
  | { do: 'mapped'; name: string; choices: readonly Choice[]; mapping: Mapping }
  | { do: 'recalled'; mapping: Mapping }
  | { do: 'remap'; mapping: Mapping }
  | { do: 'layOnto'; rootId: string | null };

/** Pure; what a person has changed is not overtaken by what was remembered. */
export function reduceMapping(
  state: MappingStep,
  action: Exclude<MappingAction, { do: 'mapped' }>,
): MappingStep {
  switch (action.do) {
    case 'recalled':
      return state.touched ? state : { ...state, mapping: action.mapping, recalled: true };
    case 'remap':
      return { ...state, mapping: action.mapping, touched: true, recalled: false };
    case 'layOnto':
      return { ...state, onto: action.rootId };
  }
}

/** The source that is meant, with its likely mapping. */
export function chosenOf({ choices, mapping }: MappingStep): Choice | undefined {
  return choices.find(({ source }) => source.id === mapping.source);
}

/** What a row is taken for, as one word of a list to choose from. */
export function codeOfRow({ as, kind = 'other', scale = 'faces', field = 'goal' }: RowMapping): string {
  if (as === 'cards') return `cards:${kind}`;
  if (as === 'emotion') return `emotion:${scale}`;
  return as === 'stage' || as === 'detail' ? `${as}:${field}` : as;
}

/** The row, taken for this. */
export function rowOfCode(
  { from, name }: RowMapping,
  code: string,
  scales: readonly NonNullable<RowMapping['scale']>[],
): RowMapping {
  const own = { from, ...(name === undefined ? {} : { name }) };
  const [as = '', value = ''] = code.split(/:(.*)/s);
  if (as === 'cards') return { ...own, as, kind: value };
  if (as === 'emotion') return { ...own, as, scale: scales.find((scale) => scale === value) ?? 'faces' };
  if (as === 'stage' || as === 'detail') return { ...own, as, field: value };
  return as === 'metric' || as === 'owner' || as === 'severity' || as === 'persona'
    ? { ...own, as }
    : { ...own, as: 'ignore' };
}
