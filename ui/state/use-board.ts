/** What a person has said about a map that they drew themselves; nothing is on the board yet. */
export interface UseBoard {
  /** The map that is looked at; `null`: the first that was found. */
  journeyId: string | null;
  answers: { [recordId: string]: string };
  names: { [recordId: string]: string };
  kinds: { [recordId: string]: string };
  done: { journeyId: string; title: string; undone: boolean } | null;
}

export type UseBoardAction =
  | { do: 'start'; journeyId: string | null }
  | { do: 'choose'; journeyId: string }
  | { do: 'answer'; recordId: string; choice: string }
  | { do: 'name'; recordId: string; name: string }
  | { do: 'kind'; recordId: string; kind: string }
  | { do: 'done'; journeyId: string; title: string }
  | { do: 'undone' };

export const startUseBoard: UseBoard = { journeyId: null, answers: {}, names: {}, kinds: {}, done: null };

/** Pure. Record ids say which map they are of, so that looking at another one keeps what was said. */
export function reduceUseBoard(state: UseBoard, action: UseBoardAction): UseBoard {
  switch (action.do) {
    case 'start':
      return { ...state, journeyId: action.journeyId, done: null };
    case 'choose':
      return { ...state, journeyId: action.journeyId };
    case 'answer':
      return { ...state, answers: { ...state.answers, [action.recordId]: action.choice } };
    case 'name':
      return { ...state, names: { ...state.names, [action.recordId]: action.name } };
    case 'kind':
      return { ...state, kinds: { ...state.kinds, [action.recordId]: action.kind } };
    case 'done': {
      const { journeyId, title } = action;
      return { ...startUseBoard, journeyId, done: { journeyId, title, undone: false } };
    }
    case 'undone':
      return state.done === null ? state : { ...state, done: { ...state.done, undone: true } };
  }
}
