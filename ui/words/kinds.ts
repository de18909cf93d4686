import { knownLaneKind, type LaneKind } from '../../src/model/lane-kinds.ts';

const words: { [kind in LaneKind]: string } = {
  goals: 'Goals',
  actions: 'Actions',
  touchpoints: 'Touchpoints',
  channels: 'Channels',
  thoughts: 'Thoughts',
  emotions: 'Feelings',
  insights: 'Insights',
  pains: 'Pain points',
  opportunities: 'Opportunities',
  solutions: 'Solutions',
  metrics: 'Metrics',
  owners: 'Owners',
  brightSpots: 'Bright spots',
  expectations: 'Expectations',
  motivations: 'Motivations',
  barriers: 'Barriers',
  questions: 'Questions',
  evidence: 'Evidence',
  other: 'Other',
};

/** What a row of this kind holds; a kind that we do not know is said as it is written. */
export function sayKind(kind: string): string {
  const known = knownLaneKind(kind);
  return known === 'other' && kind !== 'other' ? kind : words[known];
}
