import { lookThrough } from '../../../src/insights/facts/look-through.ts';
import { shorten } from '../../changes/name-record.ts';
import { selectedThing } from '../../state/follow-selection.ts';
import type { FoundMap, State } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';

/** What a number can belong to: the map, a stage, a touchpoint; and the note that is selected on the board, whatever its row. */
export function placesFor(
  { journey, rootId }: FoundMap,
  state: Pick<State, 'board' | 'selection'>,
): { value: string; label: string }[] {
  const { notes } = lookThrough(journey);
  const selected = selectedThing(state);
  const touchpoints = notes('touchpoints');
  const chosen = journey.cards.filter(
    ({ id }) =>
      selected?.rootId === rootId && selected.recordId === id && !touchpoints.some((card) => card.id === id),
  );
  const stageOf = (stageId: string | null) => journey.stages.find(({ id }) => id === stageId)?.name;
  return [
    { value: journey.id, label: strings.decide.wholeMap },
    ...journey.stages.map(({ id, name }) => ({ value: id, label: name })),
    ...[...chosen, ...touchpoints].map(({ id, text, stageId }) => ({
      value: id,
      label: [stageOf(stageId), shorten(text)].filter(Boolean).join(': '),
    })),
  ];
}
