import { knownLaneKind, type LaneKind } from '../model/lane-kinds.ts';

/** What belongs into a row, for someone who meets such a map for the first time. */
const hints: { [kind in LaneKind]: string } = {
  goals: 'What do they want to get done here?',
  motivations: 'What drives them on?',
  expectations: 'What do they take for granted?',
  actions: 'What do they do, step by step?',
  touchpoints: 'Where do they meet us, or others?',
  channels: 'On which channel and device?',
  thoughts: 'What goes through their minds?',
  emotions: 'Drag a face up or down',
  insights: 'What did we see or learn?',
  questions: 'What do we not know yet?',
  pains: 'What is hard, slow or missing?',
  barriers: 'What keeps them from going on?',
  brightSpots: 'What delights them?',
  opportunities: 'What could we do better?',
  solutions: 'What will we change?',
  metrics: 'How do we know? Before → now, target',
  owners: 'Who looks after this stage?',
  evidence: 'How do we know this?',
  other: '',
};

/** The guidance of a lane: its own, or what its kind suggests. */
export function guidanceFor(given: string | undefined, laneKind: string): string {
  return given ?? hints[knownLaneKind(laneKind)];
}
