import { emotionFromFace } from '../../journey/emotion.ts';
import { stageFields } from '../../journey/fields.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { namesTheAxis } from '../../plane/words/stage-words.ts';
import type { RowMapping } from '../mapping.ts';
import { kindOfRow } from '../words/kind-of-row.ts';
import { namesPeople } from '../words/person-attributes.ts';
import { cellsBy, type Laid, type LaidName } from './lay-out.ts';
import { feelingScaleOf, isFigure, isSeverity, namesSeverity, showsFace } from './read-values.ts';

/** What each row is taken for: by its name, and by what stands in it. */
export function judgeRows({ rows, cells }: Laid): RowMapping[] {
  const divided = cellsBy('row', cells);
  const notes = rows.map((_, at) => (divided[at] ?? []).map((cell) => cell.notes));
  const taken = rows.map((name, at) => judgeRow(name, notes[at] ?? []));
  // Beside numbers of how people feel, words for it are words.
  const hasNumbers = taken.some(({ scale }) => scale !== undefined && scale !== 'faces');
  const judged = taken.map((row, at): RowMapping => {
    const isWords =
      row.scale === 'faces' && notes[at]?.flat().every((text) => emotionFromFace(text) === null);
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

function judgeRow({ from, own }: LaidName, cells: readonly (readonly string[])[]): RowMapping {
  const notes = cells.flat();
  const plain = plainWords(from);
  if (/^personas?$/.test(plain)) return { from, as: 'persona' };
  // Beside the column of stages, steps are what people do.
  const kind =
    kindOfRow(from) ?? (own === undefined ? null : kindOfRow(own)) ?? (namesTheAxis(from) ? 'actions' : null);
  if (namesSeverity(plain) && notes.length > 0 && notes.every(isSeverity)) return { from, as: 'severity' };
  const isFeeling =
    kind === 'emotions' ||
    /\b(?:score|rating|sentiment|satisfaction|emotion\w*|feeling\w*|mood|curve|smiley|face)\b/.test(plain);
  const scale =
    feelingScaleOf(isFeeling || notes.every(showsFace) ? notes : [], from) ??
    // What stands below a feeling in its cell is said of it.
    feelingScaleOf(isFeeling ? cells.flatMap(([first]) => first ?? []) : [], from);
  if (scale !== null) return { from, as: 'emotion', scale };
  if (namesPeople(plain) && notes.length > 0 && notes.every((text) => text.length <= 40))
    return { from, as: 'persona' };
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
