import type { FoundMap } from '../state/state.ts';
import type { TidyScope } from '../state/tidy.ts';

/** The map, and what is selected on the board, from small to large. The scope in use stays on offer. */
export function scopesOf(map: FoundMap, selection: readonly string[], current: TidyScope): TidyScope[] {
  const scopes = new Map<TidyScope['kind'], TidyScope>([[current.kind, current]]);
  const isSelected = (id: string) => (map.nodes[id] ?? []).some((node) => selection.includes(node));
  const card = map.journey.cards.find(({ id }) => isSelected(id));
  const stageId = card?.stageId ?? map.journey.stages.find(({ id }) => isSelected(id))?.id ?? null;
  if (card && card.stageId !== null && card.laneId !== null) {
    scopes.set('note', { kind: 'note', recordId: card.id });
    scopes.set('cell', { kind: 'cell', stageId: card.stageId, laneId: card.laneId });
  }
  if (stageId !== null) scopes.set('stage', { kind: 'stage', stageId });
  scopes.set('map', { kind: 'map' });
  const found: TidyScope[] = [];
  for (const kind of ['note', 'cell', 'stage', 'map'] as const) {
    const scope = scopes.get(kind);
    if (scope) found.push(scope);
  }
  return found;
}
