import type { Params, RequestName, Result } from './contract.ts';

/** What a running request may do besides answering: tell how far it is, and learn that nobody wants it any more. */
export interface Task {
  report(done: number, total: number, label: string): void;
  isCancelled(): boolean;
}

export type Handler<N extends RequestName> = (params: Params<N>, task: Task) => Promise<Result<N>>;

/** Who answers which request. */
export type Handlers = { [N in RequestName]?: Handler<N> };
