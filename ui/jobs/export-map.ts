import type { Result } from '../../src/contract/contract.ts';
import { findFormat } from '../files/formats.ts';
import { nameFile } from '../files/name-file.ts';
import { showsStrangers } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { RequestError, type RequestOptions } from './client.ts';
import { giveOut } from './give-out.ts';
import { readAll } from './look.ts';
import { type Panel, work } from './panel.ts';
import { boardLooked, boardRead } from './read-board.ts';
import { partOf, readParams } from './read-part.ts';
import { readyFile } from './ready-file.ts';

/** Reads the chosen map afresh, writes it in the chosen format, and downloads or copies it. */
export async function exportMap(panel: Panel, how: 'downloaded' | 'copied'): Promise<void> {
  const { store } = panel;
  await work(panel, { label: strings.export.exporting, cancellable: false }, async (watched) => {
    const { journeyId, formatId } = store.getState().exporting;
    const found = await readAnew(panel, watched);
    const map =
      journeyId === null ? found.journeys[0] : found.journeys.find(({ journey }) => journey.id === journeyId);
    if (map === undefined) throw new RequestError(strings.errors.mapGone);
    const format = findFormat(formatId);
    const { content, lost } = await readyFile(panel, { map, format, board: found.board }, true);
    const fileName = nameFile(map.journey.title, panel.now(), format.extension);
    if (!(await giveOut(panel, how, { content, fileName, mime: format.mime }))) return;
    const say =
      how === 'downloaded' ? strings.export.downloaded(fileName) : strings.export.copied(format.name);
    store.dispatch({ type: 'exported', how, fileName, say, lost });
  });
}

/** What is being exported, as it is now: a part, the board with what others drew where that is shown, else our maps. */
async function readAnew({ store, client }: Panel, watched: RequestOptions): Promise<Result<'read'>> {
  const state = store.getState();
  const { part } = state;
  if (part === null && !showsStrangers(state)) {
    const own = await client.request('read', {}, watched);
    store.dispatch(boardRead(own));
    return own;
  }
  const all = await readAll(client, readParams(part), watched);
  store.dispatch(part ? { type: 'partRead', part: partOf(all, part.nodeIds) } : boardLooked(all));
  return all;
}
