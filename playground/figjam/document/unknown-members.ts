/**
 * The end of a prototype chain: throws for every name that Figma does not know, in writing always, in reading unless
 * the switch `unknownReads` says otherwise. What language and tools ask of any object (`then`, `toJSON`, symbols) is
 * let through. `in` and feature tests by it work.
 */
export function refuseUnknown(reads: 'throw' | 'undefined', describe: (name: string) => string): object {
  return new Proxy(Object.freeze(Object.create(null)), {
    get(_target, name) {
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
      if (Object.hasOwn(Object.prototype, name)) return Reflect.get(Object.prototype, name);
      if (reads === 'undefined') return undefined;
      throw new TypeError(describe(name));
    },
    has: () => false,
    set(_target, name) {
      throw new TypeError(`Cannot add property ${String(name)}, object is not extensible`);
    },
  });
}
