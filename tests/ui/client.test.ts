import { afterEach, expect, test, vi } from 'vitest';
import { RequestError } from '../../ui/jobs/client.ts';
import { fakePanel } from './fake-panel.ts';

afterEach(() => vi.useRealTimers());

const hello = { version: '1', board: 'B', page: 'P', command: 'open' };

test('a request resolves with its own reply, whatever order the replies come in', async () => {
  const { client, sent, say } = fakePanel();
  const first = client.request('hello', {});
  const second = client.request('show', { nodeIds: ['1:2'] });
  const [a, b] = sent;
  say({ type: 'reply', id: b?.id, result: { shown: 1 } });
  say({ type: 'reply', id: a?.id, result: hello });
  expect(await second).toEqual({ shown: 1 });
  expect(await first).toEqual(hello);
});

test('an answer that does not fit the contract is refused in words for people', async () => {
  const { client } = fakePanel({ hello: () => ({ version: 1 }) });
  await expect(client.request('hello', {})).rejects.toThrow(/hello.*could not be understood/);
});

test('a failure rejects with its message, and tells whether it was cancelled', async () => {
  const { client, sent, say } = fakePanel();
  const failing = client.request('undo', {});
  say({ type: 'failure', id: sent[0]?.id, message: 'Stopped.', cancelled: true });
  const error: unknown = await failing.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RequestError);
  expect(error).toMatchObject({ message: 'Stopped.', cancelled: true });
});

test('progress goes to the request it belongs to; nonsense and strangers go nowhere', async () => {
  const { client, sent, say } = fakePanel();
  const heard: number[] = [];
  const asked = client.request('undo', {}, { id: 'mine', onProgress: ({ done }) => heard.push(done) });
  say({ type: 'progress', id: 'mine', done: 1, total: 3, label: 'x' });
  say({ type: 'progress', id: 'other', done: 2, total: 3, label: 'x' });
  say({ type: 'progress', id: 'mine', done: 'three', total: 3, label: 'x' });
  say('hello?');
  say({ type: 'reply', id: 'other', result: {} });
  client.cancel('mine');
  expect(sent.at(-1)).toEqual({ type: 'cancel', id: 'mine' });
  say({ type: 'reply', id: 'mine', result: { undone: true } });
  expect(await asked).toEqual({ undone: true });
  expect(heard).toEqual([1]);
});

test('silence becomes a failure after the timeout, and a late reply is ignored', async () => {
  vi.useFakeTimers();
  const { client, sent, say } = fakePanel();
  const asked = client.request('hello', {}, { timeout: 1000 });
  const outcome = expect(asked).rejects.toThrow(/does not answer/);
  await vi.advanceTimersByTimeAsync(1000);
  await outcome;
  expect(() => say({ type: 'reply', id: sent[0]?.id, result: hello })).not.toThrow();
});

test('events reach listeners until they stop listening; closing ends what is open', async () => {
  const { client, say } = fakePanel();
  const heard: string[] = [];
  const stop = client.onEvent((event) => heard.push(event.type));
  say({ type: 'boardChanged' });
  say({ type: 'command', command: 'export' });
  stop();
  say({ type: 'boardChanged' });
  expect(heard).toEqual(['boardChanged', 'command']);
  const open = client.request('undo', {});
  client.close();
  await expect(open).rejects.toThrow(/closed/);
});

test('what the sandbox asks is answered under its number, and what it cannot be understood by is said', () => {
  const { sent, say } = fakePanel();
  say({ type: 'part', id: 'question 1', part: 'no nodes' });
  say({ type: 'question', id: 'question 1', page: { of: 'nothing' } });
  expect(sent).toEqual([
    { type: 'answer', id: 'question 1', failure: expect.stringContaining('was not understood') },
  ]);
  const held = { taken: [], inUse: [], roots: [], drawn: [], adopted: [], hidden: [], grids: [] };
  const page = { boardName: 'B', pageId: '0:1', pageName: 'P', count: 0, liveNodeIds: [], held, order: [] };
  say({ type: 'question', id: 'question 2', page });
  expect(sent.at(-1)).toEqual({
    type: 'answer',
    id: 'question 2',
    answer: { maps: [], used: [] },
  });
});
