import type { Board } from '../document/board.ts';
import type { ApiStats, CannedAnswer, PluginStart } from '../document/control.ts';
import { EventHub } from '../document/event-hub.ts';
import { FontBook } from '../document/fonts.ts';
import type { Json, NodeRecord } from '../document/records.ts';
import { Edit } from './edit.ts';

/** The objects that a plugin holds, one for each thing they stand for. */
export interface HandleBook {
  node(record: NodeRecord): object;
  /** The text of a sticky, shape or connector (`text`), or of a table's cell (its property). */
  text(id: string, property: string): object;
  /** The background of a connector's label. */
  label(id: string): object;
  cell(id: string, rowId: string, columnId: string): object;
  /** The id of the node that a value is the handle of; undefined for anything else. */
  idOf(value: unknown): string | undefined;
}

/** One run of a plugin on a board: what its Plugin API calls share. */
export class PluginRun {
  readonly board: Board;
  readonly command: string;
  readonly html: string;
  readonly uiFiles: { readonly [name: string]: string };
  /** What `fetch` gets. */
  readonly answers: readonly CannedAnswer[];
  readonly pluginId: string | undefined;
  readonly pluginName: string;
  readonly permissions: ReadonlySet<string>;
  readonly dynamicPages: boolean;
  readonly relaunchCommands: ReadonlySet<string>;
  readonly fonts = new FontBook();
  readonly mixed: symbol = Symbol('figma.mixed');
  readonly handles: HandleBook;
  readonly events: EventHub;
  readonly edit: Edit;
  readonly stats: ApiStats = { reads: {}, writes: {}, calls: {}, nodes: {} };
  readonly loadedPages = new Set<string>();
  allPagesLoaded = false;
  closed = false;
  lastNotification = 0;
  /** What the buttons of notifications do. */
  readonly buttons = new Map<number, () => void>();
  /** Bytes of images made in this run, by hash. */
  readonly images = new Map<string, Uint8Array>();
  #failIn = 0;
  #failsChanging = false;
  #trace = false;

  constructor(board: Board, start: PluginStart, makeHandles: (run: PluginRun) => HandleBook) {
    const { manifest } = start;
    this.board = board;
    this.command = start.command;
    this.html = start.html;
    this.uiFiles = start.uiFiles ?? {};
    this.answers = start.answers ?? [];
    this.pluginId = typeof manifest.id === 'string' && manifest.id !== '' ? manifest.id : undefined;
    this.pluginName = typeof manifest.name === 'string' ? manifest.name : '';
    this.permissions = new Set(stringsIn(manifest.permissions));
    this.dynamicPages = manifest.documentAccess === 'dynamic-page';
    this.relaunchCommands = new Set(commandsIn(manifest.relaunchButtons));
    this.handles = makeHandles(this);
    this.events = new EventHub(this);
    this.edit = new Edit(board);
    if (!this.dynamicPages) this.loadAllPages();
    this.loadedPages.add(board.currentPageId);
  }

  /** Every use of the Plugin API comes through here: counted, traced, made to fail by tests, refused once closed. */
  enter(kind: 'read' | 'write' | 'call', member: string, node?: string): void {
    if (this.closed) throw new Error(`in ${member}: The plugin is closed; its API can no longer be used`);
    const { reads, writes, calls } = this.stats;
    const counts = kind === 'read' ? reads : kind === 'write' ? writes : calls;
    counts[member] = (counts[member] ?? 0) + 1;
    if (this.#trace) {
      this.board.effects.push({ effect: 'call', kind, member, ...(node === undefined ? {} : { node }) });
    }
    if (this.#failsChanging && !isChanging(kind, member)) return;
    if (this.#failIn > 0 && --this.#failIn === 0) throw new Error(`in ${member}: simulated failure`);
  }

  /** Makes the n-th next use fail (`changing`: of those that change or wait); 0 = none. Gives what was left. */
  failAt(call: number, changing: boolean): number {
    const left = this.#failIn;
    [this.#failIn, this.#failsChanging] = [call, changing];
    return left;
  }

  trace(on: boolean): void {
    this.#trace = on;
  }

  /** Runs a method's body; a method that promises rejects instead of throwing. */
  guard(rejects: boolean, body: () => unknown): unknown {
    if (!rejects) return body();
    try {
      return body();
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** A promise settled in a later task, as everything that Figma does asynchronously. */
  later<T>(body: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.board.scheduler.plan(() => {
        try {
          resolve(body());
        } catch (error) {
          reject(error);
        }
      }, 1);
    });
  }

  /** The handle of a node that is there, as the type Figma gives it. */
  handle<T = BaseNode>(record: NodeRecord): T {
    return this.handles.node(record) as T;
  }

  handleOf<T = BaseNode>(id: string | null | undefined): T | null {
    const record = id === null || id === undefined ? undefined : this.board.document.get(id);
    return record === undefined ? null : this.handle<T>(record);
  }

  /** The record behind a handle that a plugin passes in. */
  recordOf(value: unknown, label: string): NodeRecord {
    const id = this.handles.idOf(value);
    if (id === undefined)
      throw new Error(`in ${label}: Expected node, got ${value === null ? 'null' : typeof value}`);
    const record = this.board.document.get(id);
    if (record === undefined) throw new Error(`in ${label}: The node with id "${id}" does not exist`);
    return record;
  }

  loadAllPages(): void {
    this.allPagesLoaded = true;
  }

  isLoaded(pageId: string): boolean {
    return this.allPagesLoaded || this.loadedPages.has(pageId);
  }

  /** Throws when a page's content is asked for before it was loaded. */
  demandLoaded(record: NodeRecord, label: string): void {
    // The list of pages itself is free; only going down into them needs them loaded (typings of `root`).
    if (record.type === 'DOCUMENT' && !this.allPagesLoaded && /^find(All|One|Widget)/.test(label)) {
      throw new Error(
        `in ${label}: Cannot call with documentAccess: dynamic-page unless you call figma.loadAllPagesAsync() first.`,
      );
    }
    if (record.type !== 'PAGE' || this.isLoaded(record.id)) return;
    throw new Error(
      `in ${label}: Cannot access children on a page that has not been explicitly loaded. Remember to call ` +
        'await page.loadAsync() or await figma.loadAllPagesAsync() first.',
    );
  }

  /** Reports what went wrong in a callback; nothing else would see it. */
  report(error: unknown): void {
    const known = error instanceof Error;
    const message = known ? error.message : String(error);
    this.board.effects.push({ effect: 'error', message, stack: known ? (error.stack ?? '') : '' });
  }

  /** Calls a plugin's callback; what it throws or rejects becomes an error effect. */
  callBack(body: () => unknown): void {
    try {
      const result = body();
      if (result instanceof Promise) result.catch((error: unknown) => this.report(error));
    } catch (error) {
      this.report(error);
    }
  }
}

function stringsIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function commandsIn(value: Json | undefined): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const known = typeof item === 'object' && item !== null && !Array.isArray(item);
    return known && typeof item.command === 'string' ? [item.command] : [];
  });
}

/** Whether a use changes the board, or must be waited for: what tests let fail. Undoing is the way back, and never is. */
function isChanging(kind: 'read' | 'write' | 'call', member: string): boolean {
  if (kind !== 'call') return kind === 'write';
  return (
    /(^|\.)(append|clone|commit|create|delete|group|insert|load|move|remove|rescale|resize|save|set|ungroup)/.test(
      member,
    ) || /Async$/.test(member)
  );
}
