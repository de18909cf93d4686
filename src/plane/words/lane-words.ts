import type { LaneKind } from '../../journey/lane-kinds.ts';
import { kindAbroad } from './lane-words-abroad.ts';
import { isAlmost, plainWords } from './plain-words.ts';
import { englishNames } from './row-names.ts';

const kindOfWord = englishNames().flatMap(([kind, words]) =>
  words.split(' ').map((word) => [word, kind] as const),
);

/** Words that may stand beside the telling one without changing what the row is. */
const beside =
  /^(?:a|an|and|the|of|or|to|in|for|my|our|your|their|his|her|i|we|they|what|how|is|are|am|&|\+|customer'?s?|user'?s?|client'?s?|guest'?s?|patient'?s?|employee'?s?|people|person|business|key|main|points?|level|journey|stage|new|current|potential|spots?|internal|support|possible|physical|line|area|areas|ideas?|next|time)$/;

/** The kind of row that this name stands for, slips of the pen included; `null` when it names none. */
export function laneKindOf(name: string): LaneKind | null {
  // Longer than twelve words are, it is no name.
  const plain = name.length > 300 ? '' : plainWords(name);
  return kindInEnglish(plain) || kindAsked(plain) || kindAbroad(plain);
}

/** Rows that ask: `What is the customer doing?`, `Where do they meet us?`. The order decides between two. */
const asked: readonly (readonly [LaneKind, RegExp])[] = [
  [
    'pains',
    /\b(?:pains?|frustrat\w*|go(?:es)? wrong|problems?|hard|difficult|struggl\w*|annoy\w*|in the(?:ir)? way)\b/,
  ],
  ['opportunities', /\b(?:better|improv\w*|opportunit\w*|fix|help them)\b/],
  ['emotions', /\b(?:feel|feels|feeling|felt|mood)\b/],
  ['thoughts', /\b(?:think|thinks|thinking|say|says|saying|mind|wonder\w*)\b/],
  ['touchpoints', /\b(?:touch ?points?|interact\w*|meet us|come across|in contact)\b/],
  ['channels', /\b(?:channels?|devices?|tools?)\b/],
  ['goals', /\b(?:want|wants|need|needs|goals?|trying|achieve|hope)\b/],
  ['actions', /\b(?:do|does|doing|happens|happening|steps?)\b/],
];

function kindAsked(plain: string): LaneKind | null {
  if (!/^(?:what|how|where|which|who|why)\b/.test(plain) || plain.split(' ').length > 12) return null;
  // `do they` only helps another verb.
  const said = plain.replace(
    /\b(?:do|does|did|could|can|should) (?:we|they|i|you|he|she|the|people|customers?|users?|guests?)\b/g,
    '',
  );
  return asked.find(([, words]) => words.test(said))?.[0] || null;
}

function kindInEnglish(plain: string): LaneKind | null {
  const words = plain.split(' ');
  if (words[0] === '' || words.length > 6) return null;
  let found: LaneKind | null = null;
  let strange = 0;
  for (const word of words) {
    const kind = kindOf(word);
    // “Alternative actions” are actions.
    if (kind) found = found === null || found === 'alternatives' ? kind : found;
    else if (!beside.test(word)) strange += 1;
  }
  return found && strange <= 1 && strange * 2 < words.length ? found : null;
}

/** The first kind that a word stands for. */
const exactly: ReadonlyMap<string, LaneKind> = new Map([...kindOfWord].reverse());

function kindOf(word: string): LaneKind | null {
  const kind = exactly.get(word);
  if (kind) return kind;
  if (word.length < 5) return null;
  for (const [known, almost] of kindOfWord) if (known.length > 5 && isAlmost(word, known)) return almost;
  return null;
}

/**
 * How much a row of this kind speaks for a journey, 0…1: what people do, meet, think and feel on the way is asked in
 * hardly anything else; goals, owners and metrics stand in plans, personas and price lists as well.
 */
export function weightOfKind(kind: LaneKind): number {
  if (kind === 'actions' || kind === 'touchpoints' || kind === 'emotions' || kind === 'thoughts') return 1;
  return ['pains', 'opportunities', 'channels', 'expectations', 'questions'].includes(kind) ? 0.5 : 0.25;
}

/** Rows that only tell of a journey: what people do, meet and feel on the way. */
export function isJourneyKind(kind: LaneKind): boolean {
  return ![
    'goals',
    'motivations',
    'pains',
    'barriers',
    'other',
    'evidence',
    'brightSpots',
    'alternatives',
  ].includes(kind);
}
