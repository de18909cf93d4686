import { Dice, DrawnBoard, type Place } from '../drawn-board.ts';

/** What a careful person reads on a board; nothing where there is no journey. */
export interface Meant {
  stages: string[];
  lanes: string[];
}

/** A board that is hard to read: drawn anew for each seed, with other words and places. */
export interface HardBoard {
  name: string;
  draw: (sketch: Sketch) => Meant[];
}

/** Who does what to what, in the languages that boards are drawn in. */
const languages = {
  en: [
    [
      'The clerk',
      'My sister',
      'An old form',
      'The app',
      'Their van',
      'A neighbour',
      'Our guide',
      'The letter',
    ],
    ['asks for', 'hides', 'repeats', 'mixes up', 'sends', 'explains', 'forgets', 'loses'],
    [
      'the same number',
      'every date',
      'two codes',
      'my old address',
      'a photo',
      'the rules',
      'one page',
      'the total',
    ],
  ],
  de: [
    ['Die Kasse', 'Mein Bruder', 'Das Formular', 'Der Fahrer', 'Eine Nachbarin'],
    ['verlangt', 'wiederholt', 'verliert', 'erklärt', 'schickt'],
    ['dieselbe Nummer', 'jedes Datum', 'meine Anschrift', 'ein Bild', 'den Betrag'],
  ],
  es: [
    ['La caja', 'Mi hermano', 'El formulario', 'El chófer', 'Una vecina'],
    ['pide', 'repite', 'pierde', 'explica', 'manda'],
    ['el mismo número', 'cada fecha', 'mi dirección', 'una foto', 'el importe'],
  ],
  ja: [
    ['店員が', '友人が', '用紙が', '運転手が', '隣人が'],
    ['同じ番号を', '日付を', '住所を', '写真を', '金額を'],
    ['尋ねる', '繰り返す', '失くす', '説明する', '送る'],
  ],
} as const;

/** A board in the making: cards are remembered by their words, each of which is said once. */
export class Sketch {
  board = new DrawnBoard();
  dice: Dice;
  /** The stage and lane of each card, by its text. */
  cards = new Map<string, { stage: string; lane: string; map: number }>();
  jitter = 4;
  language: keyof typeof languages = 'en';
  constructor(seed: number) {
    this.dice = new Dice(seed);
  }
  /** A sentence nobody has said yet. */
  say(): string {
    for (let round = 0; ; round += 1) {
      const parts = languages[this.language].map((list) => this.dice.pick<string>(list));
      const said = parts.join(' ') + (round > 20 ? ` ${round}` : '');
      if (!this.cards.has(said)) return said;
    }
  }
  shift(): number {
    return this.dice.between(-this.jitter, this.jitter);
  }
  means(text: string, stage: string, lane: string, map = 0): string {
    this.cards.set(text.trim(), { stage, lane, map });
    return text;
  }
  sticky(
    text: string,
    x: number,
    y: number,
    fill = 'FFE299',
    scale = 1,
    parentId: string | null = null,
  ): string {
    return this.board.sticky(text, x, y, fill, scale, { parentId });
  }
  text(text: string, x: number, y: number, size = 24, parentId: string | null = null): string {
    return this.board.text(text, x, y, size, { parentId });
  }
  shape(
    text: string,
    place: Place,
    fill = 'E6E6E6',
    shape = 'SQUARE',
    parentId: string | null = null,
  ): string {
    return this.board.add('SHAPE_WITH_TEXT', place, { text, fill, shape, parentId });
  }
  connect(from: string | null, to: string | null, text = ''): string {
    const connector = { from, to, startCap: 'NONE', endCap: 'ARROW_LINES' };
    return this.board.add(
      'CONNECTOR',
      { x: 0, y: 0, width: 10, height: 10 },
      { connector, ...(text === '' ? {} : { text }) },
    );
  }
  /** Notes in the cells of an even grid: most cells have one or two. */
  notes(meant: Meant, grid: Cells): string[] {
    const ids: string[] = [];
    const { scale = 1, slots = 1, map = 0, empty = 0.1, fills = ['FFE299'] } = grid;
    for (const [s, stage] of meant.stages.entries()) {
      for (const [l, lane] of meant.lanes.entries()) {
        const count = this.dice.chance(empty) ? 0 : this.dice.between(1, slots);
        const parentId = grid.parent?.(s, l) ?? null;
        for (let at = 0; at < count; at += 1) {
          const text = this.means(this.say(), stage, lane, map);
          const x = grid.x + s * grid.column + 20 + at * 250 * scale + this.shift();
          const y = grid.y + l * grid.row + 20 + this.shift();
          ids.push(
            grid.card?.(text, x, y, s, l) ??
              this.sticky(text, x, y, fills[l % fills.length] ?? 'FFE299', scale, parentId),
          );
        }
      }
    }
    return ids;
  }
  /** A table; cells that are given no words of their own say something. Gives its rows. */
  table(rows: string[][], x = 0, y = 0): string {
    const columns = Math.max(...rows.map((row) => row.length));
    const place = { x, y, width: columns * 220, height: rows.length * 100 };
    return this.board.add('TABLE', place, { table: { cells: rows, columnWidths: [], rowHeights: [] } });
  }
}

/** Where the cells of a grid lie, and how they are filled. */
export interface Cells {
  x: number;
  y: number;
  column: number;
  row: number;
  slots?: number;
  scale?: number;
  map?: number;
  /** Share of cells without a note. */
  empty?: number;
  fills?: string[];
  parent?: (stage: number, lane: number) => string | null;
  card?: (text: string, x: number, y: number, stage: number, lane: number) => string;
}
