import type { Member, Members } from '../nodes/member.ts';
import type { PluginRun } from '../plugin-run.ts';

/**
 * An object of the `figma` family from its members, for `figma` itself, `figma.ui`, `figma.viewport` …: counted,
 * not extensible, and throwing for unknown names.
 */
export function makeGlobalObject(run: PluginRun, path: string, members: Members<undefined>): object {
  const prototype: object = Object.create(makeFallback(path));
  for (const [name, member] of Object.entries(members)) {
    Object.defineProperty(prototype, name, describe(run, `${path}.${name}`, name, member));
  }
  return Object.preventExtensions(Object.create(prototype));
}

function describe(run: PluginRun, path: string, name: string, member: Member<undefined>): PropertyDescriptor {
  if (member.kind === 'method') {
    const value = (...args: unknown[]): unknown =>
      run.guard(member.rejects === true, () => {
        run.enter('call', path);
        return member.call(undefined, args, run);
      });
    return { value, enumerable: true };
  }
  const { set } = member;
  return {
    enumerable: true,
    get() {
      run.enter('read', path);
      return member.get(undefined, run);
    },
    set(value: unknown) {
      run.enter('write', path);
      if (set === undefined) throw new TypeError(`no setter for property: ${name}`);
      set(undefined, value, run);
    },
  };
}

function makeFallback(path: string): object {
  return new Proxy(Object.freeze(Object.create(null)), {
    get(_target, property) {
      if (typeof property === 'symbol' || property === 'then' || property === 'toJSON') return undefined;
      if (Object.hasOwn(Object.prototype, property)) return Reflect.get(Object.prototype, property);
      throw new TypeError(`${path}.${property} no such property '${property}' on the ${path} global object`);
    },
    has: () => false,
    set(_target, property) {
      throw new TypeError(`Cannot add property ${String(property)}, object is not extensible`);
    },
  });
}
