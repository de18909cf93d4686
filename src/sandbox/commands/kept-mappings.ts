import type { Params, Result } from '../../contract/contract.ts';

const key = 'mappings';
/** A mapping has some kilobytes; clientStorage 5 MB in all (figma docs, `clientStorage`). */
const mostKept = 50;

type Kept = [shape: string, mapping: string][];

/** What a person said of the last file of this shape. Writes nothing. */
export async function recallMapping(
  host: PluginAPI,
  { shape }: Params<'recallMapping'>,
): Promise<Result<'recallMapping'>> {
  const kept = await readKept(host);
  return { mapping: kept.find(([known]) => known === shape)?.[1] ?? null };
}

/** Keeps it, the last first; what nobody used for long goes. */
export async function keepMapping(
  host: PluginAPI,
  { shape, mapping }: Params<'keepMapping'>,
): Promise<Result<'keepMapping'>> {
  const others = (await readKept(host)).filter(([known]) => known !== shape);
  const kept: Kept = [[shape, mapping], ...others.slice(0, mostKept - 1)];
  await host.clientStorage.setAsync(key, JSON.stringify(kept));
  return {};
}

/** What is kept and no longer in its form counts as nothing: it is only a help. */
async function readKept(host: PluginAPI): Promise<Kept> {
  try {
    const value: unknown = JSON.parse(String(await host.clientStorage.getAsync(key)));
    const list: unknown[] = Array.isArray(value) ? value : [];
    return list.filter(
      (each): each is Kept[number] =>
        Array.isArray(each) && typeof each[0] === 'string' && typeof each[1] === 'string',
    );
  } catch {
    return [];
  }
}
