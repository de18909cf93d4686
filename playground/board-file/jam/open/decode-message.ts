import { decodeBinarySchema } from 'kiwi-schema';
import type { Json } from '../../../figjam/document/records.ts';
import type { RawNode } from '../../base/json.ts';
import { damaged, JamError, tooLarge } from '../base/jam-error.ts';
import { limits } from '../base/limits.ts';
import { decodeText, KiwiReader } from './kiwi-reader.ts';

interface Field {
  name: string;
  type: string;
  isArray: boolean;
  isDeprecated: boolean;
}

interface Definition {
  kind: 'ENUM' | 'STRUCT' | 'MESSAGE';
  /** In the order of a struct's values. */
  fields: Field[];
  byNumber: Map<number, Field>;
}

/**
 * A message by the schema that came with it: of every object only the fields that `kept` names; bytes as hexadecimal text. It walks the
 * schema instead of compiling it to a script, as the library does: so nothing of the file is ever run, lengths that lie cost nothing,
 * and a page may do it whose policy forbids scripts made from text. Throws `JamError` that says where.
 */
export function decodeMessage(schema: Uint8Array, bytes: Uint8Array, kept: ReadonlySet<string>): RawNode {
  const definitions = readDefinitions(schema);
  const reader = new KiwiReader(bytes);
  const left: { [purse in 'values' | 'steps' | 'characters']: number } = { ...limits };
  const path: (string | number)[] = [];

  const spend = (purse: keyof typeof left, amount: number): void => {
    left[purse] -= amount;
    if (left[purse] < 0) throw tooLarge(`it has more ${purse} than are read, at ${path.join('.')}`);
  };

  const read = (type: string, keep: boolean, depth: number): Json | undefined => {
    spend('steps', 1);
    if (keep) spend('values', 1);
    if (depth > limits.depth)
      throw new JamError(`values are nested too deep at ${path.slice(0, 8).join('.')}.`);
    switch (type) {
      case 'bool':
        return reader.byte() !== 0;
      case 'byte':
        return reader.byte();
      case 'int':
        return reader.int();
      case 'uint':
        return reader.uint();
      case 'float': {
        const value = reader.float();
        return Number.isFinite(value) ? value : 0;
      }
      case 'string': {
        const text = reader.textBytes();
        if (!keep) return undefined;
        spend('characters', text.length);
        return decodeText(text);
      }
      case 'int64':
      case 'uint64':
        reader.skipLong();
        return undefined;
      default:
        return readDefined(type, keep, depth);
    }
  };

  const readDefined = (type: string, keep: boolean, depth: number): Json | undefined => {
    const definition = definitions.get(type);
    if (definition === undefined)
      throw damaged(`its schema does not say what “${type}” is, at ${path.join('.')}`);
    if (definition.kind === 'ENUM') {
      const number = reader.uint();
      return definition.byNumber.get(number)?.name ?? `UNKNOWN_${number}`;
    }
    const object: RawNode = {};
    const take = (field: Field): void => {
      const keepField = keep && !field.isDeprecated && kept.has(field.name);
      path.push(field.name);
      const value = field.isArray
        ? readList(field, keepField, depth)
        : read(field.type, keepField, depth + 1);
      path.pop();
      if (keepField && value !== undefined) object[field.name] = value;
    };
    if (definition.kind === 'STRUCT') for (const field of definition.fields) take(field);
    else
      for (let number = reader.uint(); number !== 0; number = reader.uint()) {
        const field = definition.byNumber.get(number);
        if (field === undefined)
          throw damaged(
            `byte ${reader.at} names a field ${number} that “${type}” does not have, at ${path.join('.')}`,
          );
        take(field);
      }
    return object;
  };

  const readList = (field: Field, keep: boolean, depth: number): Json => {
    const length = reader.uint();
    if (field.type === 'byte') return hexOf(reader.take(length), keep);
    const items: Json[] = [];
    for (let index = 0; index < length; index++) {
      path.push(index);
      const item = read(field.type, keep, depth + 1);
      path.pop();
      if (keep && item !== undefined) items.push(item);
    }
    return items;
  };

  const message = read('Message', true, 0);
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    throw damaged('it holds no message');
  return message;
}

function readDefinitions(bytes: Uint8Array): Map<string, Definition> {
  try {
    const { definitions } = decodeBinarySchema(bytes);
    return new Map(
      definitions.map(({ name, kind, fields }) => {
        const own = fields.map((field) => ({ ...field, type: field.type ?? '' }));
        return [name, { kind, fields: own, byNumber: new Map(own.map((field) => [field.value, field])) }];
      }),
    );
  } catch {
    throw damaged('the schema in it makes no sense');
  }
}

/** Pictures are named by bytes; longer ones are none that anybody asks for. */
function hexOf(bytes: Uint8Array, keep: boolean): string {
  if (!keep || bytes.length > 64) return '';
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
