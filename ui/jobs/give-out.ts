import { copyText } from '../files/copy-text.ts';
import { downloadFile } from '../files/download-file.ts';
import { strings } from '../words/strings.ts';
import type { Panel } from './panel.ts';

/** What leaves the panel: a text, or bytes of a format that is none. */
export interface GivenFile {
  content: string | Uint8Array;
  fileName: string;
  mime: string;
}

/**
 * Downloads or copies a file, and says whether that was taken. Where the window refuses it, the panel shows the text to be
 * copied by hand, and nothing else need be said. A window may also swallow a download without a word, so the text stays at hand.
 */
export async function giveOut(
  { store }: Pick<Panel, 'store'>,
  how: 'downloaded' | 'copied',
  { content, fileName, mime }: GivenFile,
): Promise<boolean> {
  const text = typeof content === 'string' ? content : null;
  const taken =
    how === 'downloaded' ? tryDownload({ content, fileName, mime }) : text !== null && (await copyText(text));
  const refused = taken ? null : how;
  // What was copied is on the clipboard: there is nothing more to offer.
  const byHand = how === 'copied' && taken ? null : { fileName, text, refused };
  store.dispatch({ type: 'givenOut', byHand });
  if (!taken) store.dispatch({ type: 'say', text: strings.byHand.refused(how, fileName, text !== null) });
  return taken;
}

function tryDownload({ content, fileName, mime }: GivenFile): boolean {
  try {
    downloadFile(content, fileName, mime);
    return true;
  } catch {
    return false;
  }
}
