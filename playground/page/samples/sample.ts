import type { Json } from '../../figjam/document/records.ts';

/** A board made by doing what people do: acts on an empty board, and what the panel would ask of the plugin. */
export interface Sample {
  id: string;
  name: string;
  /** Who wrote the notes, in turn. */
  authors?: readonly string[];
  acts: readonly { [field: string]: Json }[];
  /** A journey that the plugin puts on the board first. */
  journey?: { [field: string]: Json };
}
