import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseRoom, haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('42 the file’s is kept where the note is gone', () => {
  let room: CaseRoom;
  beforeAll(() => {
    room = openCase('42-keep-the-files-where-the-note-is-gone');
  });
  afterAll(() => room.clear());

  /** Deletes nodes of the base board, edits an export of it, and keeps the file’s; gives the map then. */
  async function keepFile(nodes: string[], name: string, edit: (text: string) => string) {
    const text = readFileSync(room.path(`../00-base/${name}`), 'utf8');
    writeFileSync(room.path(name), edit(text));
    writeFileSync(room.path('gone.json'), JSON.stringify([{ do: 'delete', nodes }]));
    await room.run('edit', '--board', '../00-base/board.json', '--script', 'gone.json', '--out', 'g.json');
    const synced = await room.run(
      'sync',
      '--board',
      'g.json',
      '--file',
      name,
      '--resolve',
      'ours',
      '--out',
      'o.json',
    );
    expect([synced.code, synced.err]).toEqual([0, expect.not.stringContaining('Left out')]);
    return JSON.parse((await room.run('export', '--board', 'o.json', '--format', 'json')).out);
  }

  test('the diagram of the case', async () => {
    await room.run('insert', '--journey', 'map.json', '--seed', '1', '--out', 'b.json');
    await room.run('edit', '--board', 'b.json', '--script', 'acts.json', '--out', 'd.json');
    const synced = await room.run(
      'sync',
      '--board',
      'd.json',
      '--file',
      'e.mmd',
      '--resolve',
      'ours',
      '--out',
      'o.json',
    );
    expect(synced.code).toBe(0);
    const map = JSON.parse((await room.run('export', '--board', 'o.json', '--format', 'json')).out);
    expect(map.cards[0]).toEqual({
      id: 'c1',
      stageId: 'boil',
      laneId: 'do',
      text: 'Fill the BIG kettle',
    });
  });

  test('a diagram with another score, whose face was deleted', async () => {
    const map = await keepFile(['1:91'], 'export.mmd', (text) =>
      text
        .replace('hotels: 4', 'hotels: 5')
        .replace('twice: 4', 'twice: 5')
        .replace('section Stay', 'section Sleep'),
    );
    expect(map.emotions).toContainEqual({ id: 'e1', stageId: 'sa', personaId: 'p1', value: 2 });
    expect(map.stages[2].name).toBe('Sleep');
  });

  test.each([
    ['all columns', (line: string) => line],
    [
      'id, text and _rev only',
      (line: string) =>
        line
          .split(',')
          .filter((_, at) => [0, 3, 13].includes(at))
          .join(','),
    ],
  ])('a CSV with %s', async (_, columns) => {
    const map = await keepFile(['1:57'], 'export.csv', (text) =>
      text
        .replace('"Picks up the key\nat the desk"', 'Picks up the key')
        .split('\r\n')
        .map((line) => columns(line.replace('Fills in the form', 'Fills in the long form')))
        .join('\r\n'),
    );
    expect(map.cards).toContainEqual({
      id: 'c4',
      stageId: 'sb',
      laneId: 'la',
      text: 'Fills in the long form',
    });
    expect(map.cards).toContainEqual(expect.objectContaining({ id: 'c7', text: 'Picks up the key' }));
  });

  test('a JSON part that gives the text alone', async () => {
    const map = await keepFile(['1:56'], 'export.json', (text) => {
      const { exported } = JSON.parse(text);
      return JSON.stringify({
        exported,
        cards: [
          { id: 'c3', text: 'Prices jump' },
          { id: 'c1', text: 'Compares four' },
        ],
      });
    });
    expect(map.cards).toContainEqual(
      expect.objectContaining({
        id: 'c3',
        stageId: 'sa',
        laneId: 'lp',
        text: 'Prices jump',
        severity: 4,
        waitTime: 1.5,
      }),
    );
    expect(map.cards).toContainEqual(expect.objectContaining({ id: 'c1', text: 'Compares four' }));
  });
});
