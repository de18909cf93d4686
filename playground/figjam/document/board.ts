import type { ClientStart, PluginEffect } from './control.ts';
import { createDocument, type Document } from './document.ts';
import { createRandom } from './random.ts';
import type { Json } from './records.ts';
import { Scheduler } from './scheduler.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** Who changes the document just now; decides which events a plugin sees as its own doing. */
export type Actor = 'person' | 'plugin';

export interface Viewport {
  center: { x: number; y: number };
  zoom: number;
  width: number;
  height: number;
}

/** What one client holds besides a running plugin: its replica, its person's view and selection, and time. */
export interface Board {
  readonly document: Document;
  readonly settings: Settings;
  readonly fileName: string;
  readonly session: number;
  readonly user: ClientStart['user'];
  readonly viewport: Viewport;
  readonly storage: Map<string, Json>;
  readonly scheduler: Scheduler;
  readonly random: () => number;
  readonly effects: PluginEffect[];
  currentPageId: string;
  /** Ids by page. */
  readonly selections: Map<string, readonly string[]>;
  /** Told the page whose selection changed. */
  readonly selectionListeners: Set<(pageId: string) => void>;
  actor: Actor;
}

export function createBoard(start: ClientStart): Board {
  const settings = { ...defaultSettings, ...start.settings };
  const document = createDocument(start.records, { session: start.session, settings });
  const page = document.all().find((record) => record.type === 'PAGE');
  if (page === undefined) throw new Error('A document needs a page');
  return {
    document,
    settings,
    fileName: start.fileName,
    session: start.session,
    user: start.user,
    viewport: { center: { x: 0, y: 0 }, zoom: 1, ...(start.viewport ?? { width: 1440, height: 900 }) },
    storage: new Map(Object.entries(start.clientStorage ?? {})),
    scheduler: new Scheduler(),
    random: createRandom(start.seed),
    effects: [],
    currentPageId: page.id,
    selections: new Map(),
    selectionListeners: new Set(),
    actor: 'plugin',
  };
}

/** The page that a node stands on, or undefined (the document itself, a node that is gone). */
export function pageOf(document: Document, id: string): string | undefined {
  let at = document.get(id);
  while (at !== undefined && at.type !== 'PAGE')
    at = at.parentId === null ? undefined : document.get(at.parentId);
  return at?.id;
}

/** What is selected on a page, without nodes that are gone or have left the page. */
export function selectionOn(board: Board, pageId: string): string[] {
  return (board.selections.get(pageId) ?? []).filter((id) => pageOf(board.document, id) === pageId);
}
