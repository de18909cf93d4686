import { pageOf } from '../document/board.ts';
import { changedNames } from '../document/change-names.ts';
import type { Change } from '../document/replica.ts';
import type { PluginRun } from './plugin-run.ts';

interface Collected {
  id: string;
  type: string;
  kind: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE';
  origin: 'LOCAL' | 'REMOTE';
  parentId: string | null;
  pages: Set<string>;
  properties: Set<string>;
}

interface Noted {
  change: Change;
  page: string | undefined;
}

/**
 * Gathers what happens to the document into the batches that `nodechange` and `documentchange` handlers get: one
 * entry a node, only the topmost of created and deleted trees, nothing for what came and went in between.
 */
export class ChangeCollector {
  readonly #run: PluginRun;
  #noted: Noted[] = [];
  #batch = new Map<string, Collected>();
  #inDocumentChange = false;
  #inNodeChange = false;

  constructor(run: PluginRun) {
    this.#run = run;
  }

  note(change: Change): void {
    const { board } = this.#run;
    if (this.#inDocumentChange) return;
    if (this.#inNodeChange && board.settings.writesInNodeChange === 'silent') return;
    if (change.origin === 'LOCAL' && board.actor === 'plugin' && board.settings.ownChanges === 'silent')
      return;
    if (change.type === 'PAGE' || change.type === 'DOCUMENT') return;
    // Cheap here, for thousands of writes: what the batch looks like is worked out only when somebody listens.
    this.#noted.push({ change, page: change.kind === 'remove' ? this.#pageOf(change) : undefined });
    if (this.#noted.length > 1) return;
    this.#run.events.trigger('changes', () => this.#deliver(), 10 + Math.floor(board.random() * 40));
  }

  #pageOf(change: Change): string {
    const { document } = this.#run.board;
    return pageOf(document, change.id) ?? pageOf(document, change.before?.parentId ?? '') ?? '';
  }

  #add({ change, page = this.#pageOf(change) }: Noted): void {
    const known = this.#batch.get(change.id);
    const record = change.after ?? change.before;
    if (change.kind === 'remove') {
      if (known?.kind === 'CREATE') this.#batch.delete(change.id);
      else this.#batch.set(change.id, this.#start(change, 'DELETE', record?.parentId ?? null, page));
      return;
    }
    if (change.kind === 'create') {
      const kind = known?.kind === 'DELETE' ? 'PROPERTY_CHANGE' : 'CREATE';
      this.#batch.set(change.id, this.#start(change, kind, record?.parentId ?? null, page));
      return;
    }
    const entry = known ?? this.#start(change, 'PROPERTY_CHANGE', record?.parentId ?? null, page);
    entry.pages.add(page);
    entry.parentId = record?.parentId ?? null;
    for (const name of changedNames(change)) entry.properties.add(name);
    if (entry.kind !== 'PROPERTY_CHANGE' || entry.properties.size > 0) this.#batch.set(change.id, entry);
  }

  #start(change: Change, kind: Collected['kind'], parentId: string | null, page: string): Collected {
    const { id, type, origin } = change;
    return { id, type, kind, origin, parentId, pages: new Set([page]), properties: new Set() };
  }

  #deliver(): undefined {
    const noted = this.#noted;
    this.#noted = [];
    if (!this.#run.events.hasAny('nodechange', 'documentchange')) return;
    const batch = new Map<string, Collected>();
    this.#batch = batch;
    for (const each of noted) this.#add(each);
    const topmost = [...batch.values()].filter((entry) => !this.#isBelow(entry, batch));
    const byPage = new Map<string, NodeChange[]>();
    for (const entry of topmost) {
      for (const page of entry.pages) {
        const changes = byPage.get(page) ?? [];
        changes.push(this.#describe(entry));
        byPage.set(page, changes);
      }
    }
    this.#inNodeChange = true;
    for (const [page, nodeChanges] of byPage) {
      this.#run.events.deliver(`nodechange ${page}`, [{ nodeChanges }]);
    }
    this.#inNodeChange = false;
    if (!this.#run.allPagesLoaded || topmost.length === 0) return;
    this.#inDocumentChange = true;
    const documentChanges = topmost.map((entry) => this.#describe(entry));
    this.#run.events.deliver('documentchange', [{ documentChanges }]);
    this.#inDocumentChange = false;
  }

  /** Is the node below another that was created or deleted in the same batch? */
  #isBelow(entry: Collected, batch: ReadonlyMap<string, Collected>): boolean {
    if (entry.kind === 'PROPERTY_CHANGE') return false;
    let parentId = entry.parentId;
    while (parentId !== null) {
      const above = batch.get(parentId);
      if (above?.kind === entry.kind) return true;
      parentId = above?.parentId ?? this.#run.board.document.get(parentId)?.parentId ?? null;
    }
    return false;
  }

  #describe(entry: Collected): NodeChange {
    const { id, type, kind, origin } = entry;
    const node = this.#run.handleOf<SceneNode>(id) ?? ({ removed: true, type, id } as RemovedNode);
    if (kind !== 'PROPERTY_CHANGE') return { type: kind, id, origin, node };
    return { type: kind, id, origin, node, properties: this.#names(entry) };
  }

  /** With the switch `changeProperties: 'noisy'` some names are missing and some are too many. */
  #names(entry: Collected): NodeChangeProperty[] {
    const { settings, random } = this.#run.board;
    const names = [...entry.properties];
    if (settings.changeProperties === 'exact') return names as NodeChangeProperty[];
    const kept = names.filter(() => random() > 0.3);
    const surplus = ['styledTextSegments', 'variant', 'width', 'fills'].filter(() => random() > 0.7);
    return [...new Set([...kept, ...surplus])] as NodeChangeProperty[];
  }
}
