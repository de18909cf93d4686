// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { NodeProps } from '../../../playground/figjam/document/records.ts';
import { drawNode, drawTree } from '../../../playground/figjam/draw/draw-node.ts';
import { drawSvg } from '../../../playground/figjam/draw/draw-svg.ts';
import { shapePaths } from '../../../playground/figjam/draw/shape-paths.ts';
import { translation, withRotation } from '../../../playground/figjam/geometry/transform.ts';
import { measureText } from '../../../playground/figjam/text/measure.ts';
import {
  defaultTextStyle,
  newText,
  setListOptions,
  styleRange,
} from '../../../playground/figjam/text/text-value.ts';
import { type SimpleNode, sourceOf } from '../support/source.ts';

const options = { metrics: 'inter' } as const;
const paint = (r: number, g: number, b: number, more = {}) => ({
  type: 'SOLID',
  color: { r, g, b },
  ...more,
});
const text = (characters: string) => newText(defaultTextStyle(24), characters);
const hostile = '</text><script>alert("1")</script> & \u0000 \ud800 \'';

/** Parses as strict XML, so that every unescaped character is found. */
function parse(svg: string): Element {
  const document = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${svg}</svg>`,
    'application/xml',
  );
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return document.documentElement;
}

function draw(type: string, props: Partial<NodeProps>, others: SimpleNode[] = []): Element {
  const source = sourceOf([{ id: 'n', type, props }, ...others]);
  return parse(drawTree(source, source.need('n'), options));
}

describe('a sticky', () => {
  const value = text('I could not find the opening hours anywhere on the page');
  const props = {
    width: 240,
    height: 240,
    fills: [paint(1, 0, 0)],
    text: value,
    authorName: 'Ana',
    authorVisible: true,
  };

  it('has its lines exactly where measuring put them', () => {
    const spans = [...draw('STICKY', props).getElementsByTagName('tspan')];
    const lines = measureText(value, 240 - 2 * 20, 'inter').lines;
    expect(spans.map((span) => span.textContent)).toEqual(lines.map((line) => line.text));
    spans.forEach((span, i) => {
      expect(Number(span.getAttribute('y'))).toBeCloseTo(20 + (lines[i]?.baseline ?? 0), 2);
      expect(Number(span.getAttribute('x'))).toBeCloseTo(20 + (lines[i]?.x ?? 0), 2);
    });
  });

  it('has its colour, and its author only when shown', () => {
    const shown = draw('STICKY', props);
    expect(shown.innerHTML).toContain('#ff0000');
    expect(shown.textContent).toContain('Ana');
    expect(draw('STICKY', { ...props, authorVisible: false }).textContent).not.toContain('Ana');
  });

  it('draws links underlined and lists with their marks', () => {
    const linked = styleRange(text('see here'), 4, 8, {
      hyperlink: { type: 'URL', value: 'https://example.org/?a&b' },
    });
    const span = [...draw('STICKY', { ...props, text: linked }).getElementsByTagName('tspan')][1];
    expect(span?.getAttribute('text-decoration')).toBe('underline');
    expect(span?.getAttribute('data-href')).toBe('https://example.org/?a&b');
    const list = setListOptions(text('one\ntwo'), 0, 7, 'UNORDERED');
    expect(draw('STICKY', { ...props, text: list }).textContent).toContain('•one•two');
  });
});

const all: { [type: string]: Partial<NodeProps> } = {
  STICKY: { text: text(hostile), authorName: hostile, authorVisible: true },
  SHAPE_WITH_TEXT: { text: text(hostile), shapeType: hostile },
  TEXT: { text: text(hostile) },
  CONNECTOR: {
    text: text(hostile),
    connectorStart: { position: { x: 0, y: 0 } },
    connectorEnd: { position: { x: 9, y: 9 } },
    connectorEndStrokeCap: hostile,
  },
  SECTION: { name: hostile },
  TABLE: {
    rows: [{ id: 'r', height: 64 }],
    columns: [{ id: 'c', width: 90 }],
    'cell:r:c': { text: text(hostile), fills: [] },
  },
  CODE_BLOCK: { code: hostile },
  STAMP: { name: hostile },
  WIDGET: { name: hostile },
  LINK_UNFURL: { linkUnfurlData: { title: hostile } },
  EMBED: {},
  MEDIA: {},
  SOMETHING_NEW: { name: hostile },
  HIGHLIGHT: {},
  WASHI_TAPE: {},
  FRAME: {},
  INSTANCE: {},
  GROUP: {},
  BOOLEAN_OPERATION: {},
  RECTANGLE: {},
  ELLIPSE: {},
  LINE: {},
  POLYGON: {},
  STAR: {},
  VECTOR: { fillGeometry: [{ path: '"/><script/>', windingRule: 'NONZERO' }] },
};

describe.each(Object.keys(all))('%s', (type) => {
  const look = {
    width: 200,
    height: 150,
    fills: [paint(0, 0, 1)],
    strokes: [paint(0, 0, 0)],
    transform: translation(5, 6),
  };

  it('is one well-formed element with its id, whatever its words are', () => {
    const [node, ...more] = draw(type, { name: hostile, ...look, ...all[type] }).children;
    expect(more).toHaveLength(0);
    expect(node?.getAttribute('data-id')).toBe('n');
    expect(node?.getElementsByTagName('script')).toHaveLength(0);
  });

  it('survives having no properties at all', () => {
    const [node] = draw(type, {}).children;
    expect(node?.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('the frame around a node', () => {
  it('places, turns, fades and hides', () => {
    const source = sourceOf([
      {
        id: 'n',
        type: 'RECTANGLE',
        props: { transform: withRotation(translation(10, 20), 90), opacity: 0.5, visible: false },
      },
    ]);
    const node = parse(drawNode(source, source.need('n'), options)).firstElementChild;
    expect(node?.getAttribute('transform')).toBe('matrix(0 -1 1 0 10 20)');
    expect(node?.getAttribute('opacity')).toBe('0.5');
    expect(node?.getAttribute('display')).toBe('none');
  });

  it('nests children in containers and passes groups’ space on', () => {
    const root = draw('SECTION', { transform: translation(100, 0), width: 500, height: 500 }, [
      { id: 'g', type: 'GROUP', parentId: 'n', props: { transform: translation(10, 10) } },
      { id: 'a', type: 'RECTANGLE', parentId: 'g', props: { transform: translation(10, 10) } },
    ]);
    const find = (id: string) => root.querySelector(`[data-id="${id}"]`);
    expect(find('g')?.getAttribute('transform')).toBeNull();
    expect(find('a')?.getAttribute('transform')).toBe('translate(10 10)');
    expect(find('a')?.closest('[data-id="n"]')?.getAttribute('transform')).toBe('translate(100 0)');
  });

  it('hides the contents of a section, not the section', () => {
    const root = draw('SECTION', { width: 500, height: 500, sectionContentsHidden: true }, [
      { id: 'a', type: 'RECTANGLE', parentId: 'n' },
    ]);
    const [section] = root.children;
    expect(section?.getAttribute('display')).toBeNull();
    expect(section?.querySelector(':scope > [data-part="children"]')?.getAttribute('display')).toBe('none');
  });
});

it.each([
  'Short',
  'i'.repeat(900),
  'W'.repeat(900),
  '顾客'.repeat(400),
  '👩‍👧'.repeat(300),
  'many words '.repeat(90),
])('cuts the name of a section by its width (%#)', (name) => {
  const title = draw('SECTION', { width: 500, height: 500, name }).querySelector('[data-part="title"]');
  const pill = Number(title?.querySelector('rect')?.getAttribute('width'));
  expect(pill).toBeLessThanOrEqual(500 - 2 * 16);
  expect(title?.textContent?.endsWith('…')).toBe(name !== 'Short');
  // No more is cut than must be: a word, or a sign.
  if (name !== 'Short') expect(pill).toBeGreaterThan(330);
});

it('draws vectors along their geometry where the file holds it', () => {
  const props = {
    fills: [paint(1, 0, 0)],
    raw: { fillGeometry: [{ path: 'M0 0L10 0L5 9Z', windingRule: 'EVENODD' }] },
  };
  expect(draw('VECTOR', props).querySelector('path')?.getAttribute('d')).toBe('M0 0L10 0L5 9Z');
});

it('knows 30 shapes, all of them closed outlines', () => {
  const types =
    'SQUARE ELLIPSE ROUNDED_RECTANGLE DIAMOND TRIANGLE_UP TRIANGLE_DOWN PARALLELOGRAM_RIGHT PARALLELOGRAM_LEFT ENG_DATABASE ENG_QUEUE ENG_FILE ENG_FOLDER TRAPEZOID PREDEFINED_PROCESS SHIELD DOCUMENT_SINGLE DOCUMENT_MULTIPLE MANUAL_INPUT HEXAGON CHEVRON PENTAGON OCTAGON STAR PLUS ARROW_LEFT ARROW_RIGHT SUMMING_JUNCTION OR SPEECH_BUBBLE INTERNAL_STORAGE'.split(
      ' ',
    );
  expect(types).toHaveLength(30);
  const drawn = types.map((type) => shapePaths(type, 200, 100));
  for (const { outline } of drawn) expect(outline).toMatch(/^M[^a-z]*Z$/);
  expect(new Set(drawn.map(({ outline, details }) => outline + details)).size).toBe(30);
});

it('makes a picture of some nodes that holds all they show', () => {
  const source = sourceOf([
    { id: 's', type: 'SECTION', props: { transform: translation(100, 100), width: 300, height: 200 } },
    {
      id: 'a',
      type: 'STICKY',
      parentId: 's',
      props: { transform: translation(200, 100), width: 240, height: 240 },
    },
  ]);
  const box = /viewBox="([^"]*)"/.exec(drawSvg(source, ['s'], { ...options, padding: 10 }))?.[1];
  expect(box).toBe('90 90 460 360');
  expect(parse(drawSvg(source, ['a'], options)).innerHTML).toContain('translate(100 100)');
});
