/** What people can say about something that may not be what it is read as. */
export const answerWords = {
  note: 'a note',
  noNote: 'not a note',
  map: 'a journey map',
  noMap: 'no journey map',
  person: 'a persona',
  noPerson: 'no persona',
} as const;

/** What people can say about notes that say what they are. */
export const rowWords = {
  asTheyLie: 'where they lie',
  ownRows: 'a row for each',
  oneRow: 'one row',
  inRow: 'in this row',
} as const;
