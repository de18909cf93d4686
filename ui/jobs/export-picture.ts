import type { Params } from '../../src/contract/contract.ts';
import { nameFile } from '../files/name-file.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { giveOut } from './give-out.ts';
import { type Panel, work } from './panel.ts';

export type PictureFormat = Params<'picture'>['format'];

const mimes = { PNG: 'image/png', SVG: 'image/svg+xml', PDF: 'application/pdf' };

/** Lets FigJam draw the map, and downloads what it drew; `width` in px, of a PNG. */
export async function exportPicture(
  panel: Panel,
  { rootId, journey }: FoundMap,
  format: PictureFormat,
  width: number,
): Promise<void> {
  await work(panel, { label: strings.picture.drawing, cancellable: false }, async (watched) => {
    const size = format === 'PNG' ? { width } : {};
    const { base64 } = await panel.client.request('picture', { rootId, format, ...size }, watched);
    const fileName = nameFile(journey.title, panel.now(), format.toLowerCase());
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    if (!(await giveOut(panel, 'downloaded', { content: bytes, fileName, mime: mimes[format] }))) return;
    panel.store.dispatch({ type: 'say', text: strings.export.downloaded(fileName) });
  });
}
