import type { Work } from '../../own-map/change/work.ts';
import type { Handles } from '../read/handles.ts';
import { fontsOf } from './edit-text.ts';
import { bold, medium } from './fonts.ts';

/**
 * Loads the fonts of all texts that will be changed, and our own for new ones. Gives the ids of nodes whose font
 * cannot be had, with its name: their words cannot be written.
 */
export async function loadFontsFor(
  host: PluginAPI,
  work: Work,
  handles: Handles,
): Promise<Map<string, string>> {
  const loads = new Map<string, Promise<boolean>>();
  const load = (font: FontName): Promise<boolean> => {
    const key = JSON.stringify([font.family, font.style]);
    const known = loads.get(key);
    if (known) return known;
    const loading = host.loadFontAsync(font).then(
      () => true,
      () => false,
    );
    loads.set(key, loading);
    return loading;
  };
  const missing = new Map<string, string>();
  for (const { was, now } of work.changed) {
    const node = handles.get(now.id);
    if (!node || (now.text === was.text && now.table === was.table)) continue;
    for (const text of textsOf(node)) {
      const names: string[] = [];
      for (const font of fontsOf(text, medium)) {
        const name = `“${font.family} ${font.style}”`;
        if (!(await load(font)) && !names.includes(name)) names.push(name);
      }
      if (names.length > 0) missing.set(now.id, names.join(', '));
      else if (text.hasMissingFont) missing.set(now.id, 'of its text');
    }
  }
  if (work.added.length > 0) await Promise.all([host.loadFontAsync(medium), host.loadFontAsync(bold)]);
  return missing;
}

function textsOf(node: SceneNode): (TextNode | TextSublayerNode)[] {
  if (node.type === 'TEXT') return [node];
  if (node.type === 'TABLE') {
    const cells: TextSublayerNode[] = [];
    for (let row = 0; row < node.numRows; row += 1) {
      for (let column = 0; column < node.numColumns; column += 1) cells.push(node.cellAt(row, column).text);
    }
    return cells;
  }
  return 'text' in node ? [node.text] : [];
}
