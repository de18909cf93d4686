import type { ToPanel, ToSandbox } from '../../src/contract/messages.ts';
import { createClient, RequestError } from '../../ui/jobs/client.ts';
import type { Panel } from '../../ui/jobs/panel.ts';
import { createSync, type Sync } from '../../ui/jobs/sync.ts';
import { startDraft } from '../../ui/state/insert-draft.ts';
import { startNotes } from '../../ui/state/notes.ts';
import { reduce } from '../../ui/state/reduce.ts';
import { startState } from '../../ui/state/state.ts';
import { createStore } from '../../ui/state/store.ts';
import { frameById } from '../../ui/state/template-frames.ts';

/** What the sandbox answers; `hand` sends a part of it before. */
export type Answer = (params: unknown, id: string, hand: (part: unknown) => void) => unknown;
export type Answers = { [name: string]: Answer };

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
          queueMicrotask(
            () => void reply(message.id, () => answer(message.params, message.id, handFor(message.id))),
          );
      },
    },
    createId,
  );
  const handFor = (id: string) => (part: unknown) => receive({ type: 'part', id, part });
  const reply = async (id: string, answer: () => unknown) => {
    try {
      receive({ type: 'reply', id, result: await answer() });
    } catch (error) {
      receive({ type: 'failure', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    store: createStore(reduce, {
      ...startState(),
      draft: startDraft(frameById([], 'blank')),
      notes: { ...startNotes, templateId: 'blank' },
    }),
    client,
    sync: cannedSync(answers, sent, createId) ?? createSync(client),
    now: () => new Date(2026, 10, 22, 12),
    createId,
    sent,
    say: (message) => receive(message),
  };
}

/** Bringing files in, answered from the table in one: whoever lists neither brings them in by way of what is sent. */
function cannedSync(answers: Answers, sent: ToSandbox[], createId: () => string): Sync | null {
  if (!answers.previewSync && !answers.applySync) return null;
  // The table says what comes of it, in whatever form its test needs.
  const answer = async (name: string, params: unknown, id = createId()): Promise<never> => {
    sent.push({ type: 'request', id, name, params });
    const given = answers[name];
    if (!given) return await new Promise<never>(() => undefined);
    try {
      return (await given(params, id, () => undefined)) as never;
    } catch (error) {
      throw new RequestError(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    preview: (wish, watched) => answer('previewSync', wish, watched?.id),
    apply: (choice, watched) => answer('applySync', choice, watched?.id),
  };
}
