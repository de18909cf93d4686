import type { Params, Result } from '../contract/contract.ts';
import { parseJson } from '../journey/clean-json.ts';
import { type Asking, ask } from './asking.ts';

const key = 'mappings';
/** A mapping has some kilobytes; clientStorage 5 MB in all (figma docs, `clientStorage`). */
const mostKept = 50;

type Kept = [shape: string, mapping: string][];

/** What a person said of the last file of this shape. Writes nothing. */
export function* recallMapping({ shape }: Params<'recallMapping'>): Asking<Result<'recallMapping'>> {
  const kept = yield* readKept();
  return { mapping: kept.find(([known]) => known === shape)?.[1] ?? null };
}

/** Keeps it, the last first; what nobody used for long goes. */
export function* keepMapping({ shape, mapping }: Params<'keepMapping'>): Asking<Result<'keepMapping'>> {
  const others = (yield* readKept()).filter(([known]) => known !== shape);
  const kept: Kept = [[shape, mapping], ...others.slice(0, mostKept - 1)];
  return yield* ask('keep', { place: 'own', key, value: JSON.stringify(kept) });
}

/** What is kept and no longer in its form counts as nothing: it is only a help. */
function* readKept(): Asking<Kept> {
  const { entries } = yield* ask('kept', { place: 'own', prefix: key });
  const value = parseJson(entries[0]?.[1] ?? '');
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter(
    (each): each is Kept[number] =>
      Array.isArray(each) && typeof each[0] === 'string' && typeof each[1] === 'string',
  );
}
