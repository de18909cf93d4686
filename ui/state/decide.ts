import type { Scale, SurveyKind } from '../../src/insights/numbers/score-answers.ts';
import {
  type Formula,
  formulaOf,
  type RankedKind,
  usualWeights,
  type Weights,
} from '../../src/insights/ranking/rank-cards.ts';

export const decideTabs = ['check', 'first', 'numbers', 'channels', 'known', 'people', 'watch'] as const;
export type DecideTab = (typeof decideTabs)[number];

/** What is looked at in “Decide”, and how; answers of a survey stay here and nowhere else until they are a number. */
export interface Deciding {
  rootId: string | null;
  tab: DecideTab;
  showMuted: boolean;
  ranked: RankedKind;
  by: { readonly [kind in RankedKind]: Formula };
  weights: Weights;
  /** Which part of “Known” is listed. */
  listed: 'known' | 'assumed';
  survey: Survey;
}

export interface Survey {
  kind: SurveyKind;
  /** `null`: what the answers say. */
  scale: Scale | null;
  answers: string;
  before: string;
  /** The day of the change, where the answers say their day: earlier ones are those before. Empty: none. */
  since: string;
  /** The column that is meant, by its place; `null`: the likeliest. */
  column: number | null;
  /** The column of groups by which the answers are told apart; `null`: by none. */
  groups: number | null;
  /** What the number belongs to: the map, a stage or a note; `null`: the map. */
  place: string | null;
}

const noSurvey: Survey = {
  kind: 'nps',
  scale: null,
  answers: '',
  before: '',
  since: '',
  column: null,
  groups: null,
  place: null,
};

export const startDeciding: Deciding = {
  rootId: null,
  tab: 'check',
  showMuted: false,
  ranked: 'pains',
  by: formulaOf,
  weights: usualWeights,
  listed: 'assumed',
  survey: noSurvey,
};

export type DecidingAction =
  | { do: 'open'; rootId: string; tab?: DecideTab }
  | { do: 'tab'; tab: DecideTab }
  | { do: 'muted'; show: boolean }
  | { do: 'rank'; ranked: RankedKind }
  | { do: 'by'; by: Formula }
  | { do: 'weigh'; weights: Partial<Weights> }
  | { do: 'list'; listed: Deciding['listed'] }
  | { do: 'survey'; survey: Partial<Survey> }
  | { do: 'surveyDone' };

/** The next state: another map begins anew, the same goes on. Pure. */
export function reduceDeciding(state: Deciding, action: DecidingAction): Deciding {
  switch (action.do) {
    case 'open': {
      const { rootId, tab } = action;
      const kept = rootId === state.rootId ? state : { ...startDeciding, rootId };
      return tab === undefined ? kept : { ...kept, tab };
    }
    case 'tab':
      return { ...state, tab: action.tab };
    case 'muted':
      return { ...state, showMuted: action.show };
    case 'rank':
      return { ...state, ranked: action.ranked };
    case 'by':
      return { ...state, by: { ...state.by, [state.ranked]: action.by } };
    case 'weigh':
      return { ...state, weights: { ...state.weights, ...action.weights } };
    case 'list':
      return { ...state, listed: action.listed };
    case 'survey': {
      const { answers, kind } = action.survey;
      // Other answers have other columns, another question another scale.
      const anew =
        answers !== undefined || kind !== undefined ? { column: null, groups: null, scale: null } : {};
      return { ...state, survey: { ...state.survey, ...anew, ...action.survey } };
    }
    case 'surveyDone':
      return { ...state, survey: { ...noSurvey, kind: state.survey.kind } };
  }
}
