import { cannedFetch } from './canned-fetch.ts';
import type { PluginRun } from './plugin-run.ts';

/** Puts the globals of a plugin in place: `figma`, `__html__`, `__uiFiles__`, `console`, timers, `fetch`. */
export function placeGlobals(target: object, run: PluginRun, figma: object): void {
  const globals: { [name: string]: unknown } = {
    figma,
    __html__: run.html,
    __uiFiles__: Object.freeze({ ...run.uiFiles }),
    console: makeConsole(run),
    ...makeTimers(run),
    fetch: cannedFetch(run),
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

function makeConsole(run: PluginRun): object {
  const write =
    (level: string) =>
    (...parts: unknown[]): void => {
      run.board.effects.push({
        effect: 'log',
        level,
        text: parts.map((part) => describeValue(part)).join(' '),
      });
    };
  return {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    clear: () => undefined,
    assert: (condition: unknown, ...parts: unknown[]) => {
      if (!condition) write('error')('Assertion failed:', ...parts);
    },
  };
}

function makeTimers(run: PluginRun): { [name: string]: unknown } {
  const { scheduler } = run.board;
  const plan = (callback: unknown, delay: unknown, repeat: boolean): number => {
    if (typeof callback !== 'function') throw new TypeError('not a function');
    if (run.closed) return 0;
    const wait = Math.max(0, Number(delay) || 0);
    return scheduler.plan(() => run.callBack(() => callback()), wait, repeat ? wait : undefined);
  };
  return {
    setTimeout: (callback: unknown, delay?: unknown) => plan(callback, delay, false),
    setInterval: (callback: unknown, delay?: unknown) => plan(callback, delay, true),
    clearTimeout: (id: unknown) => scheduler.cancel(Number(id)),
    clearInterval: (id: unknown) => scheduler.cancel(Number(id)),
  };
}

function describeValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
