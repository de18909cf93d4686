import papaparse from 'papaparse';
import { normaliseLines } from '../../model/clean-json.ts';
import { hashJson } from '../../model/hash.ts';
import { unguard } from '../table/decode-cell.ts';
import { readRowMemory } from '../table/row-memory.ts';
import { type CodePage, listCodePages } from './code-pages.ts';
import { decodeUnicode, refuseBinary } from './decode-unicode.ts';

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
  if (text !== null) return { text, notes: [] };
  refuseBinary(bytes);
  const pages = listCodePages();
  const evidence = gatherEvidence(bytes);
  const counts = pages.map((page) => ({ page, held: countHeld(page, evidence) }));
  const best = counts.reduce((a, b) => (b.held > a.held ? b : a));
  return {
    text: best.page.decode(bytes),
    notes: [sayPage(best.page, best.held > 0)],
    signs: best.page.signs(),
  };
}

function sayPage({ name }: CodePage, isSure: boolean): string {
  return isSure
    ? `The file was saved in the code page ${name}, which has not all signs. Where a sign of the board was lost on the way (a “?” stands there), that is no change. Saved as “CSV UTF-8” a table keeps them all.`
    : `The file is not Unicode, and nothing in it tells its code page: it was read as ${name}. If words look wrong, save it as “CSV UTF-8” and bring that in.`;
}

/** Cells with bytes beyond ASCII, each with the hashes that its row remembers. */
interface Evidence {
  cell: Uint8Array;
  hashes: ReadonlySet<string>;
}

/** So many cells tell the code page. */
const enough = 400;

/** What divides cells and rows, and what rows remember, is ASCII in all these code pages: bytes can be parsed as letters. */
function gatherEvidence(bytes: Uint8Array): Evidence[] {
  const evidence: Evidence[] = [];
  const { data } = papaparse.parse<string[]>(asLetters(bytes), { preview: 2000 });
  for (const row of data) {
    const hashes = new Set<string>();
    for (const cell of row) {
      const memory = cell.includes('=') ? readRowMemory(unguard(cell)) : null;
      for (const field of Object.keys(memory?.fields ?? {})) hashes.add(memory?.fields[field] ?? '');
      for (const key of Object.keys(memory?.shown ?? {})) hashes.add(memory?.shown[key] ?? '');
    }
    for (const cell of hashes.size > 0 && evidence.length < enough ? row : [])
      if (/[\x80-\xff]/.test(cell))
        evidence.push({ cell: Uint8Array.from(cell, (sign) => sign.charCodeAt(0)), hashes });
  }
  return evidence;
}

function countHeld({ decode }: CodePage, evidence: readonly Evidence[]): number {
  return evidence.filter(({ cell, hashes }) => {
    const words = normaliseLines(decode(cell));
    return hashes.has(hashJson(words)) || hashes.has(hashJson(unguard(words)));
  }).length;
}

function asLetters(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}
