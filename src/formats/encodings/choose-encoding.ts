import { normaliseLines } from '../../journey/clean-json.ts';
import { explainsLoss } from '../../journey/code-page-loss.ts';
import { hashJson } from '../../journey/hash.ts';
import { lettersOf } from '../file/byte-letters.ts';
import { mostCells } from '../file/limits.ts';
import { chooseDelimiter } from '../table/choose-delimiter.ts';
import { unguard } from '../table/decode-cell.ts';
import { parseDelimited } from '../table/parse-delimited.ts';
import { readRowMemory, readTableMemory } from '../table/row-memory.ts';
import { type CodePage, listCodePages } from './code-pages.ts';
import { decodeUnicode, refuseBinary } from './decode-unicode.ts';
import { sayMistaken, sayPage, undoMistaken } from './undo-mistaken.ts';

export interface DecodedTable {
  text: string;
  /** What people should know of it; empty when it is Unicode. */
  notes: string[];
  /** The signs beyond ASCII that its code page has; absent: all. */
  signs?: string | undefined;
}

/**
 * The text of a table that a spreadsheet saved: Unicode where it is that; else in the code page under which most of its cells
 * say what was exported, for its rows remember that as hashes; else in Windows-1252. Throws `FormatError` on what is no text.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  const text = decodeUnicode(bytes);
  if (text !== null) return readTwice(text) ?? { text, notes: [] };
  refuseBinary(bytes);
  const { evidence, names } = gatherEvidence(lettersOf(bytes));
  const best = choosePage(evidence, (page, cell) => page.decode(asBytes(cell)));
  const poor = best.held > 0 ? null : chooseByLoss(evidence, names);
  const page = poor ?? best.page;
  const isSure = best.held > 0 || poor !== null;
  return { text: page.decode(bytes), notes: [sayPage(page, isSure)], signs: page.signs() };
}

/** Unicode that a program took for a code page. Told, as all else, by what was exported; `null`: the text is right as it is. */
function readTwice(text: string): DecodedTable | null {
  if (!/[\u0080-\u{10FFFF}]{2}/u.test(text)) return null;
  const { evidence } = gatherEvidence(text);
  const plain = evidence.filter((each) => isHeld(each, each.cell)).length;
  const { page, held } = choosePage(evidence, undoMistaken);
  if (held <= plain) return null;
  const right = undoMistaken(page, text);
  return { text: right, notes: [sayMistaken(page, right)] };
}

/** Cells with signs beyond ASCII, each with the hashes that its row remembers. */
interface Evidence {
  cell: string;
  hashes: ReadonlySet<string>;
}

/** So many cells tell the code page. */
const enough = 400;

/** What divides cells and rows, and what rows remember, is ASCII in all these code pages: bytes can be parsed as letters. */
function gatherEvidence(letters: string): { evidence: Evidence[]; names: string[] } {
  const evidence: Evidence[] = [];
  const { rows } = parseDelimited(letters, chooseDelimiter(letters), 2000, mostCells);
  const names = rows.flat().flatMap((cell) => namesIn(cell));
  const called = names.map((name) => hashJson(name));
  for (const row of rows) {
    const hashes = new Set<string>();
    for (const cell of row) {
      const memory = cell.includes('=') ? readRowMemory(unguard(cell)) : null;
      for (const field of Object.keys(memory?.fields ?? {})) hashes.add(memory?.fields[field] ?? '');
      for (const key of Object.keys(memory?.shown ?? {})) hashes.add(memory?.shown[key] ?? '');
    }
    for (const hash of hashes.size > 0 ? called : []) hashes.add(hash);
    for (const cell of hashes.size > 0 && evidence.length < enough ? row : [])
      if (/[^\0-\x7f]/.test(cell)) evidence.push({ cell, hashes });
  }
  return { evidence, names };
}

/** In plain ASCII they are what they were; a memory of old has them in the same code page as the rest. */
function namesIn(cell: string): string[] {
  const memory = /^[\0-\x7f]*\{"v":[\0-\x7f]*$/.test(cell) ? readTableMemory(unguard(cell))?.memory : null;
  return memory ? [...memory.stages, ...memory.lanes].map(([, name]) => name.trim()) : [];
}

/** The code page under which most cells say what was exported; the first where none does. */
function choosePage(evidence: readonly Evidence[], read: (page: CodePage, cell: string) => string) {
  const counts = listCodePages().map((page) => ({
    page,
    held: evidence.filter((each) => isHeld(each, read(page, each.cell))).length,
  }));
  return counts.reduce((a, b) => (b.held > a.held ? b : a));
}

function isHeld({ hashes }: Evidence, read: string): boolean {
  const words = normaliseLines(read);
  return hashes.has(hashJson(words)) || hashes.has(hashJson(unguard(words)));
}

/** Where each cell lost a sign: the code page under which most are what is left of names that the table knows. */
function chooseByLoss(evidence: readonly Evidence[], names: readonly string[]): CodePage | null {
  const cells = [...new Set(names.length > 0 ? evidence.map(({ cell }) => cell) : [])].map(asBytes);
  const counts = listCodePages().map((page) => {
    const signs = page.signs();
    const read = cells.map((bytes) => unguard(normaliseLines(page.decode(bytes))).trim());
    return {
      page,
      held: read.filter((words) => names.some((name) => explainsLoss(name, words, signs))).length,
    };
  });
  const best = counts.reduce<Found>((a, b) => (b.held > a.held ? b : a), { page: null, held: 0 });
  return best.page;
}

type Found = { page: CodePage | null; held: number };

const asBytes = (letters: string) => Uint8Array.from(letters, (sign) => sign.charCodeAt(0));
