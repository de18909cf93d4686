import { expect, test } from 'vitest';
import { namesKindsOf } from './name-kinds.ts';
import { readMap, tellCells } from './read-map.ts';

/** Tables that are drawn with signs, and what else a further round of strangers' files showed; all words are invented here. */

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

const told = { Actions: { Come: ['walks'], Buy: ['pays'] }, Pains: { Come: ['rain'], Buy: ['queue'] } };

test.each([
  [
    'with pluses and dashes',
    [
      '+---------+-------+-------+',
      '| Stage   | Come  | Buy   |',
      '+=========+=======+=======+',
      '| Actions | walks | pays  |',
      '| Pains   | rain  | queue |',
      '+---------+-------+-------+',
    ],
  ],
  [
    'with lines of a box',
    [
      '┌─────────┬───────┬───────┐',
      '│ Stage   │ Come  │ Buy   │',
      '├─────────┼───────┼───────┤',
      '│ Actions │ walks │ pays  │',
      '│ Pains   │ rain  │ queue │',
      '└─────────┴───────┴───────┘',
    ],
  ],
  [
    'as a database prints it',
    [
      ' Stage   | Come  | Buy',
      '---------+-------+------',
      ' Actions | walks | pays',
      ' Pains   | rain  | queue',
    ],
  ],
])('a table is drawn %s, in a text and in a block of code', async (_, drawn) => {
  for (const text of [drawn, ['Here it is:', '', '```', ...drawn, '```', '', 'Ask me.']]) {
    const { journey } = await readMap(lines(...text), 'a.md');
    expect(tellCells(journey)).toEqual(told);
  }
});

test('lines between two borders of a drawn table are one line of cells: words go on, bullets are notes', async () => {
  const { journey } = await readMap(
    lines(
      '+---------+-----------+--------+',
      '| Stage   | Come      | Buy    |',
      '+---------+-----------+--------+',
      '| Actions | walks and | pays   |',
      '|         | looks     |        |',
      '+---------+-----------+--------+',
      '| Pains   | - rain    | queue  |',
      '|         | - wind    |        |',
      '+---------+-----------+--------+',
    ),
  );
  expect(tellCells(journey)).toEqual({
    Actions: { Come: ['walks and looks'], Buy: ['pays'] },
    Pains: { Come: ['rain', 'wind'], Buy: ['queue'] },
  });
});

test('phases that are said over each of their stages are phases', async () => {
  const { journey } = await readMap(
    lines(
      '| | Early | Early | Late |',
      '|---|---|---|---|',
      '| Step | See | Book | Rate |',
      '| Actions | a | b | c |',
      '| Pains | d | e | f |',
    ),
  );
  expect(journey.stages.map(({ name, phase }) => [name, phase])).toEqual([
    ['See', 'Early'],
    ['Book', 'Early'],
    ['Rate', 'Late'],
  ]);
});

test('of three lines of names the lowest are the stages; a line that counts them is none of phases', async () => {
  const text = lines(
    ',Year 1,,,Year 2,',
    ',Q1,,Q2,Q3,',
    ',Find,Join,Learn,Teach,Lead',
    'Actions,a,b,c,d,e',
    'Pains,f,,g,,h',
  );
  const { journey, left } = await readMap(text, 'a.csv');
  expect(journey.stages.map(({ name, phase }) => [name, phase])).toEqual([
    ['Find', 'Q1'],
    ['Join', 'Q1'],
    ['Learn', 'Q2'],
    ['Teach', 'Q3'],
    ['Lead', 'Q3'],
  ]);
  expect(left.map((each) => each.text)).toEqual(expect.arrayContaining(['Year 1', 'Year 2']));
  const counted = await readMap(
    lines('#,1,2,3', 'Stage,Come,Buy,Go', 'Actions,a,b,c', 'Pains,d,e,f'),
    'a.csv',
  );
  expect(counted.journey.stages.map(({ name, phase }) => [name, phase])).toEqual([
    ['Come', undefined],
    ['Buy', undefined],
    ['Go', undefined],
  ]);
  expect(counted.left.map((each) => each.text)).toEqual(expect.arrayContaining(['1', '2', '3']));
});

test('steps beside phases are known by their heading in other words and languages', async () => {
  for (const head of [
    'Stage,Sub-stage,Guest action,Channel',
    'Phase,Schritt,Handlung,Kanal',
    'Etap,Krok,Działania,Kanał',
  ]) {
    const { journey } = await readMap(
      lines(head, 'A,Park,drives,road', 'A,Enter,opens,door', 'B,Pick,takes,shelf'),
      'a.csv',
    );
    expect(journey.stages.map(({ name, phase }) => [name, phase])).toEqual([
      ['Park', 'A'],
      ['Enter', 'A'],
      ['Pick', 'B'],
    ]);
  }
});

test('a corner that names stages in a language says which way names lie that nobody knows', async () => {
  const { mapping, questions } = await readMap(lines('Szakasz,Pa,Ko', 'Lu,ba,be', 'Si,da,de'), 'a.csv');
  expect([mapping.layout, questions]).toEqual(['down', []]);
});

test('lights in a row of feelings, and a score in brackets behind words', async () => {
  const feel = async (name: string, ...mood: string[]) => {
    const text = lines(',Come,Choose,Pay', 'Actions,enters,takes,shows', [name, ...mood].join(','));
    return tellCells((await readMap(text, 'a.csv')).journey);
  };
  expect(await feel('Experience', '🟢', '🔴 slow', '🟡')).toMatchObject({
    '~': { Come: ['1 🟢'], Choose: ['-1 🔴 slow'], Pay: ['0 🟡'] },
  });
  // Elsewhere they are lights.
  expect(await feel('Status', '🟢', '🔴', '🟡')).toMatchObject({ Status: { Come: ['🟢'], Pay: ['🟡'] } });
  expect(await feel('Emotion', 'Keen (4/5)', 'Cross (1/5)', 'Glad (5/5)')).toMatchObject({
    '~': { Come: ['1 4 of 5, Keen'], Choose: ['-2 1 of 5, Cross'], Pay: ['2 5 of 5, Glad'] },
  });
});

test('notes are divided by slashes between blanks where a table does so, and by the bullet of Japanese', async () => {
  const { journey } = await readMap(
    lines(
      'Stage,Channels,Pains',
      'Come,web / shop,"・rain\n・wind"',
      'Buy,app / till,1/2 off',
      'Go,street,and/or',
    ),
    'a.csv',
  );
  expect(tellCells(journey)).toEqual({
    Channels: { Come: ['web', 'shop'], Buy: ['app', 'till'], Go: ['street'] },
    Pains: { Come: ['rain', 'wind'], Buy: ['1/2 off'], Go: ['and/or'] },
  });
});

test('names of rows with dots behind them, short ones, and those of programs', () => {
  namesKindsOf({
    'How might we…': 'opportunities',
    'Ideas:': 'opportunities',
    Dor: 'pains',
    Irritant: 'pains',
    Dortmund: null,
    userAction: 'actions',
    customerGoals: 'goals',
    Kundenkanal: 'channels',
    // What ends with a word that is only the beginning of one.
    opportunitynotes: null,
  });
});

test('what stands alone in a table of one stage is a row, or a line below one: its words are kept', async () => {
  const table = (stage: string, action: string) => [
    `## ${stage}`,
    '| Layer | Description |',
    '|---|---|',
    `| Actions | ${action} |`,
    '| Line of visibility | |',
    '| Backstage | cooks |',
    '| Zeal | |',
    '',
  ];
  const { journey } = await readMap(lines(...table('Come', 'knocks'), ...table('Eat', 'chews')), 'a.md');
  expect(journey.lanes.map(({ name, lineBelow }) => [name, lineBelow])).toEqual([
    ['Actions', 'Line of visibility'],
    ['Backstage', undefined],
    ['Zeal', undefined],
  ]);
});

test('a sheet that begins further right, with merged headings and several words about it in one line', async () => {
  const { journey, left } = await readMap(
    lines(
      ',Gym map,,,,,',
      ',Project: app,,Date:,4 May,,',
      ',Persona: Lena,,,,,',
      ',,,,,,',
      ',Stages,Hear,,Join,,Go',
      ',Actions,sees,asks,fills,pays,finds',
      ',Pains,dark,,long,,hot',
      ',,,,,,',
      ',Made from a template. Do not share.,,,,,',
    ),
    'a.csv',
  );
  expect(journey.personas.map(({ name }) => name)).toEqual(['Lena']);
  expect(tellCells(journey)).toEqual({
    Actions: { Hear: ['sees', 'asks'], Join: ['fills', 'pays'], Go: ['finds'] },
    Pains: { Hear: ['dark'], Join: ['long'], Go: ['hot'] },
  });
  expect(left.map((each) => each.text)).toEqual(
    expect.arrayContaining(['Project: app', 'Date:', '4 May', 'Made from a template. Do not share.']),
  );
});

test('a last column of means is no stage; stages that are called like labels are stages', async () => {
  const { journey } = await readMap(
    lines(
      'Row,Part 1: come,Part 2: buy,Average',
      'Actions,walks,pays,',
      'Minutes,7,3,5',
      'Pains,rain,queue,',
    ),
    'a.csv',
  );
  expect(journey.stages.map(({ name }) => name)).toEqual(['Part 1: come', 'Part 2: buy']);
  const open = lines(
    ',Part 1: come,Part 2: buy,Part 3: go',
    'Actions,walks,pays,runs',
    'Pains,rain,queue,late',
  );
  expect((await readMap(open, 'a.csv')).journey.stages.map(({ name }) => name)).toEqual([
    'Part 1: come',
    'Part 2: buy',
    'Part 3: go',
  ]);
});
