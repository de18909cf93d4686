import type { Json } from './records.ts';

/** How to take back one own change. */
export type Inverse =
  | { take: 'delete'; id: string }
  | { take: 'restore'; id: string }
  | { take: 'set'; id: string; property: string; value: Json | undefined };

/** One client's undo and redo: groups of inverses, closed by `commit`. */
export class UndoStack {
  #open: Inverse[] = [];
  #seen = new Set<string>();
  readonly #undo: Inverse[][] = [];
  readonly #redo: Inverse[][] = [];

  get sizes(): { undo: number; redo: number } {
    return { undo: this.#undo.length + (this.#open.length > 0 ? 1 : 0), redo: this.#redo.length };
  }

  /** Remembers how to take back a change just made; a fresh change ends what could be redone. */
  record(inverse: Inverse): void {
    this.#redo.length = 0;
    const key = `${inverse.id} ${inverse.take === 'set' ? inverse.property : ''}`;
    if (inverse.take === 'set') {
      if (this.#seen.has(key) || this.#seen.has(`${inverse.id} `)) return;
      this.#seen.add(key);
    } else if (inverse.take === 'delete') this.#seen.add(key);
    this.#open.push(inverse);
  }

  commit(): void {
    if (this.#open.length === 0) return;
    this.#undo.push(this.#open);
    this.#open = [];
    this.#seen = new Set();
  }

  /** The group not committed yet, taken off. */
  takeOpen(): Inverse[] {
    const open = this.#open;
    this.#open = [];
    this.#seen = new Set();
    return open;
  }

  takeUndo(): Inverse[] | undefined {
    this.commit();
    return this.#undo.pop();
  }

  takeRedo(): Inverse[] | undefined {
    return this.#redo.pop();
  }

  /** Keeps the way back of an undo (or of a redo). */
  keep(kind: 'undo' | 'redo', group: Inverse[]): void {
    if (group.length > 0) (kind === 'undo' ? this.#undo : this.#redo).push(group);
  }
}
