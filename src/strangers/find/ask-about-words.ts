import { kindsInRow, strangersByRow } from '../../own-map/adopted/rows-by-words.ts';
import { kindSaid } from '../../plane/kind-said.ts';
import type { MapDraft } from '../../plane/map-draft.ts';
import type { MapReader } from '../../plane/map-reader.ts';
import { rowWords } from '../adopt/answer-words.ts';

export interface WordReading {
  draft: MapDraft;
  reader: MapReader;
  laneIds: readonly string[];
  laneKinds: readonly string[];
  cardIds: readonly (string | undefined)[];
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
