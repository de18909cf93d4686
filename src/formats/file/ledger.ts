/**
 * What a writer put into its file, kept while it writes. What is lost is what is left when this is taken away from the map
 * (`formats/losses`), so it is said of this file, and not of files of this kind in general.
 */
export interface Ledger {
  /** These fields of this record are in the file. */
  tell(id: string, ...fields: string[]): void;
  /** Of this field the file has only the beginning. */
  cut(id: string, field: string): void;
  /** The file has this of what only the board shows of a record (a key of `BoardFacts`). */
  tellBoard(id: string, ...keys: string[]): void;
  /** The file does not say in which order these stand. */
  mix(what: string): void;
}

/** A ledger together with what it has kept. */
export interface KeptLedger extends Ledger {
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
  readonly cuts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly board: ReadonlyMap<string, ReadonlySet<string>>;
  readonly mixed: readonly string[];
}

/** An empty ledger. */
export function createLedger(): KeptLedger {
  const [told, cuts, board] = [createSets(), createSets(), createSets()];
  const mixed: string[] = [];
  return {
    told,
    cuts,
    board,
    mixed,
    tell: (id, ...fields) => addAll(told, id, fields),
    cut: (id, field) => addAll(cuts, id, [field]),
    tellBoard: (id, ...keys) => addAll(board, id, keys),
    mix: (what) => {
      if (!mixed.includes(what)) mixed.push(what);
    },
  };
}

/** Keeps that whole records are in the file. */
export function tellRecords(
  ledger: Ledger,
  records: readonly { id: string; fields: { [field: string]: unknown } }[],
): void {
  for (const { id, fields } of records) ledger.tell(id, ...Object.keys(fields));
}

type Sets = Map<string, Set<string>>;

const createSets = (): Sets => new Map();

function addAll(sets: Sets, id: string, names: readonly string[]): void {
  const there = sets.get(id) ?? new Set();
  for (const name of names) there.add(name);
  sets.set(id, there);
}
