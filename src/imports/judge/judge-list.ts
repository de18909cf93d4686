import { cardFields } from '../../journey/fields.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { namesTheAxis } from '../../plane/words/stage-words.ts';
import type { ColumnMapping } from '../mapping.ts';
import { kindOfRow } from '../words/kind-of-row.ts';
import { tableWords } from '../words/table-words.ts';
import { isSaid, textOf } from './cell-words.ts';
import type { Frame } from './find-frame.ts';
import { feelingScaleOf, isSeverity, namesSeverity } from './read-values.ts';

const { columns: forms } = tableWords();
const formOf = (words: string) => new RegExp(`^(?:${words})$`);
const asRow = formOf(forms.row);
const asNote = formOf(forms.note);
const asPersona = formOf(forms.persona);
const asPlace = formOf(forms.place);
const asColour = formOf(forms.colour);
const asOwner = formOf(forms.owner);
/** No list has more kinds of notes. */
const mostKinds = 60;

const asFeeling = /\b(?:emotion|feeling|mood|sentiment)\b/;

/** What the columns of a list are, one note a line; `null` where the table is none. */
export function judgeList({ head, body, unused }: Frame): ColumnMapping[] | null {
  const columns = [...head.keys()].filter((at) => !unused.has(at));
  const plain = (at: number) => plainWords(textOf(head[at]));
  const values = (at: number) => body.map((row) => textOf(row[at])).filter((text) => text !== '');
  const repeats = (at: number) => new Set(values(at)).size < values(at).length;
  const isDivided = (at: number) => new Set(values(at)).size > 1;
  const holdsKinds = (at: number) => {
    const distinct = [...new Set(values(at))];
    return (
      distinct.length >= 2 &&
      distinct.length <= mostKinds &&
      distinct.filter((text) => kindOfRow(text) !== null).length * 10 >= distinct.length * 6
    );
  };
  // `Actor`, `Channel`: a column of a table that is a row of the map.
  const isLane = (at: number) => laneKindOf(textOf(head[at])) !== null && !asNote.test(plain(at));
  if (
    columns.filter(
      (at) =>
        isLane(at) && !namesSeverity(plain(at)) && !asOwner.test(plain(at)) && !asFeeling.test(plain(at)),
    ).length > 1
  )
    return null;
  const rowAt =
    columns.find((at) => asRow.test(plain(at)) && holdsKinds(at)) ??
    columns.find((at) => holdsKinds(at) && repeats(at) && !isLane(at)) ??
    columns.find((at) => asRow.test(plain(at)) && repeats(at));
  if (rowAt === undefined) return null;
  const others = columns.filter((at) => at !== rowAt);
  const stageAt =
    others.find((at) => namesTheAxis(textOf(head[at]))) ??
    others.find((at) => asPlace.test(plain(at)) && isDivided(at)) ??
    others.find(
      (at) =>
        repeats(at) && isDivided(at) && at < rowAt && !asPersona.test(plain(at)) && !asColour.test(plain(at)),
    ) ??
    others.find((at) => body.some((row) => row[at]?.covered));
  const rest = others.filter((at) => at !== stageAt);
  const length = (at: number) => values(at).join('').length;
  const noteAt =
    rest.find((at) => asNote.test(plain(at)) && values(at).length * 2 > body.length) ??
    rest.reduce<number | undefined>((a, b) => (a === undefined || length(b) > length(a) ? b : a), undefined);
  if (stageAt === undefined || noteAt === undefined || !isSaid(head[rowAt])) return null;
  const first = new Map<number, ColumnMapping['as']>([
    [rowAt, 'row'],
    [stageAt, 'stage'],
    [noteAt, 'note'],
  ]);
  return columns.map((at): ColumnMapping => {
    const from = textOf(head[at]);
    const as = first.get(at);
    if (as) return { from, as };
    const word = plain(at);
    if (namesSeverity(word) && values(at).every(isSeverity)) return { from, as: 'severity' };
    if (asPersona.test(word)) return { from, as: 'persona' };
    if (asOwner.test(word)) return { from, as: 'owner' };
    const scale = asFeeling.test(word) ? feelingScaleOf(values(at)) : null;
    if (scale) return { from, as: 'emotion', scale };
    const field = cardFields.find((known) =>
      [known.field, known.label].some((name) => plainWords(name) === word),
    );
    return { from, as: 'detail', field: field?.field ?? from };
  });
}
