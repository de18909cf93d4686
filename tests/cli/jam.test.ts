import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBoard } from '../../playground/board-file/jam/open/build-board.ts';
import { foreignReaders } from '../board-file/jam/foreign-readers.ts';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeAll(() => {
  desk = makeDesk();
});
afterAll(() => desk.clear());

const allTemplates = async (): Promise<string[]> => {
  const listed = (await desk.run('templates')).json();
  return Array.isArray(listed) ? listed.map(({ id }) => String(id)) : [];
};

/** A worked example on a board file and on a FigJam file, and the journeys that each of them is read as. */
async function drawBoth(template: string) {
  const draw = async (out: string) => {
    const { code, err } = await desk.run(
      'insert',
      '--template',
      template,
      '--example',
      '--seed',
      '3',
      '--out',
      out,
    );
    expect(err).toBe('');
    expect(code).toBe(0);
    return (await desk.run('read', '--board', out)).json();
  };
  return { fromJson: await draw('map.json'), fromJam: await draw('map.jam') };
}

describe('an example map as a FigJam file', () => {
  test('is read as the same journey, stamps included, by us and through two foreign readers', async () => {
    const templates = await allTemplates();
    expect(templates.length).toBeGreaterThanOrEqual(19);
    // All of them take minutes: in the long mode.
    for (const template of process.env.FUZZ ? templates : templates.slice(4, 5)) {
      const { fromJson, fromJam } = await drawBoth(template);
      expect(fromJam).toEqual(fromJson);
      const bytes = new Uint8Array(readFileSync(desk.path('map.jam')));
      for (const [name, read] of Object.entries(foreignReaders)) {
        const { document } = buildBoard({ nodeChanges: read(bytes) });
        desk.put('foreign.json', { name: 'Untitled', document });
        expect((await desk.run('read', '--board', 'foreign.json')).json(), `${template}, ${name}`).toEqual(
          fromJson,
        );
      }
    }
  }, 1_200_000);

  test('can be worked on like any board file', async () => {
    await desk.run('insert', '--template', 'lean', '--example', '--seed', '3', '--out', 'work.jam');
    await desk.run('export', '--board', 'work.jam', '--format', 'json', '--out', 'work.json');
    const file = desk.json('work.json');
    desk.put('edited.json', JSON.parse(JSON.stringify(file).replace('"title":"', '"title":"Once more: ')));
    const synced = await desk.run(
      'sync',
      '--board',
      'work.jam',
      '--file',
      'edited.json',
      '--out',
      'work.jam',
    );
    expect(synced.err).toBe('');
    const title = JSON.stringify((await desk.run('read', '--board', 'work.jam')).json());
    expect(title).toContain('"title":"Once more: ');
  });
});

describe('what is said', () => {
  test('a damaged FigJam file ends in words with its name, and nothing is written', async () => {
    desk.put('broken.jam', new TextEncoder().encode('PK\u0003\u0004 not really'));
    const { code, out, err } = await desk.run('tidy', '--board', 'broken.jam', '--out', 'never.json');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^broken\.jam: This FigJam file cannot be read: .+\n$/);
    expect(desk.files()).not.toContain('never.json');
  });

  test('what is called one and is none', async () => {
    desk.put('page.jam', '<!doctype html><title>Sign in</title>');
    const { code, err } = await desk.run('read', '--board', 'page.jam');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^page\.jam: This is no FigJam file: it begins otherwise/),
    ]);
  });

  test('what a FigJam file has no place for', async () => {
    desk.put('film.json', {
      document: {
        id: '0:0',
        type: 'DOCUMENT',
        children: [{ id: '0:1', type: 'CANVAS', children: [{ id: '1:1', type: 'EMBED', name: 'A film' }] }],
      },
    });
    desk.put('nothing.json', []);
    const { err } = await desk.run(
      'edit',
      '--board',
      'film.json',
      '--script',
      'nothing.json',
      '--out',
      'film.jam',
    );
    expect(err).toBe(
      'film.jam: Written as plain frames, for a FigJam file has no such nodes that we know of: EMBED (1 node).\n',
    );
  });

  test('the help says that only a person can try whether FigJam opens it', async () => {
    expect((await desk.run('--help')).out).toContain('only\na person can try whether FigJam opens it');
  });
});
