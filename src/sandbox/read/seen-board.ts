import type { AskPanel } from '../../contract/questions.ts';
import type { OwnReading } from '../../own-map/read/interpret-own.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { type FollowedPage, followPage } from './follow-page.ts';
import type { PageLook } from './look-at-page.ts';
import type { ReadOptions } from './read-board.ts';

/** A page as it was read: by which look, beside which journeys of the pages before it. */
export interface KeptReading {
  look: PageLook;
  taken: readonly string[];
  scene: Scene;
  reading: OwnReading;
  /** All of it was read, and not only what changed since the reading before. */
  anew: boolean;
  /** What changed in the looks since all was read, the latest last; only so many. */
  recent: readonly { count: number; ids: ReadonlySet<string> }[];
}

/** Ids of what changed between two readings of a page; `null`: it may be everything. */
export function changedBetween(before: KeptReading, now: KeptReading): Set<string> | null {
  const [from, to] = [before.look.count, now.look.count];
  const between = now.recent.filter(({ count }) => count > from);
  if (between.length !== to - from) return null;
  const ids = new Set<string>();
  for (const one of between) for (const id of one.ids) ids.add(id);
  return ids;
}

/**
 * The board, and what a session has seen of it: everybody who reads or writes looks through this, and so has the same
 * picture.
 */
export interface SeenBoard {
  host: PluginAPI;
  /** Asks the panel what maps people took into use. */
  ask: AskPanel;
  /** What the panel knows of each page, by page id: the very nodes that it was told of last. */
  handed: Map<string, ReadonlySet<SeenNode>>;
  /** A page as it is now. */
  look(page: PageNode, options?: ReadOptions): Promise<PageLook>;
  page(page: PageNode): FollowedPage;
  /** What pages were read as, by page id: so that a few changed notes need not be read with all others. */
  readings: Map<string, KeptReading>;
  /** The looks that were last told of, by page id: which one (`count`). */
  told: Map<string, number>;
  /** These nodes are read again at the next look, on whatever page they are. */
  doubt(ids: readonly string[]): void;
  /** All is read again: after an undo, on another page, when somebody asks for it. */
  forget(): void;
}

const askNobody: AskPanel = async () => {
  throw new Error('There is no panel that could read the maps in use. Nothing was changed.');
};

/** Begins a session's picture of the board, with nothing seen yet. */
export function openSeenBoard(host: PluginAPI, ask: AskPanel = askNobody): SeenBoard {
  const pages = new Map<string, FollowedPage>();
  const of = (page: PageNode): FollowedPage => {
    const known = pages.get(page.id);
    if (known) return known;
    const followed = followPage(host, page);
    pages.set(page.id, followed);
    return followed;
  };
  const forget = (): void => {
    for (const page of pages.values()) page.forget();
  };
  host.on('currentpagechange', forget);
  host.on('close', () => {
    for (const page of pages.values()) page.stop();
  });
  return {
    host,
    ask,
    handed: new Map(),
    look: (page, options) => of(page).look(options),
    page: of,
    readings: new Map(),
    told: new Map(),
    doubt(ids) {
      for (const page of pages.values()) page.doubt(ids);
    },
    forget,
  };
}
