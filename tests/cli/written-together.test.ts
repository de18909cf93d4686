import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import type * as Files from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { resolvePath } from '../../playground/cli/desk/read-input.ts';
import { writeOutputs } from '../../playground/cli/desk/write-output.ts';
import { type Desk, makeDesk } from './board-desk.ts';

/** Exit 1 means that no file was touched: all are written, or none. */
const failing = vi.hoisted(() => ({ at: 0 }));
vi.mock('node:fs/promises', async (load) => {
  const files = await load<typeof Files>();
  let renamed = 0;
  return {
    ...files,
    rename: (from: string, to: string) => {
      renamed += 1;
      if (failing.at === 0) renamed = 0;
      return failing.at === renamed && failing.at > 0
        ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EACCES' }))
        : files.rename(from, to);
    },
  };
});

let desk: Desk;
beforeEach(() => {
  failing.at = 0;
  desk = makeDesk();
  // Paths are relative to where the command line is called.
  process.env.INIT_CWD = desk.folder;
});
afterEach(() => desk.clear());

const journey = { id: 'loaf', title: 'Buying a loaf', stages: [{ id: 's1', name: 'Queue' }] };

describe('a command of which one file cannot be written', () => {
  const others = ['--undo-out', '--stats'];
  test.each(others)('leaves the board as it was: %s is a folder', async (option) => {
    desk.put('journey.json', journey);
    await desk.run('insert', '--journey', 'journey.json', '--out', 'map.json', '--seed', '1');
    desk.put('file.json', { ...journey, title: 'Buying two loaves' });
    mkdirSync(resolvePath('u'));
    const before = desk.read('map.json');
    const args = ['--board', 'map.json', '--file', 'file.json', '--resolve', 'ours', '--out', 'map.json'];
    const { code, out, err } = await desk.run('sync', ...args, option, 'u');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^u cannot be written: it is a folder, not a file\. No file was changed\./);
    expect(desk.read('map.json')).toBe(before);
    expect(desk.files()).toEqual(['file.json', 'journey.json', 'map.json', 'u']);
  });

  test('leaves its files as they were: the report is a folder', async () => {
    desk.put('journey.json', journey);
    await desk.run('insert', '--journey', 'journey.json', '--out', 'map.json');
    desk.put('export.csv', 'mine');
    mkdirSync(resolvePath('u'));
    const args = ['export', '--board', 'map.json', '--format', 'csv', '--out', 'export.csv'];
    expect(await desk.run(...args, '--report', 'u')).toMatchObject({ code: 1, out: '' });
    expect(desk.read('export.csv')).toBe('mine');
  });
});

describe('files that are written together', () => {
  test.each([1, 2, 3])('are all as they were when renaming the %s. fails', async (at) => {
    desk.put('a', 'old a');
    desk.put('c', 'old c');
    failing.at = at;
    const outputs = new Map([...'abc'].map((name) => [name, `new ${name}`]));
    await expect(writeOutputs(outputs)).rejects.toThrow(/cannot be written: access is denied/);
    expect(contents()).toEqual({ a: 'old a', c: 'old c' });
  });

  test('leave nothing beside them, and a link goes on pointing at its file', async () => {
    desk.put('a', 'old a');
    symlinkSync('a', resolvePath('link'));
    await writeOutputs(new Map([['link', 'new a']]));
    expect(contents()).toEqual({ a: 'new a', link: 'new a' });
    await expect(
      writeOutputs(
        new Map([
          ['link', 'x'],
          ['a', 'y'],
        ]),
      ),
    ).rejects.toThrow(/same file/);
    expect(contents()).toEqual({ a: 'new a', link: 'new a' });
  });
});

const contents = () =>
  Object.fromEntries(readdirSync(desk.folder).map((name) => [name, readFileSync(resolvePath(name), 'utf8')]));
