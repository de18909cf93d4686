import { pageOf, selectionOn } from '../../document/board.ts';
import { demand, isAnything, isArrayOf } from '../../document/check.ts';
import { keepPaints } from '../../document/paints.ts';
import type { NodeRecord } from '../../document/records.ts';
import { isPaints } from '../../document/value-checks.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import {
  lasting,
  type MembersOf,
  method,
  promised,
  readOnly,
  storedAs,
  unsupported,
  writable,
} from '../base/member.ts';
import { selectNodes } from '../base/select-nodes.ts';

export const page = {
  type: lasting(() => 'PAGE' as const),
  selection: writable(
    (record: NodeRecord, run) => {
      const selected = selectionOn(run.board, record.id).flatMap((id) => run.handleOf<SceneNode>(id) ?? []);
      return Object.freeze(selected);
    },
    (record, value, run) => {
      demand(isArrayOf(isAnything), value, 'set_selection', 'selection');
      const ids = (value as readonly unknown[]).map((node) => run.recordOf(node, 'set_selection').id);
      const stray = ids.find((id) => pageOf(run.board.document, id) !== record.id);
      if (stray !== undefined) throw new Error(`in set_selection: The node ${stray} is not on this page`);
      selectNodes(run.board, record.id, ids);
    },
  ),
  selectedTextRange: readOnly(() => null),
  backgrounds: storedAs<Paint[]>()('fills', isPaints, [], keepPaints),
  guides: storedAs<Guide[]>()('guides', isAnything, []),
  flowStartingPoints: readOnly(() => Object.freeze([])),
  isPageDivider: readOnly((record: NodeRecord, run) => {
    return /^[*\-–— ]+$/.test(record.props.name) && run.board.document.children(record.id).length === 0;
  }),
  loadAsync: promised((record: NodeRecord, _args, run) => {
    run.loadedPages.add(record.id);
  }),
  clone: unsupported<NodeRecord>('clone', 'pages cannot be made in FigJam'),
  on: method((record: NodeRecord, [type, callback], run) => {
    demandLoadedFor(record, run, 'on');
    run.events.on(`${demandType(type, 'on')} ${record.id}`, demandCallback(callback, 'on'));
  }),
  once: method((record: NodeRecord, [type, callback], run) => {
    demandLoadedFor(record, run, 'once');
    run.events.on(`${demandType(type, 'once')} ${record.id}`, demandCallback(callback, 'once'), true);
  }),
  off: method((record: NodeRecord, [type, callback], run) => {
    run.events.off(`${demandType(type, 'off')} ${record.id}`, demandCallback(callback, 'off'));
  }),
} satisfies MembersOf<PageNode>;

export const documentNode = {
  type: lasting(() => 'DOCUMENT' as const),
  documentColorProfile: readOnly(() => 'SRGB' as const),
} satisfies MembersOf<DocumentNode>;

/** Gives back the very function, which `off` compares. */
export function demandCallback(callback: unknown, label: string): (...args: unknown[]) => unknown {
  if (isCallback(callback)) return callback;
  throw new Error(`in ${label}: Expected function, received ${typeof callback}`);
}

function demandType(type: unknown, label: string): string {
  if (type === 'nodechange') return type;
  throw new Error(`in ${label}: Invalid enum value. Expected 'nodechange', received '${String(type)}'`);
}

function demandLoadedFor(record: NodeRecord, run: PluginRun, label: string): void {
  if (!run.isLoaded(record.id)) {
    throw new Error(
      `in ${label}: The page has not been explicitly loaded. Call await page.loadAsync() first.`,
    );
  }
}

function isCallback(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}
