import { sayFault } from '../../../src/journey/say-fault.ts';

/** A command that cannot go on: the text says what, where and what to do; nothing was written. */
export class Failure extends Error {
  override name = 'Failure';
}

/** Questions are open: the answer so far is printed, nothing was written, the exit code is 3. */
export class OpenQuestions extends Error {
  override name = 'OpenQuestions';
  readonly answer: unknown;

  constructor(answer: unknown, message: string) {
    super(message);
    this.answer = answer;
  }
}

/** What a person reads of any error: its words, never its stack. */
export function explain(error: unknown): string {
  // What another plugin says is for the one who makes it.
  return error instanceof Error && (error instanceof Failure || error.name === 'PluginFailed')
    ? error.message
    : sayFault(error);
}
