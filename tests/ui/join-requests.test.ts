import { expect, test } from 'vitest';
import type { AskedName } from '../../src/contract/contract.ts';
import { type Client, RequestError } from '../../ui/jobs/client.ts';
import { joinRequests } from '../../ui/jobs/join-requests.ts';

/** A client whose sandbox answers from a table, and what it was asked and told to stop. */
function fakeClient(answers: { [name in AskedName]?: () => unknown }) {
  const sent: string[] = [];
  const client: Client = {
    async request(name, _, options) {
      sent.push(`${name} ${options?.id}`);
      return (await answers[name]?.()) as never;
    },
    cancel: (id) => sent.push(`stop ${id}`),
    onEvent: () => () => undefined,
    close: () => undefined,
  };
  return { sent, client: joinRequests(client) };
}

const journey = {
  id: 'j',
  title: 'T',
  stages: [],
  lanes: [],
  personas: [],
  cards: [],
  links: [],
  emotions: [],
};

test('what is asked for in parts has one id to whoever asks, and each part its own', async () => {
  const { client, sent } = fakeClient({
    keptStates: () => ({ nodes: [], roots: [] }),
    stateOf: () => ({ journey, id: 'i', at: '', day: 'today' }),
    keepState: () => ({ nodeId: '1' }),
  });
  expect(await client.request('takeSnapshot', { rootId: 'r' }, { id: 'me' })).toMatchObject({
    name: 'today',
  });
  expect(sent).toEqual(['keptStates me', 'stateOf me.1', 'keepState me.2']);
});

test('stopping it stops the part that is under way', async () => {
  const { client, sent } = fakeClient({
    keptStates: () => ({ nodes: [], roots: [] }),
    stateOf: () => client.cancel('me'),
  });
  await expect(client.request('takeSnapshot', { rootId: 'r' }, { id: 'me' })).rejects.toThrow();
  client.cancel('me');
  expect(sent).toEqual(['keptStates me', 'stateOf me.1', 'stop me.1', 'stop me']);
});

test('what is refused before the sandbox is asked is fit for people, as its own refusals are', async () => {
  const { client } = fakeClient({ keptStates: () => ({ nodes: [], roots: [] }) });
  const opened = client.request('openSnapshot', { nodeId: '1' });
  await expect(opened).rejects.toThrow(RequestError);
  await expect(opened).rejects.toThrow('not on the board any more');
});
