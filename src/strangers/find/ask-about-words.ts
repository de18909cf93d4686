import { kindsInRow, strangersByRow } from '../../own-map/adopted/rows-by-words.ts';
import { kindSaid } from '../../plane/kind-said.ts';
import { rowWords } from '../adopt/answer-words.ts';
import type { Building } from '../adopt/build-cards.ts';

/**
 * Asks about notes that begin with what they are (“Pain: …”) and lie in another row, once for each row, and about a row
 * without a name whose notes say that they are of several kinds. How they lie counts until somebody says otherwise.
 */
export function askAboutWords(building: Building): void {
  const { draft, reader, ids } = building;
  for (const [row, cards] of strangersByRow(building)) {
    const [first, own] = [draft.cards[cards[0] ?? -1], draft.lanes[row]];
    const by = kindSaid(first?.text ?? '')?.by ?? '';
    const recordId = first && own && ids.get(cards.length === 1 ? first : own);
    if (!first || !own || recordId === undefined) continue;
    const { name } = own;
    const lane = draft.lanes[first.lane]?.name ?? '';
    reader.doubts.push(
      cards.length === 1
        ? {
            recordId,
            reason: `This note begins with “${by}” and lies in the row “${lane}”; it could be one of “${name}”.`,
            choices: [lane, name],
          }
        : {
            recordId,
            reason: `${cards.length} notes begin with “${by}” or the like and lie in other rows; they could belong to “${name}”.`,
            choices: [rowWords.asTheyLie, rowWords.inRow],
          },
    );
  }
  for (const [at, lane] of draft.lanes.entries()) {
    const kinds = kindsInRow(draft, at);
    const id = ids.get(lane);
    if (kinds.length === 0 || id === undefined) continue;
    const said = kinds.map(({ by, count }) => `“${by}” (${count})`).join(', ');
    reader.doubts.push({
      recordId: id,
      reason: `The notes of this row begin with what they are: ${said}. They are read as one row; each kind could have a row of its own.`,
      choices: [rowWords.oneRow, rowWords.ownRows],
    });
  }
}
