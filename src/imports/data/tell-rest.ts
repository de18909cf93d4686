import type { About, Words } from '../source.ts';
import { aboutField, aboutOf } from './about-data.ts';
import type { Data } from './yaml-words.ts';

/** Where something stands within data. */
export const joinPath = (path: string, name: string, isList: boolean) =>
  isList ? `${path}[${Number(name) + 1}]` : path === '' ? name : `${path}.${name}`;

/** All that is not laid out: of the map as a whole where its key says so, else only words. */
export function tellRest(
  value: Data | undefined,
  used: ReadonlySet<unknown>,
  path: string,
  about: About[],
  around: Words[],
  isTop: boolean,
): void {
  if (value === undefined || (used.has(value) && typeof value !== 'string')) return;
  if (typeof value === 'string') {
    if (value.trim() !== '') around.push({ where: path, text: value.trim() });
    return;
  }
  const holds = (inner: Data): boolean =>
    used.has(inner) || (typeof inner !== 'string' && Object.values(inner).some(holds));
  for (const [key, inner] of Object.entries(value)) {
    const where = joinPath(path, key, Array.isArray(value));
    if (used.has(inner) && typeof inner !== 'string') continue;
    const isWay = holds(inner);
    const isAround = isTop && (!Array.isArray(value) || isWay);
    // A person may have the way within: then the map is that person’s.
    const isTheirs = isWay && aboutField(key) === 'persona';
    const rest = isTheirs ? without(inner, holds) : inner;
    const said = isAround && (isTheirs || !isWay) ? aboutOf(key, rest, where) : null;
    if (said) about.push(...said);
    const others = said ? (isTheirs ? Object.values(inner).filter((each) => !holds(each)) : []) : [inner];
    for (const each of others) tellRest(each, used, where, about, around, isAround && holds(each));
  }
}

/** What has the way, without it. */
function without(value: Data, holds: (inner: Data) => boolean): Data {
  if (Array.isArray(value)) return value.filter(holds).map((each) => without(each, holds));
  return typeof value === 'string'
    ? value
    : Object.fromEntries(Object.entries(value).filter(([, inner]) => !holds(inner)));
}
