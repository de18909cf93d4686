import { mostColumns, mostRows, refuseCells, refuseMore } from '../../formats/file/limits.ts';
import { letterOf } from '../../formats/table/cell.ts';
import type { Cell } from '../source.ts';
import type { Block } from './block.ts';
import { decodeEntities } from './entities.ts';
import { layCells, type SpannedCell } from './lay-cells.ts';
import { scanTags } from './scan-tags.ts';
import { splitNotes } from './split-notes.ts';

/**
 * Takes a page, or what lies on the clipboard, apart as a browser shows it: headings, lists, tables with merged cells. Nothing of
 * it is ever run or fetched; what is in scripts and styles is no text.
 */
export function readHtml(html: string): Block[] {
  const reader: Reader = {
    blocks: [],
    depth: 0,
    text: '',
    holder: null,
    tables: [],
    bold: 0,
    boldText: '',
    count: 0,
    cells: 0,
    placed: 0,
  };
  for (const piece of scanTags(html)) {
    if (reader.text.length + ('text' in piece ? piece.text.length : 0) > mostLetters)
      refuseMore(`Paragraph ${reader.count + 1}`, mostLetters, 'letters');
    if ('text' in piece) addText(reader, piece.text);
    else if (piece.closing) close(reader, piece.name);
    else open(reader, piece.name, piece.attributes);
  }
  flush(reader);
  while (reader.tables.length > 0) endTable(reader);
  return reader.blocks;
}

/** Of one paragraph or cell: more than all the notes of a map. */
const mostLetters = 4_000_000;

interface OpenTable {
  rows: SpannedCell[][];
  cell: SpannedCell | null;
}

interface Reader {
  blocks: Block[];
  /** How many lists are open. */
  depth: number;
  /** The words since the last block. */
  text: string;
  /** What they are the words of. */
  holder: string | null;
  tables: OpenTable[];
  bold: number;
  boldText: string;
  count: number;
  /** How many cells and tables there were. */
  cells: number;
  placed: number;
}

const blockTags = new Set(
  'p div section article header footer main blockquote dd dt dl ul ol li h1 h2 h3 h4 h5 h6 hr body title caption figcaption pre address aside nav table'.split(
    ' ',
  ),
);

function open(reader: Reader, name: string, attributes: string): void {
  const table = reader.tables[reader.tables.length - 1];
  if (name === 'br') reader.text += '\n';
  if (name === 'b' || name === 'strong') reader.bold += 1;
  if (name === 'table') {
    if (!table?.cell) flush(reader);
    // A table within a cell is words of that cell.
    if (table?.cell) reader.text += '\n';
    else reader.tables.push({ rows: [], cell: null });
  } else if (table && name === 'tr') {
    endCell(reader);
    if (table.rows.push([]) > mostRows) refuseMore('The table', mostRows, 'rows');
  } else if (table && (name === 'td' || name === 'th')) {
    endCell(reader);
    if (table.rows.length === 0) table.rows.push([]);
    const span = (which: string) =>
      new RegExp(`\\b${which}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1];
    table.cell = { notes: [], across: Number(span('colspan') ?? 1), down: Number(span('rowspan') ?? 1) };
    reader.text = '';
  } else if (table?.cell) {
    if (name === 'li') reader.text += '\n• ';
    // A paragraph that an item begins with is the item.
    else if (blockTags.has(name) && !reader.text.endsWith('• ')) reader.text += '\n';
  } else if (name === 'outline') {
    // What outliners save.
    flush(reader);
    reader.text = decodeEntities(/\btext\s*=\s*(["'])([\s\S]*?)\1/.exec(attributes)?.[2] ?? '');
    reader.depth += 1;
    flush(reader);
    if (attributes.endsWith('/')) reader.depth -= 1;
  } else if (blockTags.has(name)) {
    flush(reader);
    if (name === 'ul' || name === 'ol') reader.depth += 1;
    reader.holder = /\bclass\s*=\s*["'][^"']*\bmermaid\b/i.test(attributes) ? 'mermaid' : name;
  }
}

function close(reader: Reader, name: string): void {
  const table = reader.tables[reader.tables.length - 1];
  if (name === 'b' || name === 'strong') reader.bold = Math.max(0, reader.bold - 1);
  if (name === 'table' && table) endTable(reader);
  else if (table && (name === 'td' || name === 'th' || name === 'tr')) endCell(reader);
  else if (table?.cell) {
    if (blockTags.has(name)) reader.text += '\n';
  } else if (blockTags.has(name) || name === 'outline') {
    flush(reader);
    if (/^(?:ul|ol|outline)$/.test(name)) reader.depth = Math.max(0, reader.depth - 1);
    else reader.holder = null;
  }
}

/** Blanks and line ends of the source are one blank, but in what is formatted already. */
function addText(reader: Reader, source: string): void {
  if (source === '') return;
  const said = decodeEntities(
    reader.holder === 'pre' || reader.holder === 'mermaid' ? source : source.replace(/[ \t\r\n\f]+/g, ' '),
  ).replace(/\u00a0/g, ' ');
  reader.text += said;
  if (reader.bold > 0) reader.boldText += said;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim();
}

function flush(reader: Reader): void {
  const { holder, depth, blocks, boldText } = reader;
  if (reader.text === '') return;
  const isCode = holder === 'pre' || holder === 'mermaid';
  const text = isCode ? reader.text : tidy(reader.text);
  reader.text = '';
  reader.boldText = '';
  if (text.trim() === '') return;
  reader.count += 1;
  const where = `paragraph ${reader.count}`;
  const level = /^h([1-6])$/.exec(holder ?? '')?.[1];
  if (isCode)
    blocks.push({ kind: 'code', language: holder === 'mermaid' ? 'mermaid' : '', text, where, line: 1 });
  else if (level !== undefined || holder === 'title')
    blocks.push({ kind: 'heading', level: Number(level ?? 1), text: text.replace(/\n/g, ' '), where });
  else if (holder === 'dt' || (holder !== 'li' && isLabel(text, tidy(boldText))))
    blocks.push({ kind: 'label', text: text.replace(/\s*:$/, ''), where });
  else if (depth > 0) blocks.push({ kind: 'item', depth: Math.min(20, depth - 1), text, where });
  else
    for (const line of text.split('\n'))
      blocks.push({ kind: 'words', text: line, where: `paragraph ${reader.count++}` });
}

const isLabel = (text: string, bold: string) =>
  !text.includes('\n') && text.length <= 80 && (text === bold || /^[^.]{1,60}:$/.test(text));

function endCell(reader: Reader): void {
  const table = reader.tables[reader.tables.length - 1];
  if (!table?.cell) return;
  table.cell.notes = splitNotes(tidy(reader.text));
  const row = table.rows[table.rows.length - 1];
  row?.push(table.cell);
  reader.cells += 1;
  if (row && row.length > mostColumns)
    refuseMore(`Row ${table.rows.length} of the table`, mostColumns, 'columns');
  refuseCells('The page', reader.cells);
  table.cell = null;
  reader.text = '';
  reader.boldText = '';
}

function endTable(reader: Reader): void {
  endCell(reader);
  const table = reader.tables.pop();
  reader.text = '';
  if (!table || table.rows.length === 0) return;
  reader.count += 1;
  reader.placed += 1;
  const place = `table ${reader.placed}`;
  const grid: Cell[][] = layCells(
    table.rows,
    (row, column) => `${place}, row ${row + 1}, column ${letterOf(column)}`,
  );
  reader.blocks.push({ kind: 'table', grid, where: place });
}
