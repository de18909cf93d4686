import type { Params, RequestName, Result } from '../contract/contract.ts';

/** Sends one request to the sandbox. */
export type Send<A> = <N extends RequestName>(name: N, params: Params<N>) => A;

/** Work that asks the sandbox, one request after the other: whoever drives it sends them, and hands the answers back. */
export type Asking<T> = Generator<<A>(send: Send<A>) => A, T, unknown>;

/** Asks the sandbox within such work. */
export function* ask<N extends RequestName>(name: N, params: Params<N>): Asking<Result<N>> {
  // What is handed back was parsed by the schema that this name has.
  return (yield (send) => send(name, params)) as Result<N>;
}

/** Drives it where answers take their time. */
export async function driveAsking<T>(work: Asking<T>, send: Send<Promise<unknown>>): Promise<T> {
  let step = work.next();
  while (!step.done) step = work.next(await step.value(send));
  return step.value;
}

/** Drives it where every answer is there at once. */
export function driveAtOnce<T>(work: Asking<T>, send: Send<unknown>): T {
  let step = work.next();
  while (!step.done) step = work.next(step.value(send));
  return step.value;
}
