import { beforeAll, describe, expect, test } from 'vitest';
import type { PluginEffect } from '../../playground/figjam/document/control.ts';
import { type ClientVm, createClientVm, type VmDeps } from '../../playground/vm/client-vm.ts';
import { connectClients } from '../../playground/vm/connect-clients.ts';
import { quickJsInNode } from '../../playground/vm/quickjs-in-node.ts';
import { VmError } from '../../playground/vm/vm-error.ts';
import { fakeFigjam, start } from './fake-figjam.ts';

let deps: VmDeps;

beforeAll(async () => {
  deps = { quickjs: await quickJsInNode(), figjamScript: fakeFigjam, patienceSeconds: 0.3 };
});

function newClient(): ClientVm {
  return createClientVm(deps, start);
}

function runPlugin(code: string): PluginEffect[] {
  const client = newClient();
  client.startPlugin({ code, html: '<p>', manifest: {}, command: 'go', uiFiles: { main: '<b>' } });
  client.runUntil(() => false, 1000);
  return client.effects();
}

const posted = (effects: PluginEffect[]) =>
  effects.flatMap((effect) => (effect.effect === 'postToUi' ? [effect.message] : []));
const errors = (effects: PluginEffect[]) =>
  effects.flatMap((effect) => (effect.effect === 'error' ? [effect.message] : []));

describe('a plugin in its context', () => {
  test('finds what Figma gives and nothing that Figma lacks', () => {
    const effects = runPlugin(`
      const lacking = ['window', 'document', 'crypto', 'URL', 'TextEncoder', 'performance', 'queueMicrotask',
        'structuredClone', 'btoa', 'process', 'require', '__figjam', 'SharedArrayBuffer'];
      figma.post(lacking.filter((name) => name in globalThis));
      figma.post([figma.command, __html__, __uiFiles__.main, this === globalThis]);`);
    expect(posted(effects)).toEqual([[], ['go', '<p>', '<b>', true]]);
    expect(errors(effects)).toEqual([]);
  });

  test('sees a clock and a chance that repeat', () => {
    const code = `(async () => {
      const before = Date.now();
      await figma.later(100);
      figma.post([before, Date.now() - before >= 80, new Date().getFullYear(), Math.random()]);
    })();`;
    const first = posted(runPlugin(code));
    expect(first).toEqual([[Date.UTC(2026, 0, 1, 9), true, 2026, expect.any(Number)]]);
    expect(posted(runPlugin(code))).toEqual(first);
  });

  test('that throws while it loads is reported', () => {
    const effects = runPlugin(`figma.post(1); throw new TypeError('no luck');`);
    expect(posted(effects)).toEqual([1]);
    expect(errors(effects)).toEqual(['TypeError: no luck']);
  });

  test('that does not parse is reported with its line', () => {
    expect(errors(runPlugin('let a = 1;\nlet = = 2;'))[0]).toMatch(/SyntaxError: .*\(2:6\)/);
  });

  test('that never ends is stopped, and says why', () => {
    expect(errors(runPlugin('for (;;) {}'))[0]).toContain('endless loop');
    expect(errors(runPlugin('Promise.resolve().then(() => { while (true) {} })'))[0]).toContain('endless');
    expect(errors(runPlugin('const go = () => Promise.resolve().then(go); go();'))[0]).toContain('endless');
  });

  test('that eats all memory is stopped', () => {
    deps = { ...deps, memoryBytes: 24 * 1024 * 1024, patienceSeconds: 20 };
    const effects = runPlugin('let all = [1]; for (;;) all = [...all, ...all];');
    deps = { ...deps, memoryBytes: 1024 * 1024 * 1024, patienceSeconds: 0.3 };
    expect(errors(effects)[0]).toContain('memory');
  });

  test('may run twice in one client', () => {
    const client = newClient();
    const files = { code: 'const once = 1; figma.post(once);', html: '', manifest: {}, command: '' };
    client.startPlugin(files);
    client.startPlugin(files);
    expect(posted(client.effects())).toEqual([1, 1]);
  });
});

describe('rejections that nobody handles', () => {
  const unhandled = [
    ['an async function', 'async function f() { throw new Error("a"); } f();'],
    ['an async arrow', '(async () => { await figma.later(50); throw new Error("a"); })()'],
    ['an async arrow without braces', 'const f = async () => figma.refuse(); f();'],
    ['an async method', '({ async go() { throw new Error("a"); } }).go();'],
    ['a class’s async method', 'new (class { static x = 1; async go() { throw new Error("a"); } })().go();'],
    ['new Promise', 'const p = new Promise((_, no) => no(new Error("a")));'],
    ['Promise.reject', 'const p = Promise.reject(new Error("a"));'],
    ['Promise.all', 'const p = Promise.all([figma.refuse()]);'],
    ['the end of a chain', 'Promise.resolve().then(() => { throw new Error("a"); });'],
    ['finally', 'figma.refuse().finally(() => {});'],
    ['a call let go of', 'figma.refuse();'],
    ['a call let go of in a sequence', 'let x = 1; x && (x++, figma.refuse());'],
  ];
  test.each(unhandled)('from %s are reported', (_, code) => {
    expect(errors(runPlugin(code ?? ''))).toEqual([expect.stringMatching(/Uncaught \(in promise\) Error: /)]);
  });

  const handled = [
    [
      'await in try',
      'async function f() { throw 1; } (async () => { try { await f(); } catch { figma.post(1); } })();',
    ],
    ['catch', 'figma.refuse().catch(() => figma.post(1));'],
    ['a second argument of then', 'figma.refuse().then(() => {}, () => figma.post(1));'],
    [
      'all awaited',
      '(async () => { try { await Promise.all([figma.refuse(), figma.refuse()]); } catch { figma.post(1); } })();',
    ],
    ['allSettled', 'Promise.allSettled([figma.refuse()]).then(() => figma.post(1));'],
    [
      'kept, then awaited',
      '(async () => { const p = figma.refuse(); try { await p; } catch { figma.post(1); } })();',
    ],
    [
      'returned through another',
      'const f = async () => { throw 1; }; const g = async () => f(); g().catch(() => figma.post(1));',
    ],
  ];
  test.each(handled)('by %s are not', (_, code) => {
    const effects = runPlugin(code ?? '');
    expect(errors(effects)).toEqual([]);
    expect(posted(effects)).toEqual([1]);
  });
});

describe('watching promises leaves alone', () => {
  test('this, arguments, parameters, names and values', () => {
    const effects = runPlugin(`
      async function f(a, b = a + 1) { return [this.x, arguments.length, a, b]; }
      async function g(a) { var a = a || 5; return a; }
      const h = { base: 1, async m() { return this.base; }, async 'quoted name'() { return 2; }, async: 3 };
      class A { async m() { return 'A'; } } class B extends A { async m() { return (await super.m()) + 'B'; } }
      async function* many() { yield 1; yield 2; }
      (async () => {
        const list = []; for await (const n of many()) list.push(n);
        figma.post([await f.call({ x: 9 }, 1), await g(), await g(6), await h.m(), await h['quoted name'](), h.async,
          await new B().m(), list, f.name, await (async x => x * 2)(4)]);
      })();`);
    expect(errors(effects)).toEqual([]);
    expect(posted(effects)).toEqual([[[9, 1, 1, 2], 5, 6, 1, 2, 3, 'AB', [1, 2], 'f', 8]]);
  });
});

describe('the host', () => {
  test('gets a failing control call as an error with its words', () => {
    expect(() => newClient().control.act({ do: 'nonsense' })).toThrow(VmError);
    expect(() => newClient().control.act({ do: 'nonsense' })).toThrow('no such act');
  });

  test('posts messages that the plugin gets in a tick', () => {
    const client = newClient();
    client.startPlugin({
      code: 'figma.onmessage = (m) => figma.post([m]);',
      html: '',
      manifest: {},
      command: '',
    });
    client.post({ hello: 'you' });
    expect(client.effects()).toEqual([]);
    client.tick(1);
    expect(posted(client.effects())).toEqual([[{ hello: 'you' }]]);
    expect(client.vmMs).toBeGreaterThan(0);
  });

  test('hands changes round, keeps them for who is offline, and brings late comers up to date', () => {
    const [ann, ben, cem] = [newClient(), newClient(), newClient()];
    const write = (client: ClientVm, name: string) =>
      client.control.act({ do: 'write', op: { op: 'delete', id: name, clock: 1, client: 1 } });
    const seen = (client: ClientVm) => client.control.records().map((record) => record.id);
    const party = connectClients([ann, ben]);
    write(ann, 'a');
    party.exchange();
    expect(seen(ben)).toEqual(['a']);
    party.setOnline(ben, false);
    write(ann, 'b');
    write(ben, 'c');
    party.exchange();
    expect([seen(ann), seen(ben)]).toEqual([[], ['a']]);
    party.setOnline(ben, true);
    expect([seen(ann), seen(ben)]).toEqual([['c'], ['a', 'b']]);
    party.join(cem);
    expect(seen(cem)).toEqual(['a', 'b', 'c']);
  });
});
