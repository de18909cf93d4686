import type { Scheduler } from './scheduler.ts';

/** The run whose events they are. */
interface EventHost {
  readonly board: { readonly scheduler: Scheduler };
  readonly closed: boolean;
  /** Calls a handler and reports what it throws. */
  callBack(body: () => unknown): void;
}

interface Handler {
  readonly callback: unknown;
  readonly once: boolean;
}

/** Handlers by event type, and delivery: always in a later task, several triggers of one type as one event. */
export class EventHub {
  readonly #run: EventHost;
  readonly #handlers = new Map<string, Handler[]>();
  readonly #planned = new Set<string>();

  constructor(run: EventHost) {
    this.#run = run;
  }

  on(type: string, callback: unknown, once = false): void {
    this.#handlers.set(type, [...(this.#handlers.get(type) ?? []), { callback, once }]);
  }

  /** Takes off the handler that is this very function. */
  off(type: string, callback: unknown): void {
    const handlers = this.#handlers.get(type) ?? [];
    const kept = handlers.filter((handler) => handler.callback !== callback);
    this.#handlers.set(type, kept);
  }

  /** Does anybody listen to one of these types, on whatever page? */
  hasAny(...types: readonly string[]): boolean {
    for (const [type, handlers] of this.#handlers) {
      if (handlers.length > 0 && types.some((wanted) => type.startsWith(wanted))) return true;
    }
    return false;
  }

  /** Plans one delivery; further triggers before it are part of it. `args` is asked at delivery, undefined = none. */
  trigger(type: string, args: () => readonly unknown[] | undefined = () => [], delay = 0): void {
    if (this.#planned.has(type)) return;
    this.#planned.add(type);
    this.#run.board.scheduler.plan(() => {
      this.#planned.delete(type);
      const given = args();
      if (given !== undefined) this.deliver(type, given);
    }, delay);
  }

  /** Calls the handlers now. */
  deliver(type: string, args: readonly unknown[]): void {
    for (const handler of [...(this.#handlers.get(type) ?? [])]) {
      if (this.#run.closed) return;
      const { callback } = handler;
      if (handler.once) this.off(type, callback);
      if (typeof callback === 'function') this.#run.callBack(() => Reflect.apply(callback, undefined, args));
    }
  }
}
