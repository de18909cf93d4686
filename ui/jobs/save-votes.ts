import { type FoundMap, mapAt, type State } from '../state/state.ts';
import { isTotal, votesToSave } from '../state/votes.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { seenBy } from './edit-board.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';
import { takeBack } from './take-back.ts';

/** The most that one request writes; as many notes as nobody types in one go. */
const most = 200;

/** The map whose votes are typed in. */
export function mapOfVotes({ board, votes }: State): FoundMap | undefined {
  return mapAt({ board }, votes.rootId);
}

/** Writes the totals that were typed in, as details of their cards, in one undo step. */
export async function saveVotes(panel: Panel): Promise<void> {
  const { store, client } = panel;
  const { votes } = store.getState();
  const map = mapOfVotes(store.getState());
  const words = strings.votes;
  const fault = faultOf(map, votes);
  if (fault !== null) return store.dispatch({ type: 'failed', message: fault });
  if (map === undefined) return;
  const changed = votesToSave(map.journey, votes);
  if (changed.length === 0) return store.dispatch({ type: 'say', text: words.nothingNew });
  await work(panel, { label: words.saving, cancellable: true }, async (watched) => {
    const edits = changed.map(({ card, votes: total }) => ({
      op: 'set' as const,
      kind: 'card' as const,
      recordId: card.id,
      fields: { votes: total },
    }));
    const seen = seenBy(edits, map.journey);
    const result = await client.request('edit', { rootId: map.rootId, edits, seen }, watched);
    if (result.outcome === 'hindered')
      throw new RequestError(words.hindered(result.hindrances[0]?.reason ?? ''));
    if (result.outcome === 'asked') {
      await readBoard(panel);
      throw new RequestError(words.changedMeanwhile(result.conflicts.length));
    }
    store.dispatch({ type: 'votes', change: { do: 'saved', count: changed.length } });
    store.dispatch({ type: 'say', text: words.saved(changed.length) });
    await readBoard(panel);
  });
}

/** Takes the saved totals back. */
export async function undoVotes(panel: Panel): Promise<void> {
  await takeBack(panel, { type: 'votes', change: { do: 'undone' } });
}

function faultOf(map: FoundMap | undefined, votes: State['votes']): string | null {
  if (map === undefined) return strings.errors.mapGone;
  const wrong = map.journey.cards.filter(({ id }) => !isTotal(votes.typed[id] ?? '')).length;
  if (wrong > 0) return strings.votes.faults(wrong);
  return votesToSave(map.journey, votes).length > most ? strings.votes.tooMany(most) : null;
}
