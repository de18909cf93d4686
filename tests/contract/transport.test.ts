import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requests } from '../../src/contract/contract.ts';
import type { Handlers } from '../../src/contract/handler.ts';
import type { ToPanel } from '../../src/contract/messages.ts';
import type { AskPanel } from '../../src/contract/questions.ts';
import { createTransport } from '../../src/contract/transport.ts';
import { Cancelled } from '../../src/journey/cancelled.ts';

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

  test('A to B, B to A, A to B are three edits, also while the first is running; reading between them changes nothing', async () => {
    let board = 'A';
    const texts: string[] = [];
    const { receive, posted, settle } = wire({
      edit: async ({ edits: [edit] }) => {
        await Promise.resolve();
        if (edit?.op === 'set') board = String(edit.fields.text);
        texts.push(board);
        return { outcome: 'done', writes: 1 };
      },
      hello: async () => ({ version: '1', board: 'B', page: 'P', command: 'open' }),
    });
    const edit = (text: string) => ({
      rootId: '1:1',
      edits: [{ op: 'set', kind: 'card', recordId: 'c', fields: { text } }],
      seen: {},
    });
    for (const [id, text] of ['B', 'A', 'B'].entries()) {
      receive(request(`${id}`, 'edit', edit(text)));
      receive(request(`hello ${id}`, 'hello'));
    }
    for (let turn = 0; turn < 5; turn += 1) await settle();
    expect(texts).toEqual(['B', 'A', 'B']);
    expect(posted.filter((message) => message.type === 'reply')).toHaveLength(6);
  });

  test('another request under a number that was given is refused, not answered with what was asked first', async () => {
    const shown: string[][] = [];
    const { receive, posted, settle } = wire({
      show: async ({ nodeIds }) => {
        shown.push(nodeIds);
        return { shown: nodeIds.length };
      },
    });
    receive(request('1', 'show', { nodeIds: ['a', 'b'] }));
    receive(request('1', 'show', { nodeIds: ['c'] }));
    receive(request('1', 'undo'));
    await settle();
    receive(request('1', 'show', { nodeIds: ['c'] }));
    receive(request('1', 'show', { nodeIds: ['a', 'b'] }));
    await settle();
    expect(shown).toEqual([['a', 'b']]);
    expect(posted.filter(({ type }) => type === 'failure')).toHaveLength(3);
    expect(posted.filter(({ type }) => type === 'reply')).toEqual([
      { type: 'reply', id: '1', result: { shown: 2 } },
      { type: 'reply', id: '1', result: { shown: 2 } },
    ]);
  });

  test('each request is answered once, whatever comes with it', async () => {
    const circle: { [key: string]: unknown } = {};
    circle.self = circle;
    let deep: unknown = 1;
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
    const bag: unknown = JSON.parse('{"__proto__": 1, "constructor": {"prototype": 2}, "toString": null}');
    const odd = [undefined, null, 0, 'x'.repeat(2_000_000), [], bag, circle, deep, 1n, () => 1, Symbol('s')];
    const { receive, posted, settle } = wire({});
    const ids = new Set<string>();
    for (const name of [...Object.keys(requests), 'toString', '__proto__', '', 'x'.repeat(100_000)]) {
      for (const [at, params] of odd.entries()) {
        ids.add(`${name} ${at}`);
        receive({ type: 'request', id: `${name} ${at}`, name, params });
      }
      ids.add(`${name} missing`);
      receive({ type: 'request', id: `${name} missing`, name });
    }
    for (let turn = 0; turn < 400; turn += 1) await settle();
    const answered = posted.map((message) => ('id' in message ? message.id : ''));
    expect(answered).toHaveLength(ids.size);
    expect(new Set(answered)).toEqual(ids);
    posted.length = 0;
    receive({ type: 'request', id: 7, name: 'undo', params: {} });
    receive({ type: 'request', name: 'undo', params: {} });
    expect(posted).toMatchObject([
      { type: 'failure', id: '7' },
      { type: 'failure', id: '' },
    ]);
  });

  test('an answer that cannot be sent is answered for', async () => {
    const posted: ToPanel[] = [];
    const handlers: Handlers = { undo: async () => ({ undone: true }) };
    const transport = createTransport(handlers, (message) => {
      if (message.type === 'reply') throw new Error('Cannot be cloned.');
      posted.push(message);
    });
    transport.receive(request('1', 'undo'));
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(posted).toMatchObject([{ type: 'failure', id: '1' }]);
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

describe('asking the panel', () => {
  const questionIn = (posted: readonly ToPanel[]) => posted.find((message) => message.type === 'question');

  test('hands over the parts first, and is answered while a request waits for it', async () => {
    const asking: { ask?: AskPanel } = {};
    const { posted, settle, receive, ask } = wire({
      hello: async () => {
        const answer = await asking.ask?.([[1, 2], [3]], { of: 'page' });
        return { version: '1', board: 'B', page: 'P', command: String(answer) };
      },
    });
    asking.ask = ask;
    receive(request('1', 'hello'));
    await settle();
    const id = questionIn(posted)?.id ?? '';
    expect(posted).toEqual([
      { type: 'part', id, part: [1, 2] },
      { type: 'part', id, part: [3] },
      { type: 'question', id, page: { of: 'page' } },
    ]);
    receive({ type: 'answer', id: 'another', answer: 'none' });
    await settle();
    expect(posted).toHaveLength(3);
    receive({ type: 'answer', id, answer: 'seen' });
    await settle();
    expect(posted.at(-1)).toMatchObject({ type: 'reply', id: '1', result: { command: 'seen' } });
  });

  test('a panel that is still opening is not asked before it speaks', async () => {
    const { posted, settle, receive, ask } = wire({});
    const asked = ask([[1]], {});
    await settle();
    expect(posted).toEqual([]);
    receive(request('1', 'hello'));
    await settle();
    const id = questionIn(posted)?.id;
    receive({ type: 'answer', id, answer: 'seen' });
    expect(await asked).toBe('seen');
  });

  test('a panel that cannot say is told of in its own words; a second answer counts for nothing', async () => {
    const { posted, settle, receive, ask } = wire({});
    receive(request('1', 'hello'));
    const asked = ask([], {}).catch((error: Error) => error.message);
    await settle();
    const id = questionIn(posted)?.id;
    receive({ type: 'answer', id, failure: 'It was not understood.' });
    receive({ type: 'answer', id, answer: 'late' });
    expect(await asked).toBe('It was not understood.');
  });
});
