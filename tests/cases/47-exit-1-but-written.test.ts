import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('47 exit 1 but written', () => {
  test.each(['--undo-out', '--stats'])('all files are written, or none: %s is a folder', async (option) => {
    const room = openCase('47-exit-1-but-written');
    await room.run('insert', '--journey', 'map.json', '--out', 'b.json');
    const file = '../00-base/export.json';
    mkdirSync(room.path('u'));
    const before = readFileSync(room.path('b.json'), 'utf8');
    const args = ['--board', 'b.json', '--file', file, '--journey', journeyOf(room.path('map.json'))];
    const { code, err } = await room.run(
      'sync',
      ...args,
      '--resolve',
      'ours',
      '--out',
      'b.json',
      option,
      'u',
    );
    expect(code).toBe(1);
    expect(err).toContain('u cannot be written: it is a folder');
    expect(readFileSync(room.path('b.json'), 'utf8')).toBe(before);
    room.clear();
  });
});

const journeyOf = (path: string): string => (JSON.parse(readFileSync(path, 'utf8')) as { id: string }).id;
