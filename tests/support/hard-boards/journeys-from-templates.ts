import { column, each, meaning, notes, row } from './drawn-names.ts';
import type { HardBoard, Sketch } from './sketch.ts';

const stages = ['Discover', 'Compare', 'Buy', 'Use', 'Renew'];
const lanes = ['Actions', 'Thoughts', 'Pain points', 'Opportunities'];

const heads = (s: Sketch, names: readonly string[], wide = column) =>
  each(names, (name, at) => s.text(name, at * wide + 40, -90, 34));
const labels = (s: Sketch, names: readonly string[]) =>
  each(names, (name, at) => s.text(name, -290, at * row + 100, 28));

const board = meaning({ stages, lanes });

export const journeysFromTemplates: HardBoard[] = [
  board('phases as chevrons over steps in boxes', (s, meant) => {
    each(['Before', 'After'], (name, at) =>
      s.shape(
        name,
        { x: at * 3 * column, y: -260, width: (at === 0 ? 3 : 2) * column - 10, height: 90 },
        '874FFF',
        'ARROW_RIGHT',
      ),
    );
    each(meant.stages, (name, at) =>
      s.shape(name, { x: at * column, y: -140, width: 280, height: 80 }, 'DCCCFF'),
    );
    labels(s, meant.lanes);
    notes(s, meant);
  }),
  board('a table of boxes with coloured names', (s, meant) => {
    const box = (text: string, c: number, r: number, fill: string) =>
      s.shape(text, { x: c * 260, y: r * 160, width: 260, height: 160 }, fill);
    each(meant.stages, (name, at) => box(name, at + 1, 0, '3DADFF'));
    each(meant.lanes, (name, at) => box(name, 0, at + 1, 'C2E5FF'));
    each(meant.stages, (stage, c) =>
      each(meant.lanes, (lane, r) => box(s.means(s.say(), stage, lane), c + 1, r + 1, 'FFFFFF')),
    );
  }),
  board('a section for each row, chevrons on top', (s, meant) => {
    each(meant.stages, (name, at) =>
      s.shape(name, { x: at * column, y: -160, width: 310, height: 80 }, 'FFC470', 'ARROW_RIGHT'),
    );
    const ids = meant.lanes.map((name, at) =>
      s.board.section(name, { x: -40, y: at * row - 10, width: 5 * column + 60, height: row - 15 }),
    );
    notes(s, meant, { parent: (_: number, l: number) => ids[l] ?? null });
  }),
  board('labels on notes in the colour of their rows', (s, meant) => {
    const fills = ['FFE299', 'A8DAFF', 'FFA8DB', 'B3EFBD'];
    heads(s, meant.stages);
    each(meant.lanes, (name, at) => s.sticky(name, -330, at * row + 20, fills[at]));
    notes(s, meant, { fills });
  }),
  board('names on notes of two other colours', (s, meant) => {
    each(meant.stages, (name, at) => s.sticky(name, at * column + 20, -300, '80CAFF'));
    each(meant.lanes, (name, at) => s.sticky(name, -330, at * row + 20, 'D3BDFF'));
    notes(s, meant);
  }),
  board('a card of a persona at the left', (s, meant) => {
    s.shape('', { x: -1100, y: -100, width: 560, height: 1100 }, 'F5F5F5');
    s.text('Rosa, 34', -1060, -60, 48);
    s.text('Needs', -1060, 120, 28);
    s.text('To see all prices at once', -1060, 170, 20);
    s.text('Frustrations', -1060, 320, 28);
    s.text('Forms that ask for the same thing', -1060, 370, 20);
    heads(s, meant.stages);
    labels(s, meant.lanes);
    notes(s, meant);
  }),
  board('labels turned to the left in bars as high as their rows', (s, meant) => {
    heads(s, meant.stages);
    each(meant.lanes, (text, at) =>
      s.board.add(
        'SHAPE_WITH_TEXT',
        { x: -100, y: at * row, width: 60, height: row - 20 },
        { text, fill: 'B3EFBD', rotation: 90 },
      ),
    );
    notes(s, meant);
  }),
  board('stages of unequal width', (s, meant) => {
    const wide = [1, 3, 1, 2, 1];
    let x = 0;
    each(meant.stages, (stage, c) => {
      const width = (wide[c] ?? 1) * 260 + 40;
      s.shape(stage, { x, y: -140, width: width - 20, height: 80 }, 'C2E5FF');
      each(meant.lanes, (lane, r) => {
        for (let n = 0; n < (wide[c] ?? 1); n += 1)
          s.sticky(s.means(s.say(), stage, lane), x + 10 + n * 260, r * row + 20);
      });
      x += width;
    });
    labels(s, meant.lanes);
  }),
  board('notes over the borders of their cells', (s, meant) => {
    s.jitter = 34;
    heads(s, meant.stages, 340);
    each(meant.lanes, (name, at) => s.text(name, -290, at * 340 + 110, 28));
    s.notes(meant, { x: 20, y: 20, column: 340, row: 340 });
  }),
  board('a frame for each stage', (s, meant) => {
    const ids = meant.stages.map((_, at) =>
      s.board.add('FRAME', { x: at * column, y: -150, width: column - 10, height: 1400 }),
    );
    each(meant.stages, (name, at) => s.text(name, at * column + 30, -110, 32, ids[at] ?? null));
    labels(s, meant.lanes);
    notes(s, meant, { parent: (c: number) => ids[c] ?? null });
  }),
  board(
    'names in two languages',
    (s, meant) => {
      heads(s, meant.stages);
      labels(s, meant.lanes);
      notes(s, meant);
    },
    { stages: ['Suche', 'Compare', 'Kauf', 'Use'], lanes: ['Actions', 'Gedanken', 'Pain points', 'Chancen'] },
  ),
];
