import type { KnownPage } from '../read/known-nodes.ts';
import type { ReadPage } from '../read/read-maps.ts';

/** Keeps what was read of a page while a long job goes on writing to it. */
export interface FollowedPage {
  /** What is known of the page now; to be asked for before each reading. Nothing where it cannot be followed. */
  known(): KnownPage[];
  /** Ids of what was written or reported since the last reading but one. */
  named(): ReadonlySet<string>;
  /** To be called with each new reading. */
  wasRead(read: ReadPage): void;
  /** To be called with the ids of all that was written since. */
  wrote(ids: Iterable<string>): void;
  stop(): void;
}

/**
 * Follows a page by what FigJam reports of it, and by what is written. Reports may come late or never: so nothing rests
 * on them but how much is read again, and what is about to be written is looked at once more by whoever writes it.
 */
export function followPage(): FollowedPage {
  let last: ReadPage | null = null;
  let dirty = new Set<string>();
  let before = new Set<string>();
  const onChange = ({ nodeChanges }: NodeChangeEvent): void => {
    for (const { id } of nodeChanges) dirty.add(id);
  };
  const stop = (): void => {
    const page = last?.page;
    last = null;
    try {
      page?.off('nodechange', onChange);
    } catch {
      // Whoever goes on listening only remembers a few ids.
    }
  };
  return {
    stop,
    named: () => new Set([...before, ...dirty]),
    known: () => (last ? [{ pageId: last.page.id, nodes: last.snapshot.nodes, dirty }] : []),
    wasRead(read) {
      // What is reported from now on may be older than this reading: it is read once more then.
      [before, dirty] = [dirty, new Set()];
      const isFollowed = last?.page.id === read.page.id;
      last = read;
      if (isFollowed) return;
      try {
        read.page.on('nodechange', onChange);
      } catch {
        last = null;
      }
    },
    wrote(ids) {
      for (const id of ids) dirty.add(id);
    },
  };
}
