interface Task {
  readonly id: number;
  due: number;
  /** Ties: what was planned first runs first. */
  readonly turn: number;
  readonly run: () => void;
  readonly every: number | undefined;
}

/** Virtual time: nothing runs until `runNext` is called, one task a call, so that a host can settle promises between. */
export class Scheduler {
  #now = 0;
  #lastId = 0;
  #turn = 0;
  readonly #tasks = new Map<number, Task>();

  get now(): number {
    return this.#now;
  }

  get pending(): boolean {
    return this.#tasks.size > 0;
  }

  /** Plans a task after `delay` ms; with `every`, again and again. Gives its id. */
  plan(run: () => void, delay: number, every?: number): number {
    const id = ++this.#lastId;
    this.#tasks.set(id, { id, due: this.#now + Math.max(0, delay), turn: ++this.#turn, run, every });
    return id;
  }

  cancel(id: number): void {
    this.#tasks.delete(id);
  }

  clear(): void {
    this.#tasks.clear();
  }

  /** Runs the earliest task due within `ms` and gives true; else lets `ms` pass and gives false. */
  runNext(ms: number): boolean {
    const task = this.#earliest();
    if (task === undefined || task.due > this.#now + ms) {
      this.#now += ms;
      return false;
    }
    this.#now = Math.max(this.#now, task.due);
    this.#tasks.delete(task.id);
    if (task.every !== undefined) {
      this.#tasks.set(task.id, { ...task, due: this.#now + Math.max(1, task.every), turn: ++this.#turn });
    }
    task.run();
    return true;
  }

  #earliest(): Task | undefined {
    let best: Task | undefined;
    for (const task of this.#tasks.values()) {
      if (best === undefined || task.due < best.due || (task.due === best.due && task.turn < best.turn))
        best = task;
    }
    return best;
  }
}
