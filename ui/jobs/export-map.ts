import { copyText } from '../files/copy-text.ts';
import { downloadFile } from '../files/download-file.ts';
import { findFormat } from '../files/formats.ts';
import { nameFile } from '../files/name-file.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { type Panel, work } from './panel.ts';
import { boardRead } from './read-board.ts';
import { partOf, readParams } from './read-part.ts';

/** Reads the chosen map afresh, writes it in the chosen format, and downloads or copies it. */
export async function exportMap(panel: Panel, how: 'downloaded' | 'copied'): Promise<void> {
  const { store, client } = panel;
  await work(panel, { label: strings.export.exporting, cancellable: false }, async (watched) => {
    const { part } = store.getState();
    const found = await client.request('read', readParams(part), watched);
    store.dispatch(part ? { type: 'partRead', part: partOf(found, part.nodeIds) } : boardRead(found));
    const { journeyId, formatId } = store.getState().exporting;
    const map =
      journeyId === null ? found.journeys[0] : found.journeys.find(({ journey }) => journey.id === journeyId);
    if (map === undefined) throw new RequestError(strings.errors.mapGone);
    const format = findFormat(formatId);
    const { journey, onBoard } = map;
    const at = panel.now();
    const info = {
      id: panel.createId(),
      journeyId: journey.id,
      board: found.board,
      map: journey.title,
      at: at.toISOString(),
    };
    const content = await format.write({ journey, info, onBoard });
    const fileName = nameFile(journey.title, at, format.extension);
    if (how === 'downloaded') downloadFile(content, fileName, format.mime);
    else await copyContent(content);
    const say =
      how === 'downloaded' ? strings.export.downloaded(fileName) : strings.export.copied(format.name);
    store.dispatch({ type: 'exported', how, fileName, say });
  });
}

async function copyContent(content: string | Uint8Array): Promise<void> {
  if (typeof content !== 'string') throw new RequestError(strings.errors.notText);
  if (!(await copyText(content))) throw new RequestError(strings.errors.copyRefused);
}
