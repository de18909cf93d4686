import { explain, type Panel } from './panel.ts';

/** Selects these nodes and brings them into view, because a person clicked. */
export async function showOnBoard({ store, client }: Panel, nodeIds: string[]): Promise<void> {
  try {
    await client.request('show', { nodeIds });
  } catch (error) {
    store.dispatch({ type: 'failed', message: explain(error) });
  }
}
