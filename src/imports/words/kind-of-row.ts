import type { LaneKind } from '../../journey/lane-kinds.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { kindAbroad } from '../../plane/words/lane-words-abroad.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { kindInTables } from './kind-in-tables.ts';

/** On a board these begin many a note; as the name of a row of a table they say what it holds. */
const namesOfRows: readonly (readonly [RegExp, LaneKind])[] = [
  [
    /^(?:our )?(?:ideas?|suggestions?|improvements?|how might we|hmw)(?: (?:to|for) improve\w*)?\??$/i,
    'opportunities',
  ],
  [/^(?:front|back|on)[ -]?stage\b/i, 'actions'],
  [/^(?:who|whose|by whom)\??$/i, 'owners'],
  [/^(?:research|findings?|observations?)$/i, 'insights'],
  [/^process(?:es)? and channels$/i, 'channels'],
  [/^(?:wow(?: moments?)?!?|delighters?)$/i, 'brightSpots'],
];

/** The kind that a name says, as people or programs write it (`painPoint`); of a name with a part in brackets what either says. */
export function kindOfRow(given: string): LaneKind | null {
  const from = given.replace(/([a-z])(?=[A-Z])/g, '$1 ');
  return (
    namesOfRows.find(([name]) => name.test(from.replace(/^[^\p{L}]+|[\s:.…]+$/gu, '')))?.[1] ??
    kindByWords(from) ??
    kindInTables(from) ??
    kindBesideActor(from)
  );
}

/** `Attendee actions`, `Actions – staff`, `Kundenhandlungen`: whose they are stands before, or behind a dash. */
function kindBesideActor(from: string): LaneKind | null {
  if (from.length > 48) return null;
  const [first = '', behind] = from.split(/\s[-–—|]\s/);
  const words = plainWords(behind ?? first).split(' ');
  const told = [
    ...(words.length > 4 ? [] : [words.slice(behind === undefined ? 1 : 0).pop() ?? '']),
    ...(behind === undefined ? [] : [first]),
  ];
  const kinds = [
    ...told.map((name) => laneKindOf(name) ?? kindInTables(name)),
    ...(words.length > 1 ? [] : endingsOf(words[0] ?? '')).map(
      (name) => kindAbroad(name) ?? kindInTables(name),
    ),
  ];
  return kinds.find((kind) => kind !== null && !ofNobody.includes(kind)) ?? null;
}

/** What a compound of German, Dutch or Swedish may end with: `Produktchance`, `Klantproblemen`; what begins with a short word may be anything. */
const endingsOf = (word: string) =>
  Array.from({ length: Math.max(0, word.length - 8) }, (_, at) => word.slice(at + 4)).filter(
    (ending) => kindAbroad(ending.slice(0, 4)) === null,
  );

/** `Legal team` does something: it is no row of teams. */
const ofNobody: readonly LaneKind[] = ['owners', 'evidence', 'metrics', 'alternatives'];

function kindByWords(from: string): LaneKind | null {
  const [, outside = '', inside = ''] = /^(.*?)\s*\(([^()]{2,40})\)\s*$/.exec(from) ?? [];
  if (inside === '') return laneKindOf(from);
  const within = laneKindOf(inside);
  const kind = laneKindOf(from) ?? laneKindOf(outside) ?? within;
  // `Feelings (quote)`
  return kind === 'emotions' && within === 'thoughts' ? 'thoughts' : kind;
}
