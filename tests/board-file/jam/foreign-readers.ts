import { decodeFigKiwiCanvas } from '@open-pencil/kiwi/fig/parse';
import { unzipSync } from 'fflate';
import { parseFig, parseFigBinary } from 'openfig-core';
import { type RawNode, toJson } from '../../../playground/board-file/base/json.ts';

/** Two readers of Figma's files that we did not write: the nodes of a file as each of them decodes it. */
export const foreignReaders: { [name: string]: (bytes: Uint8Array) => RawNode[] } = {
  'openfig-core': (bytes) => plain(bytes[0] === 0x50 ? parseFig(bytes).nodes : parseFigBinary(bytes).nodes),
  'open-pencil': (bytes) => {
    const canvas = bytes[0] === 0x50 ? (unzipSync(bytes)['canvas.fig'] ?? new Uint8Array()) : bytes;
    // It knows design files only, whose first eight bytes differ.
    const design = new Uint8Array(canvas);
    design.set(new TextEncoder().encode('fig-kiwi'));
    return plain(decodeFigKiwiCanvas(design).nodeChanges);
  },
};

/** Bytes as hexadecimal text, as our own reader gives them. */
const plain = (nodes: readonly object[]): RawNode[] =>
  nodes.map((node) => {
    const text = JSON.stringify(node, (_, value: unknown) => {
      if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
      return typeof value === 'bigint' ? String(value) : value;
    });
    const json = toJson(JSON.parse(text));
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
  });
