import { demand, isString } from '../../document/check.ts';
import { freezeCopy } from '../../document/json.ts';
import type { NodeRecord } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import {
  lasting,
  type MembersOf,
  method,
  promised,
  readOnly,
  unsupported,
  writable,
} from '../base/member.ts';

const typed = {
  id: lasting((record: NodeRecord) => record.id),
  removed: lasting((record: NodeRecord, run) => run.board.document.get(record.id) === undefined),
  parent: readOnly((record: NodeRecord, run) => run.handleOf<BaseNode & ChildrenMixin>(record.parentId)),
  name: writable(
    (record: NodeRecord) => record.props.name,
    (record, value, run) => {
      demand(isString, value, 'set_name', 'name');
      if (record.type === 'DOCUMENT') throw new TypeError('no setter for property');
      run.edit.set(record.id, 'name', keptName(record, String(value)));
      if (record.type === 'TEXT') run.edit.set(record.id, 'autoRename', false);
    },
  ),
  isAsset: readOnly(() => false),
  remove: method((record: NodeRecord, _args, run) => {
    if (record.type === 'DOCUMENT') throw new Error('in remove: Removing this node is not allowed');
    if (record.type === 'PAGE') throw new Error('in remove: Removing this page is not allowed in FigJam');
    run.edit.remove(record.id);
  }),
  getRelaunchData: method((record: NodeRecord, _args, run) => {
    return freezeCopy(record.props.relaunchData?.[run.pluginId ?? ''] ?? {});
  }),
  setRelaunchData: method((record: NodeRecord, [data], run) => setRelaunchData(record, data, run)),
  getCSSAsync: promised((_record: NodeRecord) => ({})),
  getTopLevelFrame: unsupported<NodeRecord>('getTopLevelFrame', 'not available in FigJam'),
} satisfies MembersOf<BaseNodeMixin>;

/** What every node has. */
export const baseNode = {
  ...typed,
  toString: { ...method((record: NodeRecord) => `[object ${record.type} ${record.id}]`), survives: true },
} as const;

/** A frame has no empty name (figjam-facts §4.2). */
function keptName(record: NodeRecord, name: string): string {
  return name === '' && record.type === 'FRAME' ? 'Frame' : name;
}

function setRelaunchData(record: NodeRecord, data: unknown, run: PluginRun): void {
  const { pluginId } = run;
  if (pluginId === undefined) {
    throw new Error(
      'in setRelaunchData: Cannot set relaunch data in a plugin without an ID. ' +
        'Make sure your plugin manifest has a valid "id" field.',
    );
  }
  if (typeof data !== 'object' || data === null) throw new Error('in setRelaunchData: Expected object');
  const commands: { [command: string]: string } = {};
  for (const [command, description] of Object.entries(data)) {
    if (!run.relaunchCommands.has(command)) {
      throw new Error(
        `in setRelaunchData: The command "${command}" is not among the manifest's relaunchButtons`,
      );
    }
    demand(isString, description, 'setRelaunchData');
    if (description.length > 1000)
      throw new Error('in setRelaunchData: A description has at most 1000 characters');
    commands[command] = description;
  }
  run.edit.set(record.id, 'relaunchData', { ...record.props.relaunchData, [pluginId]: commands });
}
