import * as z from 'zod/mini';
import { Cancelled } from '../model/cancelled.ts';
import { describeIssue } from '../model/describe-issue.ts';
import { sayFault } from '../model/say-fault.ts';
import { type RequestName, requests } from './contract.ts';
import type { Handlers, Task } from './handler.ts';
import { type ToPanel, toSandboxSchema } from './messages.ts';

type Request = { id: string; name: RequestName; params: unknown };
type Answer = Extract<ToPanel, { type: 'reply' | 'failure' }>;

/** Answers kept for requests that come twice: enough for a slow double click, little enough for the memory. */
const answersKept = 50;

/** Requests that write much: asked for again while running, in the same words, they share one answer. */
const sharedWhileRunning: readonly RequestName[] = ['insert', 'applySync', 'edit'];

export interface Transport {
  /** Takes whatever came in; hostile until it fits the contract. Never throws. */
  receive(message: unknown): void;
}

/**
 * The sandbox's end of the wire. One request runs at a time, in the order of arrival, so that nobody reads a map
 * that is half drawn. Each request is answered exactly once; an id that was seen before is answered from memory
 * and never run again.
 */
export function createTransport(handlers: Handlers, post: (message: ToPanel) => void): Transport {
  const answers = new Map<string, Answer | null>();
  const cancelled = new Set<string>();
  const running = new Map<string, Promise<Answer>>();
  let last: Promise<unknown> = Promise.resolve();

  const settle = (id: string, answer: Answer) => {
    answers.set(id, answer);
    cancelled.delete(id);
    forgetOldest(answers);
    post(answer);
  };

  const enqueue = (request: Request): Promise<Answer> => {
    const task: Task = {
      report: (done, total, label) => post({ type: 'progress', id: request.id, done, total, label }),
      isCancelled: () => cancelled.has(request.id),
    };
    const answer = last.then(() => answerRequest(handlers, request, task));
    last = answer;
    return answer;
  };

  const accept = (request: Request) => {
    const known = answers.get(request.id);
    if (known !== undefined) {
      if (known !== null) post(known);
      return;
    }
    answers.set(request.id, null);
    const twin = sharedWhileRunning.includes(request.name)
      ? JSON.stringify([request.name, request.params])
      : null;
    const shared = twin === null ? undefined : running.get(twin);
    const answer = shared ?? enqueue(request);
    if (twin !== null && shared === undefined) {
      running.set(twin, answer);
      void answer.then(() => running.delete(twin));
    }
    void answer.then((given) => settle(request.id, { ...given, id: request.id }));
  };

  return {
    receive(message) {
      const parsed = toSandboxSchema.safeParse(message, { error: describeIssue });
      if (!parsed.success) return answerNonsense(message, parsed.error, post);
      if (parsed.data.type === 'cancel') {
        if (answers.get(parsed.data.id) === null) cancelled.add(parsed.data.id);
        return;
      }
      const { id, name, params } = parsed.data;
      if (isRequestName(name)) accept({ id, name, params });
      else
        post(
          fail(
            id,
            `This version of Throughline does not know the request “${name}”. Close it and open it again.`,
          ),
        );
    },
  };
}

async function answerRequest(handlers: Handlers, request: Request, task: Task): Promise<Answer> {
  const { id, name } = request;
  try {
    if (task.isCancelled()) throw new Cancelled('Stopped before it began: nothing was changed.');
    return { type: 'reply', id, result: await dispatch(handlers, name, request.params, task) };
  } catch (error) {
    const message = sayFault(error);
    return error instanceof Cancelled ? { ...fail(id, message), cancelled: true } : fail(id, message);
  }
}

/** Parses the parameters by the contract and hands them to the one who knows the answer. */
async function dispatch<N extends RequestName>(handlers: Handlers, name: N, params: unknown, task: Task) {
  const handler = handlers[name];
  if (handler === undefined) throw new Error(`Throughline cannot answer “${name}” yet.`);
  const parsed = requests[name].params.safeParse(params, { error: describeIssue });
  if (!parsed.success) throw new Error(`The request “${name}” is not understood: ${describe(parsed.error)}`);
  // The schema picked by `name` is the one that the handler's type was made from; TypeScript cannot follow that.
  return await handler(parsed.data as Parameters<typeof handler>[0], task);
}

function isRequestName(name: string): name is RequestName {
  return Object.keys(requests).includes(name);
}

function answerNonsense(message: unknown, error: z.core.$ZodError, post: (message: ToPanel) => void): void {
  const id = z.object({ id: z.string() }).safeParse(message);
  if (id.success) post(fail(id.data.id, `The message is not understood: ${describe(error)}`));
}

function fail(id: string, message: string): Extract<ToPanel, { type: 'failure' }> {
  return { type: 'failure', id, message };
}

/** The first thing wrong, and where: "stages.2.name: must be one line". */
function describe(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'it has the wrong form.';
  const where = issue.path.map(String).join('.');
  return where === '' ? issue.message : `${where}: ${issue.message}`;
}

/** Keeps the ids for ever, so that nothing runs twice, but the words of the newest answers only. */
function forgetOldest(answers: Map<string, Answer | null>): void {
  let surplus = -answersKept;
  answers.forEach((answer) => {
    if (answer?.type === 'reply') surplus += 1;
  });
  answers.forEach((answer, id) => {
    if (surplus <= 0 || answer?.type !== 'reply') return;
    answers.set(id, fail(id, 'This was done before; its answer is no longer kept.'));
    surplus -= 1;
  });
}
