import type { View } from '../state/view.ts';
import { listTemplates } from './keep-templates.ts';
import type { Panel } from './panel.ts';
import { widthOf } from './panel-size.ts';
import { createRefresher, findMapToExport, greet, readBoard } from './read-board.ts';

const height = 640;
const viewOfCommand: { [command: string]: View } = {
  insert: 'insert',
  export: 'export',
  'bring-in': 'bringIn',
};

/** Wires the panel to the board: hello, the first reading, then whatever changes while both are open. */
export async function startPanel(panel: Panel): Promise<void> {
  const { store, client } = panel;
  const refresh = createRefresher(panel);
  client.onEvent((event) => {
    if (event.type === 'boardChanged') {
      if (event.undoable === false) store.dispatch({ type: 'stepPast' });
      refresh();
    }
    if (event.type === 'selectionChanged') {
      store.dispatch({ type: 'selected', nodeIds: event.nodeIds, notes: event.notes });
      if (store.getState().edit.target === 'unread') refresh();
    }
    if (event.type === 'command') openCommand(panel, event.command);
  });
  followWidth(panel);
  const command = await greet(panel);
  if (store.getState().board.status === 'failed') return;
  openCommand(panel, command);
  await readBoard(panel);
  if (store.getState().view === 'export') await findMapToExport(panel);
  // Nobody waits for them: the built-in ones are there.
  void listTemplates(panel);
}

/** A menu command opens its view; one that the panel does not know leaves everything as it is. */
function openCommand(panel: Panel, command: string): void {
  const { store } = panel;
  const view = Object.hasOwn(viewOfCommand, command) ? viewOfCommand[command] : undefined;
  if (view === undefined || store.getState().work !== null) return;
  store.dispatch({ type: 'go', view });
  if (view === 'export') void findMapToExport(panel);
}

/** Asks for another window width when the view wants one; a refusal changes nothing but the looks. */
function followWidth({ store, client }: Panel): void {
  let width = widthOf(store.getState());
  store.subscribe(() => {
    const wanted = widthOf(store.getState());
    if (wanted === width) return;
    width = wanted;
    client.request('resize', { width, height }).catch(() => undefined);
  });
}
