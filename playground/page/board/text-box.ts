import type { NodeRecord, TextStyle, TextValue } from '../../figjam/document/records.ts';
import { shapeRoom } from '../../figjam/geometry/shape-room.ts';
import { stickyParts } from '../../figjam/geometry/sticky.ts';
import { cellPadding, tableCell, tableLayout } from '../../figjam/geometry/table.ts';
import type { Rect } from '../../figjam/geometry/transform.ts';
import type { MetricsModel } from '../../figjam/text/font-metrics.ts';
import type { Editing } from '../seat/seat.ts';
import { paintToCss } from './paint.ts';

/** Where and how a text is typed in place. The rectangle is in the node's own space, board units. */
export interface TextBox extends Rect {
  characters: string;
  /** What the node's acts call the text: a section's is its name. */
  act: 'type' | 'rename' | 'typeCell';
  fontSize: number;
  fontWeight: number;
  fontFamily: string;
  lineHeight: string;
  color: string;
  background: string;
  align: 'left' | 'center' | 'right';
  /** The text stands in the middle of the height. */
  centred: boolean;
  /** Grows to the right instead of wrapping. */
  grows: boolean;
}

/** The text box of what is edited; null when the node has no text to type. */
export function findTextBox(record: NodeRecord, editing: Editing, metrics: MetricsModel): TextBox | null {
  const { text, width = 0, height = 0, fills = [] } = record.props;
  if (record.type === 'SECTION') return sectionBox(record);
  if (record.type === 'TABLE' && editing.cell !== undefined) return cellBox(record, editing.cell, metrics);
  if (text === undefined) return null;
  const own = { ...lettering(text), act: 'type' as const, characters: text.characters };
  if (record.type === 'STICKY') {
    const { x, y } = stickyParts(record, metrics);
    const place = { x, y, width: width - 2 * x, height: height - 2 * y };
    return { ...own, ...place, background: paintToCss(fills), align: 'left', centred: false, grows: false };
  }
  if (record.type === 'TEXT') {
    const grows = (text.autoResize ?? 'WIDTH_AND_HEIGHT') === 'WIDTH_AND_HEIGHT';
    const place = { x: 0, y: 0, width: Math.max(width, own.fontSize), height };
    return { ...own, ...place, background: 'transparent', align: alignOf(text), centred: false, grows };
  }
  const room =
    record.type === 'SHAPE_WITH_TEXT' ? shapeRoom(record) : { x: 16, width: width - 32, inset: 16 };
  const place = {
    x: room.x,
    y: room.inset,
    width: Math.max(room.width, 120),
    height: Math.max(height - 2 * room.inset, 40),
  };
  return { ...own, ...place, background: 'transparent', align: 'center', centred: true, grows: false };
}

function sectionBox(record: NodeRecord): TextBox {
  return {
    x: 16,
    y: 12,
    width: Math.max((record.props.width ?? 0) - 32, 240),
    height: 40,
    characters: record.props.name,
    act: 'rename',
    fontSize: 24,
    fontWeight: 500,
    fontFamily: 'Inter',
    lineHeight: '40px',
    color: '#1E1E1E',
    background: '#FFFFFF',
    align: 'left',
    centred: false,
    grows: false,
  };
}

function cellBox(
  record: NodeRecord,
  at: { row: number; column: number },
  metrics: MetricsModel,
): TextBox | null {
  const layout = tableLayout(record, metrics);
  const row = layout.rows[at.row];
  const column = layout.columns[at.column];
  if (row === undefined || column === undefined) return null;
  const cell = tableCell(record, row.id, column.id);
  return {
    ...lettering(cell?.text),
    x: column.x + cellPadding.x,
    y: row.y + cellPadding.y,
    width: column.width - 2 * cellPadding.x,
    height: row.height - 2 * cellPadding.y,
    characters: cell?.text.characters ?? '',
    act: 'typeCell',
    background: paintToCss(cell?.fills ?? []),
    align: 'left',
    centred: false,
    grows: false,
  };
}

type Lettering = Pick<TextBox, 'fontSize' | 'fontWeight' | 'fontFamily' | 'lineHeight' | 'color'>;

function lettering(text: TextValue | undefined): Lettering {
  const style: TextStyle | undefined = text?.runs[0]?.style ?? text?.base;
  const fontSize = style?.fontSize ?? 16;
  return {
    fontSize,
    fontWeight: weightOf(style?.fontName.style ?? 'Medium'),
    fontFamily: style?.fontName.family || 'Inter',
    lineHeight: lineHeightOf(style, fontSize),
    color: paintToCss(style?.fills ?? [], '#1E1E1E'),
  };
}

function lineHeightOf(style: TextStyle | undefined, fontSize: number): string {
  const { lineHeight } = style ?? {};
  if (lineHeight === undefined || !('value' in lineHeight)) return `${Math.round(fontSize * 1.21)}px`;
  return lineHeight.unit === 'PERCENT' ? `${(lineHeight.value / 100) * fontSize}px` : `${lineHeight.value}px`;
}

function weightOf(style: string): number {
  if (/semi|demi/i.test(style)) return 600;
  if (/bold|black|heavy/i.test(style)) return 700;
  return /regular|light|thin/i.test(style) ? 400 : 500;
}

function alignOf(text: TextValue): 'left' | 'center' | 'right' {
  const { horizontal } = text.align ?? { horizontal: 'LEFT' };
  return horizontal === 'CENTER' ? 'center' : horizontal === 'RIGHT' ? 'right' : 'left';
}
