import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '../../src/model/cancelled.ts';
import type { Handlers } from '../../src/rpc/handler.ts';
import type { ToPanel } from '../../src/rpc/messages.ts';
import { createTransport } from '../../src/rpc/transport.ts';

const journey = { id: 'j', title: 'T' };
const counts = { stages: 0, lanes: 0, cards: 0, links: 0, personas: 0, emotions: 0, nodes: 1 };

function wire(handlers: Handlers) {
  const posted: ToPanel[] = [];
  const transport = createTransport(handlers, (message) => posted.push(message));
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { posted, settle, ...transport };
}

const request = (id: string, name: string, params: unknown = {}) => ({ type: 'request', id, name, params });

/** A handler for `insert` that waits to be let go. */
function slowInsert() {
  let runs = 0;
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const insert: Handlers['insert'] = async () => {
    runs += 1;
    await gate;
    return { journeyId: 'j', rootId: `${runs}`, counts };
  };
  return { insert, release: () => release(), runs: () => runs };
}

describe('transport', () => {
  test('answers a request once, and a repeated id from memory', async () => {
    let runs = 0;
    const { receive, posted, settle } = wire({
      undo: async () => {
        runs += 1;
        return { undone: true };
      },
    });
    receive(request('1', 'undo'));
    receive(request('1', 'undo'));
    await settle();
    receive(request('1', 'undo'));
    expect(runs).toBe(1);
    expect(posted).toEqual([
      { type: 'reply', id: '1', result: { undone: true } },
      { type: 'reply', id: '1', result: { undone: true } },
    ]);
  });

  test('a double click inserts once, whatever its ids; another journey waits its turn', async () => {
    const slow = slowInsert();
    const { receive, posted, settle } = wire({ insert: slow.insert });
    receive(request('1', 'insert', { journey }));
    receive(request('2', 'insert', { journey }));
    receive(request('3', 'insert', { journey: { ...journey, id: 'other' } }));
    await settle();
    expect(slow.runs()).toBe(1);
    slow.release();
    await settle();
    expect(slow.runs()).toBe(2);
    expect(posted.map((message) => 'id' in message && message.id)).toEqual(['1', '2', '3']);
  });

  test('a cancelled request says so; what waits behind it goes on', async () => {
    const { receive, posted, settle } = wire({
      insert: async (_, task) => {
        await Promise.resolve();
        if (task.isCancelled()) throw new Cancelled('Stopped.');
        return { journeyId: 'j', rootId: '1', counts };
      },
      undo: async () => ({ undone: true }),
    });
    receive(request('1', 'insert', { journey }));
    receive({ type: 'cancel', id: '1' });
    receive(request('2', 'undo'));
    await settle();
    expect(posted).toEqual([
      { type: 'failure', id: '1', message: expect.any(String), cancelled: true },
      { type: 'reply', id: '2', result: { undone: true } },
    ]);
  });

  test('what is not understood is answered with what and where, and never runs', async () => {
    const { receive, posted, settle } = wire({
      insert: async () => ({ journeyId: 'j', rootId: '1', counts }),
    });
    receive(request('1', 'insert', { journey: { id: 'j' } }));
    receive(request('2', 'explode'));
    receive(request('3', 'constructor'));
    receive({ type: 'nonsense', id: '4' });
    await settle();
    const messages = new Map(posted.map((message) => ['id' in message ? message.id : '', message]));
    expect(messages.get('1')).toMatchObject({
      type: 'failure',
      message: expect.stringContaining('journey.title'),
    });
    for (const id of ['2', '3', '4']) expect(messages.get(id)).toMatchObject({ type: 'failure' });
  });

  test('no message makes it throw', () => {
    const { receive } = wire({});
    fc.assert(
      fc.property(fc.anything(), (message) => {
        receive(message);
      }),
    );
  });
});
