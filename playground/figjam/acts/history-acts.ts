import { defineAct } from './act.ts';

/** Undo and redo: one act each, on this person's own stack. */
export const historyActs = {
  undo: defineAct({}, ({ document }) => {
    if (!document.undo()) throw new Error('there is nothing to undo');
    return [];
  }),
  redo: defineAct({}, ({ document }) => {
    if (!document.redo()) throw new Error('there is nothing to redo');
    return [];
  }),
};
