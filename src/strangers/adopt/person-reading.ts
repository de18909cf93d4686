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

/** Reading of one block, as it goes. */
export interface Reading {
  sayings: readonly Saying[];
  values: Map<PersonField, { text: string; id: string }[]>;
  ids: Set<string>;
  names: { name: string; id: string; rank: number }[];
  headings: { field: PersonField; saying: Saying }[];
  free: Saying[];
  /** Fields that a heading names, whole or at the beginning of a text. */
  named: Set<PersonField>;
  marks: number;
  wishes: number;
}
