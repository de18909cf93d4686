import { sameJson } from '../../src/journey/equal.ts';
import { answersOf, newlyChanged } from '../state/bring-in.ts';
import { strings } from '../words/strings.ts';
import type { Panel } from './panel.ts';

/**
 * Compares anew after the board changed, while a person looks and decides: quietly, keeping what was decided; what
 * differs is marked. Does nothing in any other step, and nothing when all is as it was.
 */
export async function refreshReview({ store, sync }: Panel): Promise<void> {
  const { bringIn, work: running } = store.getState();
  if (bringIn.step !== 'preview' || running !== null) return;
  const { file, rootId } = bringIn;
  const params = { rootId, file: file.edit, answers: answersOf(bringIn) };
  const found = await sync.preview(params).catch(() => null);
  const { bringIn: now, work: since } = store.getState();
  if (found === null || since !== null || now.step !== 'preview' || now.file !== file) return;
  if (now.rootId !== rootId || sameJson(now.preview.found, found)) return;
  const fresh = newlyChanged(now.preview.found, found);
  const lookAgain = [...new Set([...now.preview.lookAgain, ...fresh])];
  store.dispatch({ type: 'bringIn', change: { do: 'previewed', file, rootId, found, lookAgain } });
  if (fresh.length > 0) store.dispatch({ type: 'say', text: strings.bringIn.changedMeanwhile(fresh.length) });
}
