/** What a person has selected on the board. */
export interface Selection {
  nodeIds: string[];
  /** With those inside sections and groups. */
  notes: number;
}

/** What the editor acts on, and why it is that. */
export type Target =
  /** A person chose it in the panel: the whole map, or one thing of it. */
  | 'chosen'
  /** It is what is selected on the board. */
  | 'selected'
  /** Something is selected that no reading has seen yet: nothing is shown, and nothing can be done to it. */
  | 'unread'
  /** Nothing is selected, several things, or something that is no part of a map of ours: the whole map is shown. */
  | 'none';
