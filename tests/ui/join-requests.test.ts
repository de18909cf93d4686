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
    stateOf: () => ({ journey }),
    keepSnapshot: () => ({ nodeId: '1', name: 'N', at: '' }),
  });
  expect(await client.request('takeSnapshot', { rootId: 'r' }, { id: 'me' })).toMatchObject({ name: 'N' });
  expect(sent).toEqual(['stateOf me', 'keepSnapshot me.1']);
});

test('stopping it stops the part that is under way', async () => {
  const { client, sent } = fakeClient({
    stateOf: () => ({ journey }),
    keepSnapshot: () => client.cancel('me'),
  });
  await client.request('takeSnapshot', { rootId: 'r' }, { id: 'me' });
  client.cancel('me');
  expect(sent).toEqual(['stateOf me', 'keepSnapshot me.1', 'stop me.1', 'stop me']);
});

test('what is refused before the sandbox is asked is fit for people, as its own refusals are', async () => {
  const { client } = fakeClient({ keptSnapshot: () => ({ parts: ['?'], bytes: 3, name: 'N', at: '' }) });
  const opened = client.request('openSnapshot', { nodeId: '1' });
  await expect(opened).rejects.toThrow(RequestError);
  await expect(opened).rejects.toThrow('damaged');
});
