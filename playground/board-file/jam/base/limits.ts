/**
 * How much of a file is taken: generous for any board, too little to fill a memory. The largest board that we know
 * (1,500 nodes) has a message of 3 MB with 200,000 values.
 */
export const limits = {
  /** The canvas as it lies in the archive, bytes. */
  canvas: 80 * 1024 * 1024,
  /** The schema unpacked, bytes; FigJam's has 70,000. */
  schema: 1024 * 1024,
  /** The message unpacked, bytes. */
  message: 100 * 1024 * 1024,
  /** Values that are kept of the message: numbers, texts, lists, objects. */
  values: 2_000_000,
  /** Values that are looked at, kept or not. */
  steps: 40_000_000,
  /** UTF-16 units of all texts that are kept. */
  characters: 30_000_000,
  /** How deep values lie in one another; FigJam's lie 12 deep. */
  depth: 64,
  /** Nodes, those of components included. */
  nodes: 60_000,
  /** How deep nodes lie in one another; a board file takes 200. */
  nodeDepth: 190,
  /** Of all pictures together, bytes; what is more is left out, and said. */
  pictures: 30 * 1024 * 1024,
  /** Parts of the archive. */
  parts: 20_000,
} as const;
