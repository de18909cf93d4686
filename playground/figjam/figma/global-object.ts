import { refuseUnknown } from '../document/unknown-members.ts';
import type { Member, Members } from '../nodes/base/member.ts';
import type { PluginRun } from '../run/plugin-run.ts';

/**
 * An object of the `figma` family from its members, for `figma` itself, `figma.ui`, `figma.viewport` …: counted,
 * not extensible, and throwing for unknown names.
 */
export function makeGlobalObject(run: PluginRun, path: string, members: Members<undefined>): object {
  const prototype: object = Object.create(
    refuseUnknown(
      run.board.settings.unknownReads,
      (name) => `${path}.${name} no such property '${name}' on the ${path} global object`,
    ),
  );
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
