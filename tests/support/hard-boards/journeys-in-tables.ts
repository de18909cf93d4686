import type { HardBoard, Meant, Sketch } from './sketch.ts';

/** Rows of cells, each said for the stage over it and the lane beside it. */
function bodyOf(sketch: Sketch, { stages, lanes }: Meant, labels: readonly string[] = lanes): string[][] {
  return lanes.map((lane, l) => [
    labels[l] ?? lane,
    ...stages.map((stage) => (sketch.dice.chance(0.1) ? '' : sketch.means(sketch.say(), stage, lane))),
  ]);
}

export const journeysInTables: HardBoard[] = [
  {
    name: 'table with phases over its stages',
    draw(sketch) {
      const stages = ['Look around', 'Ask friends', 'Sign up', 'First lesson', 'Exam', 'Refresh'];
      const meant = { stages, lanes: ['Doing', 'Thinking', 'Pain points', 'Ideas'] };
      sketch.table([
        ['', 'Before', '', 'During', '', 'After', ''],
        ['Steps', ...stages],
        ...bodyOf(sketch, meant),
      ]);
      return [meant];
    },
  },
  {
    name: 'table whose corner says what the rows are',
    draw(sketch) {
      const stages = ['Discover', 'Enrol', 'Attend', 'Finish'];
      const meant = { stages, lanes: ['Student actions', 'Touchpoints', 'Emotions', 'Opportunities'] };
      sketch.table([['Journey map of an evening student'], ['Phase', ...stages], ...bodyOf(sketch, meant)]);
      return [meant];
    },
  },
  {
    name: 'table without labels, which stand left of it',
    draw(sketch) {
      const stages = ['Plan', 'Book', 'Travel', 'Return'];
      const meant = { stages, lanes: ['Actions', 'Feelings', 'Ideas'] };
      sketch.text('Traveller journey', 0, -160, 48);
      const body = bodyOf(sketch, meant).map((row) => row.slice(1));
      sketch.table([stages, ...body]);
      for (const [l, lane] of meant.lanes.entries()) sketch.text(lane, -240, 130 + l * 100);
      return [meant];
    },
  },
  {
    name: 'transposed table with numbered stages',
    draw(sketch) {
      const stages = ['1. Notice', '2. Call us', '3. Visit', '4. Repair', '5. Pay'];
      const meant = { stages, lanes: ['What they do', 'What they think', 'Channel', 'Pain', 'Ideas'] };
      const rows = stages.map((stage) => [
        stage,
        ...meant.lanes.map((lane) => sketch.means(sketch.say(), stage, lane)),
      ]);
      sketch.table([['', ...meant.lanes], ...rows]);
      return [meant];
    },
  },
  {
    name: 'table in German',
    draw(sketch) {
      sketch.language = 'de';
      const stages = ['Aufmerksam werden', 'Vergleichen', 'Kaufen', 'Nutzen'];
      const lanes = ['Handlungen', 'Kontaktpunkte', 'Gedanken', 'Schmerzpunkte', 'Chancen'];
      const meant = { stages, lanes };
      sketch.table([['Phase', ...stages], ...bodyOf(sketch, meant)]);
      return [meant];
    },
  },
  {
    name: 'table with a row of numbers',
    draw(sketch) {
      const stages = ['Search', 'Apply', 'Wait', 'Move in'];
      const meant = { stages, lanes: ['Actions', 'Pains', 'NPS', 'Time needed'] };
      const rows = bodyOf(sketch, { stages, lanes: ['Actions', 'Pains'] });
      sketch.table([
        ['', ...stages],
        ...rows,
        ['NPS', ...numbers(sketch, 'NPS', stages)],
        ['Time needed', ...numbers(sketch, 'Time needed', stages)],
      ]);
      return [meant];
    },
  },
];

function numbers(sketch: Sketch, lane: string, stages: readonly string[]): string[] {
  return stages.map((stage, at) =>
    sketch.means(lane === 'NPS' ? String(11 + at * 7) : `${at + 2} days`, stage, lane),
  );
}
