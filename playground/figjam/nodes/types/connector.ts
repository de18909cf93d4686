import { demand, isObject, isOneOf, isString } from '../../document/check.ts';
import { copyPlain, freezeCopy } from '../../document/json.ts';
import type { ConnectorEnd, NodeRecord } from '../../document/records.ts';
import { isVector } from '../../document/value-checks.ts';
import { containerInverse } from '../../geometry/connector.ts';
import { apply, invert } from '../../geometry/transform.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { clone } from '../base/clone-node.ts';
import { lasting, type MembersOf, readOnly, storedAs, writable } from '../base/member.ts';
import { rotation } from '../mixins/dimension.ts';
import { connectorCaps, lineTypes, magnets } from './enums.ts';

type End = 'connectorStart' | 'connectorEnd';

const isCap = isOneOf(connectorCaps);
const isEnd = isObject({}, { position: isVector, endpointNodeId: isString, magnet: isOneOf(magnets) });

export const connector = {
  type: lasting(() => 'CONNECTOR' as const),
  text: readOnly((record: NodeRecord, run) => run.handles.text(record.id, 'text') as TextSublayerNode),
  textBackground: readOnly((record: NodeRecord, run) => run.handles.label(record.id) as LabelSublayerNode),
  cornerRadius: readOnly((record: NodeRecord) => record.props.cornerRadius ?? 0),
  connectorLineType: writable(
    (record: NodeRecord) =>
      (record.props.connectorLineType ?? 'ELBOWED') as ConnectorNode['connectorLineType'],
    (record, value, run) => {
      demand(isOneOf(lineTypes), value, 'set_connectorLineType', 'connectorLineType');
      run.edit.set(record.id, 'connectorLineType', value);
    },
  ),
  connectorStart: endpoint('connectorStart'),
  connectorEnd: endpoint('connectorEnd'),
  connectorStartStrokeCap: storedAs<ConnectorStrokeCap>()('connectorStartStrokeCap', isCap, 'NONE'),
  connectorEndStrokeCap: storedAs<ConnectorStrokeCap>()('connectorEndStrokeCap', isCap, 'ARROW_LINES'),
  rotation,
  clone: clone<ConnectorNode>(),
} satisfies MembersOf<ConnectorNode>;

function endpoint(name: End) {
  return writable(
    (record: NodeRecord, run) =>
      freezeCopy(inSpace('seen', run, record, asPluginsSee(record.props[name]))) as ConnectorEndpoint,
    (record, value, run) => {
      demand(isEnd, value, `set_${name}`, name);
      const end = readEnd(copyPlain(value), `set_${name}`);
      demandTarget(run, end, name);
      run.edit.set(record.id, name, inSpace('kept', run, record, withValidMagnet(run, record, end, name)));
      if (record.props.boxPinned === true) run.edit.set(record.id, 'boxPinned', undefined);
      followEnds(run, record.id);
    },
  );
}

/** Magnets that only files know are AUTO to a plugin. */
function asPluginsSee(end: ConnectorEnd | undefined): ConnectorEnd {
  if (end === undefined) return { position: { x: 0, y: 0 } };
  if (!('magnet' in end) || magnets.some((known) => known === end.magnet)) return end;
  return { endpointNodeId: end.endpointNodeId, magnet: 'AUTO' };
}

/** A free end is kept in the space of the connector's parent; the switch `freeEnds` says in which plugins see it. */
function inSpace(
  which: 'kept' | 'seen',
  run: PluginRun,
  record: NodeRecord,
  end: ConnectorEnd,
): ConnectorEnd {
  if ('endpointNodeId' in end || run.board.settings.freeEnds === 'parent') return end;
  const toParent = containerInverse(run.board.document, record);
  return { position: apply(which === 'kept' ? toParent : invert(toParent), end.position) };
}

function readEnd(value: unknown, label: string): ConnectorEnd {
  const { position, endpointNodeId, magnet } = value as {
    position?: { x: number; y: number };
    endpointNodeId?: string;
    magnet?: string;
  };
  if (endpointNodeId !== undefined && magnet !== undefined && position === undefined)
    return { endpointNodeId, magnet };
  if (position !== undefined && magnet === undefined) {
    return endpointNodeId === undefined ? { position } : { position, endpointNodeId };
  }
  throw new Error(
    `in ${label}: Invalid endpoint: expected a position, or an endpointNodeId with a magnet or a position`,
  );
}

/** The node must be there and must not lie inside an instance (figjam-facts §6.3). */
function demandTarget(run: PluginRun, end: ConnectorEnd, name: End): void {
  if (!('endpointNodeId' in end)) return;
  const { endpointNodeId } = end;
  if (endpointNodeId.startsWith('I') || run.board.document.get(endpointNodeId) === undefined) {
    throw new Error(`in set_${name}: Invalid endpointNodeId`);
  }
}

/** ELBOWED takes all magnets but CENTER, STRAIGHT only CENTER and NONE; what else does is a switch. */
function withValidMagnet(run: PluginRun, record: NodeRecord, end: ConnectorEnd, name: End): ConnectorEnd {
  if (!('magnet' in end)) return end;
  const straight = record.props.connectorLineType === 'STRAIGHT';
  const fits = straight ? end.magnet === 'CENTER' || end.magnet === 'NONE' : end.magnet !== 'CENTER';
  const { invalidMagnet } = run.board.settings;
  if (fits || invalidMagnet === 'accept') return end;
  if (invalidMagnet === 'coerce') return { ...end, magnet: straight ? 'CENTER' : 'AUTO' };
  const lineType = record.props.connectorLineType ?? 'ELBOWED';
  throw new Error(
    `in set_${name}: The magnet ${end.magnet} is not available for connectors of type ${lineType}`,
  );
}

/** Unless the switch `connectorParent` says 'stay', a connector moves to where both its ends are. */
function followEnds(run: PluginRun, id: string): void {
  const { document, settings } = run.board;
  const record = document.get(id);
  if (settings.connectorParent === 'stay' || record === undefined) return;
  const { connectorStart, connectorEnd } = record.props;
  if (connectorStart === undefined || connectorEnd === undefined) return;
  if (!('endpointNodeId' in connectorStart) || !('endpointNodeId' in connectorEnd)) return;
  const above = ancestors(run, connectorStart.endpointNodeId);
  const common = ancestors(run, connectorEnd.endpointNodeId).find((each) => above.includes(each));
  if (common !== undefined && common !== record.parentId) run.edit.move(id, common);
}

function ancestors(run: PluginRun, id: string): string[] {
  const found: string[] = [];
  let at = run.board.document.get(id)?.parentId;
  while (at !== null && at !== undefined) {
    if (run.board.document.get(at)?.type !== 'DOCUMENT') found.push(at);
    at = run.board.document.get(at)?.parentId;
  }
  return found;
}
