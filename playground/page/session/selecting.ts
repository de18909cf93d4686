import { type Signal, signal } from '@preact/signals-core';

/** The selection as the person sees it: ahead of the client while a choice of theirs is on its way. */
export interface Selecting {
  readonly shown: Signal<readonly string[]>;
  /** What the client says is selected; believed as soon as no choice is on its way. */
  report(nodes: readonly string[]): void;
  /** Shows the choice at once, and stays with it until the client was told. */
  during(nodes: readonly string[], tell: () => Promise<unknown>): Promise<void>;
}

export function createSelecting(): Selecting {
  const shown = signal<readonly string[]>([]);
  let reported: readonly string[] = [];
  let underway = 0;
  const show = (nodes: readonly string[]): void => {
    if (nodes.join() !== shown.value.join()) shown.value = nodes;
  };
  return {
    shown,
    report(nodes) {
      reported = nodes;
      if (underway === 0) show(nodes);
    },
    async during(nodes, tell) {
      underway += 1;
      show(nodes);
      await tell();
      underway -= 1;
      if (underway === 0) show(reported);
    },
  };
}
