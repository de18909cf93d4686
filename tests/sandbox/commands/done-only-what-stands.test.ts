import { beforeEach, describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { Json, RecordKind } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { edit, set } from '../../support/editing.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, readOnly, smallMap } from '../../support/small-map.ts';

/** “Done” is only said of what stands on the board: what nothing carries any more is a hindrance with a way out. */
const map: Journey = journeyFrom({
  ...smallMap,
  personas: [{ id: 'ada', name: 'Ada', quote: 'Only with milk', goals: ['Warm hands'] }],
});
let board: LiveBoard;
let rootId: string;

beforeEach(async () => {
  board = openBoard();
  rootId = (await board.ask('insert', { journey: map })).rootId;
});

/** The nodes with a stamp of this kind, of this record. */
async function stamped(kind: string, recordId: string): Promise<string[]> {
  const ids = (await readOnly(board)).nodes[recordId] ?? [];
  const found: string[] = [];
  for (const id of ids) {
    const node = await board.wait(board.figma.getNodeByIdAsync(id));
    const stamp = node?.getSharedPluginData('throughline', 'stamp') ?? '';
    if (stamp !== '' && JSON.parse(stamp).kind === kind) found.push(id);
  }
  return found;
}

const destroyed: [string, RecordKind, string, string, Json, () => Promise<unknown>][] = [
  ['a stage’s section', 'stage', 'boil', 'goal', 'Hot water', () => ungroup('stage', 'boil')],
  ['a row’s label', 'lane', 'do', 'guidance', 'One step a note', () => drop('lane', 'do')],
  ['a persona’s name', 'persona', 'ada', 'name', 'Ada L.', () => drop('persona', 'ada')],
];
const drop = async (kind: string, id: string) => board.act({ do: 'delete', nodes: await stamped(kind, id) });
const ungroup = async (kind: string, id: string) =>
  board.act({ do: 'deleteSectionOnly', node: (await stamped(kind, id))[0] ?? '' });

describe.each(destroyed)('where %s was deleted', (_, kind, id, field, value, destroy) => {
  const now = async () => toRecords((await readOnly(board)).journey).byId[id]?.fields[field] ?? null;

  test(`a file’s ${kind} ${field} is left out with a way out, and offered again`, async () => {
    await destroy();
    const before = (await readOnly(board)).journey;
    const was = await now();
    const records = toRecords(before);
    const target = records.byId[id];
    if (target) records.byId[id] = { ...target, fields: { ...target.fields, [field]: value } };
    const file = { ...editedFile(before, before, 'e1'), records };
    const preview = await board.ask('previewSync', { rootId, file });
    expect(preview.hindrances).toMatchObject([
      { recordId: id, reason: expect.stringMatching(/deleted.*Tidy up/) },
    ]);
    const result = await bringIn(board, rootId, file);
    expect(result).toMatchObject({ outcome: 'done', applied: 0, writes: 0, skipped: [{ recordId: id }] });
    expect(await now()).toEqual(was);
    const again = await board.ask('previewSync', { rootId, file });
    expect(again.changes).toMatchObject([{ from: 'file', recordId: id, field, after: value }]);
  });

  test(`the editor says so of ${kind} ${field}; after tidying it writes it`, async () => {
    await destroy();
    expect(await edit(board, set(kind, id, field, value))).toMatchObject({
      outcome: 'hindered',
      hindrances: [{ recordId: id }],
    });
    const scope = { kind: 'map' as const };
    const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
    await board.ask('applyTidy', { rootId, scope, fingerprint });
    expect(await edit(board, set(kind, id, field, value))).toMatchObject({ outcome: 'done' });
    expect(await now()).toEqual(value);
  });
});

test('a row’s name that its captions still carry is written', async () => {
  await drop('lane', 'do');
  expect(await edit(board, set('lane', 'do', 'name', 'What Ada does'))).toMatchObject({ outcome: 'done' });
  expect((await readOnly(board)).journey.lanes.find(({ id }) => id === 'do')?.name).toBe('What Ada does');
});

test('an arrow whose note is gone is left out with the reason, though its person keeps the file’s', async () => {
  const before = (await readOnly(board)).journey;
  await drop('card', 'c1');
  const after = { ...before, links: before.links.map((link) => ({ ...link, label: 'then' })) };
  const file = editedFile(before, { ...after, title: 'Tea time' }, 'e1');
  const { seen, conflicts } = await board.ask('previewSync', { rootId, file });
  expect(conflicts).toMatchObject([{ recordId: 'k1', theirs: null }]);
  const params = { rootId, file, seen, untick: [], resolutions: { 0: 'ours' as const }, remove: [] };
  expect(await board.ask('applySync', params)).toMatchObject({
    outcome: 'done',
    applied: 1,
    skipped: [{ recordId: 'k1', reason: expect.stringContaining('not on the board') }],
  });
  expect((await board.ask('previewSync', { rootId, file })).conflicts).toMatchObject([{ recordId: 'k1' }]);
});

test('an arrow that FigJam left hanging is hung anew, not drawn a second time', async () => {
  const before = (await readOnly(board)).journey;
  const [arrow = ''] = (await readOnly(board)).nodes.k1 ?? [];
  await drop('card', 'c2');
  const now = (await readOnly(board)).journey;
  const connectors = () => board.client.control.records().filter(({ type }) => type === 'CONNECTOR').length;
  const there = connectors();
  await bringIn(board, rootId, editedFile(now, before));
  expect((await readOnly(board)).journey.links).toEqual([{ id: 'k1', from: 'c1', to: 'c2' }]);
  expect((await readOnly(board)).nodes.k1).toEqual([arrow]);
  expect(connectors()).toBe(there);
});

test('what is in the way of several fields of one thing is said once', async () => {
  await ungroup('stage', 'boil');
  const now = (await readOnly(board)).journey;
  const stages = now.stages.map((stage) =>
    stage.id === 'boil' ? { ...stage, goal: 'Hot water', owner: 'Kitchen', duration: '4 min' } : stage,
  );
  const file = editedFile(now, { ...now, stages }, 'e1');
  expect((await board.ask('previewSync', { rootId, file })).hindrances).toHaveLength(1);
  expect(await bringIn(board, rootId, file)).toMatchObject({ applied: 0, skipped: [{ recordId: 'boil' }] });
});
