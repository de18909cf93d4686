import { freezeCopy } from '../document/json.ts';
import type { NodeRecord } from '../document/records.ts';
import { refuseUnknown } from '../document/unknown-members.ts';
import type { HandleBook, PluginRun } from '../run/plugin-run.ts';
import type { Member, Members } from './base/member.ts';
import { type CellSite, cellSite } from './base/table-cell.ts';
import { type TextSite, textSite } from './base/text-site.ts';
import { cellMembers, labelMembers, membersOfType, sublayerMembers } from './node-types.ts';

const slot: unique symbol = Symbol('what a handle stands for');

/** How the handles of one kind find what they stand for. */
interface Kind<C> {
  members: Members<C>;
  /** What is there now; undefined when it is gone. */
  find(key: string): C | undefined;
  /** Stands in for a removed node, for `id`, `type` and `removed`. */
  remains(key: string): C;
  nodeId(key: string): string;
  /** For texts: `STICKY node`. */
  name: string;
}

/**
 * Makes the objects that a plugin holds. One handle a node, kept, so that `===` holds while a run lasts. A handle has
 * no properties of its own: all members are accessors of its type's prototype, and behind that stands a proxy that
 * throws for every name Figma does not know, in reading and in writing.
 */
export class Handles implements HandleBook {
  readonly #run: PluginRun;
  readonly #prototypes = new Map<string, object>();
  readonly #handles = new Map<string, object>();

  constructor(run: PluginRun) {
    this.#run = run;
  }

  /** The handle of a node that is there. */
  node(record: NodeRecord): object {
    return this.#handle(record.id, record.type, () => this.#nodeKind(record.type));
  }

  text(id: string, property: string): object {
    return this.#handle(`${id} ${property} text`, 'text', () => ({
      members: sublayerMembers,
      find: (key) => this.#findText(key),
      remains: () => fail('The text is gone'),
      nodeId: ownerOf,
      name: 'TEXT_SUBLAYER',
    }));
  }

  label(id: string): object {
    return this.#handle(`${id} label`, 'label', () => ({
      members: labelMembers,
      find: (key) => this.#run.board.document.get(ownerOf(key)),
      remains: () => fail('The label is gone'),
      nodeId: ownerOf,
      name: 'LABEL_SUBLAYER',
    }));
  }

  cell(id: string, rowId: string, columnId: string): object {
    return this.#handle(`${id} ${rowId} ${columnId}`, 'cell', () => ({
      members: cellMembers,
      find: (key) => this.#findCell(key),
      remains: () => fail('The cell is gone'),
      nodeId: ownerOf,
      name: 'TABLE_CELL node',
    }));
  }

  idOf(value: unknown): string | undefined {
    if (typeof value !== 'object' || value === null) return undefined;
    const own = Object.getOwnPropertyDescriptor(value, slot);
    if (own === undefined || typeof own.value !== 'string') return undefined;
    return own.value.includes(' ') ? undefined : own.value;
  }

  #findText(key: string): TextSite | undefined {
    const [id = '', property = ''] = key.split(' ');
    return textSite(this.#run, id, property);
  }

  #findCell(key: string): CellSite | undefined {
    const [id = '', rowId = '', columnId = ''] = key.split(' ');
    return cellSite(this.#run, id, rowId, columnId);
  }

  #nodeKind(type: string): Kind<NodeRecord> {
    return {
      members: membersOfType(type),
      find: (key) => this.#run.board.document.get(key),
      remains: (key) => ({ id: key, type, parentId: null, order: '', props: { name: '' } }),
      nodeId: (key) => key,
      name: `${type} node`,
    };
  }

  #handle<C>(key: string, kindName: string, kind: () => Kind<C>): object {
    const known = this.#handles.get(key);
    if (known !== undefined) return known;
    let prototype = this.#prototypes.get(kindName);
    if (prototype === undefined) {
      prototype = makePrototype(this.#run, kind());
      this.#prototypes.set(kindName, prototype);
    }
    const handle = Object.create(prototype, { [slot]: { value: key } });
    Object.preventExtensions(handle);
    this.#handles.set(key, handle);
    return handle;
  }
}

function makePrototype<C>(run: PluginRun, kind: Kind<C>): object {
  const prototype: object = Object.create(
    refuseUnknown(
      run.board.settings.unknownReads,
      (name) => `node.${name}: no such property '${name}' on ${kind.name}`,
    ),
  );
  for (const [name, member] of Object.entries(kind.members)) {
    Object.defineProperty(prototype, name, describeMember(run, kind, name, member));
  }
  return prototype;
}

function describeMember<C>(
  run: PluginRun,
  kind: Kind<C>,
  name: string,
  member: Member<C>,
): PropertyDescriptor {
  const find = (handle: unknown, label: string): C => {
    const key = keyOf(handle);
    const found = kind.find(key);
    if (found !== undefined) return found;
    if (member.survives === true) return kind.remains(key);
    throw new Error(`in ${label}: The node with id "${kind.nodeId(key)}" does not exist`);
  };
  if (member.kind === 'method') {
    const value = function (this: unknown, ...args: unknown[]): unknown {
      return run.guard(member.rejects === true, () => {
        run.enter('call', name, kind.nodeId(keyOf(this)));
        return member.call(find(this, name), args, run);
      });
    };
    return { value, enumerable: true };
  }
  const { set } = member;
  return {
    enumerable: true,
    get(this: unknown) {
      run.enter('read', name, kind.nodeId(keyOf(this)));
      const value = member.get(find(this, `get_${name}`), run);
      return typeof value === 'number' ? freezeCopy(value, run.board.settings.numbers) : value;
    },
    set(this: unknown, value: unknown) {
      run.enter('write', name, kind.nodeId(keyOf(this)));
      if (set === undefined) throw new TypeError('no setter for property');
      set(find(this, `set_${name}`), value, run);
    },
  };
}

function keyOf(handle: unknown): string {
  const key: unknown = typeof handle === 'object' && handle !== null ? Reflect.get(handle, slot) : undefined;
  return typeof key === 'string' ? key : fail('not a Figma object');
}

function ownerOf(key: string): string {
  return key.split(' ')[0] ?? key;
}

function fail(text: string): never {
  throw new TypeError(text);
}
