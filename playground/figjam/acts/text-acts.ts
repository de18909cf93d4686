import * as z from 'zod/mini';
import type { NodeRecord, TableCell, TextValue } from '../document/records.ts';
import { cellProperty, tableCell } from '../geometry/table.ts';
import {
  defaultTextStyle,
  deleteCharacters,
  insertCharacters,
  newText,
  styleRange,
} from '../text/text-value.ts';
import { type ActWorld, defineAct, fields, needNode } from './act.ts';
import { solidPaint } from './palettes.ts';

/** Acts of typing. */
export const textActs = {
  type: defineAct({ node: fields.id, text: fields.text }, (world, { node, text }) => {
    typeInto(world, needNode(world, node), text);
    return [];
  }),
  typeCell: defineAct(
    { node: fields.id, row: fields.index, col: fields.index, text: fields.text },
    (world, { node, row, col, text }) => {
      const table = needNode(world, node);
      const { rows = [], columns = [] } = table.props;
      const [rowId, columnId] = [rows[row]?.id, columns[col]?.id];
      if (table.type !== 'TABLE') throw new Error(`node: ${node} is a ${table.type}, not a TABLE`);
      if (rowId === undefined)
        throw new Error(`row: ${row} is not there; the table has ${rows.length} rows, from 0`);
      if (columnId === undefined)
        throw new Error(`col: ${col} is not there; the table has ${columns.length} columns, from 0`);
      const cell = tableCell(table, rowId, columnId) ?? emptyCell();
      world.edit.set(node, cellProperty(rowId, columnId), { ...cell, text: retype(cell.text, text) });
      return [];
    },
  ),
  hyperlink: defineAct(
    { node: fields.id, start: fields.index, end: fields.index, url: z.nullable(fields.text) },
    (world, { node, start, end, url }) => {
      const { text } = needNode(world, node).props;
      if (text === undefined) throw new Error(`node: ${node} has no text`);
      if (start === end) throw new Error('end: a link needs at least one character');
      const hyperlink = url === null || url === '' ? null : ({ type: 'URL', value: url } as const);
      world.edit.set(node, 'text', styleRange(text, start, end, { hyperlink }));
      return [];
    },
  ),
};

/** The cell of a table where nothing was written yet. */
export function emptyCell(characters = ''): TableCell {
  return { text: newText(defaultTextStyle(16), characters), fills: [solidPaint('FFFFFF')] };
}

/** Makes a text read differently as a person's editing does: what stays at its start and end keeps style and links. */
export function retype(value: TextValue, characters: string): TextValue {
  const old = value.characters;
  const most = Math.min(old.length, characters.length);
  let head = 0;
  while (head < most && old[head] === characters[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === characters[characters.length - 1 - tail])
    tail++;
  const shorter = deleteCharacters(value, head, old.length - tail);
  return insertCharacters(shorter, head, characters.slice(head, characters.length - tail), 'BEFORE');
}

function typeInto(world: ActWorld, record: NodeRecord, characters: string): void {
  const { id, type, props } = record;
  if (type === 'SECTION') {
    world.edit.set(id, 'name', characters);
  } else if (type === 'CODE_BLOCK') {
    world.edit.set(id, 'code', characters);
  } else if (writable.has(type)) {
    const text = props.text ?? newText(defaultTextStyle());
    const start = type === 'CONNECTOR' && text.characters === '' ? readyLabel(text) : text;
    world.edit.set(id, 'text', retype(start, characters));
  } else {
    throw new Error(
      `node: ${id} is a ${type}; ${type === 'TABLE' ? 'use typeCell' : 'it has no text to type into'}`,
    );
  }
}

const writable = new Set(['STICKY', 'SHAPE_WITH_TEXT', 'CONNECTOR', 'TEXT']);

/** A fresh label made by the Plugin API has no font yet (figjam-facts §6.3); a person's typing gives it one. */
function readyLabel(text: TextValue): TextValue {
  return text.base.fontName.family === '' ? { ...text, base: defaultTextStyle(16), runs: [] } : text;
}
