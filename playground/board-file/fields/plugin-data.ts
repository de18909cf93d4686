import type { Json, NodeProps } from '../../figjam/document/records.ts';
import { equalJson, isRecord, type RawNode, readString } from '../base/json.ts';
import type { FieldCodec } from './field-codec.ts';

type PluginData = NonNullable<NodeProps['pluginData']>;

/**
 * Plugin data: REST's `sharedPluginData: {namespace: {key: value}}` and `pluginData: {pluginId: {key: value}}`;
 * the older list of `{pluginID, key, value}` is read too, and kept as a list.
 */
export const pluginDataCodec: FieldCodec = {
  properties: () => ['pluginData'],
  read(raw) {
    const data: PluginData = {
      ...readOwners('private', raw.pluginData),
      ...readOwners('shared', raw.sharedPluginData),
    };
    return Object.keys(data).length === 0 ? {} : { pluginData: data };
  },
  write(props, raw) {
    const data = props.pluginData ?? {};
    const fields: { [field: string]: Json | undefined } = {};
    for (const [scope, field] of [
      ['private', 'pluginData'],
      ['shared', 'sharedPluginData'],
    ] as const) {
      const owners = pickOwners(scope, data);
      if (equalJson(owners, pickOwners(scope, readOwners(scope, raw[field])))) continue;
      fields[field] = writeOwners(owners, Array.isArray(raw[field]));
    }
    return fields;
  },
};

function readOwners(scope: string, value: unknown): PluginData {
  const data: PluginData = {};
  const put = (owner: string, key: string, entry: unknown) => {
    if (typeof entry !== 'string' || entry === '') return;
    const name = `${scope}:${owner}`;
    data[name] = { ...data[name], [key]: entry };
  };
  if (Array.isArray(value)) {
    for (const item of value) {
      if (!isRecord(item)) continue;
      const [owner, key] = [readString(item.pluginID), readString(item.key)];
      if (owner !== undefined && key !== undefined) put(owner, key, item.value);
    }
  } else if (isRecord(value)) {
    for (const [owner, entries] of Object.entries(value))
      if (isRecord(entries)) for (const [key, entry] of Object.entries(entries)) put(owner, key, entry);
  }
  return data;
}

/** One scope's data by owner, without the scope in front and without owners that hold nothing. */
function pickOwners(scope: string, data: PluginData): PluginData {
  const prefix = `${scope}:`;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([name, entries]) => name.startsWith(prefix) && Object.keys(entries).length > 0)
      .map(([name, entries]) => [name.slice(prefix.length), { ...entries }]),
  );
}

function writeOwners(owners: PluginData, asList: boolean): RawNode[] | PluginData | undefined {
  if (asList)
    return Object.entries(owners).flatMap(([pluginID, entries]) =>
      Object.entries(entries).map(([key, value]) => ({ pluginID, key, value })),
    );
  return Object.keys(owners).length === 0 ? undefined : owners;
}
