import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { markdown as markdownFormat } from '../../src/formats/markdown/markdown.ts';
import { encodeUtf8 } from '../../src/journey/utf8.ts';
import { smallMap } from '../support/small-map.ts';
import { readMap, tellCells } from './read-map.ts';

const table = [
  ['', 'Discover', 'Order', 'Pick up'],
  ['Actions', 'Sees a flyer\nOpens the site', 'Picks a drink', 'Waits in line'],
  ['Pain points', 'Page is slow (high)', '', 'Queue is long'],
  ['Feeling (1-5)', '3', '4', '1'],
  ['Owner', 'Web | Marketing', 'Shop', ''],
];
const turned = (rows: string[][]) => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? ''));

const cells = {
  Actions: {
    Discover: ['Sees a flyer', 'Opens the site'],
    Order: ['Picks a drink'],
    'Pick up': ['Waits in line'],
  },
  'Pain points': { Discover: ['Page is slow (high)'], 'Pick up': ['Queue is long'] },
  'Feeling (1-5)': {},
  Owner: { Discover: ['Web | Marketing'], Order: ['Shop'] },
  '~': { Discover: ['0 3 of 5'], Order: ['1 4 of 5'], 'Pick up': ['-2 1 of 5'] },
};

const markdown = (rows: string[][]) =>
  rows
    .map((row) => row.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, '<br>')))
    .flatMap((row, at) => [row, ...(at === 0 ? [row.map(() => '---')] : [])])
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
const html = (rows: string[][]) =>
  `<meta charset="utf-8"><table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell.replace(/\n/g, '<br>')}</td>`).join('')}</tr>`)
    .join('')}</table>`;

const forms: [string, (rows: string[][]) => string | Promise<Uint8Array>, string][] = [
  ['CSV', (rows) => Papa.unparse(rows), 'a.csv'],
  ['CSV with semicolons', (rows) => Papa.unparse(rows, { delimiter: ';' }), 'a.csv'],
  ['cells on the clipboard', (rows) => Papa.unparse(rows, { delimiter: '\t' }), ''],
  ['CSV without a name', (rows) => Papa.unparse(rows), ''],
  ['Markdown', markdown, 'a.md'],
  ['an answer of a chat', (rows) => `Sure! Here it is:\n\n${markdown(rows)}\n\nAnything else?`, ''],
  ['a block in an answer', (rows) => `Here:\n\n\`\`\`csv\n${Papa.unparse(rows)}\n\`\`\`\n`, ''],
  ['HTML', html, ''],
  ['a page', (rows) => `<!doctype html><html><body><p>Hello</p>${html(rows)}</body></html>`, 'a.html'],
  ['a list of lists', (rows) => JSON.stringify(rows), 'a.json'],
  ['a workbook', async (rows) => await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] }), 'a.xlsx'],
];

test.each(forms)(
  'a table is the same map from %s, with its stages across or down',
  async (_, write, name) => {
    for (const rows of [table, turned(table)]) {
      const { journey, questions, mapping } = await readMap(await write(rows), name);
      expect(tellCells(journey)).toEqual(cells);
      expect(journey.lanes.map(({ kind }) => kind)).toEqual(['actions', 'pains', 'emotions', 'owners']);
      expect(journey.cards.find(({ text }) => text.startsWith('Page'))?.severity).toBe(4);
      expect(questions).toEqual([]);
      expect(mapping.layout).toBe(rows === table ? 'across' : 'down');
    }
  },
);

test('a table in UTF-16, as spreadsheets save “Unicode text”', async () => {
  const text = Papa.unparse(table, { delimiter: '\t' });
  const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  expect(tellCells((await readMap(bytes, 'a.txt')).journey)).toEqual(cells);
});

test('what is bold, escaped or a list in cells of Markdown is read as it is shown', async () => {
  const { journey } = await readMap(
    '| **Stage** | **Try** | *Pay* |\n|---|---|---|\n| **Actions** | • opens it • looks around | `pays` \\| waits &amp; hopes |\n| Pains | - slow<br>- dear | |',
  );
  expect(tellCells(journey)).toEqual({
    Actions: { Try: ['opens it', 'looks around'], Pay: ['`pays` | waits & hopes'] },
    Pains: { Try: ['slow', 'dear'] },
  });
});

test('merged cells of a pasted sheet: a heading over stages, a label over lines, a note over stages, a line of a blueprint', async () => {
  const { journey } = await readMap(`<html><body><!--StartFragment--><table><col width=80>
    <tr><td rowspan=2></td><td colspan=2>Before</td><td>During</td></tr>
    <tr><td>Search</td><td>Compare</td><td>Stay</td></tr>
    <tr><td>Customer actions</td><td>Opens the
       app<br style='mso-data-placement:same-cell'>Types a city</td><td>Reads &amp; rates</td><td>Sleeps</td></tr>
    <tr><td>Line of visibility</td><td></td><td></td><td></td></tr>
    <tr><td rowspan=2>Pain points</td><td>Ads</td><td></td><td>Noise</td></tr>
    <tr><td>Old photos</td><td></td><td></td></tr>
    <tr><td>Backstage</td><td colspan=2>Rank offers</td><td>Clean rooms</td></tr></table></body></html>`);
  expect(tellCells(journey)).toEqual({
    'Customer actions': {
      Search: ['Opens the app', 'Types a city'],
      Compare: ['Reads & rates'],
      Stay: ['Sleeps'],
    },
    'Pain points': { Search: ['Ads', 'Old photos'], Stay: ['Noise'] },
    Backstage: { Search: ['Rank offers'], Stay: ['Clean rooms'] },
  });
  expect(journey.stages.map(({ phase }) => phase)).toEqual(['Before', 'Before', 'During']);
  expect(journey.lanes[0]?.lineBelow).toBe('Line of visibility');
});

test('lines over and below a table: a title, a person, a source', async () => {
  const { journey, left } = await readMap(
    Papa.unparse([
      ['Coffee machine journey', '', '', '', ''],
      ['Persona:', 'Rita', '', '', ''],
      ['#', '', 'Learn', 'Buy', 'Repair'],
      ['1', 'Doing', 'Reads tests', 'Orders', 'Calls'],
      ['2', 'NPS', '', '32', '12'],
      ['3', 'Duration', '2 weeks', '1 day', '5 days'],
      ['Source: 12 interviews, and what the shop told us', '', '', '', ''],
    ]),
    'a.csv',
  );
  expect(journey.title).toBe('Coffee machine journey');
  expect(journey.personas.map(({ name }) => name)).toEqual(['Rita']);
  expect(journey.stages.map(({ name, duration }) => [name, duration])).toEqual([
    ['Learn', '2 weeks'],
    ['Buy', '1 day'],
    ['Repair', '5 days'],
  ]);
  expect(journey.metrics.map(({ kind, current }) => [kind, current])).toEqual([
    ['nps', '32'],
    ['nps', '12'],
  ]);
  expect(left.map(({ text }) => text)).toContain('Source: 12 interviews, and what the shop told us');
});

test('a list, one note a line, with merged stages, severities in words and owners', async () => {
  const { journey, mapping } = await readMap(
    'Stage;Type;Note;Severity;Owner;Votes\nFind;Action;Searches the catalogue;;;2\n;Pain;Marks are cryptic;high;Anna;5\nBorrow;Touchpoint;Machine;;;\nReturn;Pain;Box is full;3;Ben;1\n;Feeling;😊 relieved;;;',
    'a.csv',
  );
  expect(mapping.layout).toBe('list');
  expect(tellCells(journey)).toEqual({
    Action: { Find: ['Searches the catalogue'] },
    Pain: { Find: ['Marks are cryptic'], Return: ['Box is full'] },
    Touchpoint: { Borrow: ['Machine'] },
    Feeling: {},
    '~': { Return: ['1 relieved'] },
  });
  expect(
    journey.cards
      .filter(({ severity }) => severity)
      .map(({ severity, owner, votes }) => [severity, owner, votes]),
  ).toEqual([
    [4, 'Anna', 5],
    [3, 'Ben', 1],
  ]);
});

test('an outline of headings, labels and bullets, with words around it', async () => {
  const { journey, left } = await readMap(
    'Here is your map!\n\n**Stage 1: Aware**\n- Actions: sees a poster\n- Pain points: tiny letters\n- Emotion: 😐 curious\n\n**Stage 2: Buy**\n- Actions: pays\n- Emotion: 😡 annoyed\n\nShall I export it?',
  );
  expect(tellCells(journey)).toEqual({
    Actions: { 'Stage 1: Aware': ['sees a poster'], 'Stage 2: Buy': ['pays'] },
    'Pain points': { 'Stage 1: Aware': ['tiny letters'] },
    Emotion: {},
    '~': { 'Stage 1: Aware': ['0 curious'], 'Stage 2: Buy': ['-2 annoyed'] },
  });
  expect(left.map(({ text }) => text)).toEqual(['Here is your map!', 'Shall I export it?']);
});

test('an outline of headings with rows that not every stage has', async () => {
  const { journey } = await readMap(
    '# Moving house\n\nPersona: Tom, a cellist\n\n## 1. Decide\n### Doing\n- compares\n- asks friends\n\n### Thinking\n"Too dear"\n\n## 2. Move\n### Doing\ncarries boxes\n\n## 3. Settle\nNothing yet.\n',
  );
  expect(journey.title).toBe('Moving house');
  expect(journey.personas).toMatchObject([{ name: 'Tom', context: ['a cellist'] }]);
  expect(journey.stages.map(({ name }) => name)).toEqual(['1. Decide', '2. Move', '3. Settle']);
  expect(tellCells(journey)).toMatchObject({
    Doing: { '1. Decide': ['compares', 'asks friends'], '2. Move': ['carries boxes'] },
    Thinking: { '1. Decide': ['"Too dear"'] },
  });
});

const data: [string, string, string][] = [
  [
    'objects for stages',
    'a.json',
    JSON.stringify({
      title: 'Stay',
      phases: [
        { name: 'Arrive', actions: ['Parks'], feelings: { quote: 'At last', score: 6 } },
        { name: 'Leave', actions: ['Pays', 'Waves'], feelings: { quote: 'Bye', score: 2 } },
      ],
    }),
  ],
  [
    'YAML',
    'a.yaml',
    'title: Stay\nphases:\n  - name: Arrive\n    actions: [Parks]\n    feelings:\n      quote: At last\n      score: 6\n  - name: Leave\n    actions:\n    - Pays\n    - "Waves"\n    feelings: {quote: Bye, score: 2}\n',
  ],
  [
    'YAML in an answer',
    '',
    'Here:\n\n```yaml\ntitle: Stay\nphases:\n  - name: Arrive\n    actions: [Parks]\n    feelings: {quote: At last, score: 6}\n  - name: Leave\n    actions: [Pays, Waves]\n    feelings: {quote: Bye, score: 2}\n```\n',
  ],
];

test.each(data)('data: %s', async (_, name, text) => {
  const { journey } = await readMap(text, name);
  expect(journey.title).toBe('Stay');
  expect(tellCells(journey)).toEqual({
    actions: { Arrive: ['Parks'], Leave: ['Pays', 'Waves'] },
    'feelings (quote)': { Arrive: ['At last'], Leave: ['Bye'] },
    'feelings (score)': {},
    '~': { Arrive: ['0.5 6 of 10'], Leave: ['-1 2 of 10'] },
  });
});

test.each([
  ['an object for each stage', { Arrive: { doing: ['Parks'] }, Leave: { doing: ['Pays'] } }, 'doing'],
  [
    'an object for each row',
    { actions: { Arrive: 'Parks', Leave: 'Pays' }, pains: { Leave: 'Queue' } },
    'actions',
  ],
  [
    'names of stages beside rows',
    { stages: ['Arrive', 'Leave'], rows: [{ name: 'Actions', cells: [['Parks'], ['Pays']] }] },
    'Actions',
  ],
  [
    'a list of notes',
    [
      { phase: 'Arrive', category: 'Action', text: 'Parks' },
      { phase: 'Arrive', category: 'Pain', text: 'Rain' },
      { phase: 'Leave', category: 'Action', text: 'Pays' },
    ],
    'Action',
  ],
])('data: %s', async (_, value, row) => {
  const { journey } = await readMap(JSON.stringify(value), 'a.json');
  expect(journey.stages.map(({ name }) => name)).toEqual(['Arrive', 'Leave']);
  expect(tellCells(journey)[row]).toEqual({ Arrive: ['Parks'], Leave: ['Pays'] });
});

test('objects within objects: steps of stages, with pain points of their own and their severity', async () => {
  const { journey, left } = await readMap(
    JSON.stringify({
      persona: { name: 'Ilse', age: 61, goals: ['read more'] },
      flows: [
        {
          id: 'f1',
          name: 'Borrow',
          steps: [
            {
              id: 's1',
              title: 'Scan',
              painPoints: [
                { title: 'Card fails', severity: 'high' },
                { title: 'No light', severity: 'low' },
              ],
            },
            { title: 'Take' },
          ],
        },
        { id: 'f2', name: 'Return', steps: [{ title: 'Drop' }] },
      ],
    }),
    'a.json',
  );
  expect(tellCells(journey)).toEqual({
    steps: { Borrow: ['Scan', 'Take'], Return: ['Drop'] },
    'pain points': { Borrow: ['Card fails', 'No light'] },
  });
  expect(journey.cards.map(({ severity }) => severity).filter(Boolean)).toEqual([4, 2]);
  expect(journey.personas).toMatchObject([{ name: 'Ilse', goals: ['read more'], demographics: ['age: 61'] }]);
  expect(left.map(({ text }) => text)).toEqual(expect.arrayContaining(['f1', 's1', 'f2']));
});

test('a diagram, by itself and within Markdown, is the same map', async () => {
  const diagram =
    'journey\n  title Lunch\n  section Choose\n    Reads the menu: 4: Mia\n  section Eat\n    Eats: 5: Mia, Bo\n';
  const { journey } = await readMap(diagram, 'a.mmd');
  expect(journey.title).toBe('Lunch');
  const within = await readMap(`# Notes\n\nBefore.\n\n\`\`\`mermaid\n${diagram}\`\`\`\n`, 'a.md');
  expect(tellCells(within.journey)).toEqual(tellCells(journey));
  expect(within.left.map(({ text }) => text)).toEqual(['Notes', 'Before.']);
});

test('several in one file: which is asked, and all others are listed', async () => {
  const text =
    '## One\n\n| | Learn | Pay |\n|--|--|--|\n| Actions | Reads | Buys |\n| Pains | Jargon | |\n\n## People\n\n| Name | Age |\n|--|--|\n| Ada | 30 |\n\n## Two\n\n| | Join | Leave |\n|--|--|--|\n| Actions | Tours | Cancels |\n| Pains | Forms | |\n';
  const first = await readMap(text);
  expect(first.questions).toMatchObject([{ id: 'source', choices: ['1', '3'] }]);
  const { journey, left } = await readMap(
    text,
    '',
    () => first.choices.find(({ source }) => source.id === '3')?.proposal.mapping ?? first.mapping,
  );
  expect(journey.stages.map(({ name }) => name)).toEqual(['Join', 'Leave']);
  expect(left.map(({ text: words }) => words)).toEqual(
    expect.arrayContaining(['Learn', 'Jargon', 'Ada', 'People']),
  );
});

test('which side has the stages is asked where nothing tells', async () => {
  const { questions, mapping } = await readMap(
    'x,Alpha,Beta\nGamma,one thing,two\nDelta,three,four',
    'a.csv',
  );
  expect(questions).toMatchObject([{ id: 'layout', choices: ['across', 'down'], likely: mapping.layout }]);
});

test('an export of ours is the map that it was', async () => {
  const own = {
    title: 'Ours',
    stages: [{ id: 's', name: 'One' }],
    lanes: [{ id: 'l', name: 'Row', kind: 'pains' }],
    cards: [{ id: 'c', stageId: 's', laneId: 'l', text: 'Note', severity: 2 }],
  };
  const { journey, mapping } = await readMap(JSON.stringify(own), 'a.json');
  expect(mapping.layout).toBe('given');
  expect(journey.cards).toEqual(own.cards);
});

test('our own Markdown is the map that it was', async () => {
  const journey = smallMap;
  const info = { id: 'e', journeyId: journey.id, board: 'B', map: journey.title, at: '2026-01-01T00:00:00Z' };
  const text = await markdownFormat.write({ journey, info });
  const read = await readMap(String(text), 'map.md');
  expect(read.mapping.layout).toBe('given');
  expect(read.journey.cards.map(({ id }) => id).sort()).toEqual(journey.cards.map(({ id }) => id).sort());
});

test('bytes that are no text, and text without a map, are refused with what would do', async () => {
  await expect(readMap('Only a sentence.', 'a.txt')).rejects.toThrow(/no table, outline, data or diagram/);
  await expect(readMap(encodeUtf8('{"a": 1}'), 'a.json')).rejects.toThrow(/no stages in this data/);
  await expect(readMap('   ', 'a.md')).rejects.toThrow(/no words/);
});

test.each([
  [
    'lines over bullets, without any marks',
    'Awareness\n- sees an ad\n- asks a friend\nConsideration\n- compares\nPurchase\n- pays\n',
    {
      Actions: {
        Awareness: ['sees an ad', 'asks a friend'],
        Consideration: ['compares'],
        Purchase: ['pays'],
      },
    },
  ],
  [
    'rows over stages',
    '# Actions\n- Awareness: sees a poster\n- Purchase: pays\n\n# Pain points\n- Awareness: tiny letters\n',
    {
      Actions: { Awareness: ['sees a poster'], Purchase: ['pays'] },
      'Pain points': { Awareness: ['tiny letters'] },
    },
  ],
  [
    'a table whose lines have no names',
    '| Phase 1: Find | Phase 2: Buy |\n|---|---|\n| - sees it<br>- clicks | - pays |\n',
    { Actions: { 'Phase 1: Find': ['sees it', 'clicks'], 'Phase 2: Buy': ['pays'] } },
  ],
  [
    'one named row among words',
    '## Awareness\nSees a bike.\n\n- Pain: knows no shop\n\n## Choice\n- Tries three\n\n## Care\n- Oils it\n',
    {
      Actions: { Awareness: ['Sees a bike.'], Choice: ['Tries three'], Care: ['Oils it'] },
      Pain: { Awareness: ['knows no shop'] },
    },
  ],
  [
    'several steps of a stage, each with a feeling: together their mean',
    'Phase,Step,Feeling (1-5)\nBefore,Search,3\nBefore,Book,4\nAfter,Claim,1\n',
    {
      Step: { Before: ['Search', 'Book'], After: ['Claim'] },
      'Feeling (1-5)': {},
      '~': { Before: ['0.5 3 of 5, 4 of 5'], After: ['-2 1 of 5'] },
    },
  ],
])('%s', async (_, text, expected) => {
  expect(tellCells((await readMap(text)).journey)).toEqual(expected);
});

test('words behind a # in YAML are no data, and are listed', async () => {
  const { left } = await readMap(
    '# from the workshop\nstages:\n  - name: A # not sure\n    actions: [x]\n  - name: B\n    actions: [y]\n',
    'a.yaml',
  );
  expect(left.map(({ text }) => text)).toEqual(expect.arrayContaining(['from the workshop', 'not sure']));
});
