import { describe, expect, test } from 'vitest';
import { DrawnBoard, type Place } from '../support/drawn-board.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { openBoard } from '../support/live-board.ts';
import { putOnBoard } from '../support/put-on-board.ts';
import { bringIn, editedFile, readOnly } from '../support/small-map.ts';

const stages = ['Find a clinic', 'Book a visit', 'See the doctor', 'Pay the bill'];
const rows = ['Doing', 'Thinking', 'Saying'];

/** A map of notes from (0, 0) to about (1200, 900), in a parent or on the page. */
function drawMap(board: DrawnBoard, parentId: string | null = null): void {
  const more = { parentId };
  for (const [s, stage] of stages.entries()) board.text(stage, 40 + s * 300, -60, 28, more);
  for (const [r, row] of rows.entries()) board.text(row, -240, 100 + r * 300, 28, more);
  for (const [s] of stages.entries())
    for (const [r] of rows.entries())
      board.sticky(`What people told us, ${s} and ${r}`, s * 300, r * 300, 'FFE299', 1, more);
}

type Draw = (board: DrawnBoard, x: number, y: number) => void;
const rosa = {
  name: 'Rosa',
  goals: 'wants to see a doctor this week',
  needs: ['Free slots', 'A confirmation'],
};

/** A name, a sentence, and a heading with a list beside it. */
const asTexts: Draw = (board, x, y) => {
  board.text('Rosa', x, y, 24);
  board.text(rosa.goals, x, y + 40, 18);
  board.text('WHAT SHE EXPECTS', x + 450, y, 24);
  board.text(rosa.needs.join('\n'), x + 450, y + 40, 18);
};

const places: [string, number, number][] = [
  ['above', 100, -500],
  ['left', -1200, 200],
  ['right', 1500, 200],
  ['below', 100, 1100],
];

test.each(places)('a person described %s the map is its persona', (_, x, y) => {
  const board = new DrawnBoard();
  drawMap(board);
  asTexts(board, x, y);
  const { journeys, unplaced } = interpretBoard(board.scene());
  expect(journeys.map(({ journey }) => journey.title)).toEqual(['Untitled']);
  expect(journeys[0]?.journey.personas).toMatchObject([rosa]);
  expect(journeys[0]?.journey.cards).toHaveLength(12);
  expect(journeys[0]?.doubts).toMatchObject([{ choices: ['a persona', 'no persona'] }]);
  expect(unplaced).toEqual([]);
});

const inPlace = (width: number, height: number, x: number, y: number): Place => ({ x, y, width, height });

const ways: [string, Draw, object[]][] = [
  [
    'as a cluster of notes',
    (board, x, y) => {
      for (const [at, text] of [
        'Tom Weber, 41',
        'Goals: pay on time',
        'Needs: one bill a month',
        'Frustrations: letters',
      ].entries())
        board.sticky(text, x + at * 260, y, 'FFE299');
    },
    [
      {
        name: 'Tom Weber',
        demographics: '41',
        goals: 'pay on time',
        needs: 'one bill a month',
        frustrations: 'letters',
      },
    ],
  ],
  [
    'on one note',
    (board, x, y) =>
      board.sticky('Rosa, 34\nGoals: see a doctor\nNeeds:\nFree slots\nA confirmation', x, y, 'FFE299'),
    [{ name: 'Rosa', demographics: '34', goals: 'see a doctor', needs: ['Free slots', 'A confirmation'] }],
  ],
  [
    'as a table',
    (board, x, y) => {
      const cells = [
        ['Persona', 'Rosa'],
        ['Age', '34'],
        ['Goals', 'See a doctor'],
        ['Pain points', 'Waiting'],
      ];
      board.add('TABLE', inPlace(500, 300, x, y), { table: { cells, columnWidths: [], rowHeights: [] } });
    },
    [{ name: 'Rosa', demographics: 'Age: 34', goals: 'See a doctor', frustrations: 'Waiting' }],
  ],
  [
    'in a section of that name',
    (board, x, y) => {
      const id = board.section('Persona: Rosa', inPlace(800, 500, x, y));
      board.sticky('“I have no time for this.”', x + 40, y + 60, 'FFE299', 1, { parentId: id });
      board.sticky('Lives with two children', x + 300, y + 60, 'FFE299', 1, { parentId: id });
    },
    [{ name: 'Rosa', quote: '“I have no time for this.”', demographics: 'Lives with two children' }],
  ],
  [
    'on a shape with headings',
    (board, x, y) => {
      board.add('SHAPE_WITH_TEXT', inPlace(700, 420, x, y), { text: '', fill: 'F5F5F5', shape: 'SQUARE' });
      board.text('Rosa', x + 30, y + 20, 36);
      for (const [at, [head, said]] of [
        ['Goals', 'See a doctor'],
        ['Frustrations', 'Waiting in line'],
      ].entries()) {
        board.text(head ?? '', x + 30 + at * 330, y + 120, 22);
        board.text(said ?? '', x + 30 + at * 330, y + 170, 18);
      }
    },
    [{ name: 'Rosa', goals: 'See a doctor', frustrations: 'Waiting in line' }],
  ],
  [
    'by whom it is for',
    (board, x, y) => board.sticky('Who is it for? Busy parents', x, y, 'FFE299'),
    [{ name: 'Busy parents' }],
  ],
  [
    'in German',
    (board, x, y) => {
      board.text('Anna Berger, 52', x, y, 32);
      board.text('Ziele', x, y + 80, 22);
      board.text('Schnell einen Termin', x, y + 120, 18);
      board.text('Frustrationen', x + 400, y + 80, 22);
      board.text('Lange Wartezeit', x + 400, y + 120, 18);
    },
    [
      {
        name: 'Anna Berger',
        demographics: '52',
        goals: 'Schnell einen Termin',
        frustrations: 'Lange Wartezeit',
      },
    ],
  ],
  [
    'in Spanish',
    (board, x, y) => {
      board.text('Lucía', x, y, 32);
      board.text('quiere ver a un médico esta semana', x, y + 60, 18);
      board.text('Lo que espera', x, y + 120, 22);
      board.text('Una confirmación', x, y + 160, 18);
    },
    [{ name: 'Lucía', goals: 'quiere ver a un médico esta semana', needs: 'Una confirmación' }],
  ],
  [
    'in Japanese',
    (board, x, y) => {
      board.text('ペルソナ：田中さん', x, y, 32);
      board.text('ニーズ', x, y + 80, 22);
      board.text('早く予約したい', x, y + 120, 18);
    },
    [{ name: '田中さん', needs: '早く予約したい' }],
  ],
  [
    'two side by side',
    (board, x, y) => {
      for (const [at, name] of ['Rosa', 'Tom'].entries()) {
        board.text(name, x + at * 500, y, 30);
        board.text('Goals', x + at * 500, y + 60, 20);
        board.text(`${name} gets well`, x + at * 500, y + 100, 18);
        board.text('Fears', x + at * 500, y + 160, 20);
        board.text(`${name} waits`, x + at * 500, y + 200, 18);
        board.text('Habits', x + at * 500, y + 260, 20);
        board.text(`${name} calls`, x + at * 500, y + 300, 18);
      }
    },
    [
      { name: 'Rosa', goals: 'Rosa gets well', frustrations: 'Rosa waits', behaviours: 'Rosa calls' },
      { name: 'Tom', goals: 'Tom gets well', frustrations: 'Tom waits', behaviours: 'Tom calls' },
    ],
  ],
  [
    'in a frame of her own, with a bio',
    (board, x, y) => {
      const parentId = board.add('FRAME', inPlace(600, 500, x, y), { name: 'Persona card' });
      for (const [at, text] of [
        'Rosa Martins',
        'Bio',
        'Rosa works nights.',
        'Goals',
        '• See a doctor\n• Keep her job',
        'Pain points',
        'Long queues',
      ].entries())
        board.text(text, x + 40, y + 30 + at * 60, at === 0 ? 36 : 18, { parentId });
    },
    [
      {
        name: 'Rosa Martins',
        demographics: 'Rosa works nights.',
        goals: ['See a doctor', 'Keep her job'],
        frustrations: 'Long queues',
      },
    ],
  ],
  [
    'on one shape with headings in capitals',
    (board, x, y) => {
      const text = 'ROSA\n34, nurse, Porto\n\nNEEDS\nFree slots\nA confirmation\n\nFRUSTRATIONS\nWaiting';
      board.add('SHAPE_WITH_TEXT', inPlace(400, 480, x, y), { text, fill: 'FFFFFF', shape: 'SQUARE' });
    },
    [
      {
        name: 'ROSA',
        demographics: '34, nurse, Porto',
        needs: ['Free slots', 'A confirmation'],
        frustrations: 'Waiting',
      },
    ],
  ],
  [
    'as a table with its fields across',
    (board, x, y) => {
      const cells = [
        ['Name', 'Age', 'Goals', 'Frustrations'],
        ['Rosa', '34', 'See a doctor', 'Waiting'],
      ];
      board.add('TABLE', inPlace(700, 200, x, y), { table: { cells, columnWidths: [], rowHeights: [] } });
    },
    [{ name: 'Rosa', demographics: 'Age: 34', goals: 'See a doctor', frustrations: 'Waiting' }],
  ],
  [
    'in a section for all personas',
    (board, x, y) => {
      const parentId = board.section('Personas', inPlace(700, 400, x, y));
      const notes = ['Rosa, 34, nurse\nNeeds: a quick slot', 'Tom, 61\nNeeds: somebody to explain'];
      for (const [at, text] of notes.entries())
        board.sticky(text, x + 40 + at * 280, y + 60, 'FFE299', 1, { parentId });
    },
    [
      { name: 'Rosa', demographics: '34, nurse', needs: 'a quick slot' },
      { name: 'Tom', demographics: '61', needs: 'somebody to explain' },
    ],
  ],
  [
    'by notes under a heading',
    (board, x, y) => {
      board.text('Persona', x, y, 40);
      for (const [at, text] of [
        'Rosa, 34',
        'Wants a doctor fast',
        'Hates waiting on the phone',
        '“No time”',
      ].entries())
        board.sticky(text, x + at * 260, y + 80, 'FFE299');
    },
    [
      {
        name: 'Rosa',
        goals: 'Wants a doctor fast',
        frustrations: 'Hates waiting on the phone',
        quote: '“No time”',
      },
    ],
  ],
  [
    'by a scenario that names her',
    (board, x, y) => {
      board.text('Jumping Jamie', x, y, 32);
      board.text('Scenario: Jamie switches her mobile plan.', x + 400, y, 16);
      board.text('GOALS AND EXPECTATIONS\n• Clear information\n• Friendly support', x + 800, y, 16);
    },
    [
      {
        name: 'Jumping Jamie',
        context: 'Jamie switches her mobile plan.',
        needs: ['Clear information', 'Friendly support'],
      },
    ],
  ],
  [
    'in Portuguese',
    (board, x, y) => {
      board.text('Ana Souza', x, y, 32);
      for (const [at, [head = '', said = '']] of [
        ['Objetivos', 'Marcar consulta'],
        ['Dores', 'Espera longa'],
        ['Necessidades', 'Rapidez'],
      ].entries()) {
        board.text(head, x + at * 350, y + 80, 20);
        board.text(said, x + at * 350, y + 120, 16);
      }
    },
    [{ name: 'Ana Souza', goals: 'Marcar consulta', frustrations: 'Espera longa', needs: 'Rapidez' }],
  ],
];

describe.each(ways)('a person told of %s', (_, draw, expected) => {
  test('is a persona, nothing of it is the title', () => {
    const board = new DrawnBoard();
    drawMap(board);
    board.text('Clinic visits', 0, -900, 64);
    draw(board, 50, -620);
    const { journeys } = interpretBoard(board.scene());
    expect(journeys.map(({ journey }) => journey.title)).toEqual(['Clinic visits']);
    expect(journeys[0]?.journey.personas).toMatchObject(expected);
    expect(journeys[0]?.journey.personas).toHaveLength(expected.length);
  });

  test('stays one when the board is taken into use, and is read from the board from then on', async () => {
    const board = openBoard();
    const drawn = new DrawnBoard();
    drawMap(drawn);
    draw(drawn, 50, -620);
    await putOnBoard(board, drawn.nodes);
    const [found] = (await board.ask('read', {})).journeys;
    if (!found) throw new Error('no map');
    await board.ask('adopt', { rootId: found.rootId });
    const [map] = (await board.ask('read', {})).journeys;
    expect(map?.journey).toEqual(found.journey);
    expect(map?.foreign).toBeUndefined();
  });
});

test('what people say to be no persona is none', async () => {
  const board = openBoard();
  const drawn = new DrawnBoard();
  drawMap(drawn);
  asTexts(drawn, 100, -500);
  await putOnBoard(board, drawn.nodes);
  const [found] = (await board.ask('read', {})).journeys;
  const id = found?.journey.personas[0]?.id ?? '';
  await board.ask('adopt', { rootId: found?.rootId ?? '', answers: { [id]: 'no persona' } });
  const { journeys, unplaced } = await board.ask('read', {});
  expect(journeys[0]?.journey.personas).toEqual([]);
  expect(unplaced.map(({ text }) => text)).toContain('WHAT SHE EXPECTS');
});

test.each([
  ['Rob', 'Is trying to complete an order for lunch.', 'User expectations\nFind food\nPay easily'],
  ['ALEX', 'To book a table at his favourite place quickly.', 'USER EXPECTATIONS\nFind food\nPay easily'],
])('%s, who is trying to do something, is a persona with expectations', (name, goals, needs) => {
  const board = new DrawnBoard();
  drawMap(board);
  board.text(`${name}\n${goals}`, 0, -500, 20);
  board.text(needs, 600, -500, 20);
  board.text('OPPORTUNITIES\nShow free tables', 0, 1000, 20);
  board.text('TO DO\nAdd a basket', 600, 1000, 20);
  const { journeys, unplaced } = interpretBoard(board.scene());
  expect(journeys[0]?.journey.personas).toMatchObject([{ name, goals, needs: ['Find food', 'Pay easily'] }]);
  expect(unplaced.map(({ text }) => text.split('\n')[0])).toEqual(['OPPORTUNITIES', 'TO DO']);
});

const none: [string, Draw][] = [
  [
    'a block of goals, pains and ideas',
    (board, x, y) => {
      for (const [at, [head = '', said = '']] of [
        ['Goals', 'Fewer calls'],
        ['Pain points', 'Long queue'],
        ['Ideas', 'Online form'],
      ].entries()) {
        board.text(head, x + at * 300, y, 30);
        board.sticky(said, x + at * 300, y + 60, 'FFE299');
      }
    },
  ],
  [
    'an empathy map',
    (board, x, y) => {
      for (const [at, head] of ['Says', 'Thinks', 'Does', 'Feels'].entries()) {
        board.text(head, x + at * 400, y, 30);
        board.sticky(`Note ${at}`, x + at * 400, y + 60, 'FFE299');
      }
    },
  ],
  [
    'a legend',
    (board, x, y) => {
      for (const [at, name] of ['Pain points', 'Ideas', 'Questions'].entries()) {
        board.sticky('', x, y + at * 60, 'FFA8DB', 0.2);
        board.text(name, x + 80, y + at * 60, 20);
      }
    },
  ],
  [
    'a list of goals',
    (board, x, y) => {
      board.text('Goals', x, y, 24);
      board.text('Fewer calls', x, y + 40, 18);
    },
  ],
  [
    'how to work here',
    (board, x, y) => board.text('How to use this board\nAdd a note\nVote with dots', x, y, 20),
  ],
  [
    'loose ideas',
    (board, x, y) => {
      for (const [at, text] of ['Wants a refund', 'Needs help at once', 'Call centre', 'App'].entries())
        board.sticky(text, x + at * 260, y, 'FFE299');
    },
  ],
  [
    'a plan',
    (board, x, y) => {
      board.text('Next steps', x, y, 24);
      board.text('Interview Rosa', x, y + 40, 18);
      board.text('Owner: Tom', x, y + 80, 18);
    },
  ],
];

test.each(none)('%s beside a map is nobody', (_, draw) => {
  const board = new DrawnBoard();
  drawMap(board);
  draw(board, 100, -500);
  const { journeys, unplaced } = interpretBoard(board.scene());
  expect(journeys).toHaveLength(1);
  expect(journeys[0]?.journey.personas).toEqual([]);
  expect(unplaced.length + (journeys[0]?.journey.title === 'Untitled' ? 0 : 1)).toBeGreaterThan(0);
});

test('the title is the map’s own: its heading, its section, its frame', () => {
  const titleOf = (draw: (board: DrawnBoard) => void) => {
    const board = new DrawnBoard();
    draw(board);
    return interpretBoard(board.scene()).journeys.map(({ journey }) => journey.title);
  };
  const around = { x: -400, y: -900, width: 2200, height: 2400 };
  for (const type of ['SECTION', 'FRAME'])
    expect(
      titleOf((board) => {
        drawMap(board, board.add(type, around, { name: 'Clinic 2027' }));
        asTexts(board, 100, -500);
      }),
    ).toEqual(['Clinic 2027']);
  expect(titleOf((board) => drawMap(board, board.add('FRAME', around, { name: 'Frame 12' })))).toEqual([
    'Untitled',
  ]);
});

test('a file changes what stands on a note of its own; what it cannot write says what to do on the board', async () => {
  const board = openBoard();
  const drawn = new DrawnBoard();
  drawMap(drawn);
  asTexts(drawn, 100, -500);
  await putOnBoard(board, drawn.nodes);
  await board.ask('adopt', { rootId: (await readOnly(board)).rootId });
  const { rootId, journey } = await readOnly(board);
  const [persona] = journey.personas;
  const personas = [
    {
      ...persona,
      id: persona?.id ?? '',
      name: 'Rosa M.',
      goals: 'wants to sleep',
      needs: ['Other'],
      segment: 'Night shift',
    },
    { id: 'tom', name: 'Tom' },
  ];
  const file = editedFile(journey, { ...journey, personas }, 'x1');
  const { hindrances } = await board.ask('previewSync', { rootId, file });
  expect(hindrances.map(({ reason }) => reason).sort()).toEqual([
    expect.stringContaining('change it there'),
    expect.stringContaining('write “Tom” beside it'),
  ]);
  await bringIn(board, rootId, file);
  expect((await readOnly(board)).journey.personas).toMatchObject([
    { name: 'Rosa M.', goals: 'wants to sleep', needs: rosa.needs, segment: 'Night shift' },
  ]);
});
