import type { Pictured } from './map-picture.tsx';

/** The picture on the first view: no real map, just what one looks like. Notes per stage, row by row. */
const rows: { kind: string; counts: number[]; severity?: number }[] = [
  { kind: 'actions', counts: [4, 3, 4, 2, 3] },
  { kind: 'touchpoints', counts: [2, 3, 2, 3, 1] },
  { kind: 'emotions', counts: [] },
  { kind: 'pains', counts: [1, 2, 4, 1, 0], severity: 4 },
  { kind: 'opportunities', counts: [0, 2, 3, 2, 3] },
];
const feelings = [0.5, 1, -1.5, 0.5, 2];

const stages = feelings.map((_, index) => ({ id: `s${index}`, name: ' ' }));

export const welcomeMap: Pictured = {
  stages,
  lanes: rows.map(({ kind }, index) => ({ id: `l${index}`, name: kind, kind })),
  cards: rows.flatMap(({ counts, severity }, row) =>
    counts.flatMap((count, column) =>
      Array.from({ length: count }, (_, place) => ({
        id: `${row}-${column}-${place}`,
        stageId: `s${column}`,
        laneId: `l${row}`,
        text: '',
        ...(severity !== undefined && place === 0 ? { severity } : {}),
      })),
    ),
  ),
  emotions: feelings.map((value, index) => ({ id: `e${index}`, stageId: `s${index}`, value })),
};
