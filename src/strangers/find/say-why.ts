import { oneLineOf } from '../../plane/name-shown.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { soundsLikeStage } from '../../plane/words/stage-words.ts';
import type { CardInGrid, FoundGrid, Manner } from './grid-types.ts';

/** Why a piece is read as the name of a stage (or row), as one says it to a colleague; `isColumn`: it heads a column. */
export function whyName(manner: Manner, name: string, isStage: boolean, isColumn: boolean): string {
  const place = isColumn ? 'over' : 'beside';
  const said: { [each in Manner]: string } = {
    sections: 'It is the name of a section that holds its cards',
    texts: `It stands ${place} its cards`,
    table: `It is in the first ${isColumn ? 'row' : 'column'} of a table`,
    legend: 'A legend gives the colour of its cards',
    positions: 'It has no name on the board: its cards stand in one line',
    captions: 'It stands over its cards in every column',
    'one text': 'It is one line of a text that holds all names',
  };
  if (manner === 'positions') return `${said.positions}.`;
  if (!isStage && laneKindOf(name) !== null) return `${said[manner]}, and rows of journeys are called so.`;
  return isStage && soundsLikeStage(name)
    ? `${said[manner]}, and stages are often called so.`
    : `${said[manner]}.`;
}

/** Why a card is in its cell. `stages`: over how many it stretches. */
export function whyCard(
  { column, row, clear }: CardInGrid,
  stages: number,
  { columns, rows }: FoundGrid,
): string {
  const quoted = (name: string | undefined) => `“${oneLineOf(name)}”`;
  const place = `the column ${quoted(columns.cues[column]?.name)} and the row ${quoted(rows.cues[row]?.name)}`;
  if (stages > 1) return `It stretches over ${stages} stages and is read as part of the first.`;
  return clear >= 0.9
    ? `It lies in ${place}.`
    : `Most of it lies in ${place}; some of it reaches over their borders.`;
}
