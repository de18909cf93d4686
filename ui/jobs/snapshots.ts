import { restoreEdit } from '../../src/formats/restore-edit.ts';
import { bringsLostSigns, mendSigns } from '../../src/journey/mend-signs.ts';
import { keyOf } from '../state/bring-in.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { listSnapshots } from './list-snapshots.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';
import { takeBack } from './take-back.ts';

/** Shows the snapshots of a map. */
export async function openSnapshots(panel: Panel, rootId: string): Promise<void> {
  const { store } = panel;
  store.dispatch({ type: 'snapshots', change: { do: 'open', rootId } });
  store.dispatch({ type: 'go', view: 'snapshots' });
  await work(panel, { label: strings.snapshots.looking, cancellable: false }, () => listSnapshots(panel));
}

/** Keeps the map as it is now, under the typed name or the date. */
export async function takeSnapshot(panel: Panel): Promise<void> {
  const { store, client } = panel;
  const { rootId, name } = store.getState().snapshots;
  if (rootId === null) return;
  await work(panel, { label: strings.snapshots.taking, cancellable: true }, async (watched) => {
    const named = name.trim() === '' ? {} : { name };
    const taken = await client.request('takeSnapshot', { rootId, ...named }, watched);
    store.dispatch({ type: 'snapshots', change: { do: 'did', did: 'taken', name: taken.name } });
    store.dispatch({ type: 'say', text: strings.snapshots.did.taken(taken.name) });
    await listSnapshots(panel);
  });
}

/** Gives the snapshot that is being renamed its new name. */
export async function renameSnapshot(panel: Panel): Promise<void> {
  const { store, client } = panel;
  const { renaming } = store.getState().snapshots;
  if (renaming === null) return;
  await work(panel, { label: strings.snapshots.renaming, cancellable: false }, async () => {
    const { name } = await client.request('renameSnapshot', renaming);
    store.dispatch({ type: 'snapshots', change: { do: 'did', did: 'renamed', name } });
    store.dispatch({ type: 'say', text: strings.snapshots.did.renamed(name) });
    await listSnapshots(panel);
  });
}

export async function deleteSnapshot(panel: Panel, nodeId: string, name: string): Promise<void> {
  const { store, client } = panel;
  await work(panel, { label: strings.snapshots.deleting, cancellable: false }, async () => {
    await client.request('deleteSnapshot', { nodeId });
    store.dispatch({ type: 'snapshots', change: { do: 'did', did: 'deleted', name } });
    store.dispatch({ type: 'say', text: strings.snapshots.did.deleted(name) });
    await listSnapshots(panel);
  });
}

/** Takes back what was done last. */
export async function undoSnapshot(panel: Panel): Promise<void> {
  await takeBack(panel, { type: 'snapshots', change: { do: 'undone' } }, listSnapshots);
}

/** Shows what putting this state back would change, in the same review as an edited file. Changes nothing yet. */
export async function reviewSnapshot(panel: Panel, nodeId: string, rootId: string): Promise<void> {
  const { store, client } = panel;
  await work(panel, { label: strings.snapshots.comparing, cancellable: true }, async (watched) => {
    const { journey, name, at, signsLost } = await client.request('openSnapshot', { nodeId });
    await readBoard(panel);
    const map = store.getState().board.maps.find((each) => each.rootId === rootId);
    if (map === undefined) throw new RequestError(strings.errors.mapGone);
    const mended = signsLost ? mendSigns(journey, map.journey) : { journey, lost: [] };
    const edit = restoreEdit(map.journey, mended.journey);
    const found = await panel.sync.preview({ rootId, file: edit }, watched);
    const unticked = found.changes.filter((change) => bringsLostSigns(change, mended.lost)).map(keyOf);
    const file = { name, edit, snapshot: { at, lost: unticked.length } };
    store.dispatch({ type: 'bringIn', change: { do: 'start', rootId } });
    // A snapshot is whole, unlike a file: what it lacks came since, so putting it back takes that away.
    const removals = found.missing;
    store.dispatch({
      type: 'bringIn',
      change: { do: 'previewed', file, rootId, found, lookAgain: [], removals, unticked },
    });
    store.dispatch({ type: 'go', view: 'bringIn' });
  });
}
