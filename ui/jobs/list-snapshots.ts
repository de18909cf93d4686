import type { Panel } from './panel.ts';

/** Looks for all snapshots of the file. */
export async function listSnapshots({ store, client }: Panel): Promise<void> {
  const { snapshots } = await client.request('snapshots', {});
  store.dispatch({ type: 'snapshots', change: { do: 'listed', list: snapshots } });
}

/** The list that is being looked at, as the board is now; what cannot be read leaves it as it is. */
export async function refreshSnapshots(panel: Panel): Promise<void> {
  const { view, work } = panel.store.getState();
  if (view === 'snapshots' && work === null) await listSnapshots(panel).catch(() => undefined);
}
