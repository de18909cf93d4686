import { DrawnBoard } from './drawn-board.ts';

/** How the name of a row stands over the notes of each of its cells. */
export const captionPlaces = ['left', 'centred', 'bar'] as const;

export interface Captioned {
  place: (typeof captionPlaces)[number];
  /** Notes in each cell. */
  notes: number;
  rows: number;
  stages: number;
  /** Each stage is a section. */
  sections: boolean;
  scale?: number;
}

const stageNames = ['Find', 'Book', 'Visit', 'Pay', 'Recover', 'Tell others'];
const rowNames = ['Actions', 'Opportunities', 'Pain points', 'Touchpoints', 'Thoughts'];

/** A journey whose rows are named over the notes of every column. Gives the stage and row of each note, by its text. */
export function drawCaptioned({ place, notes, rows, stages, sections, scale = 1 }: Captioned) {
  const board = new DrawnBoard();
  const meant = new Map<string, { stage: string; lane: string }>();
  const [wide, high] = [notes * 260 + 80, 330];
  const at = (x: number, y: number, width: number, height: number) => ({
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
  });
  const names = { stages: stageNames.slice(0, stages), lanes: rowNames.slice(0, rows) };
  for (const [s, stage] of names.stages.entries()) {
    const left = s * wide;
    const inside = wide - 60;
    const parentId = sections ? board.section(stage, at(left - 10, -40, wide - 20, rows * high + 60)) : null;
    if (!sections) board.add('TEXT', at(left + inside / 2 - 30, -60, 80, 29), { text: stage });
    for (const [l, lane] of names.lanes.entries()) {
      const top = l * high;
      const spot = {
        left: at(left + 10, top, lane.length * 11, 24),
        centred: at(left + inside / 2 - 65, top, 130, 24),
        bar: at(left + 10, top - 4, inside - 20, 36),
      }[place];
      if (place === 'bar') board.add('SHAPE_WITH_TEXT', spot, { text: lane, fill: 'E6E6E6', parentId });
      else board.add('TEXT', spot, { text: lane, parentId });
      for (let note = 0; note < notes; note += 1) {
        const text = `${lane} note ${note} about ${stage}`;
        board.add('STICKY', at(left + 10 + note * 260, top + 40, 240, 240), {
          text,
          fill: 'FFD966',
          parentId,
        });
        meant.set(text, { stage, lane });
      }
    }
  }
  return { board, meant, names };
}
