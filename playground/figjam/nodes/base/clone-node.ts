import type { Board } from '../../document/board.ts';
import type { ConnectorEnd, NodeProps, NodeRecord } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { type Method, method } from './member.ts';

/**
 * `clone()`: a deep copy with fresh ids on the current page, with the same numbers for its place, wherever the
 * original stands (figjam-facts §5). Connectors and stuck nodes within the copy hold on to copies.
 */
export function clone<T>(): Method<NodeRecord, T> {
  return method((record, _args, run: PluginRun) => {
    const fresh = new Map<string, string>();
    nameCopies(run.board, record, fresh);
    const copy = copyInto(run, record, run.board.currentPageId, fresh);
    return run.handle<T>(copy);
  });
}

function nameCopies(board: Board, record: NodeRecord, fresh: Map<string, string>): void {
  fresh.set(record.id, board.document.newId());
  for (const child of board.document.children(record.id)) nameCopies(board, child, fresh);
}

function copyInto(
  run: PluginRun,
  record: NodeRecord,
  parentId: string,
  fresh: ReadonlyMap<string, string>,
): NodeRecord {
  const { document, settings } = run.board;
  const children = [...document.children(record.id)];
  const id = fresh.get(record.id) ?? document.newId();
  const props = copyProps(record.props, fresh, settings.pluginDataOnCopy === 'copy');
  const copy = run.edit.create({ id, type: record.type, parentId, props });
  run.stats.nodes[record.type] = (run.stats.nodes[record.type] ?? 0) + 1;
  for (const child of children) copyInto(run, child, id, fresh);
  return copy;
}

function copyProps(props: NodeProps, fresh: ReadonlyMap<string, string>, withData: boolean): NodeProps {
  const copy: NodeProps = { ...props };
  for (const key of ['connectorStart', 'connectorEnd'] as const) {
    const end = props[key];
    if (end !== undefined) copy[key] = renamedEnd(end, fresh);
  }
  if (typeof props.stuckTo === 'string') copy.stuckTo = fresh.get(props.stuckTo) ?? null;
  if (!withData) {
    delete copy.pluginData;
    delete copy.relaunchData;
  }
  return copy;
}

function renamedEnd(end: ConnectorEnd, fresh: ReadonlyMap<string, string>): ConnectorEnd {
  if (!('endpointNodeId' in end)) return end;
  return { ...end, endpointNodeId: fresh.get(end.endpointNodeId) ?? end.endpointNodeId };
}
