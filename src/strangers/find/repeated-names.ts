import type { Piece } from '../../plane/piece.ts';
import { isAlmost } from '../../plane/words/plain-words.ts';
import type { Cue, FoundGrid } from './grid-types.ts';
import type { NameBook } from './name-book.ts';

/** Names that are said again in the cells (a caption in every column) are no cards. */
export function repeatNames(found: FoundGrid, book: NameBook): void {
  found.cards = found.cards.filter((card) => {
    const names = [found.columns.cues[card.column], found.rows.cues[card.row]];
    const cue = names.find((candidate) => candidate && saysAgain(card.piece, candidate, book));
    if (cue) cue.pieces.push(card.piece);
    else if (!book(card.piece.text).namesAxis) return true;
    found.scaffold.push(card.piece);
    return false;
  });
  found.strays = found.strays.filter((piece) => {
    const cue = [...found.columns.cues, ...found.rows.cues].find((candidate) =>
      saysAgain(piece, candidate, book),
    );
    if (!cue && !book(piece.text).namesAxis) return true;
    cue?.pieces.push(piece);
    found.scaffold.push(piece);
    return false;
  });
}

function saysAgain(piece: Piece, cue: Cue, book: NameBook): boolean {
  if (cue.unnamed) return false;
  if (piece.type === 'STICKY' && cue.pieces[0]?.type !== 'STICKY') return false;
  return piece.text.length <= 80 && isAlmost(book(piece.text).plain, book(cue.name).plain);
}
