import * as z from 'zod/mini';

/** The panel itself: who is there, what is shown, undo and size. */
export const panelRequests = {
  /** Who is there: sent by the panel when it is ready. */
  hello: {
    params: z.object({}),
  },
  /** Selects these nodes and brings them into view, because a person clicked. */
  show: { params: z.object({ nodeIds: z.array(z.string()) }) },
  /**
   * Takes back what was written last; not when the person did something since, which undo would take back first, nor
   * when somebody's work lies in it: `reason` says so in words for people.
   */
  undo: { params: z.object({}) },
  resize: { params: z.object({ width: z.number(), height: z.number() }) },
} as const;
