import type { ToPanel, ToSandbox } from '../../src/contract/messages.ts';
import { createClient } from '../../ui/jobs/client.ts';
import type { Panel } from '../../ui/jobs/panel.ts';
import { startDraft } from '../../ui/state/insert-draft.ts';
import { reduce } from '../../ui/state/reduce.ts';
import { startState } from '../../ui/state/state.ts';
import { createStore } from '../../ui/state/store.ts';
import { frameById } from '../../ui/state/template-frames.ts';

export type Answers = { [name: string]: (params: unknown, id: string) => unknown };

export interface FakePanel extends Panel {
  /** Everything that was sent to the sandbox. */
  sent: ToSandbox[];
  /** What the sandbox says of its own accord, or nonsense. */
  say(message: ToPanel | { [field: string]: unknown } | string): void;
}

/** A panel with a real store and client, and a sandbox that answers from a table, at once or when a promise resolves. Unlisted requests stay open. */
export function fakePanel(answers: Answers = {}): FakePanel {
  const sent: ToSandbox[] = [];
  let receive: (message: unknown) => void = () => undefined;
  let ids = 0;
  const createId = () => `id${++ids}`;
  const client = createClient(
    {
      listen(listener) {
        receive = listener;
        return () => undefined;
      },
      send(message) {
        sent.push(message);
        if (message.type !== 'request') return;
        const answer = answers[message.name];
        if (answer !== undefined)
          queueMicrotask(() => void reply(message.id, () => answer(message.params, message.id)));
      },
    },
    createId,
  );
  const reply = async (id: string, answer: () => unknown) => {
    try {
      receive({ type: 'reply', id, result: await answer() });
    } catch (error) {
      receive({ type: 'failure', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    store: createStore(reduce, startState(startDraft(frameById([], 'blank')))),
    client,
    now: () => new Date(2026, 10, 22, 12),
    createId,
    sent,
    say: (message) => receive(message),
  };
}
