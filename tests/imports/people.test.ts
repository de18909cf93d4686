import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { fieldsWithWords } from '../../src/imports/build/words-of-journey.ts';
import { wordsOf } from '../../src/imports/text/split-notes.ts';
import { encodeUtf8 } from '../../src/journey/utf8.ts';
import { readMap, tellCells } from './read-map.ts';

type Rows = readonly (readonly string[])[];

const turn = (rows: Rows) => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
const toMarkdown = ([head = [], ...body]: Rows) =>
  [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The same table as each program hands it over. */
async function formsOf(rows: Rows): Promise<[Uint8Array, string][]> {
  const cells = rows.map((row) => [...row]);
  const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  return [
    [encodeUtf8(Papa.unparse(cells)), 'a.csv'],
    [encodeUtf8(Papa.unparse(cells, { delimiter: '\t' })), ''],
    [encodeUtf8(toMarkdown(rows)), 'a.md'],
    [encodeUtf8(html), ''],
    [await writeXlsx({ sheets: [{ name: 'Sheet1', rows: cells }] }), 'a.xlsx'],
  ];
}

/** Headings: the name, an age, a job, then the fields of the persona that the others are. */
const languages: readonly [string, string, string, string, { [heading: string]: string }][] = [
  [
    'English',
    'Name',
    'Age',
    'Role',
    { Needs: 'needs', Behaviours: 'behaviours', 'Pain points': 'frustrations' },
  ],
  ['German', 'Name', 'Alter', 'Beruf', { Bedürfnisse: 'needs', Verhalten: 'behaviours', Zitat: 'quote' }],
  [
    'Spanish',
    'Nombre',
    'Edad',
    'Ocupación',
    { Necesidades: 'needs', Objetivos: 'goals', Frustraciones: 'frustrations' },
  ],
  ['French', 'Nom', 'Âge', 'Métier', { Besoins: 'needs', Comportements: 'behaviours', Citation: 'quote' }],
  [
    'Portuguese',
    'Nome',
    'Idade',
    'Profissão',
    { Necessidades: 'needs', Objetivos: 'goals', Dores: 'frustrations' },
  ],
  [
    'Italian',
    'Nome',
    'Età',
    'Professione',
    { Bisogni: 'needs', Obiettivi: 'goals', Comportamenti: 'behaviours' },
  ],
  ['Dutch', 'Naam', 'Leeftijd', 'Beroep', { Behoeften: 'needs', Doelen: 'goals', Gedrag: 'behaviours' }],
  ['Polish', 'Imię', 'Wiek', 'Zawód', { Potrzeby: 'needs', Cele: 'goals', Bolączki: 'frustrations' }],
  ['Czech', 'Jméno', 'Věk', 'Povolání', { Potřeby: 'needs', Chování: 'behaviours', Citát: 'quote' }],
  ['Swedish', 'Namn', 'Ålder', 'Yrke', { Behov: 'needs', Beteende: 'behaviours', Mål: 'goals' }],
  ['Danish', 'Navn', 'Alder', 'Stilling', { Behov: 'needs', Adfærd: 'behaviours', Citat: 'quote' }],
  [
    'Norwegian',
    'Navn',
    'Alder',
    'Yrke',
    { Behov: 'needs', Adferd: 'behaviours', Smertepunkter: 'frustrations' },
  ],
  [
    'Finnish',
    'Nimi',
    'Ikä',
    'Ammatti',
    { Tarpeet: 'needs', Tavoitteet: 'goals', Käyttäytyminen: 'behaviours' },
  ],
  ['Turkish', 'İsim', 'Yaş', 'Meslek', { İhtiyaçlar: 'needs', Hedefler: 'goals', Davranışlar: 'behaviours' }],
  ['Russian', 'Имя', 'Возраст', 'Профессия', { Потребности: 'needs', Цели: 'goals', Боли: 'frustrations' }],
  ['Ukrainian', 'Ім’я', 'Вік', 'Професія', { Потреби: 'needs', Цілі: 'goals', Цитата: 'quote' }],
  [
    'Japanese',
    '名前',
    '年齢',
    '職業',
    { ニーズ: 'needs', 行動: 'behaviours', フラストレーション: 'frustrations' },
  ],
  ['Chinese', '姓名', '年龄', '职业', { 需求: 'needs', 目标: 'goals', 痛点: 'frustrations' }],
  ['Korean', '이름', '나이', '직업', { 니즈: 'needs', 목표: 'goals', 행동: 'behaviours' }],
];

test.each(languages)(
  'people in %s, one a line or one a column, as every program hands them over',
  async (_, name, age, job, fields) => {
    const heads = Object.keys(fields);
    const rows = [
      [name, age, job, ...heads],
      ['Ann Lee', '34', 'nurse', ...heads.map((_, at) => `one ${at}`)],
      ['Bo Kim', '68', 'sailor', ...heads.map((_, at) => `two ${at}`)],
    ];
    const told = (which: string) =>
      Object.fromEntries(
        Object.values(fields).map((field, at) => [
          field,
          field === 'quote' ? `${which} ${at}` : [`${which} ${at}`],
        ]),
      );
    for (const way of [rows, turn(rows)])
      for (const [bytes, file] of await formsOf(way)) {
        const { journey, left, mapping, questions } = await readMap(bytes, file);
        expect(journey.personas).toMatchObject([
          { name: 'Ann Lee', demographics: [`${age}: 34`, `${job}: nurse`], ...told('one') },
          { name: 'Bo Kim', demographics: [`${age}: 68`, `${job}: sailor`], ...told('two') },
        ]);
        expect([journey.stages, journey.cards, mapping.layout, questions]).toEqual([[], [], 'people', []]);
        const words = new Set(
          [...fieldsWithWords(journey), ...left.map(({ text }) => text)].flatMap(wordsOf),
        );
        expect(
          way
            .flat()
            .flatMap(wordsOf)
            .filter((word) => !words.has(word)),
        ).toEqual([]);
      }
  },
);

const journeyRows = [
  ['Stage', 'Search', 'Compare', 'Book'],
  ['Actions', 'types', 'reads', 'pays'],
  ['Pain points', 'slow', 'many', 'fees'],
];
const peopleRows = [
  ['Persona', 'Goals', 'Needs'],
  ['Anna', 'saves time', 'answers'],
  ['Ben', 'stays safe', 'a person'],
];
const workbook = () =>
  writeXlsx({
    sheets: [
      { name: 'Personas', rows: peopleRows },
      { name: 'Map', rows: journeyRows },
    ],
  });

test('a sheet of personas beside a journey is of the one map; the mapping says who, and can leave them out', async () => {
  const { journey, mapping, choices, questions, left } = await readMap(await workbook(), 'a.xlsx');
  expect(journey.stages.map(({ name }) => name)).toEqual(['Search', 'Compare', 'Book']);
  expect(journey.personas).toMatchObject([
    { name: 'Anna', goals: ['saves time'], needs: ['answers'] },
    { name: 'Ben', goals: ['stays safe'], needs: ['a person'] },
  ]);
  expect(mapping.personas).toEqual([
    { from: 'Anna', name: 'Anna' },
    { from: 'Ben', name: 'Ben' },
  ]);
  expect(questions).toEqual([]);
  expect(choices.map(({ proposal }) => proposal.mapping.layout)).toEqual(['across', 'people']);
  expect(left.map(({ text }) => text)).toEqual(['Stage', 'Persona', 'Goals', 'Needs']);

  const changed = await readMap(await workbook(), 'a.xlsx', (all) => ({
    ...all,
    personas: [
      { from: 'Anna', name: 'Anna Berg' },
      { from: 'Ben', name: 'Ben', as: 'ignore' },
    ],
  }));
  expect(changed.journey.personas).toMatchObject([{ name: 'Anna Berg', needs: ['answers'] }]);
  expect(changed.left.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Ben', 'stays safe', 'a person']),
  );
  // A mapping from before it knew of people takes all of them.
  const before = await readMap(await workbook(), 'a.xlsx', ({ personas: _, ...all }) => all);
  expect(before.journey.personas).toHaveLength(2);
});

test('what was taken for people can be taken for a table with stages after all', async () => {
  const { journey } = await readMap(await workbook(), 'a.xlsx', (mapping) => ({
    ...mapping,
    source: '1',
    layout: 'down',
    personas: [],
    stages: ['Anna', 'Ben'].map((name) => ({ from: name, name })),
    rows: ['Goals', 'Needs'].map((from) => ({ from, as: 'cards', kind: 'other' })),
  }));
  expect(journey.stages.map(({ name }) => name)).toEqual(['Anna', 'Ben']);
});

test.each([
  [
    'below its heading, under headings that tell nothing',
    `# Trip\n\n### Persona: Busy Beth\n\n| Attribute | Details |\n|---|---|\n| Age | 34 |\n| Goals | fast |\n\n## Map\n\n${toMarkdown(journeyRows)}\n`,
    'a.md',
  ],
  [
    'over the journey in one sheet',
    `Persona,Busy Beth,,\nAge,34,,\nGoal,fast,,\n,,,\n${Papa.unparse(journeyRows)}`,
    'a.csv',
  ],
  [
    'below the journey in one sheet',
    `${Papa.unparse(journeyRows)}\n,,,\nName,Age,Goals,\nBusy Beth,34,fast,\n`,
    'a.csv',
  ],
])('one person %s', async (_, text, file) => {
  const { journey } = await readMap(text, file);
  expect(journey.stages).toHaveLength(3);
  expect(tellCells(journey)).toMatchObject({ Actions: { Search: ['types'] } });
  expect(journey.personas).toMatchObject([{ name: 'Busy Beth', demographics: ['Age: 34'], goals: ['fast'] }]);
});

test.each([
  [
    'stages that have goals, needs and an age',
    'Stage,Age,Goals,Needs\nSearch,1 day,finds,help\nBook,2 days,pays,trust\n',
  ],
  ['stages of a name', 'Name,Goals,Pain points,Channels\nAwareness,a,b,c\nPurchase,d,e,f\nLoyalty,g,h,i\n'],
  ['rows of a journey', ',Search,Book\nGoals,a,b\nPain points,c,d\nQuotes,e,f\nChannels,g,h\n'],
  [
    'rows of a journey with names of people over them',
    ',Anna,Ben\nActions,a,b\nThoughts,c,d\nFeelings,e,f\nAge,1,2\n',
  ],
  ['swimlanes of people', 'Persona,Search,Compare,Book\nAnna,a,b,c\nBen,d,e,f\n'],
  ['a team', 'Name,Role,Team,Mail\nAnna,lead,a,b\nBen,dev,c,d\n'],
  [
    'customers',
    `Name,Age,City,Goals\n${Array.from({ length: 30 }, (_, at) => `Person ${at},${at},Rome,g${at}`).join('\n')}\n`,
  ],
])('%s are no personas', async (_, text) => {
  const { journey, mapping } = await readMap(text, 'a.csv');
  expect(journey.personas).toEqual([]);
  expect(mapping.layout).not.toBe('people');
});

test('people in data are told by the same words', async () => {
  const { journey } = await readMap(
    JSON.stringify({
      personas: [{ name: 'Anna', alter: 34, painPoints: ['waits'], verhalten: 'bucht', motto: 'go' }],
      stages: [
        { name: 'Search', actions: ['types'] },
        { name: 'Book', actions: ['pays'] },
      ],
    }),
  );
  expect(journey.personas).toMatchObject([
    {
      name: 'Anna',
      demographics: ['alter: 34'],
      frustrations: ['waits'],
      behaviours: ['bucht'],
      context: ['motto: go'],
    },
  ]);
});
