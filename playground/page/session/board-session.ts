import type { Json } from '../../figjam/document/records.ts';
import type { MetricsModel } from '../../figjam/text/font-metrics.ts';
import type { Channel, Signal } from '../state/signal.ts';
import type { BoardDocument } from './board-document.ts';

/** One person at the board: an own replica of the document and an own running plugin, reached asynchronously. */
export interface BoardSession {
  readonly person: Person;
  /** By which measures texts are laid out. */
  readonly metrics: MetricsModel;
  readonly document: BoardDocument;
  readonly selection: Signal<readonly string[]>;
  readonly history: Signal<{ undo: number; redo: number }>;
  readonly plugin: Signal<PluginState>;
  /** Messages of the plugin for its panel. */
  readonly toPanel: Channel<Json>;
  readonly toasts: Signal<readonly Toast[]>;
  readonly log: Signal<readonly LogLine[]>;
  /** The plugin moved the view: centre in board units, zoom as a factor. */
  readonly lookAt: Channel<{ center: { x: number; y: number }; zoom: number }>;

  /** Lets the person do one thing; gives the ids of nodes made. A bad act becomes a toast and gives none. */
  act(act: Json): Promise<string[]>;
  /** Selects these nodes: shown at once, told to the client behind it. */
  select(nodes: readonly string[]): Promise<void>;
  startPlugin(command: string): Promise<void>;
  closePlugin(): Promise<void>;
  postFromPanel(message: Json): void;
  traceCalls(on: boolean): void;
  dismissToast(id: number): void;
  /** The person presses the button on a notification. */
  pressToastButton(id: number): void;
  clearLog(): void;
  /** Ends the client. */
  end(): void;
}

export interface Person {
  name: string;
  color: string;
  /** Numbers the client: its new node ids begin with it. */
  session: number;
}

/** The plugin as the person sees it: is it running, and what does its window show? */
export interface PluginState {
  running: boolean;
  window: PanelWindow | null;
}

export interface PanelWindow {
  /** Changes with every `showUI`, so that the frame is made anew. */
  serial: number;
  html: string;
  title: string;
  width: number;
  height: number;
  visible: boolean;
  themeColors: boolean;
}

export interface Toast {
  id: number;
  message: string;
  error: boolean;
  button?: string;
}

export interface LogLine {
  id: number;
  kind: 'call' | 'read' | 'write' | 'console' | 'error' | 'message' | 'note';
  text: string;
  node?: string;
  /** How often the very same line came in a row. */
  times: number;
}
