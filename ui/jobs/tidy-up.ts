import type { TidyRoom, TidyScope } from '../state/tidy.ts';
import { strings } from '../words/strings.ts';
import { type Panel, work } from './panel.ts';
import { readBoard } from './read-board.ts';
import { takeBack } from './take-back.ts';

/** Opens "Tidy up" for this map and looks at once what that would do. */
export function openTidy(panel: Panel, rootId: string): void {
  panel.store.dispatch({ type: 'tidy', change: { do: 'start', rootId } });
  panel.store.dispatch({ type: 'go', view: 'tidy' });
  void previewTidy(panel);
}

/** Looks what tidying as much as this would do. */
export function chooseScope(panel: Panel, scope: TidyScope): void {
  panel.store.dispatch({ type: 'tidy', change: { do: 'scope', scope } });
  void previewTidy(panel);
}

/** Asks the board what would move. Writes nothing. */
export async function previewTidy(panel: Panel): Promise<void> {
  const { rootId, scope } = panel.store.getState().tidy;
  if (rootId === null) return;
  await work(panel, { label: strings.tidy.looking, cancellable: true }, async (watched) => {
    const report = await panel.client.request('previewTidy', { rootId, scope }, watched);
    panel.store.dispatch({ type: 'tidy', change: { do: 'previewed', report, again: false } });
  });
}

/** Does what was shown; where the board changed meanwhile, shows what it would do now instead. */
export async function applyTidy(panel: Panel): Promise<void> {
  const { rootId, scope, report: shown } = panel.store.getState().tidy;
  if (rootId === null || shown === null) return;
  await work(panel, { label: strings.tidy.doing, cancellable: true }, async (watched) => {
    const { fingerprint } = shown;
    const { outcome, report } = await panel.client.request(
      'applyTidy',
      { rootId, scope, fingerprint },
      watched,
    );
    if (outcome === 'changedMeanwhile') {
      panel.store.dispatch({ type: 'tidy', change: { do: 'previewed', report, again: true } });
      return panel.store.dispatch({ type: 'say', text: strings.tidy.again });
    }
    panel.store.dispatch({ type: 'tidy', change: { do: 'done', report } });
    panel.store.dispatch({ type: 'say', text: strings.tidy.done });
    await readBoard(panel);
  });
}

/** Takes the tidying back. */
export async function undoTidy(panel: Panel): Promise<void> {
  await takeBack(panel, { type: 'tidy', change: { do: 'undone' } });
}

/** Chooses the row or column that shall have more room. */
export function chooseRoom(panel: Panel, room: TidyRoom): void {
  panel.store.dispatch({ type: 'tidy', change: { do: 'room', room } });
}

/** Gives a row, or a column, room for one more line of notes; then the map is read, and looked at, again. */
export async function makeRoom(panel: Panel, rootId: string, room: TidyRoom): Promise<void> {
  await work(panel, { label: strings.room.making, cancellable: false }, async (watched) => {
    await panel.client.request('makeRoom', { rootId, ...room }, watched);
    panel.store.dispatch({ type: 'tidy', change: { do: 'roomMade', room } });
    panel.store.dispatch({ type: 'say', text: strings.room.made('laneId' in room) });
    await readBoard(panel);
  });
}
