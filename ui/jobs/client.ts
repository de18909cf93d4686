import * as z from 'zod/mini';
import { openAnswering } from '../../src/client/answer-question.ts';
import type { AskedName, Params, Result } from '../../src/contract/contract.ts';
import { type ToPanel, type ToSandbox, toPanelSchema } from '../../src/contract/messages.ts';
import { results } from '../../src/contract/results.ts';
import { strings } from '../words/strings.ts';

/** What the sandbox tells without being asked. */
export type BoardEvent = Extract<ToPanel, { type: 'boardChanged' | 'selectionChanged' | 'command' }>;
export type Progress = Pick<Extract<ToPanel, { type: 'progress' }>, 'done' | 'total' | 'label'>;

/** The window as the client needs it: where messages come in, and where they go out. */
export interface Port {
  listen(receive: (message: unknown) => void): () => void;
  send(message: ToSandbox): void;
}

export interface RequestOptions {
  /** An id of one's own: the sandbox answers the same id only once, so a repeated click repeats nothing. */
  id?: string;
  /** The id of a job that this is a part of: who cancels that cancels this. */
  of?: string;
  onProgress?: (progress: Progress) => void;
  /** Parts of the answer that come before it: nothing is known of their form. */
  onPart?: (part: unknown) => void;
  /** Milliseconds after which silence counts as failure. Absent: wait for as long as it takes. */
  timeout?: number;
}

export interface Client {
  /** Resolves with the parsed result; rejects with `RequestError`, whose message is fit for people. */
  request<N extends AskedName>(name: N, params: Params<N>, options?: RequestOptions): Promise<Result<N>>;
  /** Asks the sandbox to stop the request with this id, and all that are parts of it; they then reject, cancelled. */
  cancel(id: string): void;
  /** Returns how to stop listening. */
  onEvent(listener: (event: BoardEvent) => void): () => void;
  close(): void;
}

export class RequestError extends Error {
  override name = 'RequestError';
  readonly cancelled: boolean;
  constructor(message: string, cancelled = false) {
    super(message);
    this.cancelled = cancelled;
  }
}

/** The contract again, in a form in which TypeScript sees that a name and its result belong together. */
const answers: { [N in AskedName]: z.ZodMiniType<Result<N>> } = results;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: RequestError): void;
  onProgress: ((progress: Progress) => void) | undefined;
  onPart: ((part: unknown) => void) | undefined;
  of: string | undefined;
}

/** Typed requests over messages. Everything that arrives is parsed; what is not ours is ignored. */
export function createClient(port: Port, createId: () => string): Client {
  const waiting = new Map<string, Waiting>();
  const listeners = new Set<(event: BoardEvent) => void>();
  const answering = openAnswering();
  const cancelled = new Set<string>();

  const stopListening = port.listen((data) => {
    const parsed = z.safeParse(toPanelSchema, data);
    if (!parsed.success) return;
    const message = parsed.data;
    if (
      message.type === 'boardChanged' ||
      message.type === 'selectionChanged' ||
      message.type === 'command'
    ) {
      for (const listener of listeners) listener(message);
      return;
    }
    if (message.type === 'question') return port.send(answering.answer(message));
    const request = waiting.get(message.id);
    if (request === undefined && message.type === 'part') return answering.keep(message);
    if (request === undefined) return;
    if (message.type === 'progress') return request.onProgress?.(message);
    if (message.type === 'part') return request.onPart?.(message.part);
    waiting.delete(message.id);
    if (message.type === 'failure') request.reject(new RequestError(message.message, message.cancelled));
    else request.resolve(message.result);
  });

  const ask = (name: AskedName, params: unknown, options: RequestOptions): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = options.id ?? createId();
      const { onProgress, onPart, of } = options;
      waiting.set(id, { resolve, reject, onProgress, onPart, of });
      port.send({ type: 'request', id, name, params });
      if (options.timeout === undefined) return;
      setTimeout(() => {
        if (waiting.delete(id)) reject(new RequestError(strings.errors.silent));
      }, options.timeout);
    });

  return {
    async request(name, params, options = {}) {
      if (options.of !== undefined && cancelled.has(options.of))
        throw new RequestError(strings.cancelled, true);
      const result = z.safeParse(answers[name], await ask(name, params, options));
      if (!result.success) throw new RequestError(strings.errors.garbled(name));
      return result.data;
    },
    cancel(id) {
      cancelled.add(id);
      port.send({ type: 'cancel', id });
      for (const [part, { of }] of waiting) if (of === id) port.send({ type: 'cancel', id: part });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stopListening();
      for (const request of waiting.values()) request.reject(new RequestError(strings.errors.closed, true));
      waiting.clear();
    },
  };
}

/**
 * The port of a plugin's iframe: messages travel wrapped in `pluginMessage` (figma docs, "creating-ui"). They come from a
 * window around this one: which of them Figma sends from is not documented. Whatever else has a hold of this window, a
 * frame in it or a page that opened it, is not heard.
 */
export function openFigmaPort(view: Window): Port {
  return {
    listen(receive) {
      const onMessage = (event: MessageEvent) => {
        if (!isAround(view, event.source)) return;
        const data: unknown = event.data;
        if (typeof data === 'object' && data !== null && 'pluginMessage' in data) receive(data.pluginMessage);
      };
      view.addEventListener('message', onMessage);
      return () => view.removeEventListener('message', onMessage);
    },
    send: (message) => view.parent.postMessage({ pluginMessage: message }, '*'),
  };
}

function isAround(view: Window, source: MessageEventSource | null): boolean {
  for (let at = view; at.parent !== at; at = at.parent) if (at.parent === source) return true;
  return false;
}
