import type { ActWorld } from './act.ts';

/** The deepest section, frame, group or page that holds all given nodes; undefined without nodes or across pages. */
export function commonAncestor(world: ActWorld, ids: readonly string[]): string | undefined {
  const [first, ...others] = ids.map((id) => ancestorsOf(world, id));
  return first?.find((each) => others.every((above) => above.includes(each)));
}

function ancestorsOf(world: ActWorld, id: string): string[] {
  const found: string[] = [];
  let at = world.document.get(id)?.parentId ?? null;
  while (at !== null) {
    const record = world.document.get(at);
    if (record !== undefined && record.type !== 'DOCUMENT') found.push(at);
    at = record?.parentId ?? null;
  }
  return found;
}
