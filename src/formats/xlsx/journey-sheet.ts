import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { faceOf } from '../../journey/emotion.ts';
import type { Journey } from '../../journey/journey.ts';
import { type Cell, mostCharacters } from '../table/cell.ts';

/** Stands in the second row of the picture. */
export const instruction =
  'Your colleagues may edit, sort, filter and add rows in the sheets that follow. Leave column A alone. Bring it back with Bring in a file. This first sheet is to look at: what is changed here stays here.';

/** The map to look at: stages as columns, lanes as rows. Never read back. */
export function drawJourney(journey: Journey): WriteSheet {
  const { stages, lanes, cards } = journey;
  const textIn = (stageId: string, laneId: string): Cell =>
    cards
      .filter((card) => card.stageId === stageId && card.laneId === laneId)
      .map(({ text }) => text)
      .join('\n\n')
      .slice(0, mostCharacters) || null;
  const header: Cell[] = ['', ...stages.map(({ name }) => name)];
  const body = lanes.map(({ id, name, kind }): Cell[] => [
    name,
    ...stages.map(
      (stage) => (kind === 'emotions' ? feelingsIn(journey, stage.id) : null) ?? textIn(stage.id, id),
    ),
  ]);
  const rows: Cell[][] = [[journey.title], [instruction], [], header, ...body];
  const styled = (row: number, style: CellStyle) =>
    (rows[row] ?? []).map((value, i) => [`${row},${i}`, { value, style }] as const);
  const width = Math.min(Math.max(stages.length, 3), 8);
  return {
    name: 'Journey',
    rows,
    columns: [{ width: 20, style: bodyStyle }, ...stages.map(() => ({ width: 32, style: bodyStyle }))],
    cells: new Map([
      ...styled(0, { font: { bold: true, size: 16 } }),
      ...styled(1, { font: { italic: true }, alignment: { wrapText: true, vertical: 'top' } }),
      ...styled(3, headStyle),
    ]),
    merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: width })),
    rowDefs: new Map([[1, { height: 34 }]]),
    freezePane: { rows: 4, columns: 1 },
  };
}

const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E4F5' } },
};
const bodyStyle: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

function feelingsIn({ emotions, personas }: Journey, stageId: string): string | null {
  const lines = emotions
    .filter((emotion) => emotion.stageId === stageId && (emotion.value !== undefined || emotion.label))
    .map(({ value, label, personaId }) => {
      const { emoji, word } = faceOf(value);
      const who = personas.length > 1 ? personas.find(({ id }) => id === personaId)?.name : undefined;
      return `${emoji} ${who ? `${who}: ` : ''}${label || word}`;
    });
  return lines.length > 0 ? lines.join('\n').slice(0, mostCharacters) : null;
}
