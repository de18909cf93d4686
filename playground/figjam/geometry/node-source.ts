import type { NodeRecord } from '../document/records.ts';

/** What geometry and drawing need of a document: looking up and listing. `FigJamDocument` fits it. */
export interface NodeSource {
  get(id: string): NodeRecord | undefined;
  /** Children back to front. */
  children(id: string): readonly NodeRecord[];
}
