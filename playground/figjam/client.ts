import { performAct } from './acts/perform-act.ts';
import { type Board, createBoard, selectionOn } from './document/board.ts';
import type { ApiStats, ClientStart, Control, Drop, PluginEffect, PluginStart } from './document/control.ts';
import type { Json, NodeRecord, Op } from './document/records.ts';
import { tellDrop } from './figma/drop-event.ts';
import { figmaMembers } from './figma/figma-members.ts';
import { makeGlobalObject } from './figma/global-object.ts';
import { tellRun } from './figma/run-event.ts';
import { PluginUi } from './figma/ui-api.ts';
import { Handles } from './nodes/handles.ts';
import { ChangeCollector } from './run/change-collector.ts';
import { growNotesLater } from './run/grow-notes-later.ts';
import { placeGlobals } from './run/plugin-globals.ts';
import { PluginRun } from './run/plugin-run.ts';

/** The one running plugin of a client. */
interface Running {
  run: PluginRun;
  ui: PluginUi;
  stop: (message?: string) => void;
}

/**
 * One client of the simulated FigJam: a replica, its person, and at most one running plugin. `globals` is where a
 * plugin's globals are put: `globalThis` inside a VM, an own object in tests.
 */
export function createClient(globals: object): Control {
  return new Client(globals);
}

class Client implements Control {
  readonly #globals: object;
  #opened: Board | undefined;
  #running: Running | undefined;
  #stats: ApiStats = { reads: {}, writes: {}, calls: {}, nodes: {} };
  #trace = false;

  constructor(globals: object) {
    this.#globals = globals;
  }

  open(start: ClientStart): void {
    this.#running?.stop();
    this.#opened = createBoard(start);
  }

  records(): NodeRecord[] {
    return this.#board.document.all();
  }

  changes(since: number) {
    const { document, currentPageId } = this.#board;
    return { ...document.changesSince(since), selection: selectionOn(this.#board, currentPageId) };
  }

  act(act: Json): string[] {
    const board = this.#board;
    const before = selectionOn(board, board.currentPageId).join();
    board.document.commitUndo();
    board.actor = 'person';
    try {
      return performAct(board, act);
    } finally {
      board.actor = 'plugin';
      board.document.commitUndo();
      if (selectionOn(board, board.currentPageId).join() !== before) this.#tellSelection();
    }
  }

  history(): { undo: number; redo: number } {
    return this.#board.document.history();
  }

  startPlugin(start: PluginStart): void {
    this.#running?.stop();
    const board = this.#board;
    const run = new PluginRun(board, start, (made) => new Handles(made));
    const ui = new PluginUi(run);
    const changes = new ChangeCollector(run);
    const unsubscribe = board.document.subscribe((change) => {
      changes.note(change);
      if (change.kind === 'remove') this.#forgetSelected(change.id);
    });
    const stopGrowing = growNotesLater(board);
    const onSelection = (): void => this.#tellSelection();
    board.selectionListeners.add(onSelection);
    let stopping = false;
    const stop = (message?: string): void => {
      if (stopping) return;
      stopping = true;
      run.events.deliver('close', []);
      run.closed = true;
      unsubscribe();
      stopGrowing();
      board.selectionListeners.delete(onSelection);
      board.scheduler.clear();
      board.effects.push({ effect: 'closed', ...(message === undefined ? {} : { message }) });
      this.#running = undefined;
    };
    const figma = makeGlobalObject(run, 'figma', figmaMembers(run, ui, stop));
    placeGlobals(this.#globals, run, figma);
    run.trace(this.#trace);
    this.#stats = run.stats;
    this.#running = { run, ui, stop };
    tellRun(run, start);
  }

  postFromUi(message: Json): void {
    this.#running?.ui.receive(message);
  }

  drop(drop: Drop): void {
    if (this.#running !== undefined) tellDrop(this.#running.run, drop);
  }

  pressButton(id: number): void {
    this.#running?.run.buttons.get(id)?.();
  }

  tick(ms: number): boolean {
    const { scheduler } = this.#board;
    return scheduler.runNext(ms) || scheduler.pending;
  }

  now(): number {
    return this.#board.scheduler.now;
  }

  drain(): PluginEffect[] {
    return this.#board.effects.splice(0);
  }

  closePlugin(): void {
    this.#running?.stop();
  }

  outbox(): Op[] {
    return this.#board.document.outbox();
  }

  receive(ops: Op[]): void {
    this.#board.document.receive(ops);
  }

  stats(): ApiStats {
    return this.#stats;
  }

  traceCalls(on: boolean): void {
    this.#trace = on;
    this.#running?.run.trace(on);
  }

  failAt(call: number, changing = false): number {
    return this.#running?.run.failAt(call, changing) ?? 0;
  }

  get #board(): Board {
    if (this.#opened === undefined) throw new Error('No document is open');
    return this.#opened;
  }

  #tellSelection(): void {
    this.#running?.run.events.trigger('selectionchange');
  }

  #forgetSelected(id: string): void {
    for (const [page, ids] of this.#board.selections) {
      if (!ids.includes(id)) continue;
      this.#board.selections.set(
        page,
        ids.filter((each) => each !== id),
      );
      this.#tellSelection();
    }
  }
}
