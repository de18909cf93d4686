/**
 * The first script of a client's context. It takes away what Figma's sandbox does not have (figjam-facts §1), makes
 * time and chance the host's, and keeps an eye on promises: QuickJS tells no embedder that a rejection was never
 * handled. So every promise that plugin code makes is handed to `__watch` (see `watchPromises`); a promise counts as
 * handled once somebody calls `then` on it or awaits it — awaiting reads `constructor` (ECMAScript PromiseResolve).
 *
 * Its value is a function that, given the simulator's control, gives the host its one way in.
 */
export const prelude = `(() => {
  'use strict';
  const { parse, stringify } = JSON;
  const NativePromise = Promise, NativeDate = Date;
  const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const nativeThen = NativePromise.prototype.then;

  for (const name of ['performance', 'queueMicrotask', 'structuredClone', 'DOMException', 'SharedArrayBuffer',
    'Atomics', 'Float16Array', 'Iterator', 'InternalError', 'navigator', 'print', 'scriptArgs', 'gc'])
    delete globalThis[name];

  let now = () => 0;
  const HostDate = new Proxy(NativeDate, {
    construct: (target, args, as) => construct(target, args.length === 0 ? [now()] : args, as),
    apply: () => new NativeDate(now()).toString(),
  });
  defineProperty(NativeDate, 'now', { value: () => now(), writable: true, configurable: true });
  defineProperty(NativeDate.prototype, 'constructor', { value: HostDate, writable: true, configurable: true });
  globalThis.Date = HostDate;

  let seed = 0;
  Math.random = () => {
    seed = (seed + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  const handled = new WeakSet();
  const rejected = new Map();
  const handle = (promise) => { handled.add(promise); rejected.delete(promise); };
  const watch = (value) => {
    if (value instanceof NativePromise && !handled.has(value))
      apply(nativeThen, value, [undefined, (reason) => { if (!handled.has(value)) rejected.set(value, reason); }]);
    return value;
  };
  let watching = false;
  const quietly = (work) => { const before = watching; watching = true; try { return work(); } finally { watching = before; } };
  defineProperty(NativePromise.prototype, 'constructor', {
    configurable: true,
    get() { if (!watching && this !== NativePromise.prototype) handle(this); return NativePromise; },
    set(value) { defineProperty(this, 'constructor', { value, writable: true, configurable: true, enumerable: true }); },
  });
  const watchQuietly = (value) => quietly(() => watch(value));
  defineProperty(NativePromise.prototype, 'then', {
    configurable: true, writable: true,
    value: function then(...callbacks) {
      if (this instanceof NativePromise) handle(this);
      return watchQuietly(apply(nativeThen, this, callbacks));
    },
  });
  for (const name of ['reject', 'all', 'race', 'any', 'allSettled']) {
    const native = NativePromise[name];
    if (native === undefined) continue;
    defineProperty(NativePromise, name, {
      configurable: true, writable: true,
      value: { [name](...args) { return watchQuietly(apply(native, this, args)); } }[name],
    });
  }
  defineProperty(globalThis, '__watch', { value: watchQuietly, configurable: false, enumerable: false, writable: false });

  const describe = (reason) => {
    try {
      if (reason instanceof Error) return { message: reason.name + ': ' + reason.message, stack: String(reason.stack ?? '') };
      return { message: typeof reason === 'string' ? reason : stringify(reason) ?? String(reason), stack: '' };
    } catch { return { message: 'an error that cannot be shown', stack: '' }; }
  };

  return (control) => (name, args) => {
    if (name === 'begin') {
      const [given, epoch] = parse(args);
      seed = given >>> 0;
      now = () => epoch + control.now();
      return '';
    }
    if (name === 'takeRejections') {
      const reasons = [...rejected.values()].map(describe);
      rejected.clear();
      return stringify(reasons);
    }
    return stringify(control[name](...parse(args))) ?? '';
  };
})()`;
