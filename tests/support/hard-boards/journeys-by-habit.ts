import { column, each, meaning, notes, row } from './drawn-names.ts';
import type { HardBoard, Sketch } from './sketch.ts';

const stages = ['Search', 'Book', 'Arrive', 'Stay', 'Leave'];
const lanes = ['Doing', 'Thinking', 'Touchpoints', 'Ideas'];

const heads = (s: Sketch, names: readonly string[], y = -90) =>
  each(names, (name, at) => s.text(name, at * column + 40, y, 34));
const labels = (s: Sketch, names: readonly string[], x = -290) =>
  each(names, (name, at) => s.text(name, x, at * row + 100, 28));

const board = meaning({ stages, lanes });

export const journeysByHabit: HardBoard[] = [
  board('headers come again below the grid', (s, meant) => {
    heads(s, meant.stages);
    heads(s, meant.stages, 4 * row + 40);
    labels(s, meant.lanes);
    notes(s, meant);
  }),
  board('labels at both ends of their rows', (s, meant) => {
    heads(s, meant.stages);
    labels(s, meant.lanes);
    labels(s, meant.lanes, 5 * column + 40);
    notes(s, meant);
  }),
  board('labels that say in a second line what belongs there', (s, meant) => {
    heads(s, meant.stages);
    each(meant.lanes, (name, at) => {
      s.shape(name, { x: -340, y: at * row + 20, width: 280, height: 90 }, 'E6E6E6');
      s.text('What belongs here, in one line', -340, at * row + 120, 16);
    });
    notes(s, meant);
  }),
  board('cards are boxes, names are boxes of another colour', (s, meant) => {
    each(meant.stages, (name, at) =>
      s.shape(name, { x: at * column, y: -240, width: 240, height: 200 }, '3DADFF'),
    );
    each(meant.lanes, (name, at) =>
      s.shape(name, { x: -300, y: at * row + 20, width: 240, height: 200 }, '3DADFF'),
    );
    notes(s, meant, {
      card: (text: string, x: number, y: number) =>
        s.shape(text, { x, y, width: 240, height: 200 }, 'FFFFFF', 'ROUNDED_RECTANGLE'),
    });
  }),
  board('sections for stages, labels as bars left of them', (s, meant) => {
    const ids = meant.stages.map((name, at) =>
      s.board.section(name, { x: at * column - 10, y: -60, width: column - 10, height: 1300 }),
    );
    each(meant.lanes, (name, at) =>
      s.shape(name, { x: -320, y: at * row + 10, width: 280, height: 260 }, 'F5F5F5'),
    );
    notes(s, meant, { parent: (c: number) => ids[c] ?? null });
  }),
  board('a gap between groups of stages', (s, meant) => {
    const x = (at: number) => at * column + (at >= 3 ? 160 : 0);
    each(meant.stages, (stage, c) => {
      s.text(stage, x(c) + 40, -90, 34);
      each(meant.lanes, (lane, r) => s.sticky(s.means(s.say(), stage, lane), x(c) + 20, r * row + 20));
    });
    labels(s, meant.lanes);
  }),
  board('wide notes among others', (s, meant) => {
    each(meant.stages, (stage, c) => {
      s.text(stage, c * 480 + 40, -90, 34);
      each(meant.lanes, (lane, r) => {
        const width = s.dice.chance(0.5) ? 416 : 240;
        const text = s.means(s.say(), stage, lane);
        s.board.add(
          'STICKY',
          { x: c * 480 + 20, y: r * row + 20, width, height: 240 },
          { text, fill: 'FFE299' },
        );
      });
    });
    labels(s, meant.lanes);
  }),
  board('lists in one text for each cell', (s, meant) => {
    heads(s, meant.stages);
    labels(s, meant.lanes);
    each(meant.stages, (stage, c) =>
      each(meant.lanes, (lane, r) => {
        const text = s.means(`• ${s.say()}\n• ${s.say()}`, stage, lane);
        s.board.add('TEXT', { x: c * column + 20, y: r * row + 40, width: 250, height: 160 }, { text });
      }),
    );
  }),
  board('a legend of colours in the cell of a label', (s, meant) => {
    const fills = ['FFE299', 'A8DAFF'];
    heads(s, meant.stages);
    labels(s, meant.lanes);
    each(['Guest', 'Staff'], (name, at) => {
      s.shape('', { x: -280, y: row + 150 + at * 50, width: 30, height: 30 }, fills[at]);
      s.text(name, -240, row + 152 + at * 50, 20);
    });
    notes(s, meant, { fills });
  }),
  board(
    'icons before the labels, faces on notes in the row of feelings',
    (s) => {
      const all = ['Doing', 'Feelings', 'Ideas'];
      heads(s, stages);
      each(all, (name, at) => {
        s.text(['👟', '💛', '💡'][at] ?? '', -370, at * row + 96, 36);
        s.text(name, -290, at * row + 100, 28);
      });
      for (const lane of ['Doing', 'Ideas'])
        s.notes({ stages, lanes: [lane] }, { x: 0, y: all.indexOf(lane) * row, column, row });
      each(stages, (_, at) => s.sticky(['😀', '😡', '😐', '😍', '🙂'][at] ?? '', at * column + 20, row + 20));
    },
    { stages, lanes: ['Doing', 'Feelings', 'Ideas'] },
  ),
  board(
    'numbered steps as small boxes',
    (s, meant) => {
      each(meant.stages, (name, at) =>
        s.shape(
          name,
          { x: at * column + 20, y: -110, width: 200, height: 50 },
          '9747FF',
          'ROUNDED_RECTANGLE',
        ),
      );
      labels(s, meant.lanes);
      notes(s, meant);
    },
    { stages: ['1 Zorund', '2 Melak', '3 Tirabo', '4 Quenda'], lanes },
  ),
];
