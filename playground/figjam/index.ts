import { createClient } from './client.ts';
import type { ClientStart, Control, PluginEffect, PluginStart } from './document/control.ts';
import type { NodeRecord } from './document/records.ts';

export type { Control, NodeRecord, PluginEffect };

/** What may be given; the rest is an empty board, a person called Ana, and a plugin that asks for nothing. */
export interface FigjamOptions extends Partial<ClientStart>, Partial<PluginStart> {}

/** What a plugin finds beside the language: `figma`, what its manifest's `ui` became, and what the simulator has of a browser. */
export interface PluginGlobals {
  figma: PluginAPI;
  __html__: string;
  console: Console;
  setTimeout: typeof setTimeout;
}

/** A simulated FigJam with a plugin just started on it, in this very process. */
export interface Figjam {
  /** What the plugin knows as the global `figma`. */
  figma: PluginAPI;
  /** Where the plugin's globals are; never the process's own. */
  globals: PluginGlobals;
  /** The person's side: acts, messages from the plugin's window, time, the records of the board. */
  control: Control;
  /** What the plugin did towards the outside since this was last asked: windows, messages, notices. */
  effects(): PluginEffect[];
  /** Lets the board's time pass until this is settled; as it is settled, so is the answer. */
  settle<T>(promise: Promise<T>): Promise<T>;
}

export const emptyBoard: NodeRecord[] = [
  { id: '0:0', type: 'DOCUMENT', parentId: null, order: 'a0', props: { name: 'Board' } },
  { id: '0:1', type: 'PAGE', parentId: '0:0', order: 'a0', props: { name: 'Page 1' } },
];

const plainManifest = { name: 'Plugin', id: '0', api: '1.0.0', main: 'code.js', editorType: ['figjam'] };

/**
 * Opens a board and starts a plugin on it. Nothing is shared with others that are opened: each has its own document, its own
 * time (which passes in `settle` and `control.tick` only) and its own person.
 */
export function createFigjam(options: FigjamOptions = {}): Figjam {
  const globals: Partial<PluginGlobals> = {};
  const control = createClient(globals);
  control.open({
    records: emptyBoard,
    fileName: 'Board',
    session: 1,
    user: { id: 'u1', name: 'Ana', color: '#3dadff' },
    settings: {},
    seed: 1,
    ...options,
  });
  control.startPlugin({ manifest: plainManifest, command: '', html: '', ...options });
  if (!isComplete(globals)) throw new Error('The simulator put no figma in place');
  return {
    figma: globals.figma,
    globals,
    control,
    effects: () => control.drain(),
    settle: (promise) => letTimePass(control, promise),
  };
}

const isComplete = (globals: Partial<PluginGlobals>): globals is PluginGlobals => globals.figma !== undefined;

async function letTimePass<T>(control: Control, promise: Promise<T>): Promise<T> {
  let waiting = true;
  const stop = () => {
    waiting = false;
  };
  promise.then(stop, stop);
  while (waiting) {
    control.tick(1000);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return promise;
}
