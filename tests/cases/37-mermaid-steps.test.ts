import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { askMermaid, startMermaid } from '../support/ask-mermaid.ts';
import { type CaseRoom, haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('37 steps of a stranger’s diagram', () => {
  beforeAll(startMermaid, 60_000);
  const ask = (room: CaseRoom, file: string) => askMermaid(readFileSync(room.path(file), 'utf8'));

  test('keep their own score and actors on a map that exists', async () => {
    const room = openCase('37-mermaid-steps');
    await room.run('insert', '--journey', 'min.json', '--out', 'm.json');
    const args = ['--board', 'm.json', '--file', 'tiny.mmd', '--resolve', 'ours', '--out', 's.json'];
    await room.run('sync', ...args);
    await room.run('export', '--board', 's.json', '--format', 'mermaid', '--out', 'again.mmd');
    expect(await ask(room, 'again.mmd')).toEqual(await ask(room, 'tiny.mmd'));
    room.clear();
  });

  test('become a new map on an empty board, and outlive an edit and the tidy', async () => {
    const room = openCase('37-mermaid-steps');
    await room.run('import', '--file', 'tiny.mmd', '--board', 'empty.json', '--out', 'n.json');
    const read = JSON.parse((await room.run('read', '--board', 'n.json')).out);
    const { journey, nodes } = read.journeys[0];
    const tea = journey.cards.find(({ text }: { text: string }) => text === 'Make tea');
    const acts = [
      { do: 'type', node: nodes[tea.id][0], text: 'Make coffee' },
      { do: 'drag', node: nodes[tea.id][0], x: 10, y: 2000 },
      { do: 'undo' },
    ];
    writeFileSync(room.path('acts.json'), JSON.stringify(acts));
    await room.run('edit', '--board', 'n.json', '--script', 'acts.json', '--out', 'e.json');
    await room.run('tidy', '--board', 'e.json', '--out', 't.json');
    await room.run('export', '--board', 't.json', '--format', 'mermaid', '--out', 'again.mmd');
    const given = await ask(room, 'tiny.mmd');
    const tasks = given.tasks.map((task) =>
      task.text === 'Make tea' ? { ...task, text: 'Make coffee' } : task,
    );
    expect(await ask(room, 'again.mmd')).toEqual({ ...given, tasks });
    room.clear();
  });
});
