import type { MapReader } from '../../plane/interpretation.ts';
import type { MapDraft } from '../../plane/map-draft.ts';
import { kindSaid, rowForKind } from './kind-said.ts';
import { kindsInRow } from './rows-by-words.ts';

/** What people can say about notes that say what they are. */
export const rowWords = {
  asTheyLie: 'where they lie',
  ownRows: 'a row for each',
  oneRow: 'one row',
  inRow: 'in this row',
} as const;

export interface WordReading {
  draft: MapDraft;
  reader: MapReader;
  laneIds: readonly string[];
  laneKinds: readonly string[];
  cardIds: readonly (string | undefined)[];
}

/** The notes that say to be of another row than the one they lie in: by that row, in the draft's order. */
export function strangersByRow({
  draft,
  laneKinds,
}: Pick<WordReading, 'draft' | 'laneKinds'>): Map<number, number[]> {
  const strangers = new Map<number, number[]>();
  for (const [at, { text, lane, stage }] of draft.cards.entries()) {
    if (lane < 0 || stage < 0 || (draft.lanes[lane]?.nodes.length ?? 0) === 0) continue;
    const said = kindSaid(text);
    const row = said ? rowForKind(said.kind, laneKinds) : -1;
    if (row < 0 || row === lane || laneKinds[row] === laneKinds[lane]) continue;
    strangers.set(row, [...(strangers.get(row) ?? []), at]);
  }
  return strangers;
}

/**
 * Asks about notes that begin with what they are (“Pain: …”) and lie in another row, once for each row, and about a row
 * without a name whose notes say that they are of several kinds. How they lie counts until somebody says otherwise.
 */
export function askAboutWords(reading: WordReading): void {
  const { draft, reader, laneIds } = reading;
  for (const [row, cards] of strangersByRow(reading)) {
    const name = draft.lanes[row]?.name ?? '';
    const [first] = cards;
    const by = kindSaid(draft.cards[first ?? -1]?.text ?? '')?.by ?? '';
    const own = cards.length === 1 ? reading.cardIds[first ?? -1] : laneIds[row];
    if (own === undefined) continue;
    const lane = draft.lanes[draft.cards[first ?? -1]?.lane ?? -1]?.name ?? '';
    reader.doubts.push(
      cards.length === 1
        ? {
            recordId: own,
            reason: `This note begins with “${by}” and lies in the row “${lane}”; it could be one of “${name}”.`,
            choices: [lane, name],
          }
        : {
            recordId: own,
            reason: `${cards.length} notes begin with “${by}” or the like and lie in other rows; they could belong to “${name}”.`,
            choices: [rowWords.asTheyLie, rowWords.inRow],
          },
    );
  }
  for (const [at, id] of laneIds.entries()) {
    const kinds = kindsInRow(draft, at);
    if (kinds.length === 0) continue;
    const said = kinds.map(({ by, count }) => `“${by}” (${count})`).join(', ');
    reader.doubts.push({
      recordId: id,
      reason: `The notes of this row begin with what they are: ${said}. They are read as one row; each kind could have a row of its own.`,
      choices: [rowWords.oneRow, rowWords.ownRows],
    });
  }
}
