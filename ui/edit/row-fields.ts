import { knownLaneKind, type LaneKind } from '../../src/journey/lane-kinds.ts';

/** Questions that a note’s fields answer, in the order in which they are asked. */
export const cardGroups = {
  step: [
    'actors',
    'actorFrom',
    'actorTo',
    'channel',
    'device',
    'setting',
    'system',
    'visibility',
    'waitTime',
    'belongsTo',
    'chosenOver',
    'score',
  ],
  impact: [
    'importance',
    'satisfaction',
    'who',
    'frequency',
    'reach',
    'cost',
    'customerValue',
    'businessValue',
    'setsApart',
    'votes',
  ],
  cause: ['cause'],
  evidence: ['evidence', 'confidence'],
  delivery: ['status', 'effort', 'owner', 'due', 'expectedChange', 'measuredChange', 'ticket'],
  watch: ['seenIn', 'threshold', 'response', 'stepIn'],
} as const;

const meeting = ['channel', 'device', 'setting', 'system', 'belongsTo'];
const step = ['actors', 'actorFrom', 'actorTo', ...meeting, 'visibility', 'waitTime'];
const hit = ['who', 'frequency', 'reach', 'cost'];
const worth = ['importance', 'satisfaction'];
const pain = ['cause', ...hit, 'channel', 'device', 'system', 'owner'];
const change = [
  'customerValue',
  'businessValue',
  'setsApart',
  'status',
  'effort',
  'owner',
  'due',
  'expectedChange',
  'measuredChange',
  'ticket',
];
const signal = ['seenIn', 'threshold', 'response', 'stepIn', 'owner', 'channel'];
/** What we know it from, and how many care: of any note. */
const always = ['evidence', 'confidence', 'votes'];

const fitting: { readonly [kind in LaneKind]: readonly string[] | null } = {
  goals: [...worth, 'who'],
  actions: [...step, 'chosenOver', 'importance', 'score'],
  touchpoints: [...step, ...worth, 'owner'],
  channels: meeting,
  thoughts: ['who', 'chosenOver'],
  emotions: ['who'],
  insights: signal,
  pains: pain,
  barriers: pain,
  opportunities: change,
  solutions: change,
  metrics: ['owner'],
  owners: ['owner'],
  brightSpots: [...hit, 'setsApart'],
  expectations: worth,
  motivations: worth,
  questions: ['owner', 'due', 'status'],
  alternatives: ['belongsTo', 'chosenOver', 'satisfaction', 'cost', 'reach'],
  evidence: signal,
  other: null,
};

/** Whether a note in a row of this kind is asked for this field; in a row that says nothing of itself, for all. */
export function fitsRow(laneKind: string, field: string): boolean {
  const fields = fitting[knownLaneKind(laneKind)];
  return fields === null || fields.includes(field) || always.includes(field);
}
