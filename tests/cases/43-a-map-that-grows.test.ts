import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

type Room = ReturnType<typeof openCase>;
interface Read {
  journeys: { rootId: string; nodes: { [id: string]: string[] }; journey: { id: string } }[];
}
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

describe.skipIf(!haveCases)('43 a map that grows', () => {
  test.each([0, 1])('covers no map beside it and swallows no note (map %i grows)', async (grows) => {
    const room = openCase('43-a-map-that-grows');
    await room.run('insert', '--template', 'lean', '--out', 'a.json', '--seed', '1');
    await room.run('insert', '--template', 'lean', '--board', 'a.json', '--out', 'b.json', '--seed', '2');
    const before = await readBoard(room, 'b.json');
    const [one, other] = [before.journeys[grows], before.journeys[1 - grows]];
    if (!one || !other) throw new Error('two maps were drawn');
    const root = boxOf(room, 'b.json', one.rootId);
    const notes = [150, 400, 700].map((dx, at) => {
      return {
        do: 'addSticky',
        x: root.x + root.width + dx,
        y: root.y - 320 * at + 600,
        text: `Mine ${dx}`,
        color: 'yellow',
      };
    });
    put(room, 'acts.json', notes);
    await room.run('edit', '--board', 'b.json', '--script', 'acts.json', '--out', 'c.json');
    await room.run(
      'export',
      '--board',
      'c.json',
      '--journey',
      one.journey.id,
      '--format',
      'json',
      '--out',
      'f.json',
    );
    const file = JSON.parse(readFileSync(room.path('f.json'), 'utf8'));
    file.stages.push({ id: 'new-1', name: 'One more' });
    for (const at of [1, 2, 3, 4]) file.lanes.push({ id: `row-${at}`, name: `Row ${at}`, kind: 'actions' });
    put(room, 'f.json', file);
    const { code } = await room.run(
      'sync',
      '--board',
      'c.json',
      '--file',
      'f.json',
      '--out',
      'd.json',
      '--undo-out',
      'u.json',
    );
    expect(code).toBe(0);
    const after = await readBoard(room, 'd.json');
    const [grown, beside] = [one, other].map(({ rootId }) => boxOf(room, 'd.json', rootId));
    expect(meet(grown, beside)).toBe(false);
    const words = notes.map(({ text }) => boxOf(room, 'd.json', text));
    for (const note of words) expect([meet(grown, note), meet(beside, note)]).toEqual([false, false]);
    const cards = after.journeys.flatMap(
      ({ journey }) => (journey as unknown as { cards: { text: string }[] }).cards,
    );
    expect(cards.filter(({ text }) => text.startsWith('Mine'))).toEqual([]);
    expect(boxOf(room, 'u.json', other.rootId)).toEqual(boxOf(room, 'c.json', other.rootId));
    room.clear();
  });
});

const readBoard = async (room: Room, board: string) =>
  (await room.run('read', '--board', board)).json() as Read;
const put = (room: Room, name: string, value: unknown) =>
  writeFileSync(room.path(name), JSON.stringify(value));

interface Raw {
  id?: string;
  characters?: string;
  absoluteBoundingBox?: Box;
  children?: Raw[];
}

function boxOf(room: Room, board: string, idOrWords: string): Box {
  const look = (raw: Raw): Raw | undefined =>
    raw.id === idOrWords || raw.characters === idOrWords ? raw : (raw.children ?? []).map(look).find(Boolean);
  const found = look(JSON.parse(readFileSync(room.path(board), 'utf8')).document)?.absoluteBoundingBox;
  if (!found) throw new Error(`${idOrWords} is not on ${board}`);
  return found;
}

const meet = (a: Box | undefined, b: Box | undefined): boolean =>
  !a || !b || (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height);
