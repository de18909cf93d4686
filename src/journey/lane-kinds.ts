/** What a row of a map can hold. An unknown kind is kept as written and drawn as `other`. */
export const laneKinds = [
  'goals',
  'actions',
  'touchpoints',
  'channels',
  'thoughts',
  'emotions',
  'insights',
  'pains',
  'opportunities',
  'solutions',
  'metrics',
  'owners',
  'brightSpots',
  'expectations',
  'motivations',
  'barriers',
  'questions',
  'evidence',
  'other',
] as const;

export type LaneKind = (typeof laneKinds)[number];

/** What rows mostly are, to choose from where a name does not tell. */
export const commonKinds: readonly LaneKind[] = [
  'actions',
  'touchpoints',
  'thoughts',
  'pains',
  'opportunities',
  'other',
];

/** The kind to draw and to reason with; what we do not know counts as `other`. */
export function knownLaneKind(kind: string): LaneKind {
  return laneKinds.find((known) => known === kind) ?? 'other';
}

/** What people call each kind of row. */
export const kindNames: { readonly [kind in LaneKind]: string } = {
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
