import type { ClientStart } from '../../playground/figjam/document/control.ts';

/** A simulator of a few lines: enough to see what the host does with one. */
export const fakeFigjam = `(() => {
  const effects = [], queue = [], timers = [];
  let handler = null, records = [], now = 0, out = [], seen = [];
  const control = {
    open(start) { records = start.records; },
    records: () => records,
    startPlugin({ html, command, uiFiles }) {
      globalThis.__html__ = html;
      globalThis.__uiFiles__ = uiFiles;
      globalThis.figma = {
        command,
        set onmessage(value) { handler = value; },
        post: (message) => { effects.push({ effect: 'postToUi', message }); },
        later: (ms) => new Promise((resolve) => { timers.push({ due: now + ms, run: resolve }); }),
        refuse: async () => { throw new Error('not loaded'); },
      };
    },
    postFromUi(message) { queue.push(message); },
    tick(ms) {
      now += ms;
      for (const message of queue.splice(0)) handler(message);
      for (const timer of timers.splice(0)) timer.due <= now ? timer.run() : timers.push(timer);
      return queue.length + timers.length > 0;
    },
    now: () => now,
    drain: () => effects.splice(0),
    act(act) { if (act.do !== 'write') throw new Error('no such act'); out.push(act.op); return ['1:1']; },
    outbox: () => out.splice(0),
    receive(ops) { seen.push(...ops); records = seen; },
  };
  globalThis.__figjam = control;
})()`;

export const start: ClientStart = {
  records: [],
  fileName: 'Test',
  session: 1,
  user: { id: '1', name: 'Ann', color: '#000000' },
  settings: {},
  seed: 7,
};
