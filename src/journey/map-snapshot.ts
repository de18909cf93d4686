import * as z from 'zod/mini';

/**
 * A named state of a map, kept on a node of its own under keys of its own beside the stamp: a short head, and the
 * journey packed into as many parts as it needs.
 */
export const snapshotKey = 'snapshot';
export const snapshotVersion = 1;
/** The role of the node's stamp: scaffold, so that no reader takes it for a note. */
export const snapshotRole = 'snapshot';

/** The key of the nth part, from 0. */
export const partKey = (index: number): string => `${snapshotKey}.${index}`;

export const snapshotLimits = {
  /** Characters of one part: FigJam keeps 100 kB an entry, names included. */
  part: 90_000,
  /** Parts of one snapshot. */
  parts: 4,
  /** Bytes of a journey before it is packed: whoever opens one must hold it in memory. */
  journey: 8_000_000,
  /** Snapshots of one map, and characters of all of them: everybody who opens the file loads them. */
  perMap: 40,
  allOfMap: 2_000_000,
  name: 80,
} as const;

export const snapshotHeadSchema = z.object({
  v: z.literal(snapshotVersion),
  /** Names this state, whatever node it lies on: copies of the node are the same snapshot. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.maxLength(snapshotLimits.name)),
  /** When it was taken, ISO 8601. */
  at: z.string(),
  /** The map's id and title then. */
  journeyId: z.string(),
  map: z.string(),
  /** Bytes of the journey's JSON before packing. */
  bytes: z.number().check(z.int(), z.minimum(0), z.maximum(snapshotLimits.journey)),
  parts: z.number().check(z.int(), z.minimum(1), z.maximum(snapshotLimits.parts)),
  /** Of all parts together: tells whether something was damaged. */
  hash: z.string(),
});

export type SnapshotHead = z.infer<typeof snapshotHeadSchema>;

/** A snapshot's name as it is kept: one line, not too long; `null` when nothing is left of it. */
export function cleanSnapshotName(name: string): string | null {
  const line = Array.from(name.replace(/\s+/g, ' ').trim()).slice(0, snapshotLimits.name).join('');
  let short = line;
  while (short.length > snapshotLimits.name) short = Array.from(short).slice(0, -1).join('');
  return short.trim() === '' ? null : short.trim();
}
