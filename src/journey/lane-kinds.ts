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
  'alternatives',
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

type Rows = { readonly lanes: readonly { id: string; kind: string }[] };

/** The row that carries the markers of feelings: the first of its kind; `null` without one. */
export const laneOfFeelings = ({ lanes }: Rows): string | null =>
  lanes.find(({ kind }) => kind === 'emotions')?.id ?? null;

/** The row that the numbers of a stage stand in: the first of its kind; `null` without one. */
export const laneOfMetrics = ({ lanes }: Rows): string | null =>
  lanes.find(({ kind }) => kind === 'metrics')?.id ?? null;

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
  alternatives: 'Competitors and alternatives',
  evidence: 'Evidence',
  other: 'Other',
};
