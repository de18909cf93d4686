import { readFileSync } from 'node:fs';
import { createClient } from '../../playground/figjam/client.ts';
import type { Control, PluginEffect } from '../../playground/figjam/document/control.ts';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { Settings } from '../../playground/figjam/document/settings.ts';

export interface FigJam {
  control: Control;
  /** The `figma` object of a plugin that was just started. */
  host: PluginAPI;
  globals: { figma?: PluginAPI };
  effects(): PluginEffect[];
  /** Lets the board's time pass until this is settled. */
  settle<T>(promise: Promise<T>): Promise<T>;
}

export const emptyBoard: NodeRecord[] = [
  { id: '0:0', type: 'DOCUMENT', parentId: null, order: 'a0', props: { name: 'Board' } },
  { id: '0:1', type: 'PAGE', parentId: '0:0', order: 'a0', props: { name: 'Page 1' } },
];

/** `SETTINGS='{"relativeTransform": "throw"}' npx vitest run tests/sandbox`: all of it under other switches. */
export const givenSettings: Partial<Settings> = JSON.parse(process.env.SETTINGS ?? '{}');

const manifest = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));

/** A simulated FigJam with our plugin started on it, in this very process. */
export function openFigJam(records: NodeRecord[] = emptyBoard, settings: Partial<Settings> = {}): FigJam {
  const globals: { figma?: PluginAPI } = {};
  const control = createClient(globals);
  const user = { id: 'u1', name: 'Ana', color: '#3dadff' };
  control.open({
    records,
    fileName: 'Board',
    session: 1,
    user,
    settings: { unknownReads: 'throw', ...givenSettings, ...settings },
    seed: 1,
  });
  control.startPlugin({ manifest, command: 'open', html: '' });
  if (globals.figma === undefined) throw new Error('The simulator put no figma in place');
  return {
    control,
    host: globals.figma,
    globals,
    effects: () => control.drain(),
    settle: (promise) => letTimePass(control, promise),
  };
}

async function letTimePass<T>(control: Control, promise: Promise<T>): Promise<T> {
  let waiting = true;
  const stop = () => {
    waiting = false;
  };
  promise.then(stop, stop);
  while (waiting) {
    control.tick(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return promise;
}
