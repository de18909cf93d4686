import type { Work } from './work.ts';

/** Tells whether two previews would do the same: everything that would be written, in short. */
export function fingerprintOf({ changed, added, removed }: Work): string {
  const places = changed.map(({ was, now }) => [
    now.id,
    [was.x, was.y, was.width, was.height, was.text, was.parentId],
    [now.x, now.y, now.width, now.height, now.text, now.parentId],
  ]);
  return JSON.stringify([places, added.map(({ id, x, y }) => [id, x, y]), removed]);
}
