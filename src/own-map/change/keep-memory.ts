import type { Memory } from '../../journey/memory.ts';
import type { StampOf } from '../../journey/stamp.ts';
import { stampLimit } from '../../journey/too-long.ts';
import { utf8Length } from '../../journey/utf8.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { type Draft, nodeOf } from './draft.ts';
import { setStamp } from './draft-nodes.ts';

/** Lets the map's root section remember what files have brought, beside all else that its stamp says. */
export function keepMemory(draft: Draft, brought: readonly Memory[]): void {
  const root = nodeOf(draft, draft.map.rootId);
  if (hasStamp(root, 'journey')) setStamp(draft, root, withMemory(root.stamp, brought));
}

/** The stamp with this memory, or without any where it would not fit: the journey's own fields go first. */
export function withMemory(
  stamp: StampOf<'journey'>,
  brought: readonly Memory[] | undefined,
): StampOf<'journey'> {
  const { brought: _, ...bare } = stamp;
  if (brought === undefined || brought.length === 0) return bare;
  const full = { ...bare, brought: [...brought] };
  return utf8Length(JSON.stringify(full)) <= stampLimit ? full : bare;
}
