import { cardColour, lookOf, white } from '../../src/plane/lane-look.ts';

/** The colours of one row, as on the board: its notes, its band, its label. */
export interface LaneColours {
  note: string;
  band: string;
  label: string;
}

/** Bands are laid on thinly on the board: this is how they look over white, by the colour of their row. */
const bands: { [colour: string]: string } = {
  violet: '#f8f5ff',
  blue: '#f5fbff',
  teal: '#f1fefd',
  pink: '#fff5f5',
  green: '#ebffee',
};
const quiet = '#f9f9f9';

export function laneColours(kind: string): LaneColours {
  const { colour, note, band, label } = lookOf(kind);
  const overWhite = band === white ? toCss(white) : (bands[colour] ?? quiet);
  return { note: toCss(note), band: overWhite, label: toCss(label) };
}

/** The colour of one note in a row: in the rows of pains its severity shows. */
export function noteColour(kind: string, severity: number | undefined): string {
  return toCss(cardColour(kind, severity));
}

const toCss = (colour: string): string => `#${colour.toLowerCase()}`;
