import type { ClientStart, PluginEffect, PluginStart } from '../../figjam/document/control.ts';
import type { Json, NodeRecord, Op } from '../../figjam/document/records.ts';

/** What the page asks of a client, which lives in a worker of its own so that no plugin can freeze the page. */
export type ClientCall =
  | { do: 'open'; start: ClientStart; figjam: string }
  | { do: 'act'; act: Json }
  | { do: 'startPlugin'; start: PluginStart; code: string }
  | { do: 'postFromUi'; message: Json }
  | { do: 'closePlugin' }
  | { do: 'pressButton'; id: number }
  | { do: 'receive'; ops: Op[] }
  | { do: 'traceCalls'; on: boolean };

export interface ToClient {
  id: number;
  call: ClientCall;
}

/** What became of a client since the last update. Sent before the reply to the call that caused it. */
export interface ClientUpdate {
  upserts: NodeRecord[];
  removed: string[];
  selection: string[];
  history: { undo: number; redo: number };
  effects: PluginEffect[];
  ops: Op[];
}

export type FromClient =
  | { kind: 'update'; update: ClientUpdate }
  | { kind: 'reply'; id: number; created: string[] }
  | { kind: 'failure'; id: number; message: string };
