import type { Journey } from '../journey/journey.ts';
import type { FileEdit } from '../journey/merge/file-edit.ts';

/** Words of a file, and where a person finds them in it. */
export interface Words {
  where: string;
  text: string;
}

/** What one cell holds: the notes in it, in order. */
export interface Cell {
  notes: readonly string[];
  where: string;
  /** It lies under a merged one. */
  covered?: true;
}

export type Grid = readonly (readonly Cell[])[];

/** What the words around a table or outline say of the whole map. */
export interface About extends Words {
  as: AboutField;
  /** The words that say what it is: `Persona`. */
  label?: string;
  value: string;
  /** Of a persona, what else is said of it. */
  fields?: { readonly [field: string]: string | readonly string[] };
}
export type AboutField = 'title' | 'persona' | 'scenario' | 'goal' | 'expectations' | 'purpose' | 'owner';

interface Named {
  /** `1`, `2` … in the order of the file. */
  id: string;
  /** How a person finds it: “Sheet “Map””, “Table in line 12”. */
  name: string;
  /** The words of the file that are not in it. */
  around: readonly Words[];
}

/** What a table of people says. */
export interface People {
  about: readonly About[];
  /** What only names what is said of them. */
  names: readonly Words[];
  /** What stands over their table. */
  rest: readonly Words[];
}

/** A table, an outline or nested data, all of which are laid out as a table. */
export interface GridSource extends Named {
  kind: 'table' | 'outline' | 'data';
  grid: Grid;
  /** What stands over it and names it: of a sheet its name, of a table in a text the heading. */
  heading?: string;
  /** It is a table of people … */
  people?: People;
  /** … and what of those is known of each other map of the file. */
  names?: readonly Words[];
  /** Its first line and column are the names: nothing stands over or below it. */
  isLaid?: boolean;
  /** What then stands over several columns. */
  over?: readonly Cell[];
  /** Where its own words say which way its stages lie: `stages: […]`. */
  lies?: 'across' | 'down' | undefined;
  about: readonly About[];
  /** What the file is called, for want of any title in it. */
  fileTitle: string;
}

/** What says itself what is what: a map of ours, a diagram. */
export interface ReadySource extends Named {
  kind: 'diagram' | 'map';
  journey: Journey;
  edit: FileEdit;
  /** The words that are in it, where they are counted: of a diagram. */
  words: readonly Words[];
}

export type Source = GridSource | ReadySource;

/** What a file or a paste holds, and what a person should know of how it was read. */
export interface Sources {
  sources: readonly Source[];
  notes: readonly string[];
}
