import * as z from 'zod/mini';
import type { ToPanel, ToSandbox } from '../contract/messages.ts';
import { joinPages, seenPageSchema } from '../contract/results/seen.ts';
import { sayFault } from '../journey/say-fault.ts';
import { interpretInUse } from '../strangers/adopt/interpret-in-use.ts';
import { tellInUse } from '../strangers/adopt/tell-in-use.ts';

type Question = Extract<ToPanel, { type: 'question' }>;

/** Keeps the parts that come before a question of the sandbox, and answers it. */
export interface Answering {
  keep(part: Extract<ToPanel, { type: 'part' }>): void;
  answer(question: Question): ToSandbox;
}

/** Answers what the sandbox asks of whoever has a fast engine: the panel, the command line. Never throws. */
export function openAnswering(): Answering {
  const parts = new Map<string, unknown[]>();
  return {
    keep({ id, part }) {
      const kept = parts.get(id);
      if (kept) kept.push(part);
      else parts.set(id, [part]);
    },
    answer(question) {
      const { id } = question;
      const came = parts.get(id) ?? [];
      parts.delete(id);
      try {
        return { type: 'answer', id, answer: readInUse(question, came) };
      } catch (error) {
        return { type: 'answer', id, failure: sayFault(error) };
      }
    },
  };
}

function readInUse({ page }: Question, parts: readonly unknown[]) {
  const parsed = z.safeParse(seenPageSchema, page);
  const [seen] = (parsed.success && joinPages([parsed.data], parts)) || [];
  if (!seen)
    throw new Error('What is on this board was not understood. Nothing was changed. Open Throughline again.');
  return tellInUse(interpretInUse(seen));
}
