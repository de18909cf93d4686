import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, makeDesk } from './board-desk.ts';

/** What strangers' plugins start from: a selection, parameters, what a person does, a drop, the network. */
let desk: Desk;
beforeAll(async () => {
  desk = makeDesk();
  desk.put('plugin.json', { name: 'Test', id: '7', main: 'plugin.js', editorType: ['figjam'] });
  const board = {
    document: { id: '0:0', type: 'DOCUMENT', children: [{ id: '0:1', type: 'CANVAS', name: 'Page' }] },
  };
  desk.put('empty.json', board);
  desk.put('notes.json', [
    { do: 'addSection', x: 0, y: 0, width: 1000, height: 1000, name: 'Pantry' },
    { do: 'addSticky', x: 100, y: 100, text: 'Flour' },
    { do: 'addSticky', x: 2000, y: 100, text: 'Water' },
  ]);
  const { code, err } = await desk.run(
    'edit',
    '--board',
    'empty.json',
    '--script',
    'notes.json',
    '--out',
    'board.json',
    '--seed',
    '1',
  );
  expect([code, err]).toEqual([0, '']);
});
afterAll(() => desk.clear());

const start = (code: string, ...more: string[]) => {
  desk.put('plugin.js', code);
  return desk.run(
    'plugin',
    '--manifest',
    'plugin.json',
    '--board',
    'board.json',
    '--out',
    'after.json',
    ...more,
  );
};
const logged = async (code: string, ...more: string[]) => {
  const run = await start(code, ...more);
  expect([run.code, run.err]).toEqual([0, '']);
  return (run.json() as { logged: string[] }).logged;
};
const idOf = (text: string): string => {
  const found = new RegExp(`"id": ?"([^"]+)"[^{}]*?"name": ?"${text}"`).exec(desk.read('board.json'));
  return found?.[1] ?? '';
};

test('a selection', async () => {
  const say = `console.log(...figma.currentPage.selection.map((node) => node.text.characters)); figma.closePlugin();`;
  expect(await logged(say, '--selection', `${idOf('Water')}, ${idOf('Flour')}`)).toEqual(['Water Flour']);
  const run = await start(say, '--selection', '9:99');
  expect([run.code, run.err]).toEqual([1, expect.stringContaining('there is no node 9:99')]);
});

test('acts between ticks, in turn with messages: the plugin hears of each, and what it posts is told', async () => {
  desk.put('acts.json', [
    { do: 'select', nodes: [idOf('Flour')] },
    { do: 'addSticky', x: 100, y: 500, text: 'Salt', as: 'new' },
    { do: 'type', node: '@new', text: 'Sea salt' },
  ]);
  desk.put('messages.json', ['first', 'second']);
  const listen = `
    figma.showUI('');
    figma.ui.onmessage = (message) => console.log(message);
    figma.on('selectionchange', () => console.log('selected', figma.currentPage.selection.length));
    figma.on('documentchange', ({ documentChanges }) => console.log(...documentChanges.map(({ type }) => type)));`;
  expect(await logged(listen, '--acts', 'acts.json', '--messages', 'messages.json')).toEqual([
    'first',
    'selected 1',
    'second',
    'CREATE',
    'PROPERTY_CHANGE',
  ]);
  expect(desk.read('after.json')).toContain('Sea salt');
});

test('a drop, onto what lies there', async () => {
  desk.put('acts.json', [
    {
      do: 'drop',
      x: 300,
      y: 200,
      items: [{ type: 'text/plain', data: 'Yeast' }],
      files: [{ name: 'a.csv', type: 'text/csv', text: 'é,1' }],
    },
  ]);
  const listen = `figma.on('drop', (event) => {
    const [file] = event.files;
    Promise.all([file.getTextAsync(), file.getBytesAsync()]).then(([text, bytes]) =>
      console.log(event.node.name, event.x, event.absoluteY, event.items[0].data, file.name, text, bytes.length));
    return false;
  });`;
  expect(await logged(listen, '--acts', 'acts.json')).toEqual(['Pantry 300 200 Yeast a.csv é,1 4']);
});

test('acts that cannot be done are told by number, and no board is written', async () => {
  desk.put('acts.json', [
    { do: 'select', nodes: [] },
    { do: 'delete', nodes: ['9:99'] },
  ]);
  const run = await start('', '--acts', 'acts.json', '--out', 'never.json');
  expect([run.code, run.err]).toEqual([1, expect.stringMatching(/acts.json, act 2 \(delete\): .*9:99/)]);
  desk.put('acts.json', [{ do: 'drop', x: 1 }]);
  expect((await start('', '--acts', 'acts.json')).err).toContain('act 1: a drop is');
  expect(desk.files()).not.toContain('never.json');
});

test('parameters: each is asked for, a suggestion brings its data, then it runs', async () => {
  desk.put('parameters.json', { count: '3', colour: 'Red' });
  const run = `
    figma.parameters.on('input', ({ key, query, parameters, result }) => {
      console.log(key, query, JSON.stringify(parameters));
      if (key === 'colour') result.setSuggestions(['Blue', { name: 'Red', data: { hex: 'f00' } }]);
    });
    figma.on('run', ({ command, parameters }) => { console.log(command, JSON.stringify(parameters)); figma.closePlugin(); });`;
  expect(await logged(run, '--parameters', 'parameters.json', '--command', 'paint')).toEqual([
    'count 3 {}',
    'colour Red {"count":"3"}',
    'paint {"count":"3","colour":{"hex":"f00"}}',
  ]);
});

test('suggestions may come late, from the panel; of those that are offered the return key takes the first', async () => {
  desk.put('parameters.json', { place: 'Pe' });
  desk.put('messages.json', [['Peru', 'Persia']]);
  const run = `
    figma.showUI('');
    let answer; const places = new Promise((resolve) => { answer = resolve; });
    figma.ui.onmessage = answer;
    figma.parameters.on('input', async ({ result }) => { result.setLoadingMessage('…'); result.setSuggestions(await places); });
    figma.on('run', ({ parameters }) => figma.closePlugin(parameters.place));`;
  const done = await start(run, '--parameters', 'parameters.json', '--messages', 'messages.json');
  expect(done.json()).toMatchObject({ notified: ['Peru'], closed: true });
});

test('what fails after the plugin closed itself is no failure of the run', async () => {
  const done = await start('figma.closePlugin(); (async () => { await null; figma.createSticky(); })();');
  expect([done.code, done.json()]).toMatchObject([
    0,
    { closed: true, logged: [expect.stringContaining('closed')] },
  ]);
});

test('payments, for a plugin that asks for them', async () => {
  const ask = 'console.log(figma.payments && figma.payments.status.type); figma.closePlugin();';
  expect(await logged(ask)).toEqual(['undefined']);
  desk.put('paid.json', {
    name: 'Test',
    id: '7',
    main: 'plugin.js',
    editorType: ['figjam'],
    permissions: ['payments'],
  });
  const paid = await desk.run(
    'plugin',
    '--manifest',
    'paid.json',
    '--board',
    'board.json',
    '--out',
    'after.json',
  );
  expect(paid.json()).toMatchObject({ logged: ['UNPAID'] });
});

describe('fetch', () => {
  const ask = `(async () => {
    const first = await fetch('https://api.test/notes?page=1');
    console.log(first.status, first.ok, (await first.json()).notes.length);
    const second = await fetch('https://api.test/save', { method: 'post', body: '{}' });
    console.log(second.status, second.ok, await second.text(), second.headersObject.kind);
    await fetch('https://elsewhere.test/').catch((error) => console.log(error.message));
    figma.closePlugin();
  })();`;

  test('gets the answers of a list', async () => {
    desk.put('answers.json', [
      { url: 'https://api.test/save', method: 'GET', body: 'not this' },
      { url: 'https://api.test/save', status: 503, headers: { kind: 'busy' }, body: 'later' },
      { url: 'https://api.test/notes*', body: { notes: [1, 2] } },
    ]);
    expect(await logged(ask, '--answers', 'answers.json')).toEqual([
      '200 true 2',
      '503 false later busy',
      expect.stringContaining('https://elsewhere.test/: the simulated FigJam has no network'),
    ]);
  });

  test('gets the answers of an object by URL, whole or only their bodies', async () => {
    desk.put('answers.json', {
      'https://api.test/notes?page=1': { notes: [1] },
      'https://api.test/save': { status: 201, headers: { kind: 'made' }, body: 'ok' },
    });
    expect((await logged(ask, '--answers', 'answers.json')).slice(0, 2)).toEqual([
      '200 true 1',
      '201 true ok made',
    ]);
  });
});

test('a file of the wrong form is said', async () => {
  desk.put('wrong.json', 'true');
  for (const option of ['--acts', '--parameters', '--answers', '--messages']) {
    const { code, err } = await start('', option, 'wrong.json');
    expect([code, err]).toEqual([1, expect.stringContaining('wrong.json must be')]);
  }
});

test('a member that no node has reads as undefined: plugins ask for it to tell nodes apart', async () => {
  expect(
    await logged(
      `console.log(typeof figma.currentPage.children[0].text, typeof figma.variables); figma.closePlugin();`,
    ),
  ).toEqual(['undefined undefined']);
});
