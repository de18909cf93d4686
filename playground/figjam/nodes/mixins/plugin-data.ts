import { demand, isString } from '../../document/check.ts';
import type { NodeRecord } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { type MembersOf, method } from '../base/member.ts';

const limit = 100 * 1024;

/** Private and shared plugin data: strings by key, at most 100 kB an entry with its owner and key. */
export const pluginData = {
  getPluginData: method((record: NodeRecord, [key], run) => {
    demand(isString, key, 'getPluginData');
    return read(record, privateOwner(run), key);
  }),
  setPluginData: method((record: NodeRecord, [key, value], run) => {
    demand(isString, key, 'setPluginData');
    demand(isString, value, 'setPluginData');
    if (run.pluginId === undefined) {
      throw new Error(
        'in setPluginData: Cannot set private plugin data in a plugin without an ID. ' +
          'Make sure your plugin manifest has a valid "id" field.',
      );
    }
    write(record, privateOwner(run), run.pluginId, key, value, 'setPluginData', run);
  }),
  getPluginDataKeys: method((record: NodeRecord, _args, run) => keys(record, privateOwner(run))),
  getSharedPluginData: method((record: NodeRecord, [namespace, key]) => {
    demandNamespace(namespace, 'getSharedPluginData');
    demand(isString, key, 'getSharedPluginData');
    return read(record, `shared:${namespace}`, key);
  }),
  setSharedPluginData: method((record: NodeRecord, [namespace, key, value], run) => {
    demandNamespace(namespace, 'setSharedPluginData');
    demand(isString, key, 'setSharedPluginData');
    demand(isString, value, 'setSharedPluginData');
    write(record, `shared:${namespace}`, String(namespace), key, value, 'setSharedPluginData', run);
  }),
  getSharedPluginDataKeys: method((record: NodeRecord, [namespace]) => {
    demandNamespace(namespace, 'getSharedPluginDataKeys');
    return keys(record, `shared:${namespace}`);
  }),
} satisfies MembersOf<PluginDataMixin>;

export function privateOwner(run: PluginRun): string {
  return `private:${run.pluginId ?? ''}`;
}

function read(record: NodeRecord, owner: string, key: unknown): string {
  return record.props.pluginData?.[owner]?.[String(key)] ?? '';
}

function keys(record: NodeRecord, owner: string): string[] {
  return Object.keys(record.props.pluginData?.[owner] ?? {});
}

function write(
  record: NodeRecord,
  owner: string,
  ownerName: string,
  key: unknown,
  value: unknown,
  label: string,
  run: PluginRun,
): void {
  const [name, text] = [String(key), String(value)];
  if (!fits(ownerName + name + text)) {
    throw new Error(`in ${label}: This pluginData entry exceeds the 100 kB per entry limit.`);
  }
  const { [name]: _old, ...rest } = record.props.pluginData?.[owner] ?? {};
  const entries = text === '' ? rest : { ...rest, [name]: text };
  const { [owner]: _gone, ...others } = record.props.pluginData ?? {};
  const data = Object.keys(entries).length === 0 ? others : { ...others, [owner]: entries };
  run.edit.set(record.id, 'pluginData', Object.keys(data).length === 0 ? undefined : data);
}

function demandNamespace(namespace: unknown, label: string): void {
  demand(isString, namespace, label);
  if (!/^[A-Za-z0-9_.]{3,}$/.test(String(namespace))) {
    throw new Error(`in ${label}: The namespace must have at least 3 characters of A-Z, a-z, 0-9, _ and .`);
  }
}

/** Counting bytes is slow in a VM, and most entries are far from the limit. */
function fits(entry: string): boolean {
  return entry.length * 3 <= limit || byteLength(entry) <= limit;
}

/** Bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
