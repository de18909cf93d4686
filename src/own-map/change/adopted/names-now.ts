import type { DraftName, DraftNames, MapDraft } from '../../../plane/map-draft.ts';
import type { Draft } from '../draft.ts';

/** The names that stay, in the target's order; `fresh` are those that were drawn for new records, by id. */
export function namesNow(draft: Draft, fresh: ReadonlyMap<string, DraftName>): DraftNames {
  const found = draft.map.found;
  const of = (list: 'stages' | 'lanes') =>
    draft.target[list].map(({ id, name }) => {
      const was = found?.[list][draft.current[list].findIndex((record) => record.id === id)];
      return fresh.get(id) ?? was ?? nowhere(id, name);
    });
  return { stages: of('stages'), lanes: of('lanes') };
}

/** A name that found no place on the board: what asks for it is a hindrance. */
function nowhere(key: string, name: string): DraftName {
  return { key, name, nodes: [], confidence: 1, reason: '', from: Number.NaN, to: Number.NaN };
}

/** What was found, as it shall be: the names of the draft, and cards by their new columns and rows. */
export function foundNow(draft: Draft): MapDraft | null {
  const { map, current, target } = draft;
  const { found } = map;
  const names = draft.names;
  if (!found || !names) return found ?? null;
  const now = (list: 'stages' | 'lanes', at: number) =>
    at < 0 ? -1 : target[list].findIndex(({ id }) => id === current[list][at]?.id);
  const cards = found.cards.map((card) => ({
    ...card,
    stage: now('stages', card.stage),
    lane: now('lanes', card.lane),
  }));
  return { ...found, ...names, cards };
}
