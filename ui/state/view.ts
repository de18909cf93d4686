/** What the panel can show: one view at a time. */
export type View =
  | 'home'
  | 'insert'
  | 'export'
  | 'bringIn'
  | 'useBoard'
  | 'notes'
  | 'sendNotes'
  | 'placing'
  | 'shape'
  | 'templates'
  | 'snapshots'
  | 'compare'
  | 'tidy'
  | 'edit'
  | 'decide'
  | 'votes'
  | 'wrapUp';
