import { type Check, demand } from '../../document/check.ts';
import { freezeCopy, toJson } from '../../document/json.ts';
import type { Json, NodeRecord } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';

/**
 * The Plugin API as data: a table of members per mixin and node type, from which the handles, the list in the docs
 * and the type test are made. `C` is what a member works on: a node's record, a text, a cell.
 */
export interface Property<C, T> {
  readonly kind: 'property';
  get(on: C, run: PluginRun): T;
  /** Missing: writing throws `no setter for property`. The value is not checked yet. */
  readonly set?: (on: C, value: unknown, run: PluginRun) => void;
  /** Readable on a removed node too. */
  readonly survives?: true;
}

export interface Method<C, R> {
  readonly kind: 'method';
  call(on: C, args: readonly unknown[], run: PluginRun): R;
  /** Problems come as a rejected promise. */
  readonly rejects?: true;
  readonly survives?: true;
}

export type Member<C> = Property<C, unknown> | Method<C, unknown>;
export type Members<C> = { readonly [name: string]: Member<C> };

/** A table that may only have members of Figma's interface `N`, each of Figma's type. */
export type MembersOf<N, C = NodeRecord> = {
  [K in Exclude<keyof N, 'toString'>]?: N[K] extends (...args: infer _A) => infer R
    ? Method<C, R>
    : Property<C, N[K]>;
};

/** A property kept in the record under its own name, checked when written. */
export function stored<const T>(property: string, check: Check, fallback: T): Property<NodeRecord, Widen<T>> {
  return {
    kind: 'property',
    get: (record) => readStored<Widen<T>>(record, property, fallback),
    set: (record, value, run) => {
      demand(check, value, `set_${property}`, property);
      run.edit.set(record.id, property, toJson(value));
    },
  };
}

/** As `stored`, for types wider than the fallback tells: `storedAs<BlendMode>()(…)`; `keep` makes what is stored. */
export function storedAs<T>() {
  return (
    property: string,
    check: Check,
    fallback: unknown,
    keep: (value: unknown) => Json = toJson,
  ): Property<NodeRecord, T> => ({
    kind: 'property',
    get: (record) => readStored<T>(record, property, fallback),
    set: (record, value, run) => {
      demand(check, value, `set_${property}`, property);
      run.edit.set(record.id, property, keep(value));
    },
  });
}

export function readOnly<C, T>(get: (on: C, run: PluginRun) => T): Property<C, T> {
  return { kind: 'property', get };
}

/** A read-only property that also removed nodes have. */
export function lasting<C, T>(get: (on: C, run: PluginRun) => T): Property<C, T> {
  return { kind: 'property', get, survives: true };
}

export function writable<C, T>(
  get: (on: C, run: PluginRun) => T,
  set: (on: C, value: unknown, run: PluginRun) => void,
): Property<C, T> {
  return { kind: 'property', get, set };
}

/** Something that a FigJam board never varies: reads as a constant, and writing it is not simulated. */
export function constant<T>(name: string, value: T): Property<unknown, T> {
  return {
    kind: 'property',
    get: () => freezeCopy(value),
    set: () => {
      throw new Error(`in set_${name}: the simulated FigJam cannot write ${name}`);
    },
  };
}

/**
 * The id of a style. A board has none, so it reads as the empty text; writing that, as plugins do to take a style off,
 * changes nothing.
 */
export function styleId<C>(name: string): Property<C, string> {
  return writable(
    () => '',
    (_on, value) => demandNoStyle(value, `set_${name}`),
  );
}

/** As `styleId`, by a method that promises; `at` says which of its arguments is the id. */
export function setStyleId<C>(name: string, at = 0): Method<C, Promise<void>> {
  return promised((_on: C, args) => demandNoStyle(args[at], name));
}

function demandNoStyle(value: unknown, label: string): void {
  if (value !== '') throw new Error(`in ${label}: There is no style ${String(value)} on this board`);
}

export function method<C, R>(call: (on: C, args: readonly unknown[], run: PluginRun) => R): Method<C, R> {
  return { kind: 'method', call };
}

/** A method that gives a promise; whatever goes wrong rejects it. It settles in a later tick, as in Figma. */
export function promised<C, R>(
  call: (on: C, args: readonly unknown[], run: PluginRun) => R,
): Method<C, Promise<R>> {
  return {
    kind: 'method',
    rejects: true,
    call: (on, args, run) => run.later(() => call(on, args, run)),
  };
}

/** A member of Figma's that the simulation has not, with a text that says so. */
export function unsupported<C>(name: string, why: string): Method<C, never> {
  return {
    kind: 'method',
    call: () => {
      throw new Error(`in ${name}: ${why}`);
    },
  };
}

/** What a check at the door let in has the type; the record cannot tell it. */
export function readStored<T>(record: NodeRecord, property: string, fallback: unknown): T {
  const value = record.props[property];
  return freezeCopy(value === undefined ? fallback : value) as T;
}

/** Literal types of a fallback widened to what the property can hold. */
type Widen<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T;
