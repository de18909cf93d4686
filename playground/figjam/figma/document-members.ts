import { demand, isString } from '../document/check.ts';
import { type MembersOf, method, promised, readOnly, writable } from '../nodes/base/member.ts';
import type { PluginRun } from '../run/plugin-run.ts';

/** Pages, look-up by id, undo and versions, as the manifest's `documentAccess` allows. */
export const documentMembers = {
  root: readOnly((_on: undefined, run) => {
    const { document, currentPageId } = run.board;
    let root = document.get(currentPageId);
    while (root?.parentId) root = document.get(root.parentId);
    root ??= document.all().find((record) => record.type === 'DOCUMENT');
    if (root === undefined) throw new Error('in get_root: the document has no root');
    return run.handle<DocumentNode>(root);
  }),
  currentPage: writable(
    (_on: undefined, run): PageNode => {
      const page = run.handleOf<PageNode>(run.board.currentPageId);
      if (page === null) throw new Error('in get_currentPage: the current page is gone');
      return page;
    },
    (_on, value, run) => {
      if (run.dynamicPages) {
        throw new Error(
          'in set_currentPage: Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync instead.',
        );
      }
      setCurrentPage(run, value, 'set_currentPage');
    },
  ),
  setCurrentPageAsync: promised((_on: undefined, [page], run) =>
    setCurrentPage(run, page, 'setCurrentPageAsync'),
  ),
  getNodeById: method((_on: undefined, [id], run): BaseNode | null => {
    if (run.dynamicPages) {
      throw new Error(
        'in getNodeById: Cannot call with documentAccess: dynamic-page. Use figma.getNodeByIdAsync instead.',
      );
    }
    return run.handleOf(String(id));
  }),
  getNodeByIdAsync: promised((_on: undefined, [id], run): BaseNode | null => {
    demand(isString, id, 'getNodeByIdAsync');
    return run.handleOf(String(id));
  }),
  loadAllPagesAsync: promised((_on: undefined, _args, run) => run.loadAllPages()),
  commitUndo: method((_on: undefined, _args, run) => run.board.document.commitUndo()),
  triggerUndo: method((_on: undefined, _args, run) => {
    run.edit.demandWritable();
    const { document, settings } = run.board;
    if (settings.triggerUndo === 'nothing') return;
    document.undo(settings.triggerUndo === 'part');
    if (settings.triggerUndo === 'more') document.undo();
  }),
  saveVersionHistoryAsync: promised((_on: undefined, [title, description = ''], run) => {
    demand(isString, title, 'saveVersionHistoryAsync');
    demand(isString, description, 'saveVersionHistoryAsync');
    if (title === '') throw new Error('in saveVersionHistoryAsync: The title must not be empty');
    const id = String(run.board.effects.length + run.board.document.version);
    run.board.effects.push({ effect: 'version', id, title: String(title), description: String(description) });
    return { id };
  }),
} satisfies MembersOf<PluginAPI, undefined>;

function setCurrentPage(run: PluginRun, value: unknown, label: string): void {
  const page = run.recordOf(value, label);
  if (page.type !== 'PAGE') throw new Error(`in ${label}: Expected a page, got ${page.type}`);
  run.loadedPages.add(page.id);
  if (page.id === run.board.currentPageId) return;
  run.board.currentPageId = page.id;
  run.events.trigger('currentpagechange');
  run.events.trigger('selectionchange');
}
