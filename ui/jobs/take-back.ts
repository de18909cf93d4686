import { RequestError } from '../client.ts';
import { strings } from '../strings.ts';
import type { Panel } from './panel.ts';

/** Takes back what the panel wrote last. Throws with words for people where that would take along anything else. */
export async function takeBack(panel: Panel): Promise<void> {
  const { undone, reason } = await panel.client.request('undo', {});
  if (!undone) throw new RequestError(reason ?? strings.errors.undoTooLate);
}
