import { isBoolean } from '../../document/check.ts';
import type { NodeRecord } from '../../document/records.ts';
import { type MembersOf, readOnly, stored, unsupported, writable } from '../base/member.ts';

const noVariables = 'FigJam has no variables';

/** What every node on a page has. */
export const sceneNode = {
  visible: stored('visible', isBoolean, true),
  locked: stored('locked', isBoolean, false),
  stuckNodes: readOnly((record: NodeRecord, run) => {
    const stuck = run.board.document.referrers(record.id).filter((node) => node.props.stuckTo === record.id);
    return stuck.map((node) => run.handle<SceneNode>(node));
  }),
  attachedConnectors: readOnly((record: NodeRecord, run) => {
    const connectors = run.board.document.referrers(record.id).filter((node) => node.type === 'CONNECTOR');
    return connectors.map((node) => run.handle<ConnectorNode>(node));
  }),
  componentPropertyReferences: readOnly(() => null),
  boundVariables: readOnly(() => ({})),
  resolvedVariableModes: readOnly(() => ({})),
  explicitVariableModes: readOnly(() => ({})),
  setBoundVariable: unsupported<NodeRecord>('setBoundVariable', noVariables),
} satisfies MembersOf<SceneNodeMixin>;

/** Stamps and tapes stick to what they lie on. */
export const stickable = {
  stuckTo: writable(
    (record: NodeRecord, run) => run.handleOf<SceneNode>(record.props.stuckTo),
    (record, value, run) => {
      run.edit.set(record.id, 'stuckTo', value === null ? null : run.recordOf(value, 'set_stuckTo').id);
    },
  ),
} satisfies MembersOf<StickableMixin>;
