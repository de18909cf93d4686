import * as z from 'zod/mini';
import { askedPageSchema } from '../contract/asked-page.ts';
import type { ToPanel, ToSandbox } from '../contract/messages.ts';
import { joinPages } from '../contract/results/seen.ts';
import { sayFault } from '../journey/say-fault.ts';
import type { SeenNode } from '../plane/scene.ts';
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
  /** The nodes of each page as they were last told of, by id. */
  const pages = new Map<string, ReadonlyMap<string, SeenNode>>();
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
        return { type: 'answer', id, answer: readInUse(question, came, pages) };
      } catch (error) {
        return { type: 'answer', id, failure: sayFault(error) };
      }
    },
  };
}

/** Of the page only what changed since it was last asked about is told. */
function readInUse(
  { page }: Question,
  parts: readonly unknown[],
  pages: Map<string, ReadonlyMap<string, SeenNode>>,
) {
  const parsed = z.safeParse(askedPageSchema, page);
  const [told] = (parsed.success && joinPages([parsed.data], parts)) || [];
  if (!parsed.success || !told) throw new Error(notUnderstood);
  const known = new Map([
    ...(pages.get(told.pageId) ?? []),
    ...told.nodes.map((node) => [node.id, node] as const),
  ]);
  const nodes = parsed.data.order.map((id) => known.get(id)).filter((node) => node !== undefined);
  if (nodes.length < parsed.data.order.length) throw new Error(notUnderstood);
  pages.set(told.pageId, new Map(nodes.map((node) => [node.id, node])));
  return tellInUse(interpretInUse({ ...told, nodes }));
}

const notUnderstood =
  'What is on this board was not understood. Nothing was changed. Open Throughline again.';
