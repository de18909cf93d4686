import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { namesKindsOf } from './name-kinds.ts';
import { readMap, tellCells } from './read-map.ts';

/** Manners of tables that strangers' files showed, each in its smallest form; all words are invented here. */

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const stagesOf = async (text: string, file = 'a.csv') =>
  (await readMap(text, file)).journey.stages.map(({ name, phase }) => [name, phase]);

test('a column of phases beside one of steps, with what is done in a third: the steps are the stages', async () => {
  const merged = [
    'Phase,Step,Guest action,Pain',
    'Before,Notice,sees it,',
    ',Ask,phones,busy',
    'During,Sit,waits,long',
  ];
  const steps = [
    ['Notice', 'Before'],
    ['Ask', 'Before'],
    ['Sit', 'During'],
  ];
  expect(await stagesOf(lines(...merged))).toEqual(steps);
  expect(await stagesOf(lines(...merged).replace(',Ask', 'Before,Ask'))).toEqual(steps);
  // Where nothing else says what is done, the steps do.
  const alone = lines('Phase,Step,Pain,Idea', 'Before,Notice,,sign', ',Ask,busy,', 'During,Sit,long,sofa');
  expect(tellCells((await readMap(alone, 'a.csv')).journey)).toMatchObject({
    Step: { Before: ['Notice', 'Ask'], During: ['Sit'] },
  });
});

test('a column that groups the rows stands before their names, also under a heading', async () => {
  const { journey } = await readMap(
    lines('Layer,Row,Come,Eat', 'Guest,Actions,walks,chews', ',Mood,🙂,😀', 'House,Backstage,cooks,cleans'),
    'a.csv',
  );
  expect(journey.stages.map(({ name }) => name)).toEqual(['Come', 'Eat']);
  expect(journey.lanes.map(({ name, kind }) => [name, kind])).toEqual([
    ['Guest – Actions', 'actions'],
    ['Guest – Mood', 'emotions'],
    ['House – Backstage', 'actions'],
  ]);
  expect(journey.emotions.map(({ value }) => value)).toEqual([0.5, 1.5]);
});

test('tasks below activities are the stages of a map of stories', async () => {
  const text = lines('Activity,Mail,,Days,', 'Task,Find,File,See,Plan', 'First,a,b,c,d', 'Later,e,,f,g');
  expect(await stagesOf(text)).toEqual([
    ['Find', 'Mail'],
    ['File', 'Mail'],
    ['See', 'Days'],
    ['Plan', 'Days'],
  ]);
});

test('counted steps before names that come again are the stages', async () => {
  const text = lines('Step,Actor,Action,Pain', '1,Guest,knocks,dark', '2,Host,opens,late', '3,Host,greets,');
  expect((await stagesOf(text)).map(([name]) => name)).toEqual(['1', '2', '3']);
});

test('several words about the map stand in one line over it', async () => {
  const { journey } = await readMap(
    lines('Persona:,Ole (9),,Goal:,Sleep', ',Wash,Read,Dream,Wake', 'Actions,a,b,c,d', 'Pains,e,f,g,h'),
    'a.csv',
  );
  expect(journey).toMatchObject({ goal: ['Sleep'] });
  expect(journey.personas.map(({ name }) => name)).toEqual(['Ole (9)']);
  expect(journey.stages.map(({ name, phase }) => [name, phase])).toContainEqual(['Wash', undefined]);
});

test('footnotes, a line that is signed, sums in a line or column, and a legend stand outside', async () => {
  const told = async (text: string) => {
    const { journey, left } = await readMap(text, 'a.csv');
    return [journey.stages.map(({ name }) => name), left.map((each) => each.text)];
  };
  const head = ['Stage,Actions,Pains,Minutes', 'Call,dials,busy*,4', 'Wait,sits,,9', 'Eat,chews,cold,20'];
  expect(await told(lines(...head, 'Total,,,33', '* on Fridays,,,'))).toEqual([
    ['Call', 'Wait', 'Eat'],
    expect.arrayContaining(['on Fridays', '33', 'Total']),
  ]);
  const across = [',Call,Wait,Eat', 'Actions,dials,sits,chews', 'Pains,busy,,cold'];
  expect(await told(lines(...across.map((line) => `${line},`), ',,,,made by Jo'))).toEqual([
    ['Call', 'Wait', 'Eat'],
    ['made by Jo'],
  ]);
  const [names, actions, pains] = across;
  expect(await told(lines(`${names},Total`, `${actions},`, 'Minutes,4,9,20,33', `${pains},`))).toEqual([
    ['Call', 'Wait', 'Eat'],
    expect.arrayContaining(['Total', '33']),
  ]);
  expect(
    await told(lines(`${names},,Scale`, `${actions},,1 = bad`, `Mood,2,3,4,,5 = good`, `${pains},,`)),
  ).toEqual([['Call', 'Wait', 'Eat'], expect.arrayContaining(['1 = bad', '5 = good'])]);
});

test('what only says that there is nothing is no note; beside a plus a dash is a feeling', async () => {
  const { journey, left } = await readMap(
    lines(
      ',Come,Choose,Pay',
      'Actions,enters,takes,shows',
      'Mood,+,-,++',
      'Pains,–,no price,-',
      'Ideas,n/a,labels,N/A',
    ),
    'a.csv',
  );
  expect(tellCells(journey)).toMatchObject({
    Pains: { Choose: ['no price'] },
    Ideas: { Choose: ['labels'] },
    '~': { Come: ['1 +'], Choose: ['-1 -'], Pay: ['2 ++'] },
  });
  expect(left.map(({ text }) => text)).toEqual(['n/a', 'N/A']);
  const list = [
    'Stage,Type,Note,Owner',
    'Come,Action,knocks,n/a',
    'Come,Pain,–,',
    'Go,Action,waves,Jo',
    'Go,Pain,rain,-',
  ];
  expect(
    (await readMap(lines(...list), 'a.csv')).journey.cards.map(({ text, owner }) => [text, owner]),
  ).toEqual([
    ['knocks', undefined],
    ['waves', 'Jo'],
    ['rain', undefined],
  ]);
});

test('notes in one line are divided row by row, whatever other rows do', async () => {
  const { journey } = await readMap(
    lines(
      'Stage,Actions,Channels',
      'Come,"walks\nlooks",web; shop',
      'Pay,pays,app; till',
      'Go,leaves,street',
    ),
    'a.csv',
  );
  expect(tellCells(journey)).toMatchObject({
    Actions: { Come: ['walks', 'looks'] },
    Channels: { Come: ['web', 'shop'], Pay: ['app', 'till'] },
  });
});

test('a feeling is a face that few know among others, a face over words, a number with words, a nought among signs', async () => {
  const feel = async (...mood: string[]) => {
    const { journey } = await readMap(
      lines(',Come,Choose,Pay', 'Actions,enters,takes,shows', ['Mood', ...mood].join(',')),
      'a.csv',
    );
    const { Mood, '~': told } = tellCells(journey);
    return [told, Mood];
  };
  expect(await feel('😀', '🫨', '😠')).toEqual([{ Come: ['1.5'], Pay: ['-2'] }, { Choose: ['🫨'] }]);
  expect(await feel('"😀\nroomy"', '"😐\nlong"', '😠')).toEqual([
    { Come: ['1.5'], Choose: ['0'], Pay: ['-2'] },
    { Come: ['roomy'], Choose: ['long'] },
  ]);
  expect(await feel('+1 (keen)', '0 (calm)', '-2 (cross)')).toEqual([
    { Come: ['1 keen'], Choose: ['0 calm'], Pay: ['-2 cross'] },
    {},
  ]);
  expect(await feel('+', '0', '--')).toEqual([{ Come: ['1 +'], Choose: ['0 0'], Pay: ['-2 --'] }, {}]);
});

test('a column of who it is are the personas, whose the notes of its line are', async () => {
  const { journey } = await readMap(
    lines('Stage,Persona,Actions,Pains', 'Find,Ida,asks,', 'Find,Tom,reads,ads', 'Buy,Ida,pays,fees'),
    'a.csv',
  );
  const [ida, tom] = journey.personas;
  expect([ida?.name, tom?.name]).toEqual(['Ida', 'Tom']);
  expect(journey.cards.map(({ text, actors }) => [text, actors])).toEqual([
    ['asks', [ida?.id]],
    ['reads', [tom?.id]],
    ['pays', [ida?.id]],
    ['ads', [tom?.id]],
    ['fees', [ida?.id]],
  ]);
});

test('the name of a row is its first line, whatever explains it below', async () => {
  const { journey } = await readMap(
    '<table><tr><th></th><th>Come</th><th>Go</th></tr><tr><th>Touchpoints<br><small>Where do they meet us?</small></th><td>door</td><td>till</td></tr><tr><th>Pain points<br><small>What hurts?</small></th><td>cold</td><td>rain</td></tr></table>',
  );
  expect(journey.lanes.map(({ kind }) => kind)).toEqual(['touchpoints', 'pains']);
});

test('a table in HTML is read where it stands in Markdown', async () => {
  const { journey, left } = await readMap(
    lines(
      '# Skating',
      'Our way:',
      '<div>',
      '  <table>',
      '  <tr><th></th><th>Rent</th><th>Skate</th></tr>',
      '  <tr><th>Actions</th><td>pays</td><td>falls</td></tr>',
      '  <tr><th>Pains</th><td>queue</td><td>ice</td></tr>',
      '  </table>',
      '',
      'Drawn in May.',
    ),
    'README.md',
  );
  expect(tellCells(journey)).toEqual({
    Actions: { Rent: ['pays'], Skate: ['falls'] },
    Pains: { Rent: ['queue'], Skate: ['ice'] },
  });
  expect(journey.title).toBe('Skating');
  expect(left.map(({ text }) => text)).toContain('Drawn in May.');
});

test('what holds nothing but faces is a row, in a language that nobody here knows', async () => {
  const text = lines('Ga,Be,Mo', 'Lu,pa,🙂', 'Si,to,😠', 'Ra,ke,😀');
  const { journey, mapping, questions } = await readMap(text, 'a.csv');
  expect([mapping.layout, questions]).toEqual(['down', []]);
  expect(journey.stages.map(({ name }) => name)).toEqual(['Lu', 'Si', 'Ra']);
});

test('cards of a board of tasks: its lists or epics are the stages, its labels or types the rows', async () => {
  const trello = lines(
    'Card ID,Card Name,Card URL,Labels,List Name',
    '6a,Finds it,https://example.org/c/1,Action (green),Find',
    '6b,Closed,https://example.org/c/2,Pain point (red),Find',
    '6c,Pays,https://example.org/c/3,Action (green),Buy',
  );
  const jira = lines(
    'Issue key,Summary,Issue Type,Epic',
    'C-1,Finds it,Action,Find',
    'C-2,Closed,Pain point,Find',
    'C-3,Pays,Action,Buy',
  );
  for (const text of [trello, jira]) {
    const { journey } = await readMap(text, 'a.csv');
    expect(journey.stages.map(({ name }) => name)).toEqual(['Find', 'Buy']);
    expect(journey.lanes.map(({ kind }) => kind)).toEqual(['actions', 'pains']);
    expect(journey.cards.map((card) => card.text)).toEqual(['Finds it', 'Closed', 'Pays']);
  }
});

test('lines of a blueprint run below their rows in other languages as well', async () => {
  const { journey } = await readMap(
    lines(';Kommen;Gehen', 'Kundenaktion;klopft;winkt', 'Sichtbarkeitslinie;;', 'Backstage;kocht;spült'),
    'a.csv',
  );
  expect(journey.lanes.map(({ name, kind, lineBelow }) => [name, kind, lineBelow])).toEqual([
    ['Kundenaktion', 'actions', 'Sichtbarkeitslinie'],
    ['Backstage', 'actions', undefined],
  ]);
});

test('rows that ask, compounds, and rows in further languages are of the kind that they say', () => {
  namesKindsOf({
    'Was macht der Gast?': 'actions',
    'Wat denkt de klant': 'thoughts',
    'O que o usuário sente': 'emotions',
    'Was stört?': 'pains',
    Produktchance: 'opportunities',
    Klantproblemen: 'pains',
    Maßnahme: 'solutions',
    'Ideas to improve': 'opportunities',
    Delighters: 'brightSpots',
    'Backstage capability': 'actions',
    'نقاط الألم': 'pains',
    'Cảm xúc': 'emotions',
    Tevékenységek: 'actions',
    施策: 'solutions',
  });
});

test('the names of the sheets that are not taken are listed with their words', async () => {
  const rows = (pain: string) => [
    ['Stage', 'Actions', 'Pains'],
    ['Find', 'asks', pain],
    ['Buy', 'pays', 'fees'],
  ];
  const sheets = [
    { name: 'Quillfeather', rows: rows('ads') },
    { name: 'Brambleby', rows: rows('rain') },
  ];
  const { left } = await readMap(await writeXlsx({ sheets }), 'a.xlsx');
  expect(left.map(({ text }) => text)).toEqual(expect.arrayContaining(['Brambleby', 'rain']));
});

test.each(['\t', ';', ',', '|'])(
  'a title and a person over cells that %j divides, as somebody types them',
  async (sign) => {
    const row = (...cells: string[]) => cells.join(sign);
    const text = lines(
      'Journey: a pottery class',
      'Persona: Ines',
      '',
      row('Phase', 'Find', 'Join', 'Come back'),
      row('Actions', 'asks a friend', 'signs', 'books'),
      row('Pain points', 'no times', '', 'full'),
      row('Feelings', '🙂', '😕', '😀'),
    );
    const { journey, left } = await readMap(text, '');
    expect(journey).toMatchObject({ title: 'a pottery class', personas: [{ name: 'Ines' }] });
    expect(tellCells(journey)).toMatchObject({
      Actions: { Find: ['asks a friend'], Join: ['signs'], 'Come back': ['books'] },
      'Pain points': { Find: ['no times'], 'Come back': ['full'] },
    });
    expect(journey.emotions.map(({ value }) => value)).toHaveLength(3);
    expect(left.map(({ text: words }) => words)).not.toContain('Persona: Ines');
  },
);
