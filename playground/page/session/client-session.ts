import type { ClientStart } from '../../figjam/document/control.ts';
import type { Json, Op } from '../../figjam/document/records.ts';
import { type Channel, createChannel, createSignal, type Signal } from '../state/signal.ts';
import { createBoardDocument } from './board-document.ts';
import type { BoardSession, PluginState, Toast } from './board-session.ts';
import { type ClientLink, linkClient } from './client-link.ts';
import { dropToast, type Outside, showEffect, showToast } from './effects.ts';
import { createLogBook } from './log-book.ts';
import type { PluginFiles } from './plugin-files.ts';
import { createSelecting } from './selecting.ts';

/** A session with what only the room needs: changes to hand to the others, and what the plugin stored. */
export interface ClientSession extends BoardSession {
  readonly sent: Channel<Op[]>;
  readonly storage: Signal<{ readonly [key: string]: Json }>;
  receive(ops: Op[]): void;
}

/** Starts a client in a worker of its own and opens the board in it. */
export async function openClientSession(
  start: ClientStart,
  files: PluginFiles,
  worker: Worker,
): Promise<ClientSession> {
  const link = linkClient(worker);
  const outside = createOutside(start.clientStorage ?? {});
  const session = makeSession(start, files, link, outside);
  await link.call({ do: 'open', start, figjam: files.figjam });
  return session;
}

interface Heard extends Outside {
  toPanel: Channel<Json>;
}

function createOutside(stored: { readonly [key: string]: Json }): Heard {
  return {
    plugin: createSignal<PluginState>({ running: false, window: null }),
    toPanel: createChannel<Json>(),
    toasts: createSignal<readonly Toast[]>([]),
    log: createLogBook(),
    lookAt: createChannel(),
    storage: createSignal(stored),
  };
}

function makeSession(
  start: ClientStart,
  files: PluginFiles,
  link: ClientLink,
  outside: Heard,
): ClientSession {
  const document = createBoardDocument();
  const selecting = createSelecting();
  const history = createSignal({ undo: 0, redo: 0 });
  const sent = createChannel<Op[]>();
  link.updates.subscribe((update) => {
    if (update.upserts.length + update.removed.length > 0) document.update(update.upserts, update.removed);
    selecting.report(update.selection);
    history.set(update.history);
    for (const effect of update.effects) showEffect(effect, outside);
    if (update.ops.length > 0) sent.send(update.ops);
  });
  // A failed call is told to the person; the board stays as it was.
  const tell = (error: unknown): string[] => {
    const message = error instanceof Error ? error.message : String(error);
    outside.log.add('error', message);
    showToast(outside.toasts, { id: -Date.now(), message, error: true, timeout: 5000 });
    return [];
  };

  return {
    person: { name: start.user.name, color: start.user.color, session: start.session },
    metrics: start.settings.textMetrics ?? 'inter',
    document,
    selection: selecting.shown,
    history,
    plugin: outside.plugin,
    toPanel: outside.toPanel,
    toasts: outside.toasts,
    log: outside.log.lines,
    lookAt: outside.lookAt,
    sent,
    storage: outside.storage,
    act: (act) => link.call({ do: 'act', act }).catch(tell),
    select: (nodes) =>
      selecting.during(nodes, () =>
        link.call({ do: 'act', act: { do: 'select', nodes: [...nodes] } }).catch(tell),
      ),
    async startPlugin(command) {
      outside.plugin.set({ running: true, window: null });
      const { manifest, html, code } = files;
      await link.call({ do: 'startPlugin', start: { manifest, command, html }, code }).catch(tell);
    },
    async closePlugin() {
      await link.call({ do: 'closePlugin' }).catch(tell);
      outside.plugin.set({ running: false, window: null });
    },
    postFromPanel(message) {
      outside.log.add('message', `panel → plugin ${JSON.stringify(message).slice(0, 160)}`);
      void link.call({ do: 'postFromUi', message }).catch(tell);
    },
    traceCalls: (on) => void link.call({ do: 'traceCalls', on }).catch(tell),
    dismissToast: (id) => dropToast(outside.toasts, id),
    pressToastButton: (id) => void link.call({ do: 'pressButton', id }).catch(tell),
    clearLog: () => outside.log.clear(),
    receive: (ops) => void link.call({ do: 'receive', ops }).catch(tell),
    end: () => link.end(),
  };
}
