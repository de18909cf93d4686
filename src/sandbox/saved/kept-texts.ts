import type { Params, Result } from '../../contract/contract.ts';
import { stampNamespace } from '../../journey/stamp.ts';

/** All that is kept with the person (`clientStorage`) or in the board (shared plugin data of the document) under such keys. */
export async function listKept(
  { root, clientStorage }: PluginAPI,
  { place, prefix }: Params<'kept'>,
): Promise<Result<'kept'>> {
  const isOwn = place === 'own';
  const keys = isOwn ? await clientStorage.keysAsync() : root.getSharedPluginDataKeys(stampNamespace);
  const entries: Result<'kept'>['entries'] = [];
  for (const key of keys) {
    if (!key.startsWith(prefix)) continue;
    const value: unknown = isOwn
      ? await clientStorage.getAsync(key)
      : root.getSharedPluginData(stampNamespace, key);
    entries.push([key, typeof value === 'string' ? value : String(JSON.stringify(value))]);
  }
  return { entries };
}

/** Keeps a text under its key or, with `null`, removes what is kept there. In the board: an undo step of its own. */
export async function keepText(
  host: PluginAPI,
  { place, key, value }: Params<'keep'>,
): Promise<Result<'keep'>> {
  if (place === 'board') {
    host.commitUndo();
    host.root.setSharedPluginData(stampNamespace, key, value ?? '');
    host.commitUndo();
  } else if (value === null) await host.clientStorage.deleteAsync(key);
  else await host.clientStorage.setAsync(key, value);
  return {};
}
