import type { JamObject } from '../base/jam-value.ts';

/** Gives ids of nodes, rows and columns as FigJam files have them. */
export interface Guids {
  /** Of a node, a row or a column: always the same for the same id. */
  of(id: string): JamObject;
  /** A new one that nothing has. */
  fresh(): JamObject;
}

const most = 2 ** 32 - 2;

/** Ids `session:number` stay (of rows and columns `session.number`); any other (the parts of a component's instance) becomes a new one, in a session of its own. */
export function createGuids(nodeIds: readonly string[], lineIds: readonly string[]): Guids {
  const given = new Map<string, JamObject>();
  let session = 1;
  for (const id of [...nodeIds, ...lineIds]) {
    const guid = parse(id);
    if (guid === undefined) continue;
    given.set(id, guid);
    session = Math.max(session, guid.sessionID + 1);
  }
  let last = 0;
  const fresh = () => {
    last += 1;
    return { sessionID: Math.min(session, most), localID: last };
  };
  return {
    of(id) {
      const known = given.get(id) ?? parse(id) ?? fresh();
      given.set(id, known);
      return known;
    },
    fresh,
  };
}

function parse(id: string): { sessionID: number; localID: number } | undefined {
  const [, session = '', local = ''] = /^(0|[1-9]\d{0,9})[:.](0|[1-9]\d{0,9})$/.exec(id) ?? [];
  if (session === '' || Number(session) >= most || Number(local) >= most) return undefined;
  return { sessionID: Number(session), localID: Number(local) };
}
