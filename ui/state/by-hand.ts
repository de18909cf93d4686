/** What was given out last, for whoever did not get it: its text can be shown and copied by hand. */
export interface ByHand {
  fileName: string;
  /** `null`: bytes that are no text. */
  text: string | null;
  /** What the window refused; `null`: it took the download, or seemed to. */
  refused: 'downloaded' | 'copied' | null;
}
