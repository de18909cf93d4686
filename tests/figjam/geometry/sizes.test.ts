import { describe, expect, it } from 'vitest';
import type { NodeProps } from '../../../playground/figjam/document/records.ts';
import { stickySize } from '../../../playground/figjam/geometry/sticky.ts';
import { tableLayout } from '../../../playground/figjam/geometry/table.ts';
import { textNodeSize } from '../../../playground/figjam/geometry/text-node.ts';
import { measureText } from '../../../playground/figjam/text/measure.ts';
import { defaultTextStyle, newText } from '../../../playground/figjam/text/text-value.ts';
import { sourceOf } from '../support/source.ts';

const node = (type: string, props: Partial<NodeProps>) => sourceOf([{ id: 'n', type, props }]).need('n');
const text = (characters: string, size = 24) => newText(defaultTextStyle(size), characters);
const long = 'The customer waits in line and nobody says how long it will take. '.repeat(6);

describe('a sticky', () => {
  it('is 240 square, 416 wide when wide, and grows only in height', () => {
    expect(stickySize(node('STICKY', { text: text('short') }), 'inter')).toEqual({ width: 240, height: 240 });
    expect(stickySize(node('STICKY', { text: text('short'), isWideWidth: true }), 'inter')).toEqual({
      width: 416,
      height: 240,
    });
    const grown = stickySize(node('STICKY', { text: text(long) }), 'inter');
    const wide = stickySize(node('STICKY', { text: text(long), isWideWidth: true }), 'inter');
    expect(grown.width).toBe(240);
    expect(grown.height).toBeGreaterThan(wide.height);
    expect(wide.height).toBeGreaterThan(240);
  });

  it('gives its author a line', () => {
    const props = { text: text(long), authorName: 'Ana' };
    const hidden = stickySize(node('STICKY', { ...props, authorVisible: false }), 'inter');
    const shown = stickySize(node('STICKY', { ...props, authorVisible: true }), 'inter');
    expect(shown.height).toBe(hidden.height + 16 + 16);
  });

  it('keeps the scale a person gave it', () => {
    const scaled = node('STICKY', { text: text('short', 12), width: 120, height: 120 });
    expect(stickySize(scaled, 'inter')).toEqual({ width: 120, height: 120 });
    expect(stickySize(scaled, 'inter', { wide: true })).toEqual({ width: 208, height: 120 });
  });
});

describe('a text', () => {
  it('hugs, keeps its width, or keeps both', () => {
    const value = text('some words that may wrap');
    const hugging = textNodeSize(
      node('TEXT', { text: { ...value, autoResize: 'WIDTH_AND_HEIGHT' } }),
      'inter',
    );
    expect(hugging.height).toBe(36);
    expect(hugging.width).toBe(Math.ceil(measureText(value, null, 'inter').width));
    const wrapped = textNodeSize(
      node('TEXT', { width: 120, text: { ...value, autoResize: 'HEIGHT' } }),
      'inter',
    );
    expect(wrapped).toEqual({ width: 120, height: 108 });
    const fixed = { width: 10, height: 10, text: { ...value, autoResize: 'NONE' } };
    expect(textNodeSize(node('TEXT', fixed), 'inter')).toEqual({ width: 10, height: 10 });
  });
});

describe('a table', () => {
  it('has rows at least as high as their highest cell', () => {
    const table = node('TABLE', {
      rows: [
        { id: 'a', height: 64 },
        { id: 'b', height: 64 },
      ],
      columns: [
        { id: 'x', width: 200 },
        { id: 'y', width: 100 },
      ],
      'cell:b:y': { text: text(long, 16), fills: [] },
    });
    const layout = tableLayout(table, 'inter');
    expect(layout.columns.map(({ x }) => x)).toEqual([0, 200]);
    expect(layout.rows[0]).toEqual({ id: 'a', y: 0, height: 64 });
    expect(layout.rows[1]?.height).toBeGreaterThan(500);
    expect(layout).toMatchObject({ width: 300, height: 64 + (layout.rows[1]?.height ?? 0) });
  });
});
