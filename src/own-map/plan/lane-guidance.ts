import { knownLaneKind, type LaneKind } from '../../journey/lane-kinds.ts';
import { cutText } from '../../plane/estimate-text.ts';
import { labelPadding, labelWidth } from '../../plane/measures.ts';

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
  alternatives: 'What else could they choose?',
  evidence: 'How do we know this?',
  other: '',
};

/** The guidance of a lane: its own, or what its kind suggests; as it stands on the label, in three lines at most. */
export function guidanceText(given: string | undefined, laneKind: string): string {
  const text = given ?? hints[knownLaneKind(laneKind)];
  return tieLastWords(cutText(text, labelWidth - 2 * labelPadding, 20, 3));
}

/** No line break before a short last word: alone on a line it looks like a mistake. */
function tieLastWords(text: string): string {
  return text.replace(/ (\S{1,7})$/, '\u00a0$1');
}
