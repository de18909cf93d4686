import type * as z from 'zod/mini';
import { Cancelled } from '../journey/cancelled.ts';
import { describeIssue } from '../journey/describe-issue.ts';
import { isObject } from '../journey/own.ts';
import { sayFault } from '../journey/say-fault.ts';
import { doAtOnce, type Stretches } from '../journey/stretches.ts';
import { type Checked, checkInStretches } from './check-params.ts';
import { type RequestName, requests } from './contract.ts';
import type { HandingTask, Handlers } from './handler.ts';
import { isTooDeep } from './is-too-deep.ts';
import { type ToPanel, toSandboxSchema } from './messages.ts';
import { type AskPanel, type Drive, openQuestions } from './questions.ts';

interface Request {
  id: string;
  name: RequestName;
  params: unknown;
  /** Characters, as JSON. */
  size: number;
}

/** Characters of a message that take about one step to be received. */
const charactersAStep = 800;
type Answer = Extract<ToPanel, { type: 'reply' | 'failure' }>;

/** What came under an id: what was asked, and its answer once it is known. */
interface Known {
  /** `null`: it cannot be told apart from others, so nothing counts as its repetition. Absent: long ago, and not kept. */
  asked?: string | null;
  answer: Answer | null;
}

/** Answers kept for requests that come twice: enough for a slow double click, little enough for the memory. */
const answersKept = 50;

/** Requests that write much: a second click while the first still runs shares its answer. */
const sharedWhileRunning: readonly RequestName[] = ['insert', 'putChanges', 'edit'];

/** Requests that leave the board as it is: what they stand between still follows one another. */
const readsOnly: readonly RequestName[] = [
  'hello',
  'read',
  'follow',
  'look',
  'records',
  'foresee',
  'previewTidy',
  'stateOf',
  'keptStates',
  'kept',
  'show',
  'resize',
];

export interface Transport {
  ask: AskPanel;
  /** Takes whatever came in; hostile until it fits the contract. Never throws. */
  receive(message: unknown): void;
  /** Does something that nobody asked for, when what was asked for is done. It tells its own failures. */
  run(work: () => Promise<void>): void;
}

/**
 * The sandbox's end of the wire. One request runs at a time, in the order of arrival, so that nobody reads a map
 * that is half drawn. Each request is answered exactly once, whatever its parameters; the same request under the same id
 * is answered from memory and never run again. Under other ids only two that follow one another are one, and only while
 * the first still runs: A to B, B to A, A to B are three. `drive`: how the parameters of large requests are checked with
 * pauses.
 */
export function createTransport(
  handlers: Handlers,
  send: (message: ToPanel) => void,
  drive: Drive = async (work) => doAtOnce(work),
): Transport {
  const known = new Map<string, Known>();
  const cancelled = new Set<string>();
  const questions = openQuestions(send, drive);
  let newest: { asked: string; answer: Promise<Answer> } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const post = (message: ToPanel) => postSurely(send, message);

  const enqueue = (request: Request): Promise<Answer> => {
    const task: HandingTask = {
      report: (done, total, label) => post({ type: 'progress', id: request.id, done, total, label }),
      isCancelled: () => cancelled.has(request.id),
      hand: (part) => send({ type: 'part', id: request.id, part }),
    };
    const answer = last.then(() => answerRequest(handlers, request, task, drive));
    last = answer;
    return answer;
  };

  const share = (request: Request, asked: string | null): Promise<Answer> => {
    if (asked !== null && newest?.asked === asked) return newest.answer;
    const answer = enqueue(request);
    if (readsOnly.includes(request.name)) return answer;
    const own = sharedWhileRunning.includes(request.name) && asked !== null ? { asked, answer } : null;
    newest = own;
    void answer.then(() => {
      if (newest === own) newest = null;
    });
    return answer;
  };

  const accept = (given: Omit<Request, 'size'>) => {
    const { id } = given;
    const asked = tellApart(given);
    const request = { ...given, size: asked?.length ?? 0 };
    const before = known.get(id);
    const isOther = before?.asked !== undefined && (asked === null || before.asked !== asked);
    if (isOther) return post(fail(id, idTaken));
    if (before !== undefined) return before.answer === null ? undefined : post(before.answer);
    known.set(id, { asked, answer: null });
    void share(request, asked).then((given) => {
      const answer = { ...given, id };
      known.set(id, { asked, answer });
      cancelled.delete(id);
      forgetOldest(known);
      post(answer);
    });
  };

  return {
    ask: questions.ask,
    run(work) {
      last = last.then(work).catch(() => undefined);
    },
    receive(message) {
      questions.hear();
      const parsed = toSandboxSchema.safeParse(message, { error: describeIssue });
      if (!parsed.success) return answerNonsense(message, parsed.error, post);
      if (parsed.data.type === 'answer') return questions.take(parsed.data);
      if (parsed.data.type === 'cancel') {
        if (known.get(parsed.data.id)?.answer === null) cancelled.add(parsed.data.id);
        return;
      }
      const { id, name, params } = parsed.data;
      if (isTooDeep(params)) post(fail(id, tooDeep));
      else if (isRequestName(name)) accept({ id, name, params });
      else post(fail(id, unknownRequest(name)));
    },
  };
}

const idTaken =
  'This came under the number of another request, so it was not done. Nothing was changed. Close Throughline and open it again.';
const tooDeep = 'This is nested too deeply to be read. Nothing was changed.';
const unknownRequest = (name: string) =>
  `This version of Throughline does not know the request “${name.slice(0, 60)}”. Close it and open it again.`;

/** What is asked, in full: the same for the same request. `null` for what JSON cannot hold. */
function tellApart({ name, params }: Omit<Request, 'size'>): string | null {
  try {
    return JSON.stringify([name, params]);
  } catch {
    return null;
  }
}

/** An answer that cannot be sent is answered for by one that can. */
function postSurely(send: (message: ToPanel) => void, message: ToPanel): void {
  try {
    send(message);
  } catch (error) {
    if (message.type === 'reply') send(fail(message.id, sayFault(error)));
  }
}

async function answerRequest(
  handlers: Handlers,
  request: Request,
  task: HandingTask,
  drive: Drive,
): Promise<Answer> {
  const { id, name } = request;
  try {
    if (task.isCancelled()) throw new Cancelled('Stopped before it began: nothing was changed.');
    return { type: 'reply', id, result: await dispatch(handlers, name, request, task, drive) };
  } catch (error) {
    const message = sayFault(error);
    return error instanceof Cancelled ? { ...fail(id, message), cancelled: true } : fail(id, message);
  }
}

/** Parses the parameters by the contract and hands them to the one who knows the answer. */
async function dispatch<N extends RequestName>(
  handlers: Handlers,
  name: N,
  { params, size }: Request,
  task: HandingTask,
  drive: Drive,
) {
  const handler = handlers[name];
  if (handler === undefined) throw new Error(`Throughline cannot answer “${name}” yet.`);
  const checked = await drive(checkReceived(requests[name].params, params, size));
  if (!checked.fits) throw new Error(`The request “${name}” is not understood: ${describe(checked.issue)}`);
  // The schema picked by `name` is the one that the handler's type was made from; TypeScript cannot follow that.
  return await handler(checked.value as Parameters<typeof handler>[0], task);
}

/** Receiving it was a stretch of its own: a large message is checked after a pause. */
function* checkReceived(schema: z.core.$ZodType, params: unknown, size: number): Stretches<Checked> {
  yield size / charactersAStep;
  return yield* checkInStretches(schema, params);
}

function isRequestName(name: string): name is RequestName {
  return Object.keys(requests).includes(name);
}

/** Whoever gave a number is told by that number; who gave none, under none. */
function answerNonsense(message: unknown, error: z.core.$ZodError, post: (message: ToPanel) => void): void {
  const { type, id } = isObject(message) ? message : {};
  const isNamed = typeof id === 'string' || typeof id === 'number';
  if (type !== 'request' && !isNamed) return;
  post(fail(isNamed ? String(id) : '', `The message is not understood: ${describe(error.issues[0])}`));
}

function fail(id: string, message: string): Extract<ToPanel, { type: 'failure' }> {
  return { type: 'failure', id, message };
}

/** The first thing wrong, and where: "stages.2.name: must be one line". */
function describe(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'it has the wrong form.';
  const where = issue.path.map(String).join('.');
  return where === '' ? issue.message : `${where}: ${issue.message}`;
}

/** Keeps the ids for ever, so that nothing runs twice, but the words of the newest requests and answers only. */
function forgetOldest(known: Map<string, Known>): void {
  let surplus = -answersKept;
  known.forEach(({ asked, answer }) => {
    if (answer !== null && asked !== undefined) surplus += 1;
  });
  known.forEach(({ asked, answer }, id) => {
    if (surplus <= 0 || answer === null || asked === undefined) return;
    known.set(id, { answer: answer.type === 'reply' ? fail(id, answeredBefore) : answer });
    surplus -= 1;
  });
}

const answeredBefore = 'This was done before; its answer is no longer kept.';
