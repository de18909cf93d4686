import { buildJourney, findFaults } from '../state/draft-journey.ts';
import { startDraft, workshopOf } from '../state/insert-draft.ts';
import { offeredTemplates } from '../state/state.ts';
import { frameById } from '../state/template-frames.ts';
import { strings } from '../words/strings.ts';
import { type Panel, work } from './panel.ts';
import { createRecordIds } from './random.ts';
import { readBoard } from './read-board.ts';
import { takeBack } from './take-back.ts';

/** Puts the draft on the board, once. With faults in it nothing is sent and each is said at its field. */
export async function putOnBoard(panel: Panel): Promise<void> {
  const { store, client } = panel;
  const { draft } = store.getState();
  if (draft === null) return;
  const faults = findFaults(draft);
  store.dispatch({ type: 'draft', change: { do: 'faults', faults } });
  if (faults.length > 0)
    return store.dispatch({ type: 'say', text: faults.map((fault) => fault.message).join(' ') });
  await work(panel, { label: strings.insert.putting, cancellable: true }, async (watched) => {
    const own = offeredTemplates(store.getState());
    const journey = buildJourney(draft, createRecordIds(), own);
    const workshop = workshopOf(draft);
    const params = workshop ? { journey, workshop } : { journey };
    const { rootId, counts } = await client.request('insert', params, watched);
    const result = { rootId, title: journey.title, counts, typed: draft, undone: false };
    const fresh = startDraft(frameById(own, draft.templateId));
    store.dispatch({ type: 'inserted', result, fresh });
    store.dispatch({ type: 'say', text: strings.insert.added });
    await readBoard(panel);
  });
}

/** Takes the map just inserted off the board again. */
export async function undoInsert(panel: Panel): Promise<void> {
  await takeBack(panel, { type: 'insertUndone' });
}
