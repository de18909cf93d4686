import type { BoardDocument } from '../session/board-document.ts';

/**
 * Which node a press on this one means: a group stands for what is in it, unless one asks for the inside; what is
 * locked lets the press through to what lies around it. Null is the empty board.
 */
export function pickNode(document: BoardDocument, hit: string | null, inside: boolean): string | null {
  const free = hit === null || inside ? hit : skipLocked(document, hit);
  if (free === null || inside) return free;
  let picked = free;
  for (let id: string | null = free; id !== null; id = document.get(id)?.parentId ?? null)
    if (document.get(id)?.type === 'GROUP') picked = id;
  return picked;
}

/** Locked nodes lock what they hold: the nearest ancestor that stands outside every locked one. */
function skipLocked(document: BoardDocument, hit: string): string | null {
  let free: string | null = hit;
  for (let id: string | null = hit; id !== null; id = document.get(id)?.parentId ?? null)
    if (document.get(id)?.props.locked === true) free = document.get(id)?.parentId ?? null;
  const type = free === null ? undefined : document.get(free)?.type;
  return type === 'PAGE' || type === 'DOCUMENT' ? null : free;
}
