import { decodeByPlatform } from '../encodings/platform-decoder.ts';
import type { ArchivePart } from './check-archive.ts';
import { type CellComment, readComments } from './read-comments.ts';
import { readFormats } from './read-formats.ts';
import { readSheet, type SheetCells } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { readXml } from './read-xml.ts';
import { unpackPart } from './unpack-part.ts';

/** A sheet as its workbook keeps it. */
export interface StoredSheet extends SheetCells {
  name: string;
  comments: CellComment[];
}

/**
 * The sheets of a workbook, hidden ones too, in their order. Only what is needed of it is unpacked: charts, pictures, pivot tables,
 * macros, links to other files and what programs add besides are never looked at. Throws, with what is the matter, where a part is
 * missing or damaged.
 */
export function readWorkbook(bytes: Uint8Array, parts: ReadonlyMap<string, ArchivePart>): StoredSheet[] {
  const open = (path: string): string | null => {
    const part = parts.get(path.toLowerCase());
    return part ? (decodeByPlatform(unpackPart(bytes, part), 'utf-8', false) ?? '') : null;
  };
  const follow = (path: string) => readLinks(open(relationsOf(path)), path);
  const book = follow('').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const xml = open(book);
  if (xml === null) throw new Error('the list of its sheets is missing');
  const links = follow(book);
  const openFirst = (type: string) => open(links.find((link) => link.type === type)?.path ?? '');
  const { sheets, is1904 } = readBook(xml);
  const tables = {
    strings: readStrings(openFirst('sharedStrings') ?? '<sst/>'),
    formats: readFormats(openFirst('styles') ?? '<styleSheet/>'),
    is1904,
  };
  const read = new Set<string>();
  return sheets.flatMap(({ name, link }) => {
    const found = links.find(({ id, type }) => id === link && type === 'worksheet');
    // A sheet that is one chart has no cells; one that is named twice is read once.
    if (!found || read.has(found.path)) return [];
    read.add(found.path);
    const cells = open(found.path);
    if (cells === null)
      throw new Error(`the cells of its sheet ${JSON.stringify(name.slice(0, 40))} are missing`);
    const own = follow(found.path);
    const commentsOf = (wanted: string) =>
      own
        .filter(({ type }) => type === wanted)
        .flatMap(({ path }) => readComments(open(path) ?? '<comments/>'));
    const comments = mergeComments(commentsOf('comments'), commentsOf('threadedComment'));
    return [{ name, ...readSheet(cells, tables), comments }];
  });
}

/** Another part that a part of the workbook names. */
interface Link {
  id: string;
  /** The last word of the address that says what it is: that of Transitional and of Strict workbooks is the same. */
  type: string;
  path: string;
}

/** Where a part lists the others that it names (ECMA-376-2, 6.5.2). */
const relationsOf = (path: string) => path.replace(/([^/]*)$/, '_rels/$1.rels');

function readLinks(xml: string | null, from: string): Link[] {
  const links: Link[] = [];
  readXml(xml ?? '<Relationships/>', {
    open({ name, attribute }) {
      const type = (attribute('Type') ?? '').replace(/^.*\//, '');
      if (name === 'Relationship' && attribute('TargetMode') !== 'External')
        links.push({ id: attribute('Id') ?? '', type, path: resolvePath(attribute('Target') ?? '', from) });
    },
  });
  return links;
}

function resolvePath(target: string, from: string): string {
  const path: string[] = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/'))
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}

/** The list of sheets (ECMA-376-1, 18.2.27), and from when the workbook counts its days (18.2.28). */
function readBook(xml: string): { sheets: { name: string; link: string }[]; is1904: boolean } {
  const sheets: { name: string; link: string }[] = [];
  let is1904 = false;
  readXml(xml, {
    open({ name, parent, attribute }) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name === 'sheet' && parent === 'sheets')
        sheets.push({ name: attribute('name') ?? '', link: attribute('id') ?? '' });
    },
  });
  return { sheets, is1904 };
}

/** By row and column. Of a comment of today there is a note for older programs, which says the same. */
function mergeComments(notes: CellComment[], threads: CellComment[]): CellComment[] {
  const first = new Map<string, CellComment>();
  for (const comment of [...notes, ...threads]) {
    const place = `${comment.row},${comment.column}`;
    if (!first.has(place)) first.set(place, comment);
  }
  return [...first.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
