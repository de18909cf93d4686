import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createFigjam } from '../../playground/figjam/index.ts';

const readMe = readFileSync(new URL('../../playground/figjam/README.md', import.meta.url), 'utf8');

// Shown in the simulator's README, word for word.
test('a plugin writes a note, a person drags it', async () => {
  const { figma, control, settle } = createFigjam();
  await settle(figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
  const note = figma.createSticky();
  note.text.characters = 'Hello';
  control.act({ do: 'drag', node: note.id, x: 300, y: 40 });
  expect([note.x, note.y, note.height]).toEqual([300, 40, 240]);
});

test('the README shows this very test', () => {
  const shown = /```ts\n([\s\S]+?)```/.exec(readMe)?.[1]?.trim() ?? '';
  const own = readFileSync(new URL(import.meta.url), 'utf8');
  expect(shown).toContain('createFigjam()');
  for (const line of shown.split('\n').filter((line) => !line.startsWith('import')))
    expect(own).toContain(line);
});

test('boards that are opened side by side share nothing', () => {
  const manifest = {
    name: 'Asks',
    id: '7',
    api: '1.0.0',
    editorType: ['figjam'],
    permissions: ['currentuser'],
  };
  const one = createFigjam({ manifest });
  const other = createFigjam({ manifest, user: { id: 'u2', name: 'Ben', color: '#ff0000' } });
  one.figma.createSection();
  expect(other.figma.currentPage.children).toEqual([]);
  expect([one.figma.currentUser?.name, other.figma.currentUser?.name]).toEqual(['Ana', 'Ben']);
  expect('figma' in globalThis).toBe(false);
});

test('what a plugin waits for is settled as the board’s time passes, failures too', async () => {
  const { figma, settle } = createFigjam();
  const font = { family: 'No such font', style: 'Regular' };
  await expect(settle(figma.loadFontAsync(font))).rejects.toThrow();
});
