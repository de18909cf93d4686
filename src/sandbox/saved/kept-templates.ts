import { stampNamespace } from '../../journey/stamp.ts';

/** What is kept under the key of one template: hostile until parsed. */
export interface Kept {
  id: string;
  value: unknown;
}

const ownPrefix = 'template:';
/** No colon: keys of plugin data are letters, digits, `_` and `.` by Figma's own advice. */
const boardPrefix = 'template_';

/** All that is kept with the person (`clientStorage`) or in the board (shared plugin data of the document). */
export async function readKept(host: PluginAPI, place: 'own' | 'board'): Promise<Kept[]> {
  if (place === 'own') {
    const keys = (await host.clientStorage.keysAsync()).filter((key) => key.startsWith(ownPrefix));
    const kept: Kept[] = [];
    for (const key of keys) {
      const value: unknown = await host.clientStorage.getAsync(key);
      kept.push({ id: key.slice(ownPrefix.length), value: typeof value === 'string' ? parse(value) : value });
    }
    return kept;
  }
  const keys = host.root.getSharedPluginDataKeys(stampNamespace).filter((key) => key.startsWith(boardPrefix));
  return keys.map((key) => ({
    id: key.slice(boardPrefix.length),
    value: parse(host.root.getSharedPluginData(stampNamespace, key)),
  }));
}

/** Writes or, with `null`, removes what is kept. In the board: an undo step of its own. */
export async function writeKept(
  host: PluginAPI,
  place: 'own' | 'board',
  id: string,
  text: string | null,
): Promise<void> {
  if (place === 'own') {
    const key = ownPrefix + id;
    if (text === null) await host.clientStorage.deleteAsync(key);
    else await host.clientStorage.setAsync(key, text);
    return;
  }
  host.commitUndo();
  host.root.setSharedPluginData(stampNamespace, boardPrefix + id, text ?? '');
  host.commitUndo();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
