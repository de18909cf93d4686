/** Something that holds others: the page, or a section. */
export type Holder = PageNode | SectionNode;

/** What may have come to a container, and which of its known nodes are not in it any more. */
export interface Suspects {
  come: SceneNode[];
  gone: string[];
}

/**
 * Notices in two calls a container that something came or went although nobody reported it: what comes lies on top, and
 * what goes is missing from the number. (That as many went as came, beneath others, it does not notice.)
 */
export interface ChildrenWatch {
  /** To be told when a known node comes to lie in a container, or is not in it any more. */
  came(holderId: string): void;
  left(holderId: string, id: string): void;
  forget(): void;
  /** Compares with the last look, at first with what is known to lie there (`known`, ids), and remembers this one. */
  check(holder: Holder, known: readonly string[]): Suspects;
}

interface Noted {
  count: number;
  /** `null`: not known. */
  topId: string | null;
}

const nobody: Suspects = { come: [], gone: [] };

export function watchChildren(): ChildrenWatch {
  const noted = new Map<string, Noted>();
  return {
    forget: () => noted.clear(),
    came(holderId) {
      const last = noted.get(holderId);
      if (last) noted.set(holderId, { count: last.count + 1, topId: null });
    },
    left(holderId, id) {
      const last = noted.get(holderId);
      if (last) noted.set(holderId, { count: last.count - 1, topId: last.topId === id ? null : last.topId });
    },
    check(holder, ids) {
      const { children, id } = holder;
      const topId = children[children.length - 1]?.id ?? null;
      const last = noted.get(id);
      noted.set(id, { count: children.length, topId });
      const isAsLast =
        last && last.count === children.length && (last.topId === null || last.topId === topId);
      if (isAsLast || (!last && children.length === ids.length)) return nobody;
      const known = new Set(ids);
      const come: SceneNode[] = [];
      for (let at = children.length - 1; at >= 0; at -= 1) {
        const node = children[at];
        if (!node || node.id === last?.topId || known.has(node.id)) break;
        come.push(node);
      }
      if (children.length === (last?.count ?? known.size) + come.length) return { come, gone: [] };
      const here = new Map(children.map((node) => [node.id, node]));
      return {
        come: [...here].filter(([each]) => !known.has(each)).map(([, node]) => node),
        gone: [...known].filter((each) => !here.has(each)),
      };
    },
  };
}
