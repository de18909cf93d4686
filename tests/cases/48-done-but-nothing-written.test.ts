import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseRoom, haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('48 “done” is only said of what stands on the board', () => {
  let room: CaseRoom;
  beforeAll(() => {
    room = openCase('48-done-but-nothing-written');
  });
  afterAll(() => room.clear());

  type File = { [list: string]: { id: string; [field: string]: unknown }[] };
  const recordOf = (file: File, list: string, id: string) =>
    file[list]?.find((record) => record.id === id) ?? {};

  test.each([
    ['a stage’s section', { do: 'deleteSectionOnly', node: '1:81' }, 'stages', 'sa', { goal: 'Find a room' }],
    ['a row’s label', { do: 'delete', nodes: ['1:77'] }, 'lanes', 'la', { guidance: 'One step a note' }],
    ['a persona’s name', { do: 'delete', nodes: ['1:15'] }, 'personas', 'p1', { name: 'Zoé' }],
    ['an arrow’s note', { do: 'delete', nodes: ['1:58'] }, 'links', 'k1', { label: 'so' }],
  ])(
    '%s is gone: it is told with a way out, and the same file brings it again',
    async (_, act, list, id, fields) => {
      writeFileSync(room.path('acts.json'), JSON.stringify([act]));
      await room.run('edit', '--board', '../00-base/board.json', '--script', 'acts.json', '--out', 'd.json');
      const file = JSON.parse(readFileSync(room.path('../00-base/export.json'), 'utf8'));
      Object.assign(recordOf(file, list, id), fields);
      writeFileSync(room.path('e.json'), JSON.stringify(file));
      const args = ['--file', 'e.json', '--resolve', 'ours', '--out', 'o.json'];
      const synced = await room.run('sync', '--board', 'd.json', ...args);
      expect([synced.code, synced.err]).toEqual([
        0,
        expect.stringMatching(new RegExp(`^${id}: .*(Tidy up|Draw)`, 'm')),
      ]);
      const again = await room.run('sync', '--board', 'o.json', '--file', 'e.json', '--dry-run');
      const found = JSON.parse(again.out) as {
        changes: { from: string; recordId: string }[];
        conflicts: { recordId: string }[];
      };
      const offered = [...found.changes.filter(({ from }) => from === 'file'), ...found.conflicts];
      expect(offered.map(({ recordId }) => recordId)).toContain(id);
    },
  );
});
