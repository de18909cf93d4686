import { faceOf } from '../../journey/emotion.ts';
import type { Journey } from '../../journey/journey.ts';
import { laneOfFeelings, laneOfMetrics } from '../../journey/lane-kinds.ts';
import { metricText } from '../../journey/metric-text.ts';
import { own } from '../../journey/own.ts';
import { type Cell, mostCharacters } from '../table/cell.ts';
import { heightsOf } from './row-heights.ts';
import { bodyLook, type CellLook, headLook, type WrittenSheet } from './written-sheet.ts';

/** Stands in the second row of the picture. */
export const instruction =
  'Your colleagues may edit, sort, filter and add rows in the sheets that follow. Leave column A alone. Bring it back with Bring in a file. This first sheet is to look at: what is changed here stays here.';

/** What hurts and what helps, seen at a glance; the words say it, too. */
const grounds: { [kind: string]: string } = {
  pains: 'FDE7EE',
  barriers: 'FDE7EE',
  opportunities: 'E2F3E5',
  solutions: 'E2F3E5',
  brightSpots: 'E2F3E5',
};

/** The map to look at: stages as columns, lanes as rows. Never read back. */
export function drawJourney(journey: Journey): WrittenSheet {
  const { stages, lanes, cards, metrics } = journey;
  const [faces, numbers] = [laneOfFeelings(journey), laneOfMetrics(journey)];
  const textIn = (stageId: string, laneId: string): Cell =>
    [
      laneId === faces ? feelingsIn(journey, stageId) : '',
      ...(laneId === numbers ? metrics.filter((metric) => metric.stageId === stageId).map(metricText) : []),
      ...cards.filter((card) => card.stageId === stageId && card.laneId === laneId).map(({ text }) => text),
    ]
      .filter((words) => words !== '')
      .join('\n\n')
      .slice(0, mostCharacters) || null;
  const header: Cell[] = ['', ...stages.map(({ name }) => name)];
  const body = lanes.map(({ id, name }): Cell[] => [name, ...stages.map((stage) => textIn(stage.id, id))]);
  const rows: Cell[][] = [[journey.title], [instruction], [], header, ...body];
  return {
    name: 'Journey',
    rows,
    columns: [{ width: 20, look: bodyLook }, ...stages.map(() => ({ width: 32, look: bodyLook }))],
    rowLooks: new Map([
      [0, { isBold: true, size: 16 }],
      [1, { isItalic: true, ...bodyLook }],
      [3, headLook],
      ...lanes.flatMap(({ kind }, i): [number, CellLook][] => {
        const ground = own(grounds, kind);
        return ground ? [[4 + i, { ...bodyLook, ground }]] : [];
      }),
    ]),
    titles: { rows: [0, 1], over: Math.min(Math.max(stages.length, 3), 8) },
    heights: new Map([[1, 34], ...heightsOf(rows.slice(3), [20, ...stages.map(() => 32)], 3)]),
    repeated: { row: 3, columns: 1 },
    frozen: { rows: 4, columns: 1 },
  };
}

function feelingsIn({ emotions, personas }: Journey, stageId: string): string {
  return emotions
    .filter((emotion) => emotion.stageId === stageId && (emotion.value !== undefined || emotion.label))
    .map(({ value, label, personaId }) => {
      const { emoji, word } = faceOf(value);
      const who = personas.length > 1 ? personas.find(({ id }) => id === personaId)?.name : undefined;
      return `${emoji} ${who ? `${who}: ` : ''}${label || word}`;
    })
    .join('\n');
}
