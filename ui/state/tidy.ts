import type { Params, Result } from '../../src/contract/contract.ts';

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
  /** Where more room is wanted: one row, or one column. */
  room: TidyRoom | null;
  /** Where room was made just now. */
  made: TidyRoom | null;
}

export type TidyRoom = { laneId: string } | { stageId: string };

export type TidyAction =
  | { do: 'start'; rootId: string }
  | { do: 'scope'; scope: TidyScope }
  | { do: 'previewed'; report: TidyReport; again: boolean }
  | { do: 'done'; report: TidyReport }
  | { do: 'undone' }
  | { do: 'room'; room: TidyRoom }
  | { do: 'roomMade'; room: TidyRoom };

export function startTidy(rootId: string | null): TidyState {
  return {
    rootId,
    scope: { kind: 'map' },
    report: null,
    again: false,
    outcome: null,
    room: null,
    made: null,
  };
}

export function reduceTidy(state: TidyState, action: TidyAction): TidyState {
  switch (action.do) {
    case 'start':
      return startTidy(action.rootId);
    case 'scope':
      return { ...state, scope: action.scope, report: null, again: false, outcome: null, made: null };
    case 'previewed':
      return { ...state, report: action.report, again: action.again, outcome: null };
    case 'done':
      return { ...state, report: action.report, again: false, outcome: 'done', made: null };
    case 'undone':
      return { ...state, outcome: 'undone', made: null };
    case 'room':
      return { ...state, room: action.room, made: null };
    case 'roomMade':
      // What tidying would do may be something else now.
      return { ...state, report: null, again: false, outcome: null, made: action.room };
  }
}
