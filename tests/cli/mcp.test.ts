import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The official client, talking to `board mcp` in a process of its own. */
describe('board mcp', () => {
  const place = mkdtempSync(join(tmpdir(), 'throughline-mcp-'));
  const folder = join(place, 'boards');
  const client = new Client({ name: 'a test', version: '1' });
  const said: string[] = [];

  beforeAll(async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'settings.json'), '{"theme": "dark"}');
    writeFileSync(join(place, 'secret.json'), '{"document": {}}');
    symlinkSync(place, join(folder, 'way-out'));
    const args = ['playground/board.mjs', 'mcp', '--folder', folder];
    const transport = new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' });
    transport.stderr?.on('data', (data) => said.push(String(data)));
    await client.connect(transport);
  });
  afterAll(async () => {
    await client.close();
    rmSync(place, { recursive: true, force: true });
    expect(said.join('')).toBe('');
  });

  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const answer = await client.callTool({ name, arguments: args }, undefined, { timeout: 120_000 });
    const [first] = Array.isArray(answer.content) ? answer.content : [];
    return { isError: answer.isError === true, text: String(first?.text ?? '') };
  };
  const ask = async (name: string, args: Record<string, unknown> = {}) => {
    const { isError, text } = await call(name, args);
    expect(isError, text).toBe(false);
    return JSON.parse(text);
  };

  test('says what it can do, and what each of it needs', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'list_files',
      'list_maps',
      'read_map',
      'list_doubts',
      'list_checks',
      'plan_change',
      'apply_change',
      'export_map',
      'draw_map',
    ]);
    const apply = tools.find(({ name }) => name === 'apply_change');
    expect(apply?.inputSchema.required).toEqual(['board', 'out']);
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint === true)).toHaveLength(6);
  });

  test('draws, reads, plans, applies and exports, on a FigJam file', async () => {
    await ask('draw_map', { template: 'lean', out: 'map.jam' });
    expect((await ask('list_files')).files).toEqual(['map.jam', 'settings.json']);
    const { maps } = await ask('list_maps', { board: 'map.jam' });
    expect(maps).toHaveLength(1);
    const map = await ask('read_map', { board: 'map.jam' });
    expect((await ask('list_doubts', { board: 'map.jam' })).id).toBe(maps[0].id);

    expect((await ask('list_checks', { board: 'map.jam' })).findings).toBeInstanceOf(Array);

    const before = readFileSync(join(folder, 'map.jam'));
    const edited = JSON.parse(JSON.stringify(map));
    const journey = edited.journey ?? edited;
    journey.title = 'Renamed by an agent';
    const plan = await ask('plan_change', { board: 'map.jam', edited });
    expect(plan.answer.changes).toMatchObject([{ from: 'file', op: 'update', field: 'title' }]);
    expect(plan.written).toBe(false);
    expect(readFileSync(join(folder, 'map.jam')).equals(before)).toBe(true);

    const applied = await ask('apply_change', { board: 'map.jam', edited, out: 'map.jam' });
    expect(applied).toMatchObject({ written: true, answer: { conflicts: [] } });
    expect((await ask('list_maps', { board: 'map.jam' })).maps[0].title).toBe('Renamed by an agent');

    await ask('export_map', { board: 'map.jam', format: 'csv', out: 'map.csv' });
    expect(readFileSync(join(folder, 'map.csv'), 'utf8')).toContain('stage');
    expect((await call('export_map', { board: 'map.jam', format: 'csv', out: 'map.csv' })).text).toMatch(
      /There is a file map\.csv already/,
    );
  });

  test('a conflict stops a change, is told, and can be decided', async () => {
    await ask('draw_map', { template: 'lean', out: 'a.json' });
    const first = await ask('read_map', { board: 'a.json' });
    // Exported a second time: what one export brought back is known, and no question.
    const second = await ask('read_map', { board: 'a.json' });
    const retitled = (map: unknown, title: string) => {
      const copy = JSON.parse(JSON.stringify(map));
      (copy.journey ?? copy).title = title;
      return copy;
    };
    await ask('apply_change', { board: 'a.json', edited: retitled(first, 'Theirs'), out: 'a.json' });
    const late = { board: 'a.json', edited: retitled(second, 'Ours'), out: 'a.json' };
    const stopped = await ask('apply_change', late);
    expect(stopped).toMatchObject({
      written: false,
      answer: { conflicts: [{ field: 'title', ours: 'Ours', theirs: 'Theirs' }] },
    });
    expect((await ask('list_maps', { board: 'a.json' })).maps[0].title).toBe('Theirs');
    await ask('apply_change', { ...late, resolve: 'ours' });
    expect((await ask('list_maps', { board: 'a.json' })).maps[0].title).toBe('Ours');
  });

  test.each([
    ['read_map', { board: '../secret.json' }, /outside the folder/],
    ['read_map', { board: join(place, 'secret.json') }, /outside the folder/],
    ['read_map', { board: 'way-out/secret.json' }, /outside the folder/],
    ['draw_map', { template: 'lean', out: '../new.json' }, /outside the folder/],
    ['draw_map', { template: 'lean', out: 'way-out/new.json' }, /outside the folder/],
    ['draw_map', { template: 'lean', out: 'notes.txt' }, /written as \.json or \.jam/],
    [
      'draw_map',
      { template: 'lean', out: 'settings.json' },
      /settings\.json is a file already, and no board/,
    ],
    ['draw_map', { template: 'no such', out: 'new.json' }, /There is no template "no such"/],
    ['read_map', { board: 'none.json' }, /there is no such file/],
    ['read_map', {}, /read_map: “board”: Invalid input: expected string/],
    ['read_map', { board: 'map.jam', colour: 'red' }, /Unrecognized key: "colour"/],
    ['plan_change', { board: 'map.jam' }, /Give the edited map once/],
    ['plan_change', { board: 'map.jam', edited: { milk: 2 } }, /edited\.json/],
    ['brew_tea', {}, /There is no tool "brew_tea"/],
  ])('refuses %s %j in words', async (name, args, words) => {
    const { isError, text } = await call(name, args);
    expect(isError).toBe(true);
    expect(text).toMatch(words);
    expect(text).not.toContain(folder);
  });
});
