import type { Box } from '../../plane/boxes.ts';
import type { PersonField } from './person-stems.ts';

/** Words that stand in a block about a person. `isTitle`: the name of the section, or the head of the table. */
export interface Saying {
  id: string;
  text: string;
  box: Box;
  /** Height of its letters, more or less, in px. */
  size: number;
  isTitle?: boolean;
}

/** What somebody is called, and the node that says so, or that they follow. */
export interface PersonName {
  name: string;
  id: string;
}

/** Reading of one block, as it goes. */
export interface Reading {
  sayings: readonly Saying[];
  values: Map<PersonField, string[]>;
  /** What of the block was read, the name's own node among them. */
  ids: Set<string>;
  /** The surest have the lowest rank. */
  names: (PersonName & { rank: number })[];
  headings: { field: PersonField; saying: Saying }[];
  free: Saying[];
  /** Fields that a heading names, whole or at the beginning of a text. */
  named: Set<PersonField>;
  marks: number;
  wishes: number;
}
