import { expect, test } from 'vitest';
import type { Params } from '../../src/contract/contract.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { editedFile, reworded, smallMap } from '../support/small-map.ts';
import { type Answers, fakePanel } from './fake-panel.ts';
import { recordsOf } from './sample-board.ts';

/** Bringing a file in from the panel: what is asked of the board, and how it stops. */
const file = editedFile(smallMap, reworded(smallMap, { c1: 'Fill it well' }), 'x1');
const records = () => recordsOf(smallMap);
const done = { outcome: 'done', writes: 2, applied: 1, skipped: [] };

function askedOf(answers: Answers) {
  const panel = fakePanel(answers);
  const names = () => panel.sent.map((message) => (message.type === 'request' ? message.name : message.type));
  return { panel, names };
}

test('a preview asks for the records, and for what stands in the way where there is something to write', async () => {
  const hindrances = [{ recordId: 'c1', reason: 'It is locked on the board.', locked: true as const }];
  const { panel, names } = askedOf({ records, foresee: () => ({ hindrances }) });
  const found = await panel.sync.preview({ rootId: 'r', file }, { id: 'job' });
  expect(found).toMatchObject({ changes: [{ recordId: 'c1', after: 'Fill it well' }], hindrances });
  expect(panel.sent).toMatchObject([
    { id: 'job-records', params: { rootId: 'r', exportId: 'x1' } },
    { id: 'job-foresee', params: { changes: found.changes } },
  ]);
  const same = await panel.sync.preview({ rootId: 'r', file: editedFile(smallMap, smallMap) });
  expect(same).toMatchObject({ changes: [], hindrances: [] });
  expect(names()).toEqual(['records', 'foresee', 'records']);
});

test('what was decided goes over as changes, with the records that they touch and what is to be remembered', async () => {
  let put: Params<'putChanges'> | undefined;
  const { panel } = askedOf({
    putChanges: (params) => {
      put = params as Params<'putChanges'>;
      return done;
    },
  });
  const choice = { rootId: 'r', file, seen: records(), untick: [], resolutions: {}, remove: [] };
  expect(await panel.sync.apply(choice)).toEqual(done);
  expect(put?.parts).toMatchObject([[{ recordId: 'c1', after: 'Fill it well' }]]);
  expect(put?.seen).toEqual({ c1: records().byId.c1 });
  expect(put?.news).toMatchObject({ id: 'x1', was: null, isAsked: false, fields: [{ recordId: 'c1' }] });
  expect(JSON.stringify(put)).not.toContain('"base"');
  await panel.sync.apply({ ...choice, file: editedFile(smallMap, smallMap) });
  expect(put?.news).toBeUndefined();
});

test('what is not decided, or is no such value, is said without asking the board', async () => {
  const { panel, names } = askedOf({});
  const seen = recordsOf(reworded(smallMap, { c1: 'Fill the pot' }));
  const choice = { rootId: 'r', file, seen, untick: [], resolutions: {}, remove: [] };
  expect(await panel.sync.apply(choice)).toMatchObject({
    outcome: 'undecided',
    conflicts: [{ recordId: 'c1' }],
  });
  const written = panel.sync.apply({ ...choice, resolutions: { 0: { write: 5 } } });
  await expect(written).rejects.toMatchObject({
    name: 'RequestError',
    message: expect.stringMatching(/text/),
  });
  expect(names()).toEqual([]);
});

test('a job that is cancelled stops the question that is open, and asks no other', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const { panel, names } = askedOf({ records: () => new Promise((resolve) => (answer = resolve)) });
  const found = panel.sync.preview({ rootId: 'r', file }, { id: 'job' }).catch((error: unknown) => error);
  panel.client.cancel('job');
  expect(panel.sent.slice(1)).toEqual([
    { type: 'cancel', id: 'job' },
    { type: 'cancel', id: 'job-records' },
  ]);
  await Promise.resolve();
  answer(records());
  expect(await found).toMatchObject({ name: 'RequestError', cancelled: true });
  expect(names()).toEqual(['records', 'cancel', 'cancel']);
});

test('a large file is compared with pauses, in which the panel does what it has to do', async () => {
  const cards = Array.from({ length: 3000 }, (_, at) => ({
    ...smallMap.cards[0],
    id: `n${at}`,
    text: `${at}`,
  }));
  const large = journeyFrom({ ...smallMap, links: [], cards });
  const edited = editedFile(large, reworded(large, { n7: 'Seven' }));
  const { panel } = askedOf({ records: () => recordsOf(large), foresee: () => ({ hindrances: [] }) });
  let turns = 0;
  const clock = setInterval(() => {
    turns += 1;
  });
  const { changes } = await panel.sync.preview({ rootId: 'r', file: edited });
  clearInterval(clock);
  expect(changes).toMatchObject([{ recordId: 'n7', after: 'Seven' }]);
  expect(turns).toBeGreaterThan(0);
});
