import type { Json, TextStyle, TextValue } from '../../figjam/document/records.ts';
import { mergeRuns } from '../../figjam/text/runs.ts';
import { freshStyle } from '../../figjam/text/text-value.ts';
import { equalJson, isRecord, type RawNode, readList, readNumber, readString } from '../base/json.ts';
import type { FieldCodec } from './field-codec.ts';
import { readPaints, writePaints } from './paints.ts';
import { readStyle, writeStyle } from './text-style.ts';

type Paragraph = TextValue['paragraphs'][number];

/** Types whose `characters` are text with styles (a code block's are its code). */
export const hasText = (type: unknown): boolean =>
  type === 'TEXT' ||
  type === 'STICKY' ||
  type === 'SHAPE_WITH_TEXT' ||
  type === 'CONNECTOR' ||
  type === 'TABLE_CELL';

/**
 * Text: `characters`, `style`, the per-character overrides with their table, and per line its list and
 * indentation. Of a TEXT node the fills are its characters'. A file whose overrides do not fit its characters
 * (edited by hand) keeps its words: what is too long is cut, what is missing has the base style.
 */
export const textCodec: FieldCodec = {
  properties: () => ['text'],
  read: (raw) => (hasText(raw.type) ? { text: readText(raw) } : {}),
  write: (props, raw) => (props.text === undefined ? {} : writeText(props.text, raw)),
};

/** What holds where a file says nothing: no tracking, lines of the font's own height. */
const unsaid = freshStyle('plain');

/** Reads the text of a node or of a table's cell. */
export function readText(raw: RawNode): TextValue {
  const characters = readString(raw.characters) ?? '';
  const style = isRecord(raw.style) ? raw.style : {};
  const start = unsaid;
  const fills = raw.type === 'TEXT' ? readPaints(raw.fills) : undefined;
  const base = readStyle(style, fills === undefined ? start : { ...start, fills });
  const text: TextValue = {
    characters,
    base,
    runs: readRuns(raw, characters.length, base),
    paragraphs: readParagraphs(raw, characters),
    paragraphSpacing: readNumber(style.paragraphSpacing) ?? 0,
    paragraphIndent: readNumber(style.paragraphIndent) ?? 0,
    listSpacing: readNumber(style.listSpacing) ?? 0,
  };
  if (raw.type !== 'TEXT') return text;
  return {
    ...text,
    align: {
      horizontal: readString(style.textAlignHorizontal) ?? 'LEFT',
      vertical: readString(style.textAlignVertical) ?? 'TOP',
    },
    autoResize: readString(style.textAutoResize) ?? 'NONE',
  };
}

/** The fields that changed between what `raw` says and this text. */
export function writeText(text: TextValue, raw: RawNode): { [field: string]: Json | undefined } {
  const was = readText(raw);
  const fields: { [field: string]: Json | undefined } = {};
  const isNew = raw.characters === undefined;
  if (isNew || was.characters !== text.characters) fields.characters = text.characters;
  const style = writeBase(text, was, raw, isNew);
  if (style !== undefined) fields.style = style;
  if (raw.type === 'TEXT' && (isNew || !equalJson(was.base.fills, text.base.fills)))
    fields.fills = writePaints(text.base.fills, raw.fills);
  if (!equalJson(was.runs, text.runs) || !equalJson(was.base, text.base))
    Object.assign(fields, writeRuns(text));
  if (!equalJson(was.paragraphs, text.paragraphs)) Object.assign(fields, writeParagraphs(text.paragraphs));
  return fields;
}

function readRuns(raw: RawNode, length: number, base: TextStyle): TextValue['runs'] {
  const overrides = readList(raw.characterStyleOverrides) ?? [];
  const table = isRecord(raw.styleOverrideTable) ? raw.styleOverrideTable : {};
  const runs: { length: number; style: TextStyle; id: Json }[] = [];
  for (let index = 0; index < length; index += 1) {
    const id = overrides[index] ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last.id === id) last.length += 1;
    else runs.push({ length: 1, id, style: id === 0 ? base : readStyle(table[String(id)], base) });
  }
  return mergeRuns(runs.map(({ length: run, style }) => ({ length: run, style })));
}

function writeRuns(text: TextValue): { [field: string]: Json | undefined } {
  const styles: TextStyle[] = [];
  const overrides: number[] = [];
  for (const run of text.runs) {
    let id = 0;
    if (!equalJson(run.style, text.base)) {
      const known = styles.findIndex((style) => equalJson(style, run.style));
      id = known < 0 ? styles.push(run.style) : known + 1;
    }
    for (let index = 0; index < run.length; index += 1) overrides.push(id);
  }
  if (styles.length === 0) return { characterStyleOverrides: undefined, styleOverrideTable: undefined };
  const entries = styles.map((style, index) => [String(index + 1), writeStyle(style, text.base)] as const);
  return { characterStyleOverrides: overrides, styleOverrideTable: Object.fromEntries(entries) };
}

function readParagraphs(raw: RawNode, characters: string): Paragraph[] {
  const types = readList(raw.lineTypes) ?? [];
  const indentations = readList(raw.lineIndentations) ?? [];
  return characters.split('\n').map((_, index) => {
    const type = readString(types[index]) ?? '';
    const list = type.startsWith('UNORDERED') ? 'UNORDERED' : type.startsWith('ORDERED') ? 'ORDERED' : 'NONE';
    return { list, indentation: readNumber(indentations[index]) ?? 0 };
  });
}

function writeParagraphs(paragraphs: Paragraph[]): { [field: string]: Json | undefined } {
  const plain = paragraphs.every(({ list, indentation }) => list === 'NONE' && indentation === 0);
  if (plain) return { lineTypes: undefined, lineIndentations: undefined };
  return {
    lineTypes: paragraphs.map(({ list }) => list),
    lineIndentations: paragraphs.map(({ indentation }) => indentation),
  };
}

/** A new text always says its font and size. */
const nothing: TextStyle = { ...unsaid, fontSize: 0, fontName: { family: 'unsaid', style: '' } };

function writeBase(text: TextValue, was: TextValue, raw: RawNode, isNew: boolean): RawNode | undefined {
  const changed = writeStyle(text.base, isNew ? nothing : was.base);
  // The fills of a TEXT node stand on the node itself.
  if (raw.type === 'TEXT') delete changed.fills;
  for (const field of ['paragraphSpacing', 'paragraphIndent', 'listSpacing'] as const)
    if (text[field] !== was[field]) changed[field] = text[field];
  const { align, autoResize } = text;
  if (align !== undefined && align.horizontal !== was.align?.horizontal)
    changed.textAlignHorizontal = align.horizontal;
  if (align !== undefined && align.vertical !== was.align?.vertical)
    changed.textAlignVertical = align.vertical;
  if (autoResize !== undefined && autoResize !== was.autoResize) changed.textAutoResize = autoResize;
  if (Object.keys(changed).length === 0) return undefined;
  return { ...(isRecord(raw.style) ? raw.style : {}), ...changed };
}
