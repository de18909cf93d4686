import { demand, isString } from '../document/check.ts';
import { type MembersOf, promised } from '../nodes/base/member.ts';
import { byteLength } from '../nodes/mixins/plugin-data.ts';
import { packMessage, unpackMessage } from './messages.ts';

const quota = 5 * 1024 * 1024;

/** `figma.clientStorage`: values of this person, machine and plugin; 5 MB in all. */
export const clientStorage = {
  getAsync: promised((_on: undefined, [key], run) => {
    demand(isString, key, 'getAsync');
    const value = run.board.storage.get(String(key));
    return value === undefined ? undefined : unpackMessage(value);
  }),
  setAsync: promised((_on: undefined, [key, value], run) => {
    demand(isString, key, 'setAsync');
    const { storage, effects } = run.board;
    const packed = packMessage(value, 'setAsync');
    const others = [...storage].filter(([name]) => name !== key);
    const size = [...others, [key, packed]].reduce(
      (sum, [name, item]) => sum + sizeOf(String(name), item),
      0,
    );
    if (size > quota) throw new Error('in setAsync: The quota of 5 MB of client storage is exceeded');
    storage.set(String(key), packed);
    effects.push({ effect: 'storage', key: String(key), value: packed });
  }),
  deleteAsync: promised((_on: undefined, [key], run) => {
    demand(isString, key, 'deleteAsync');
    run.board.storage.delete(String(key));
    run.board.effects.push({ effect: 'storage', key: String(key), value: undefined });
  }),
  keysAsync: promised((_on: undefined, _args, run) => [...run.board.storage.keys()]),
} satisfies MembersOf<ClientStorageAPI, undefined>;

function sizeOf(key: string, value: unknown): number {
  return byteLength(key) + byteLength(JSON.stringify(value) ?? '');
}
