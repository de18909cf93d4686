import type { Params, Result } from '../../src/rpc/contract.ts';

export type TidyScope = Params<'previewTidy'>['scope'];
export type TidyReport = Result<'previewTidy'>;

/** "Tidy up": of which map, how much of it, what that would do, and what came of it. */
export interface TidyState {
  rootId: string | null;
  scope: TidyScope;
  report: TidyReport | null;
  /** Somebody worked on the map between looking and doing: this is the new look. */
  again: boolean;
  outcome: 'done' | 'undone' | null;
}

export type TidyAction =
  | { do: 'start'; rootId: string }
  | { do: 'scope'; scope: TidyScope }
  | { do: 'previewed'; report: TidyReport; again: boolean }
  | { do: 'done'; report: TidyReport }
  | { do: 'undone' };

export function startTidy(rootId: string | null): TidyState {
  return { rootId, scope: { kind: 'map' }, report: null, again: false, outcome: null };
}

export function reduceTidy(state: TidyState, action: TidyAction): TidyState {
  switch (action.do) {
    case 'start':
      return startTidy(action.rootId);
    case 'scope':
      return { ...state, scope: action.scope, report: null, again: false, outcome: null };
    case 'previewed':
      return { ...state, report: action.report, again: action.again, outcome: null };
    case 'done':
      return { ...state, report: action.report, again: false, outcome: 'done' };
    case 'undone':
      return { ...state, outcome: 'undone' };
  }
}
