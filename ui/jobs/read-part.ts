import type { Params } from '../../src/contract/contract.ts';
import type { BoardReading } from '../../src/contract/results/read.ts';
import { countNotes } from '../../src/journey/loose-notes.ts';
import { type Board, looseNotes, type Part } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { readAll } from './look.ts';
import { type Panel, work } from './panel.ts';

/** Reads what is selected, and opens the export of it: of its maps, or else of its notes. */
export async function exportSelection(panel: Panel): Promise<void> {
  const { store, client } = panel;
  const { nodeIds } = store.getState().selection;
  await work(panel, { label: strings.loose.reading, cancellable: true }, async (watched) => {
    const part = partOf(await readAll(client, { nodes: nodeIds }, watched), nodeIds);
    const view = part.maps.length > 0 ? 'export' : countNotes(part.loose) > 0 ? 'notes' : null;
    if (view === null) throw new RequestError(strings.loose.nothingSelected);
    store.dispatch({ type: 'partRead', part });
    store.dispatch({ type: 'exportChosen', journeyId: null });
    store.dispatch({ type: 'go', view });
    store.dispatch({ type: 'say', text: strings.loose.scope(part.of, part.notes) });
  });
}

export function partOf({ scope, journeys, loose }: BoardReading, nodeIds: string[]): Part {
  return { of: scope.of, notes: scope.notes, nodeIds, maps: journeys, loose };
}

/** What the export is of, as a request: the same nodes again, or the board. */
export function readParams(part: Part | null): Params<'look'> {
  return part === null ? {} : { nodes: part.nodeIds };
}

/** What is looked at now: the selection that was read, or the board. */
export function sourceOf({ part, board }: { part: Part | null; board: Board }): Pick<Part, 'maps' | 'loose'> {
  return part ?? { maps: board.maps, loose: looseNotes({ board }) };
}
