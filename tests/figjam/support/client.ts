import type {
  ClientStart,
  Control,
  PluginEffect,
  PluginStart,
} from '../../../playground/figjam/document/control.ts';
import type { NodeRecord } from '../../../playground/figjam/document/records.ts';
import type { Settings } from '../../../playground/figjam/document/settings.ts';
import { createFigjam, emptyBoard, type PluginGlobals } from '../../../playground/figjam/index.ts';

export { emptyBoard };

export interface TestClient {
  control: Control;
  /** The plugin's globals. */
  globals: PluginGlobals;
  figma: PluginAPI;
  /** Lets time pass until nothing is pending (at most `ms`), settling promises between the tasks. */
  settle(ms?: number): Promise<void>;
  /** Everything done towards the outside so far. */
  effects: PluginEffect[];
  /** Waits for a promise of the Plugin API. */
  await<T>(promise: Promise<T>): Promise<T>;
}

/** A client on a board, with a plugin running whose code is the test. */
export function startClient(
  options: {
    records?: NodeRecord[];
    settings?: Partial<Settings>;
    manifest?: PluginStart['manifest'];
    session?: number;
    seed?: number;
    user?: ClientStart['user'];
  } = {},
): TestClient {
  const { manifest, settings, ...start } = options;
  const { control, globals, figma } = createFigjam({
    fileName: 'Test board',
    ...start,
    settings: { unknownReads: 'throw', ...settings },
    manifest: { name: 'Test', id: '123', documentAccess: 'dynamic-page', ...manifest },
    command: 'open',
    html: '<p>ui</p>',
  });
  const effects: PluginEffect[] = [];
  const settle = async (ms = 10_000): Promise<void> => {
    const end = control.now() + ms;
    await flush();
    while (control.now() < end && control.tick(Math.max(0, end - control.now()))) {
      await flush();
      effects.push(...control.drain());
    }
    await flush();
    effects.push(...control.drain());
  };
  const wait = async <T>(promise: Promise<T>): Promise<T> => {
    const outcome = promise.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    await settle(100);
    const done = await outcome;
    if ('error' in done) throw done.error;
    return done.value;
  };
  return { control, globals, figma, settle, effects, await: wait };
}

async function flush(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
