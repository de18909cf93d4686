import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeProps, NodeRecord } from '../../../playground/figjam/document/records.ts';
import { codeBlockSize } from '../../../playground/figjam/geometry/code-block.ts';
import { shapeRoom } from '../../../playground/figjam/geometry/shape-room.ts';
import { layShapeText, shapeHeight } from '../../../playground/figjam/geometry/shape-text.ts';
import { stickyParts, stickySize } from '../../../playground/figjam/geometry/sticky.ts';
import { tableLayout } from '../../../playground/figjam/geometry/table.ts';
import { shapeTypes } from '../../../playground/figjam/nodes/types/enums.ts';
import { defaultTextStyle, newText } from '../../../playground/figjam/text/text-value.ts';
import { openFigJam } from '../../support/figjam.ts';

const node = (type: string, props: Partial<NodeProps>): NodeRecord => ({
  id: '1:1',
  type,
  parentId: '0:1',
  order: 'a0',
  props: { name: '', ...props },
});
const shape = (shapeType: string, width: number, height = width) =>
  node('SHAPE_WITH_TEXT', { shapeType, width, height });
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('the room of a shape', () => {
  it.each([
    ['SQUARE', 96, 96, 80],
    ['SQUARE', 300, 300, 268],
    ['SQUARE', 400, 320, 336],
    ['SQUARE', 400, 200, 368],
    ['ROUNDED_RECTANGLE', 400, 100, 336],
    ['ROUNDED_RECTANGLE', 160, 400, 128],
    ['ELLIPSE', 200, 100, 141],
    ['DIAMOND', 200, 100, 92],
    ['PARALLELOGRAM_RIGHT', 310, 100, 168],
    ['ENG_QUEUE', 240, 80, 152],
    ['TRAPEZOID', 228, 100, 168],
    ['PARALLELOGRAM_LEFT', 310, 100, 168],
    ['SHIELD', 176, 176, 144],
    ['DOCUMENT_SINGLE', 176, 176, 144],
    ['ENG_FILE', 176, 176, 144],
    ['INTERNAL_STORAGE', 176, 176, 136],
    ['OCTAGON', 176, 176, 135.6],
    ['TRIANGLE_UP', 200, 200, 100],
  ])('of a %s of %i × %i is %i wide', (type, width, height, room) => {
    expect(shapeRoom(shape(type, width, height)).width).toBeCloseTo(room, 6);
  });

  it.each([
    ['ENG_DATABASE', 20],
    ['SHIELD', -10.8],
    ['DOCUMENT_SINGLE', -6],
    ['INTERNAL_STORAGE', 4],
    ['SQUARE', 0],
  ])('of a %s has its middle %f below the shape’s', (type, drop) =>
    expect(shapeRoom(shape(type, 176)).drop).toBeCloseTo(drop, 6),
  );

  it('leaves every text some place, in every kind and size, and cuts between characters', () => {
    const signs = fc.constantFrom(
      'word ',
      'ระหว่าง',
      '顾客',
      '👩‍👧',
      '👍🏽',
      '🇨🇭',
      'لسان',
      '\n',
      '\t',
      'x'.repeat(30),
    );
    const sizes = fc.integer({ min: 1, max: 700 });
    fc.assert(
      fc.property(
        fc.constantFrom(...shapeTypes),
        sizes,
        sizes,
        fc.array(signs, { maxLength: 30 }),
        fc.boolean(),
        (type, width, height, parts, truncates) => {
          const text = newText(defaultTextStyle(16), parts.join(''));
          const { props } = shape(type, width, height);
          const {
            text: shown,
            x,
            y,
            isCut,
          } = layShapeText(node(type, { ...props, text, truncates }), 'inter');
          for (const number of [x, y, shown.width, shown.height]) expect(number).not.toBeNaN();
          const lines = shown.lines.map((line) => line.text);
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.join('')).toSatisfy(
            (words: string) =>
              !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(words),
          );
          const last = lines.at(-1) ?? '';
          if (isCut) expect(last.endsWith('…')).toBe(true);
          else expect(lines.join('')).toBe(text.characters.replaceAll('\n', ''));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a shape that a plugin makes', () => {
  async function makeShape(text: string, size?: [number, number], setting?: 'cut' | 'grow') {
    const { host, settle, control } = openFigJam(undefined, setting && { resizedShapes: setting });
    await settle(host.loadFontAsync({ family: 'Inter', style: 'Medium' }));
    const made = host.createShapeWithText();
    made.shapeType = 'SQUARE';
    if (size !== undefined) made.resize(...size);
    made.text.characters = text;
    const record = control.records().find(({ id }) => id === made.id);
    if (record === undefined) throw new Error('It is not there');
    return { made, laid: layShapeText(record, 'inter') };
  }

  it('grows with its text until somebody resizes it', async () => {
    const { made, laid } = await makeShape(words(60));
    expect(made.height).toBe(laid.text.height + 2 * 16);
    expect(laid.isCut).toBe(false);
  });

  it.each([
    ['SQUARE', 176, 16],
    ['DIAMOND', 176, null],
  ])('%s: grows by its kind, and cuts a word that is too long', (shapeType, side, inset) => {
    const text = newText(defaultTextStyle(16), 'w'.repeat(400));
    const record = node('SHAPE_WITH_TEXT', {
      shapeType,
      width: side,
      height: side,
      userHeight: side,
      truncates: false,
      text,
    });
    const lay = layShapeText(record, 'inter').text;
    const { width } = shapeRoom(record);
    for (const line of lay.lines) expect(line.width).toBeLessThanOrEqual(width + 0.001);
    const height = inset === null ? 2 * (lay.height + 8) : lay.height + 2 * inset;
    expect(shapeHeight(record, 'inter')).toBe(height);
  });

  it('cuts its text with "…" once it was resized', async () => {
    const { made, laid } = await makeShape(words(60), [208, 104]);
    expect(made.height).toBe(104);
    expect(laid.isCut).toBe(true);
    expect(laid.text.lines).toHaveLength(3);
    expect(laid.text.lines[2]?.text.endsWith('…')).toBe(true);
  });

  it('grows on after that where FigJam does so (switch)', async () => {
    const { made, laid } = await makeShape(words(60), [208, 104], 'grow');
    expect(made.height).toBe(laid.text.height + 2 * 16);
  });

  it('has its text at a whole px in its middle', async () => {
    const { laid } = await makeShape('word', [208, 105]);
    expect(laid.y).toBe(Math.round((105 - 24) / 2));
  });

  it('is called what it says until somebody names it', async () => {
    const { made } = await makeShape('Pay');
    expect(made.name).toBe('Pay');
    made.text.characters = '';
    expect(made.name).toBe('Shape with text');
    made.name = 'Box';
    made.text.characters = 'Go';
    expect(made.name).toBe('Box');
  });
});

describe('a sticky', () => {
  const text = newText(defaultTextStyle(16), words(80));

  it('has its text 20 from its edges, and its author 36 above its lower one', () => {
    const props = { text, width: 480, height: 480, authorVisible: true };
    expect(stickyParts(node('STICKY', props), 'inter')).toMatchObject({
      x: 40,
      y: 40,
      author: { x: 40, y: 480 - 72, height: 16, size: 24 },
    });
  });

  it('is as high as its text with 20 above and below', () => {
    const { height } = stickySize(node('STICKY', { text, authorVisible: false }), 'inter');
    const parts = stickyParts(node('STICKY', { text, width: 240, height }), 'inter');
    expect(height).toBe(parts.text.height + 40);
  });
});

describe('text that a plugin makes', () => {
  const fontOf = async (setting: 'keptTracking' | 'trackingBySize' | 'plain') => {
    const { host, settle } = openFigJam(undefined, { freshText: setting });
    await settle(host.loadFontAsync({ family: 'Inter', style: 'Medium' }));
    const { text } = host.createSticky();
    const { fontSize, lineHeight } = text;
    text.fontSize = 40;
    return { fontSize, lineHeight, letterSpacing: text.letterSpacing };
  };

  it.each([
    ['keptTracking', { unit: 'PERCENT', value: 150 }, -1.1],
    ['trackingBySize', { unit: 'PERCENT', value: 150 }, -2.2],
    ['plain', { unit: 'AUTO' }, 0],
  ] as const)('%s', async (setting, lineHeight, tracking) => {
    const font = await fontOf(setting);
    expect(font.fontSize).toBe(16);
    expect(font.lineHeight).toEqual(lineHeight);
    expect(font.letterSpacing).toMatchObject({ unit: 'PERCENT' });
    if (typeof font.letterSpacing !== 'symbol') expect(font.letterSpacing.value).toBeCloseTo(tracking, 5);
  });
});

it('a row of a table is as high as its text with 20 above and below, an empty one as if a line stood there', () => {
  const cell = (fontSize: number, characters: string) => ({
    text: newText(defaultTextStyle(fontSize), characters),
    fills: [],
  });
  const table = node('TABLE', {
    columns: [{ id: 'c', width: 200 }],
    rows: ['empty', 'large', 'two'].map((id) => ({ id, height: 1 })),
    'cell:large:c': cell(24, ''),
    'cell:two:c': cell(16, 'two lines in the room of 160'),
  });
  expect(tableLayout(table, 'inter').rows.map(({ height }) => height)).toEqual([64, 76, 88]);
});

it('a code block is as high as its lines and as wide as they need, in steps of 48', () => {
  expect(codeBlockSize(node('CODE_BLOCK', { code: 'a\nb' }))).toEqual({ width: 576, height: 80 });
  expect(codeBlockSize(node('CODE_BLOCK', { code: 'x'.repeat(55) }))).toEqual({ width: 624, height: 56 });
});
