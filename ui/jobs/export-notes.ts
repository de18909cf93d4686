import type { NoteFormat } from '../../src/formats/notes/note-format.ts';
import { noteFormatById, noteFormats } from '../../src/formats/notes/registry.ts';
import { countNotes } from '../../src/journey/loose-notes.ts';
import { nameFile } from '../files/name-file.ts';
import { buildNotesJourney, countPlaced } from '../state/notes-journey.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { giveOut } from './give-out.ts';
import { readAll } from './look.ts';
import { type Panel, work } from './panel.ts';
import { createRecordIds } from './random.ts';
import { readParams, sourceOf } from './read-part.ts';
import { drawMade } from './start-from-file.ts';

/** Reads the notes afresh, writes them in the chosen format, and downloads or copies them. */
export async function exportNotes(panel: Panel, how: 'downloaded' | 'copied'): Promise<void> {
  const { store, client } = panel;
  await work(panel, { label: strings.loose.exporting, cancellable: false }, async (watched) => {
    const { part, notes } = store.getState();
    const { board, loose, connectors } = await readAll(client, readParams(part), watched);
    if (countNotes(loose) === 0) throw new RequestError(strings.loose.gone);
    const format = findNoteFormat(notes.formatId);
    const at = panel.now();
    const content = await format.write({ board, at: at.toISOString(), sections: loose, connectors });
    const fileName = nameFile(`${board} ${strings.loose.title}`, at, format.extension);
    if (!(await giveOut(panel, how, { content, fileName, mime: format.mime }))) return;
    store.dispatch({ type: 'notes', change: { do: 'exported', how, fileName } });
    const say = how === 'downloaded' ? strings.loose.downloaded(fileName) : strings.loose.copied(format.name);
    store.dispatch({ type: 'say', text: say });
  });
}

/** Draws a new map with the placed clusters' notes as cards. With nothing placed, or no title, nothing is sent. */
export async function sendNotes(panel: Panel): Promise<void> {
  const { store } = panel;
  const { notes } = store.getState();
  const sections = sourceOf(store.getState()).loose;
  store.dispatch({ type: 'notes', change: { do: 'tried' } });
  const fault = faultOf(notes.title, countPlaced(notes, sections));
  if (fault !== null) return store.dispatch({ type: 'say', text: fault });
  const make = () => buildNotesJourney(notes, sections, createRecordIds());
  await drawMade(panel, make, {}, { type: 'notes', change: { do: 'cleared' } });
}

/** What is missing before notes can be sent; `null` when nothing is. */
export function faultOf(title: string, placed: number): string | null {
  if (title.trim() === '') return strings.loose.noTitle;
  return placed === 0 ? strings.loose.noPlace : null;
}

export function findNoteFormat(id: string): NoteFormat {
  const format = noteFormatById(id) ?? noteFormats[0];
  if (format === undefined) throw new Error('no format is built in');
  return format;
}
