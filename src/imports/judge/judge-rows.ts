import { emotionFromFace } from '../../journey/emotion.ts';
import { stageFields } from '../../journey/fields.ts';
import type { LaneKind } from '../../journey/lane-kinds.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { namesTheAxis } from '../../plane/words/stage-words.ts';
import type { RowMapping } from '../mapping.ts';
import { kindInTables } from '../words/kind-in-tables.ts';
import type { Laid } from './lay-out.ts';
import { feelingScaleOf, isFigure, isSeverity, namesSeverity } from './read-values.ts';

/** What each row is taken for: by its name, and by what stands in it. */
export function judgeRows({ rows, cells }: Laid): RowMapping[] {
  const notes = rows.map((): string[] => []);
  for (const { row, notes: said } of cells) notes[row]?.push(...said);
  const taken = rows.map(({ from }, at) => judgeRow(from, notes[at] ?? []));
  // Beside numbers of how people feel, words for it are words.
  const hasNumbers = taken.some(({ scale }) => scale !== undefined && scale !== 'faces');
  const judged = taken.map((row, at): RowMapping => {
    const isWords = row.scale === 'faces' && notes[at]?.every((text) => emotionFromFace(text) === null);
    return hasNumbers && isWords ? { from: row.from, as: 'cards', kind: 'emotions' } : row;
  });
  // Words beside a curve of their own are what people think there.
  const hasCurve = judged.some(({ as }) => as === 'emotion');
  const mapped = judged.map(
    (row): RowMapping =>
      hasCurve && row.as === 'cards' && row.kind === 'emotions' ? { ...row, kind: 'thoughts' } : row,
  );
  return mapped.map((row, at): RowMapping => {
    const rated = mapped.slice(0, at).some(({ as, kind }) => as === 'cards' && kind === 'pains');
    return row.as === 'severity' && !rated ? { from: row.from, as: 'cards', kind: 'other' } : row;
  });
}

function judgeRow(from: string, notes: readonly string[]): RowMapping {
  const plain = plainWords(from);
  // Beside the column of stages, steps are what people do.
  if (/^personas?$/.test(plain)) return { from, as: 'persona' };
  const kind = kindOfRow(from) ?? (namesTheAxis(from) ? 'actions' : null);
  if (namesSeverity(plain) && notes.length > 0 && notes.every(isSeverity)) return { from, as: 'severity' };
  const isFeeling =
    kind === 'emotions' ||
    /\b(?:score|rating|sentiment|satisfaction|emotion\w*|feeling\w*|mood|curve|smiley|face)\b/.test(plain);
  const scale =
    notes.length > 0 && (isFeeling || notes.every((text) => /\p{Extended_Pictographic}/u.test(text)))
      ? feelingScaleOf(notes, from)
      : null;
  if (scale !== null) return { from, as: 'emotion', scale };
  if ((kind === 'metrics' || namesFigure.test(plain)) && notes.length > 0 && notes.every(isFigure))
    return { from, as: 'metric' };
  const field = stageFields.find(
    ({ field: name, label, type }) =>
      !['goal', 'owner', 'after', 'branchLabel', 'momentOfTruth', 'risks'].includes(name) &&
      type !== 'data' &&
      [name, label].some((word) => plainWords(word) === plain),
  );
  if (field && notes.length > 0) return { from, as: 'stage', field: field.field };
  return { from, as: 'cards', kind: kind ?? (namesFigure.test(plain) ? 'metrics' : 'other') };
}

const namesFigure = /\b(?:nps|csat|ces|conversion|churn|retention|drop off|rate)\b/;

/** On a board these begin many a note; as the name of a row of a table they say what it holds. */
const namesOfRows: readonly (readonly [RegExp, LaneKind])[] = [
  [/^(?:our )?(?:ideas?|suggestions?|improvements?|how might we|hmw)\??$/i, 'opportunities'],
  [/^(?:front|back|on)[ -]stage\b/i, 'actions'],
  [/^(?:who|whose|by whom)\??$/i, 'owners'],
  [/^(?:research|findings?|observations?)$/i, 'insights'],
  [/^process(?:es)? and channels$/i, 'channels'],
  [/^wow(?: moments?)?!?$/i, 'brightSpots'],
];

/** The kind that a name says; of a name with a part in brackets what either says. */
export function kindOfRow(from: string): LaneKind | null {
  return (
    namesOfRows.find(([name]) => name.test(from.replace(/^[^\p{L}]+/u, '').trim()))?.[1] ??
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
  const joined = /^(?:kund(?:en?)?|klant(?:en)?|nutzer|gebruikers|besucher)(.{4,})$/;
  const told = [
    ...(words.length > 4 ? [] : [words.slice(behind === undefined ? 1 : 0).pop() ?? '']),
    ...(behind === undefined ? [] : [first]),
    joined.exec(words.join(' '))?.[1] ?? '',
  ];
  const kinds = told.map((name) => laneKindOf(name) ?? kindInTables(name));
  return kinds.find((kind) => kind !== null && !ofNobody.includes(kind)) ?? null;
}

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
