import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyBoard } from '../../playground/board-file/empty-board.ts';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeAll(() => {
  desk = makeDesk();
  desk.put('empty.json', emptyBoard('Empty'));
  desk.put('journey.json', journey());
});
afterAll(() => desk.clear());

const journey = (changes: object = {}) => ({
  id: 'loaf',
  title: 'Buying a loaf',
  personas: [{ id: 'p1', name: 'Uma' }],
  stages: [
    { id: 's1', name: 'Queue' },
    { id: 's2', name: 'Pay' },
  ],
  lanes: [
    { id: 'l1', name: 'Actions', kind: 'actions' },
    { id: 'l2', name: 'Pains', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Waits\noutside' },
    { id: 'c2', stageId: 's2', laneId: 'l2', text: 'Card only', severity: 4 },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c2', label: 'then' }],
  emotions: [{ id: 'e1', stageId: 's1', personaId: 'p1', value: -1.5 }],
  ...changes,
});

describe('what there is', () => {
  test.each(['templates', 'formats', 'settings'])('%s lists ids and names', async (command) => {
    const { code, json } = await desk.run(command);
    expect(code).toBe(0);
    expect(json()).toContainEqual(
      expect.objectContaining({ id: expect.any(String), name: expect.any(String) }),
    );
  });

  test('help tells every command and option, on standard output', async () => {
    const { code, out } = await desk.run('--help');
    expect(code).toBe(0);
    for (const word of ['--undo-out', '--delete-missing', '--messages', '--seed', 'Exit codes'])
      expect(out).toContain(word);
  });
});

describe('a map on a board', () => {
  test('inserts, reads back and exports the very journey', async () => {
    const inserted = await desk.run(
      'insert',
      '--journey',
      'journey.json',
      '--out',
      'map.json',
      '--stats',
      'stats.json',
    );
    expect(inserted).toMatchObject({ code: 0, err: '' });
    expect(inserted.json()).toMatchObject({
      journeyId: 'loaf',
      counts: { stages: 2, lanes: 2, cards: 2, links: 1 },
    });
    expect(desk.json('stats.json')).toMatchObject({ calls: { 'figma.showUI': 1 }, vmMs: expect.any(Number) });

    const { journeys, unplaced } = (await desk.run('read', '--board', 'map.json')).json() as {
      journeys: { journey: unknown }[];
      unplaced: unknown[];
    };
    expect(journeys.map((found) => found.journey)).toMatchObject([journey()]);
    expect(unplaced).toEqual([]);

    const { out } = await desk.run('export', '--board', 'map.json', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject(journey());
  });

  test('is the same bytes for the same input and seed, wherever it lies', async () => {
    for (const name of ['one.json', 'two.json'])
      await desk.run(
        'insert',
        '--template',
        'ten-component',
        '--board',
        'empty.json',
        '--out',
        name,
        '--seed',
        '5',
      );
    expect(desk.read('one.json')).toBe(desk.read('two.json'));
    const exported = async () =>
      (await desk.run('export', '--board', 'one.json', '--format', 'json', '--seed', '5')).out;
    expect(await exported()).toBe(await exported());
  });

  test('may be written over the board it was made from', async () => {
    desk.put('same.json', emptyBoard('Same'));
    const { code } = await desk.run(
      'insert',
      '--template',
      'blank',
      '--board',
      'same.json',
      '--out',
      'same.json',
    );
    expect(code).toBe(0);
    expect((await desk.run('read', '--board', 'same.json')).out).toContain('"title"');
  });

  test('goes away with one undo', async () => {
    await desk.run(
      'insert',
      '--template',
      'blank',
      '--board',
      'empty.json',
      '--out',
      'map2.json',
      '--undo-out',
      'undone.json',
    );
    expect(desk.json('undone.json')).toEqual(emptyBoard('Empty'));
  });
});

describe('people at work', () => {
  const acts = [
    { do: 'addSticky', x: 0, y: 0, text: '@a is only text here', color: 'yellow', as: 'a' },
    { do: 'addSticky', x: 400, y: 0, text: 'b', color: 'blue', as: 'b' },
    { do: 'connect', from: '@a', to: '@b', label: 'so' },
    { do: 'type', node: '@b', text: 'seen by both', person: 2 },
    { do: 'drag', nodes: ['@a'], x: 50, y: 60 },
    { do: 'undo', person: 2 },
  ];

  test('edit does what they do, and tells what came of each act', async () => {
    desk.put('acts.json', acts);
    const { code, json } = await desk.run(
      'edit',
      '--board',
      'empty.json',
      '--script',
      'acts.json',
      '--out',
      'edited.json',
    );
    expect(code).toBe(0);
    const { created } = json() as { created: string[][] };
    expect(created.map((ids) => ids.length)).toEqual([1, 1, 1, 0, 0, 0]);
    const board = desk.read('edited.json');
    expect(board).toContain('@a is only text here');
    expect(board).not.toContain('seen by both');
  });

  test('an empty script only opens and saves', async () => {
    desk.put('none.json', []);
    await desk.run('edit', '--board', 'edited.json', '--script', 'none.json', '--out', 'again.json');
    expect(desk.read('again.json')).toBe(desk.read('edited.json'));
  });
});

describe('any plugin', () => {
  const code = `
    figma.showUI(__html__);
    figma.on('run', ({ command }) => console.log('asked for', command));
    figma.ui.onmessage = async (message) => {
      if (message === 'bye') return figma.closePlugin('Done');
      await figma.loadFontAsync({ family: 'Inter', style: 'Medium' });
      const sticky = figma.createSticky();
      sticky.text.characters = message;
      figma.ui.postMessage({ made: sticky.id });
    };`;
  beforeAll(() => {
    desk.put('plugin.js', code);
    desk.put('ui.html', '<p>');
    desk.put('manifest.json', {
      name: 'Test',
      id: '7',
      api: '1.0.0',
      main: 'plugin.js',
      ui: 'ui.html',
      editorType: ['figjam'],
      documentAccess: 'dynamic-page',
    });
    desk.put('messages.json', ['flour', 'water', 'bye']);
  });

  test('runs unmodified, message by message, until it closes', async () => {
    const run = await desk.run(
      'plugin',
      '--manifest',
      'manifest.json',
      '--board',
      'empty.json',
      '--command',
      'bake',
      '--messages',
      'messages.json',
      '--out',
      'baked.json',
    );
    expect(run.code).toBe(0);
    expect(run.json()).toMatchObject({ logged: ['asked for bake'], closed: true, notified: ['Done'] });
    expect(desk.read('baked.json')).toContain('flour');
  });

  test('that fails exits 1, tells all it did, and leaves no board', async () => {
    desk.put(
      'plugin.js',
      'figma.notify("Hello"); (async () => { figma.createSticky().text.characters = "no font"; })();',
    );
    const run = await desk.run(
      'plugin',
      '--manifest',
      'manifest.json',
      '--board',
      'empty.json',
      '--out',
      'failed.json',
    );
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({
      notified: ['Hello'],
      error: expect.stringContaining('unloaded font'),
    });
    expect(desk.files()).not.toContain('failed.json');
  });

  test('that is not built, or not for FigJam, is refused', async () => {
    desk.put('design.json', { main: 'plugin.js', editorType: ['figma'] });
    desk.put('unbuilt.json', { main: 'gone.js' });
    const args = ['--board', 'empty.json', '--out', 'failed.json'];
    expect((await desk.run('plugin', '--manifest', 'design.json', ...args)).err).toContain('not for FigJam');
    expect((await desk.run('plugin', '--manifest', 'unbuilt.json', ...args)).err).toContain(
      'Is the plugin built?',
    );
  });
});

describe('what cannot be done is said, exits 1 and writes nothing', () => {
  const cases: [string, string[], RegExp][] = [
    ['no command', [], /Usage/],
    ['an unknown command', ['rewrite'], /unknown command 'rewrite'/],
    ['an unknown option', ['read', '--board', 'empty.json', '--deep'], /unknown option '--deep'/],
    ['a missing option', ['insert', '--template', 'blank'], /--out/],
    [
      'a missing file',
      ['read', '--board', 'gone.json'],
      /The board gone.json cannot be read: there is no such file/,
    ],
    ['a folder', ['read', '--board', '.'], /it is a folder/],
    ['a board cut off', ['read', '--board', 'cut.json'], /cut.json is not valid JSON: it ends in the middle/],
    ['a broken board', ['read', '--board', 'broken.json'], /line 2, column 3/],
    ['a board that is a journey', ['read', '--board', 'journey.json'], /This is a journey/],
    ['a web page', ['read', '--board', 'page.html'], /page.html is not valid JSON: it is a web page/],
    [
      'a line of 50 MB that does not end',
      ['read', '--board', 'long.json'],
      /ends in the middle \(line 1, column 52428807\)/,
    ],
    ['a file nested too deep', ['read', '--board', 'deep.json'], /nested more than 1000 levels deep/],
    ['bytes that are no text', ['read', '--board', 'bytes.json'], /not text in UTF-8/],
    [
      'a journey that dangles',
      ['insert', '--journey', 'dangling.json', '--out', 'x.json'],
      /dangling.json: .*s9/,
    ],
    [
      'both a template and a journey',
      ['insert', '--journey', 'journey.json', '--template', 'blank', '--out', 'x.json'],
      /one of --template/,
    ],
    [
      'an unknown template',
      ['insert', '--template', 'nope', '--out', 'x.json'],
      /There is no template "nope"/,
    ],
    [
      'an unknown format',
      ['export', '--board', 'empty.json', '--format', 'nope'],
      /There is no format "nope"/,
    ],
    ['no journey to export', ['export', '--board', 'empty.json', '--format', 'json'], /no journey map/],
    [
      'an unknown page',
      ['read', '--board', 'empty.json', '--page', 'Two'],
      /no page "Two"\. The board has: "Page 1"/,
    ],
    [
      'an unknown switch',
      ['read', '--board', 'empty.json', '--settings', 'settings.json'],
      /gravity.*no switch/,
    ],
    ['a seed that is no number', ['read', '--board', 'empty.json', '--seed', 'x'], /whole number/],
    [
      'an act that is none',
      ['edit', '--board', 'empty.json', '--script', 'bad-acts.json', '--out', 'x.json'],
      /act 2 \(dance\)/,
    ],
    [
      'a name that no act gave',
      ['edit', '--board', 'empty.json', '--script', 'no-name.json', '--out', 'x.json'],
      /no earlier act is called "ghost"/,
    ],
    [
      'two outputs in one file',
      ['insert', '--template', 'blank', '--out', 'x.json', '--stats', './x.json'],
      /^--stats and --out name the same file, \.\/x\.json\. Nothing was done/,
    ],
    [
      'the undone board over the board',
      ['insert', '--template', 'blank', '--out', 'x.json', '--undo-out', 'x.json'],
      /--undo-out and --out name the same file/,
    ],
    [
      'a report over the export',
      ['export', '--board', 'empty.json', '--format', 'json', '--out', 'x.json', '--report', 'x.json'],
      /--report and --out name the same file/,
    ],
    [
      'what was counted over the board',
      ['read', '--board', 'empty.json', '--stats', 'empty.json'],
      /--stats and --board name the same file/,
    ],
    [
      'an export over its board',
      ['export', '--board', 'empty.json', '--format', 'csv', '--out', './empty.json'],
      /^--out and --board name the same file, \.\/empty\.json\. Nothing was done/,
    ],
    [
      'a template over its board',
      ['template', '--board', 'empty.json', '--out', 'empty.json'],
      /--out and --board name the same file/,
    ],
    [
      'a board over its journey',
      ['insert', '--journey', 'taken.json', '--out', 'taken.json'],
      /--out and --journey name the same file/,
    ],
    [
      'a place that is not there',
      ['insert', '--template', 'blank', '--out', 'no/such/x.json'],
      /no\/such\/x.json cannot be written/,
    ],
  ];
  beforeAll(() => {
    desk.put('taken.json', journey());
    desk.put('cut.json', JSON.stringify(emptyBoard('x')).slice(0, 60));
    desk.put('broken.json', '{\n  oops }');
    desk.put('page.html', '<!doctype html>\n<title>Sign in</title>');
    desk.put('long.json', `{"a":"${'x'.repeat(50 * 1024 * 1024)}`);
    desk.put('deep.json', `{"document":${'['.repeat(5000)}${']'.repeat(5000)}}`);
    desk.put('bytes.json', new Uint8Array([0x7b, 0xff, 0xc3, 0x28]));
    desk.put('dangling.json', journey({ cards: [{ id: 'c1', stageId: 's9', laneId: 'l1', text: 'x' }] }));
    desk.put('settings.json', { gravity: 'none' });
    desk.put('bad-acts.json', [{ do: 'addSticky', x: 0, y: 0, text: 'a', color: 'yellow' }, { do: 'dance' }]);
    desk.put('no-name.json', [{ do: 'delete', nodes: ['@ghost'] }]);
  });

  test.each(cases)('%s', async (_, args, message) => {
    const before = desk.files();
    const { code, out, err } = await desk.run(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(desk.files()).toEqual(before);
  });
});

test('paths are the caller’s without npm, too', () => {
  const board = fileURLToPath(new URL('../../playground/board.mjs', import.meta.url));
  const { INIT_CWD: _, ...env } = process.env;
  const said = spawnSync('node', [board, 'read', '--board', 'empty.json'], { cwd: desk.folder, env });
  expect(String(said.stderr)).toBe('');
  expect(said.status).toBe(0);
});
