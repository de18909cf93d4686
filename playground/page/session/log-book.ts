import { type Signal, signal } from '@preact/signals-core';
import type { LogLine } from './board-session.ts';

/** The log drawer's lines: the last thousand, the same line in a row counted instead of repeated. */
export interface LogBook {
  readonly lines: Signal<readonly LogLine[]>;
  add(kind: LogLine['kind'], text: string, node?: string): void;
  clear(): void;
}

const most = 1000;

export function createLogBook(): LogBook {
  const lines = signal<readonly LogLine[]>([]);
  let pending: LogLine[] = [];
  let last = 0;
  const flush = () => {
    lines.value = [...lines.value, ...pending].slice(-most);
    pending = [];
  };
  return {
    lines,
    add(kind, text, node) {
      const before = pending.at(-1);
      if (before !== undefined && before.kind === kind && before.text === text) {
        before.times += 1;
        return;
      }
      last += 1;
      // A plugin makes thousands of calls in one go: the drawer is told once a frame.
      if (pending.length === 0) requestAnimationFrame(flush);
      pending.push({ id: last, kind, text, times: 1, ...(node === undefined ? {} : { node }) });
    },
    clear() {
      pending = [];
      lines.value = [];
    },
  };
}
