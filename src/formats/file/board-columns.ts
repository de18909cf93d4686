import { type BoardFacts, type OnBoard, sayState, sayVotes } from '../../journey/board-facts.ts';
import { cleanJson } from '../../journey/clean-json.ts';
import { hashJson } from '../../journey/hash.ts';
import type { Ledger } from './ledger.ts';

/** A column of what the board shows besides: it goes out, and what is changed in it is said and not written. */
export interface BoardColumn {
  key: string;
  /** In CSV. */
  header: string;
  /** In workbooks. */
  label: string;
  say(facts: BoardFacts): string;
}

const column = (key: string, label: string, say: BoardColumn['say']): BoardColumn => ({
  key,
  header: `board_${key}`,
  label: `${label} (on the board)`,
  say,
});

/** In the order of the tables. Places and node ids go out in JSON alone: nobody reads them in a table. */
export const boardColumns: readonly BoardColumn[] = [
  column('author', 'Author', ({ author = '' }) => author),
  column('color', 'Colour', ({ color = '' }) => color),
  column('stamps', 'Stamps', sayVotes),
  column('links', 'Links', ({ links = [] }) => links.map(({ url }) => url).join(' ')),
  column('format', 'Formatted text', ({ format = '' }) => format),
  column('direction', 'Direction', ({ direction = '' }) => direction),
  column('state', 'State', sayState),
];

/** The columns in which at least one of these has something. */
export function boardColumnsIn(facts: readonly (BoardFacts | undefined)[]): BoardColumn[] {
  return boardColumns.filter(({ say }) => facts.some((each) => each !== undefined && say(each) !== ''));
}

/** Keeps that a record's row has these columns. */
export function tellColumns(ledger: Ledger, id: string, columns: readonly BoardColumn[]): void {
  for (const { key } of columns)
    ledger.tellBoard(id, ...(key === 'stamps' ? ['votes', 'lyingVotes'] : [key]));
}

/** What is said when a file comes back with other words in such a column. */
export function sayLeftOut(where: string): string {
  return `${where} was changed that only the board says (author, colour, stamps, links, look). It was not written: change it on the board.`;
}

/** One hash of all of it, as a file gives it back. */
export function hashOnBoard(onBoard: OnBoard): string {
  return hashJson(cleanJson(onBoard, []));
}
