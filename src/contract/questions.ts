import { type Stretches, visitEach } from '../journey/stretches.ts';
import type { ToPanel, ToSandbox } from './messages.ts';
import { nodesInPart } from './nodes-in-part.ts';

type Answer = Extract<ToSandbox, { type: 'answer' }>;

/** Does long work with pauses. */
export type Drive = <T>(work: Stretches<T>) => Promise<T>;

/**
 * Asks the panel, which has a fast engine: what these things are, of which `question` says the rest. Gives what it answers, of whatever
 * form; throws in its words where it cannot say.
 */
export type AskPanel = (parts: readonly unknown[], question: unknown) => Promise<unknown>;

/** What the sandbox asks of its own accord, while a request is under way or none is. */
export interface Questions {
  ask: AskPanel;
  /** The panel has spoken. */
  hear(): void;
  /** An answer came; one to nothing that was asked counts for nothing. */
  take(answer: Answer): void;
}

export function openQuestions(send: (message: ToPanel) => void, drive: Drive): Questions {
  const asked = new Map<string, (answer: Answer) => void>();
  let count = 0;
  let hear = (): void => undefined;
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  return {
    async ask(parts, page) {
      // What is said to a panel that is still opening may be lost: it speaks first.
      await heard;
      count += 1;
      const id = `question ${count}`;
      await drive(visitEach(parts, (part) => send({ type: 'part', id, part }), nodesInPart));
      return await new Promise((resolve, reject) => {
        asked.set(id, ({ answer, failure }) => {
          asked.delete(id);
          if (failure === undefined) resolve(answer);
          else reject(new Error(failure));
        });
        send({ type: 'question', id, page });
      });
    },
    hear: () => hear(),
    take: (answer) => asked.get(answer.id)?.(answer),
  };
}
