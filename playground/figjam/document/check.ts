/**
 * Checks of what a plugin passes in, with Figma's (zod-like) texts. A check gives the problem, or undefined. `at`
 * is the path so far, in Figma's form: `[0].color`.
 */
export type Check = (value: unknown, at: string) => string | undefined;

/** Throws `in <label>: Property "<property>" failed validation: …` when the check finds a problem. */
export function demand(check: Check, value: unknown, label: string, property?: string): void {
  const problem = check(value, '');
  if (problem === undefined) return;
  const subject = property === undefined ? '' : `Property "${property}" failed validation: `;
  throw new Error(`in ${label}: ${subject}${problem}`);
}

export const isString: Check = ofType('string');
export const isBoolean: Check = ofType('boolean');
export const isAnything: Check = () => undefined;

export const isNumber: Check = (value, at) => {
  const problem = ofType('number')(value, at);
  if (problem !== undefined) return problem;
  return Number.isFinite(value) ? undefined : withPath('Expected a finite number', at);
};

/** A finite number in the range, both ends allowed. */
export function isNumberFrom(low: number, high = Number.POSITIVE_INFINITY): Check {
  return (value, at) => {
    const problem = isNumber(value, at);
    if (problem !== undefined) return problem;
    if (Number(value) < low) return withPath(`Number must be greater than or equal to ${low}`, at);
    if (Number(value) > high) return withPath(`Number must be less than or equal to ${high}`, at);
    return undefined;
  };
}

export const isIndex: Check = (value, at) =>
  isNumberFrom(0)(value, at) ??
  (Number.isInteger(value) ? undefined : withPath('Expected integer, received float', at));

export function isOneOf(options: readonly string[]): Check {
  const expected = options.map((option) => `'${option}'`).join(' | ');
  return (value, at) => {
    if (value === undefined) return withPath('Required value missing', at);
    if (typeof value !== 'string') return withPath(`Expected ${expected}, received ${nameOf(value)}`, at);
    if (options.includes(value)) return undefined;
    return withPath(`Invalid enum value. Expected ${expected}, received '${value}'`, at);
  };
}

export function isArrayOf(item: Check): Check {
  return (value, at) => {
    if (value === undefined) return withPath('Required value missing', at);
    if (!Array.isArray(value)) return withPath(`Expected array, received ${nameOf(value)}`, at);
    for (let index = 0; index < value.length; index++) {
      const problem = item(value[index], `${at}[${index}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** An object with exactly these keys; the optional ones may be missing or undefined. */
export function isObject(required: { [key: string]: Check }, optional: { [key: string]: Check } = {}): Check {
  return (value, at) => {
    if (value === undefined) return withPath('Required value missing', at);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return withPath(`Expected object, received ${nameOf(value)}`, at);
    }
    const entries = Object.entries(value);
    const unknown = entries.filter(([key]) => !Object.hasOwn(required, key) && !Object.hasOwn(optional, key));
    if (unknown.length > 0) {
      const names = unknown.map(([key]) => `'${key}'`).join(', ');
      return withPath(`Unrecognized key(s) in object: ${names}`, at);
    }
    for (const key of Object.keys(required)) {
      const problem = required[key]?.(Reflect.get(value, key), `${at}.${key}`);
      if (problem !== undefined) return problem;
    }
    for (const [key, item] of entries) {
      const problem = item === undefined ? undefined : optional[key]?.(item, `${at}.${key}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** Chooses the check by the value of one key. */
export function isVariant(key: string, variants: { [name: string]: Check }): Check {
  return (value, at) => {
    if (value === undefined) return withPath('Required value missing', at);
    if (typeof value !== 'object' || value === null) {
      return withPath(`Expected object, received ${nameOf(value)}`, at);
    }
    const name: unknown = Reflect.get(value, key);
    const check = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
    return check === undefined ? withPath('Invalid discriminator value', `${at}.${key}`) : check(value, at);
  };
}

export function isNullOr(check: Check): Check {
  return (value, at) => (value === null ? undefined : check(value, at));
}

function ofType(type: string): Check {
  return (value, at) => {
    if (value === undefined) return withPath('Required value missing', at);
    return typeof value === type ? undefined : withPath(`Expected ${type}, received ${nameOf(value)}`, at);
  };
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function withPath(problem: string, at: string): string {
  return at === '' ? problem : `${problem} at ${at.replace(/^\./, '')}`;
}
