import { layoutAround } from '../document/auto-layout.ts';
import type { Board } from '../document/board.ts';
import type { NewNode } from '../document/document.ts';
import type { NodeRecord } from '../document/records.ts';
import { nameAfter } from './follow-name.ts';
import { reflow } from './reflow.ts';
import { detachConnectors } from './removal.ts';

/** How a plugin's calls change the document: refused where the person may not write, with what follows from it. */
export class Edit {
  readonly #board: Board;

  constructor(board: Board) {
    this.#board = board;
  }

  set(id: string, property: string, value: unknown): void {
    this.demandWritable();
    const { document } = this.#board;
    const name = property === 'text' ? nameAfter(document.get(id), value) : undefined;
    document.set(id, property, value);
    if (name !== undefined) document.set(id, 'name', name);
    reflow(document, id, property, this.#board.settings);
    layoutAround(document, id, property);
  }

  create(node: NewNode): NodeRecord {
    this.demandWritable();
    const record = this.#board.document.create(node);
    layoutAround(this.#board.document, record.id, 'children');
    return record;
  }

  move(id: string, parentId: string, index?: number): void {
    this.demandWritable();
    const { document } = this.#board;
    const before = document.get(id)?.parentId;
    document.move(id, parentId, index);
    layoutAround(document, id, 'children');
    if (before !== null && before !== undefined && before !== parentId) this.#tidyParent(before);
  }

  remove(id: string): void {
    this.demandWritable();
    const { document, settings } = this.#board;
    const parentId = document.get(id)?.parentId;
    detachConnectors(document, id, settings);
    if (document.get(id) !== undefined) document.remove(id);
    if (parentId !== null && parentId !== undefined) this.#tidyParent(parentId);
  }

  demandWritable(): void {
    if (this.#board.settings.readOnly === 'yes')
      throw new Error('Cannot write to internal and read-only nodes');
  }

  /** A group without children goes; a frame with auto layout closes the gap. */
  #tidyParent(id: string): void {
    const { document } = this.#board;
    const parent = document.get(id);
    if (parent?.type === 'GROUP' && document.children(id).length === 0) this.remove(id);
    else if (parent !== undefined) layoutAround(document, id, 'children');
  }
}
