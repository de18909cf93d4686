import type { NodeProps } from '../figjam/document/records.ts';
import { equalJson, type RawNode, toJson } from './base/json.ts';
import { connectorCodec } from './fields/connector.ts';
import type { BoardContext, FieldCodec } from './fields/field-codec.ts';
import { paintsCodec, plainCodec, stickyCodec } from './fields/plain.ts';
import { pluginDataCodec } from './fields/plugin-data.ts';
import { tableCodec } from './fields/table.ts';
import { textCodec } from './fields/text.ts';

const codecs: FieldCodec[] = [
  plainCodec,
  paintsCodec,
  stickyCodec,
  textCodec,
  connectorCodec,
  tableCodec,
  pluginDataCodec,
];
/** Properties that stand elsewhere in a file: as geometry, or as the file's own node. */
const notFields = new Set(['transform', 'width', 'height', 'raw', 'placed']);

/** All that a node of a board file says, but its place and size. */
export function readFields(raw: RawNode, board: BoardContext): NodeProps {
  const props: NodeProps = { name: '' };
  for (const codec of codecs)
    for (const [name, value] of Object.entries(codec.read(raw, board)))
      if (value !== undefined) props[name] = value;
  return props;
}

/**
 * The node as it stood, with the fields replaced whose properties are not what reading it would give. A property
 * that no codec answers for (a plugin-only field newer than this file) is written under its own name.
 */
export function writeFields(props: NodeProps, raw: RawNode, board: BoardContext): RawNode {
  const written: RawNode = { ...raw };
  const answered = new Set(notFields);
  const isNew = props.raw === undefined;
  for (const codec of codecs) {
    const was = codec.read(raw, board);
    const names = new Set([...codec.properties(props), ...codec.properties(was)]);
    for (const name of names) answered.add(name);
    if (!isNew && [...names].every((name) => equalJson(props[name], was[name]))) continue;
    for (const [field, value] of Object.entries(codec.write(props, raw)))
      if (value === undefined) delete written[field];
      else written[field] = value;
  }
  for (const [name, value] of Object.entries(props))
    if (!answered.has(name) && value !== undefined) written[name] = toJson(value);
  return written;
}
