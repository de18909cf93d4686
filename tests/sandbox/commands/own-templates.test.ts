import { beforeEach, expect, test } from 'vitest';
import { createIds } from '../../../src/journey/ids.ts';
import { type OwnTemplate, ownTemplateFrom } from '../../../src/journey/own-template.ts';
import { instantiateTemplate } from '../../../src/templates/instantiate-template.ts';
import { listTemplates } from '../../../src/templates/templates.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

let board: LiveBoard;
beforeEach(() => {
  board = openBoard();
});

function template(id: string, changes: Partial<OwnTemplate> = {}): OwnTemplate {
  const [first] = listTemplates();
  if (first === undefined) throw new Error('no template');
  const journey = instantiateTemplate(first, { ids: createIds(Math.random), example: true });
  const options = { id, name: `Kept ${id}`, savedAt: `2026-01-0${id.length}T09:00:00Z`, withContent: true };
  return { ...ownTemplateFrom(journey, options), ...changes };
}

const kept = async () => {
  const { own, board: shared, skipped } = await board.ask('listTemplates', {});
  return { own: own.map(({ name }) => name), board: shared.map(({ name }) => name), skipped };
};

test.each(['own', 'board'] as const)(
  'templates are kept (%s), newest first, replaced and dropped',
  async (place) => {
    const first = template('a');
    await board.ask('keepTemplate', { place, template: first });
    await board.ask('keepTemplate', { place, template: template('bb') });
    expect((await kept())[place]).toEqual(['Kept bb', 'Kept a']);
    expect((await board.ask('listTemplates', {}))[place][1]).toEqual(first);
    await board.ask('keepTemplate', { place, template: { ...first, name: 'Renamed' } });
    await board.ask('dropTemplate', { place, id: 'bb' });
    await board.ask('dropTemplate', { place, id: 'never' });
    expect(await kept()).toMatchObject({ [place]: ['Renamed'], skipped: [] });
  },
);

test('what stands in the board is one key a template, and one undo step', async () => {
  await board.ask('keepTemplate', { place: 'board', template: template('a') });
  await board.ask('keepTemplate', { place: 'board', template: template('b') });
  expect(board.figma.root.getSharedPluginDataKeys('throughline')).toHaveLength(2);
  board.act({ do: 'undo' });
  expect((await kept()).board).toEqual(['Kept a']);
});

test('hostile data is skipped with a word, and stays where it is', async () => {
  const { root, clientStorage } = board.figma;
  await board.ask('keepTemplate', { place: 'board', template: template('good') });
  root.setSharedPluginData('throughline', 'template_text', '<html>');
  root.setSharedPluginData('throughline', 'template_newer', JSON.stringify({ ...template('newer'), v: 2 }));
  root.setSharedPluginData('throughline', 'template_other', JSON.stringify(template('elsewhere')));
  await board.wait(clientStorage.setAsync('template:broken', { journey: { stages: 7 } }));
  await board.wait(
    clientStorage.setAsync('template:proto', '{"throughline":"template","__proto__":{"v":1}}'),
  );
  const { board: shared, own, skipped } = await kept();
  expect([shared, own]).toEqual([['Kept good'], []]);
  expect(skipped.map(({ place, id }) => `${place} ${id}`).sort()).toEqual([
    'board newer',
    'board other',
    'board text',
    'own broken',
    'own proto',
  ]);
  expect(skipped.find(({ id }) => id === 'newer')?.reason).toContain('newer version');
  expect(root.getSharedPluginData('throughline', 'template_text')).toBe('<html>');
});

test('a template too large for the board is refused in words, and nothing of it is kept', async () => {
  const large = template('large');
  const words = 'Many words. '.repeat(300);
  large.journey = { ...large.journey, cards: large.journey.cards.map((card) => ({ ...card, text: words })) };
  await expect(board.ask('keepTemplate', { place: 'board', template: large })).rejects.toThrow(
    /takes \d+ kB; a board keeps at most 95 kB.*structure only/,
  );
  expect((await kept()).board).toEqual([]);
  await board.ask('keepTemplate', { place: 'own', template: large });
  expect((await kept()).own).toEqual(['Kept large']);
});

test('there is an end to how many a board keeps', async () => {
  const small = ownTemplateFrom(
    { ...template('x').journey, lanes: [], stages: [{ id: 's', name: 'One' }] },
    { id: 'x', name: 'Small', savedAt: '', withContent: false },
  );
  for (let index = 0; index < 50; index += 1)
    await board.ask('keepTemplate', { place: 'board', template: { ...small, id: `t${index}` } });
  await expect(
    board.ask('keepTemplate', { place: 'board', template: { ...small, id: 'more' } }),
  ).rejects.toThrow('Delete one');
  await board.ask('keepTemplate', { place: 'board', template: { ...small, id: 't3', name: 'Again' } });
  expect((await kept()).board).toHaveLength(50);
});
