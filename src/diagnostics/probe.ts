import type { Facts } from './report.ts';
import type { Scratch } from './scratch.ts';

/** Somebody at the board who does with their hands what no script can. */
export interface Person {
  /** Asks for one act, and waits until it is done (`true`) or left out. Throws `Stopped` when they want no more. */
  ask(act: Act): Promise<boolean>;
}

/** What a person is asked to do, in their words; `name` says which. */
export interface Act {
  name: 'duplicate' | 'cut' | 'drag' | 'type' | 'undo';
  words: string;
}

/** What every try works with. */
export interface Bench {
  host: PluginAPI;
  scratch: Scratch;
  /** Nobody, where the script runs by itself. */
  person: Person | null;
}

/** One try: the facts that it settles, and how. What it throws leaves them open. */
export interface Probe {
  facts: readonly string[];
  /** It writes nothing, so that it can be tried where nothing may be written. */
  reads?: true;
  find(bench: Bench): Promise<Facts> | Facts;
}

/** The person wants no more: what was found so far is the report. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Lets the board's time pass; ms. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until something holds, at most so many ms; tells whether it does. */
export async function waitFor(holds: () => boolean, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms && !holds(); waited += 50) await wait(50);
  return holds();
}

/** A text of one of our notes or shapes gets words, in the font that is loaded. */
export function write(text: TextSublayerNode | TextNode, words: string): void {
  text.fontName = { family: 'Inter', style: 'Medium' };
  text.characters = words;
}
