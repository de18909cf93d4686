import { deflateSync, zipSync } from 'fflate';
import { ByteBuffer, compileSchema, encodeBinarySchema, parseSchema, type Schema } from 'kiwi-schema';
import { storeAsZstd } from '../../../playground/board-file/jam/write/store-as-zstd.ts';

/** A schema as small as a board can have, in kiwi's own words. */
export const schemaText = `
  enum MessageType { NODE_CHANGES = 1; }
  enum NodeType { NONE = 0; DOCUMENT = 1; CANVAS = 2; STICKY = 17; STAMP = 22; SECTION = 25; INSTANCE = 16; SYMBOL = 15; FRAME = 4; }
  enum NodePhase { CREATED = 0; REMOVED = 1; }
  struct GUID { uint sessionID; uint localID; }
  struct Vector { float x; float y; }
  struct Matrix { float m00; float m01; float m02; float m10; float m11; float m12; }
  struct ParentIndex { GUID guid; string position; }
  struct Nothing {}
  struct Endless { Nothing inner; }
  message Deep { Deep inner = 1; }
  message SymbolData { GUID symbolID = 1; }
  message NodeChange {
    GUID guid = 1; NodePhase phase = 2; ParentIndex parentIndex = 3; NodeType type = 4; string name = 5;
    SymbolData symbolData = 6; Nothing[] nothings = 7; Endless endless = 8; Deep deep = 9; bool internalOnly = 10;
    float[] dashPattern = 11; byte[] hash = 12; Matrix transform = 13; Vector size = 14;
  }
  message Message { MessageType type = 1; NodeChange[] nodeChanges = 2; }
`;

export interface How {
  zip?: boolean;
  packing?: 'deflate' | 'zstd';
  schema?: string;
}

/** A FigJam file of a message, or of bytes in a message's place, made by kiwi's own library and by hand around it. */
export function jamFile(
  message: object | Uint8Array,
  { zip = true, packing = 'zstd', schema = schemaText }: How = {},
) {
  const parsed = schemaOf(schema);
  const raw = message instanceof Uint8Array ? message : encode(compileSchema(parsed), message);
  return container(
    deflateSync(encodeBinarySchema(parsed)),
    packing === 'zstd' ? storeAsZstd(raw) : deflateSync(raw),
    zip,
  );
}

export function container(
  schema: Uint8Array,
  data: Uint8Array,
  zip = true,
  lies: { data?: number } = {},
): Uint8Array {
  const canvas = new Uint8Array(20 + schema.length + data.length);
  const view = new DataView(canvas.buffer);
  canvas.set(new TextEncoder().encode('fig-jam.'));
  view.setUint32(8, 101, true);
  view.setUint32(12, schema.length, true);
  canvas.set(schema, 16);
  view.setUint32(16 + schema.length, lies.data ?? data.length, true);
  canvas.set(data, 20 + schema.length);
  return zip ? zipSync({ 'canvas.fig': canvas }, { level: 0 }) : canvas;
}

/** The bytes of kiwi's values, one after the other. */
export function kiwiBytes(write: (bytes: ByteBuffer) => void): Uint8Array {
  const bytes = new ByteBuffer();
  write(bytes);
  return bytes.toUint8Array();
}

export const packedSchema = (text = schemaText): Uint8Array =>
  deflateSync(encodeBinarySchema(schemaOf(text)));

export const plainMessage = (nodeChanges: readonly object[]) => ({ type: 'NODE_CHANGES', nodeChanges });

function encode(compiled: unknown, message: object): Uint8Array {
  const encodeMessage: unknown = Reflect.get(Object(compiled), 'encodeMessage');
  if (typeof encodeMessage !== 'function') throw new Error('the schema has no Message');
  const bytes: unknown = encodeMessage.call(compiled, message);
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return bytes;
}

/** The parser lets nothing hold itself, the form of the bytes does. */
function schemaOf(text: string): Schema {
  const schema = parseSchema(text);
  for (const { name, fields } of schema.definitions)
    if (name === 'Endless') for (const field of fields) field.type = 'Endless';
  return schema;
}
