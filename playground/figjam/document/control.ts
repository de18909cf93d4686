import type { Json, NodeRecord, Op } from './records.ts';
import type { Settings } from './settings.ts';

/**
 * How a host (command line, web page, test) drives one client of the simulated FigJam. Everything that crosses is
 * JSON, so that the client can live in a QuickJS context: the bundle installs `globalThis.__figjam: Control`
 * beside `figma`. Time is virtual: nothing happens between calls, `tick` lets it pass.
 */
export interface Control {
  /** Starts with a document. `session` numbers this client's new ids (`<session>:<n>`); the user is its person. */
  open(start: ClientStart): void;
  /** The whole document, parents before children, siblings back to front. */
  records(): NodeRecord[];
  /** What changed since the version given (0 = all), for drawing. */
  changes(since: number): { version: number; upserts: NodeRecord[]; removed: string[]; selection: string[] };

  /** Lets the person do one thing; gives the ids of nodes made, the act's "first" first. Throws on a bad act. */
  act(act: Json): string[];
  /** Stack sizes, so that a host can enable its buttons. */
  history(): { undo: number; redo: number };

  /** Puts `figma`, `__html__`, `console`, timers … in place for a plugin about to be evaluated by the host. */
  startPlugin(start: PluginStart): void;
  /** A message from the plugin's UI, delivered in a later tick. */
  postFromUi(message: Json): void;
  /**
   * Runs the next task (a message, timer, coalesced event) that is due within `ms` and moves time there; when none is,
   * lets `ms` pass. One task a call: the host settles promises (pending jobs) between calls. True when something ran
   * or is still pending: call until false, or until `now()` has come far enough.
   */
  tick(ms: number): boolean;
  /** The person drops something from outside onto the board; the plugin hears of it in a later tick. */
  drop(drop: Drop): void;
  /** Virtual time, ms. */
  now(): number;
  /** The person presses the button of a notification. */
  pressButton(id: number): void;
  /** What the plugin has done towards the outside since the last call, in order. */
  drain(): PluginEffect[];
  /** The person closes the plugin. */
  closePlugin(): void;

  /** Changes of this replica to send to the others; what was handed out once does not come again. */
  outbox(): Op[];
  /** Changes of others, applied as REMOTE. */
  receive(ops: Op[]): void;

  /** Plugin API use since `startPlugin`. */
  stats(): ApiStats;
  /** Every Plugin API call, when switched on: for the page's log. */
  traceCalls(on: boolean): void;
  /**
   * Makes the n-th next Plugin API call throw (tests); 0 = none. `changing`: only those count that change the board or
   * must be waited for. Gives how many were still to come of what was asked for before.
   */
  failAt(call: number, changing?: boolean): number;
}

export interface ClientStart {
  records: NodeRecord[];
  fileName: string;
  session: number;
  user: { id: string | null; name: string; color: string };
  settings: Partial<Settings>;
  seed: number;
  viewport?: { width: number; height: number };
  /** Values of clientStorage as last saved. */
  clientStorage?: { [key: string]: Json };
}

export interface PluginStart {
  manifest: { [key: string]: Json };
  command: string;
  html: string;
  /** `__uiFiles__`, where the manifest's `ui` is a map. */
  uiFiles?: { [name: string]: string };
  /** What the person enters for the plugin's parameters, in the order in which they are asked. */
  parameters?: { [key: string]: Json };
  /** What `fetch` gets; without one that fits it fails, for there is no network. */
  answers?: CannedAnswer[];
}

/** The answer to requests of a URL, in which `*` stands for anything. The first that fits is given. */
export interface CannedAnswer {
  url: string;
  /** Any method where there is none. */
  method?: string | undefined;
  status: number;
  headers: { [name: string]: string };
  body: string;
}

/** Something dropped at a place in page space: texts by type, and files. */
export interface Drop {
  x: number;
  y: number;
  items: { type: string; data: string }[];
  /** What is in a file: text, or bytes in base64. */
  files: { name: string; type: string; text: string; base64?: string | undefined }[];
  dropMetadata?: Json | undefined;
}

export type PluginEffect =
  | { effect: 'showUi'; html: string; options: { [key: string]: Json } }
  | { effect: 'closeUi' }
  | { effect: 'showHideUi'; visible: boolean }
  | { effect: 'resizeUi'; width: number; height: number }
  | { effect: 'postToUi'; message: Json }
  | { effect: 'notify'; id: number; message: string; error: boolean; timeout: number; button?: string }
  | { effect: 'cancelNotify'; id: number }
  | { effect: 'log'; level: string; text: string }
  | { effect: 'viewport'; center: { x: number; y: number }; zoom: number }
  | { effect: 'openExternal'; url: string }
  | { effect: 'storage'; key: string; value: Json | undefined }
  | { effect: 'version'; id: string; title: string; description: string }
  | { effect: 'call'; kind: 'read' | 'write' | 'call'; member: string; node?: string }
  | { effect: 'error'; message: string; stack: string }
  | { effect: 'closed'; message?: string };

export interface ApiStats {
  reads: { [member: string]: number };
  writes: { [member: string]: number };
  calls: { [member: string]: number };
  /** Nodes made through the Plugin API, by type. */
  nodes: { [type: string]: number };
}
