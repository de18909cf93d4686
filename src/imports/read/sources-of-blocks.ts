import { FormatError } from '../../formats/file/format.ts';
import { refuseMore } from '../../formats/file/limits.ts';
import { namesTheAxis, promisesJourney } from '../../plane/words/stage-words.ts';
import { personBegun } from '../../strangers/adopt/person-words.ts';
import { aboutField } from '../data/about-data.ts';
import type { About, GridSource, Source, Sources, Words } from '../source.ts';
import { type Block, wordsIn } from '../text/block.ts';
import { layOutlines } from '../text/lay-outline.ts';
import { fileTitleOf } from './file-title.ts';

type Code = Extract<Block, { kind: 'code' }>;

/** More than any text about one map has. */
const mostBlocks = 20_000;

/** The tables, blocks of code and outlines of a text, each with all other words of it around. Throws `FormatError` where there is none. */
export async function sourcesOfBlocks(
  blocks: readonly Block[],
  fileName: string,
  readPart: (code: Code) => Promise<Sources | null>,
): Promise<Sources> {
  if (blocks.length > mostBlocks) refuseMore('The text', mostBlocks, 'paragraphs');
  const found: { source: Source; from: Block; used: ReadonlySet<Block>; begin?: Block | undefined }[] = [];
  const outlines = layOutlines(blocks);
  const notes: string[] = [];
  const read = new Set<Block>();
  for (const block of blocks) {
    if (block.kind === 'table' && block.grid.length >= 2 && !outlines.some(({ used }) => used.has(block))) {
      read.add(block);
      const heading = textOver(blocks, block);
      found.push({
        source: { ...gridSource('table', `Table in ${block.where}`, block.grid), heading },
        from: block,
        used: new Set([block]),
      });
    } else if (block.kind === 'code') {
      const part = await readPart(block);
      if (part) read.add(block);
      for (const source of part?.sources ?? []) found.push({ source, from: block, used: new Set([block]) });
      notes.push(...(part?.notes ?? []));
    }
  }
  for (const { used, grid, over, where, under, around } of outlines) {
    const [first] = used;
    const source = {
      ...gridSource('outline', `Outline from ${where} on`, grid),
      around,
      ...(over ? { over } : {}),
      ...(grid.length === 1 ? { lies: 'across' as const } : {}),
    };
    if (first) found.push({ source, from: first, used, begin: under });
  }
  if (found.length === 0) throw new FormatError(sayNothing(blocks));
  const words = new Map(blocks.map((block) => [block, wordsIn(block)]));
  refuseTables(found.length, [...words.values()].flat().length);
  const sources = found.map(({ source, from, used, begin }, at): Source => {
    const others = blocks.flatMap((block) => (used.has(block) ? [] : (words.get(block) ?? [])));
    const said = 'grid' in source ? source.about : [];
    // What names itself needs no name from the words around it.
    const isNamed = said.some(({ as }) => as === 'title');
    const over = begin ? blocks.slice(blocks.indexOf(begin)) : blocks;
    const more = 'grid' in source ? aboutOf(over, from, used) : [];
    const about = [...said, ...more.filter(({ as }) => !isNamed || as !== 'title')];
    const told = new Set(about.map(({ where }) => where));
    const around: Words[] = [...source.around, ...others.filter(({ where }) => !told.has(where))];
    const id = String(at + 1);
    return 'grid' in source
      ? { ...source, id, about, around, fileTitle: source.fileTitle || fileTitleOf(fileName) }
      : { ...source, id, around };
  });
  return { sources, notes };
}

/** Each of several tables is judged, and lists the words of all others. Throws `FormatError` where that would be without end. */
export function refuseTables(tables: number, words: number): void {
  const most = Math.floor(5_000_000 / words);
  if (tables > most) refuseMore('The file', most, 'tables of this size');
}

/** The heading or label that a table stands under. */
function textOver(blocks: readonly Block[], table: Block): string {
  const before = blocks.slice(0, blocks.indexOf(table)).reverse();
  const over = before.find(({ kind }) => kind === 'heading' || kind === 'label');
  return over && over.kind !== 'table' ? over.text : '';
}

const gridSource = (kind: GridSource['kind'], name: string, grid: GridSource['grid']): GridSource => ({
  id: '',
  kind,
  name,
  grid,
  isLaid: kind === 'outline',
  about: [],
  around: [],
  fileTitle: '',
});

/** The first heading of the text as its title, else bold words that speak of a journey; `Persona: Anna` in words of its own. */
function aboutOf(blocks: readonly Block[], from: Block, used: ReadonlySet<Block>): About[] {
  const before = blocks
    .slice(0, blocks.indexOf(from))
    .flatMap((block) => (block.kind === 'table' || block.kind === 'code' || used.has(block) ? [] : [block]));
  const last = before[before.length - 1];
  const isOver = last?.kind === 'item' && from.kind === 'item' && last.depth < from.depth;
  const title =
    before.find(({ kind, text }) => kind === 'heading' && isTitle(text)) ??
    (isOver && isTitle(last.text) ? last : undefined);
  const about: About[] = title
    ? [{ as: 'title', where: title.where, text: title.text, value: title.text }]
    : [];
  let label: string | null = null;
  let heading: string | null = null;
  for (const { kind, text, where } of before) {
    const bold =
      title || kind === 'heading' || !promisesJourney(text)
        ? undefined
        : /\*\*([^*\n]{2,80})\*\*/.exec(kind === 'label' ? `**${text}**` : text)?.[1];
    if (bold !== undefined) about.push({ as: 'title', where: `${where} `, text: bold, value: bold });
    const [, name, rest] = labelledWords.exec(text) ?? [];
    // `Customer journey: a gym`
    if (!title && rest !== undefined && text.length <= 80 && promisesJourney(name ?? ''))
      about.push({ as: 'title', where, text, value: text });
    const [word, said] = kind === 'words' && label !== null ? [label, text] : [name, rest];
    const person = kind === 'label' || kind === 'heading' ? personBegun(text.slice(0, 120)) : null;
    if (kind === 'heading') heading = text;
    // `Persona` over `Name: Anna`.
    const isName = /^name$/i.test(word ?? '') && heading !== null && aboutField(heading) === 'persona';
    const as = isName ? 'persona' : word === undefined ? null : aboutField(word);
    if (as === 'persona' && said !== undefined) about.push({ ...personaIn(where, said), label: word ?? '' });
    else if (as !== null && as !== 'title' && said !== undefined)
      about.push({ as, where, text: said, value: said, label: word ?? '' });
    else if (person) about.push({ ...personaIn(where, person), label: text });
    label = kind === 'label' ? text : null;
  }
  return about;
}

/** `Persona`, `Journey stages`: what follows, and no name of the whole. */
const isTitle = (text: string) =>
  aboutField(text) === null &&
  personBegun(text.slice(0, 120)) === null &&
  (!namesTheAxis(text) || /\S journey$/i.test(text));

const labelledWords = /^[*_]{0,2}([^:*_\n]{3,30})(?:[*_]{0,2}\s*:|:[*_]{0,2})\s+(\S[\s\S]*)$/;

/** `Anna, 34, commuter`: the name, and what else is said. */
function personaIn(where: string, text: string): About {
  const [, name = text, rest = ''] = /^([^,.;(—–]{2,60}?)\s*[,.;(—–]\s*([\s\S]*)$/.exec(text) ?? [];
  return {
    as: 'persona',
    where,
    text,
    value: name,
    ...(rest === '' ? {} : { fields: { context: [rest.replace(/\)$/, '')] } }),
  };
}

function sayNothing(blocks: readonly Block[]): string {
  const [first] = blocks.flatMap(wordsIn);
  const start = first ? ` It begins: “${first.text.slice(0, 60)}”.` : '';
  return `There is no table, outline, data or diagram in this text that a map could be made of.${start} A table with stages across, or headings with bullets below them, would do.`;
}
