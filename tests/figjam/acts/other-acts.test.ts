import { describe, expect, it } from 'vitest';
import { actNames } from '../../../playground/figjam/acts/perform-act.ts';
import { tableCell } from '../../../playground/figjam/geometry/table.ts';
import { measureText } from '../../../playground/figjam/text/measure.ts';
import { rangeSegments } from '../../../playground/figjam/text/text-segments.ts';
import { defaultTextStyle, newText } from '../../../playground/figjam/text/text-value.ts';
import { startPerson } from '../support/person.ts';

const long = 'The customer waits in line and nobody says how long it will take. '.repeat(6);
const hex = (paints: unknown): string => JSON.stringify(paints);

describe('making things', () => {
  it('a sticky is its person’s, and shows it', () => {
    const { make, need } = startPerson();
    const sticky = make('addSticky', { x: 10, y: 20, text: long, color: 'pink' });
    const { props } = need(sticky);
    expect(props).toMatchObject({ authorName: 'Ana', authorVisible: true, isWideWidth: false, width: 240 });
    expect(props.height).toBeGreaterThan(400);
    expect(props.fills).toEqual([expect.objectContaining({ color: { r: 1, g: 0xa8 / 255, b: 0xdb / 255 } })]);
  });

  it('a section takes in what it is drawn over, below it and unmoved', () => {
    const { make, need, parent, place, document } = startPerson();
    const inside = make('addSticky', { x: 100, y: 100 });
    const outside = make('addSticky', { x: 700, y: 100 });
    const section = make('addSection', { x: 0, y: 0, width: 800, height: 500, name: 'Buy' });
    expect([parent(inside), parent(outside)]).toEqual([section, '0:1']);
    expect(place(inside)).toEqual([100, 100]);
    expect(document.children('0:1').map(({ id }) => id)).toEqual([section, outside]);
    expect(need(section).props.name).toBe('Buy');
  });

  it('shapes, texts and tables land in sections too', () => {
    const { make, need, parent } = startPerson();
    const section = make('addSection', { x: 0, y: 0, width: 2000, height: 2000 });
    const shape = make('addShape', { x: 10, y: 10, width: 300, height: 100, text: 'Pay', shape: 'DIAMOND' });
    const text = make('addText', { x: 10, y: 200, text: 'A title' });
    const table = make('addTable', { x: 10, y: 400, cells: [['Goal', long], ['Need']] });
    expect([shape, text, table].map(parent)).toEqual([section, section, section]);
    expect(need(shape).props).toMatchObject({ shapeType: 'DIAMOND', width: 300 });
    expect(need(text).props.height).toBe(36);
    expect(need(table).props.height).toBeGreaterThan(300);
    expect(need(table).props.columns).toHaveLength(2);
  });

  it('stamps stick to their node, beside each other', () => {
    const { make, need, place } = startPerson();
    const sticky = make('addSticky', { x: 0, y: 0 });
    const [first, second] = [
      make('stamp', { node: sticky, kind: 'Star' }),
      make('stamp', { node: sticky, kind: 'Star' }),
    ];
    expect(need(first)).toMatchObject({ type: 'STAMP', props: { name: 'Star', stuckTo: sticky } });
    expect(place(first)).not.toEqual(place(second));
  });

  it('connectors run between nodes or to a free place, where both ends are', () => {
    const { make, need, act, parent } = startPerson();
    const section = make('addSection', { x: 0, y: 0, width: 1000, height: 600 });
    const [a, b] = [make('addSticky', { x: 50, y: 50 }), make('addSticky', { x: 600, y: 50 })];
    const connector = make('connect', { from: a, to: b, label: 'then' });
    expect(parent(connector)).toBe(section);
    const words = newText(defaultTextStyle(16), 'then');
    expect(need(connector).props).toMatchObject({
      width: 297.5,
      height: measureText(words, null, 'inter').height + 16,
      connectorEndStrokeCap: 'ARROW_LINES',
    });
    expect(need(connector).props.text?.characters).toBe('then');
    act('reconnect', { node: connector, to: { x: 400, y: 500 } });
    expect(need(connector).props.connectorEnd).toEqual({ position: { x: 400, y: 500 } });
    expect(() => act('reconnect', { node: a, to: b })).toThrow(/not a CONNECTOR/);
    expect(() => act('connect', { from: a, to: '9:9' })).toThrow(/no node 9:9/);
  });
});

describe('typing', () => {
  it('keeps links and styles on the words that stay', () => {
    const { make, act, need } = startPerson();
    const sticky = make('addSticky', { x: 0, y: 0, text: 'see the guide' });
    act('hyperlink', { node: sticky, start: 8, end: 13, url: 'https://example.org' });
    act('type', { node: sticky, text: 'now see the guide' });
    const { text, name } = need(sticky).props;
    expect(text?.characters).toBe('now see the guide');
    const links = text === undefined ? [] : rangeSegments(text, ['hyperlink']);
    expect(links.find(({ values }) => values.hyperlink !== null)?.characters).toBe('guide');
    expect(name).toBe('now see the guide');
  });

  it('makes a sticky grow, works on labels, sections and code, and refuses the rest', () => {
    const { make, act, need, words } = startPerson();
    const [a, b] = [make('addSticky', { x: 0, y: 0 }), make('addSticky', { x: 500, y: 0 })];
    act('type', { node: a, text: long });
    expect(need(a).props.height).toBeGreaterThan(400);
    const connector = make('connect', { from: a, to: b });
    act('type', { node: connector, text: 'yes' });
    expect(words(connector)).toBe('yes');
    const section = make('addSection', { x: 2000, y: 0, width: 100, height: 100 });
    act('type', { node: section, text: 'Later' });
    expect(need(section).props.name).toBe('Later');
    const stamp = make('stamp', { node: a, kind: 'Star' });
    expect(() => act('type', { node: stamp, text: 'x' })).toThrow(/no text/);
  });

  it('in a cell makes its row grow', () => {
    const { make, act, need } = startPerson();
    const table = make('addTable', { x: 0, y: 0, cells: [['a', 'b'], ['c']] });
    const before = need(table).props.height ?? 0;
    act('typeCell', { node: table, row: 1, col: 1, text: long });
    const { rows = [], columns = [], height = 0 } = need(table).props;
    expect(tableCell(need(table), rows[1]?.id ?? '', columns[1]?.id ?? '')?.text.characters).toBe(long);
    expect(height).toBeGreaterThan(before);
    expect(() => act('typeCell', { node: table, row: 2, col: 0, text: '' })).toThrow(/row: 2 is not there/);
  });
});

describe('looks', () => {
  it('recolours by the palette of the node’s type', () => {
    const { make, act, need } = startPerson();
    const shape = make('addShape', { x: 0, y: 0, width: 100, height: 100, text: 'x' });
    act('recolor', { node: shape, color: 'violet' });
    expect(hex(need(shape).props.strokes)).toContain(String(0x54 / 255));
    expect(hex(need(shape).props.text?.runs[0]?.style.fills)).toContain('"r":1,"g":1,"b":1');
    const sticky = make('addSticky', { x: 500, y: 0 });
    expect(() => act('recolor', { node: sticky, color: 'lightBlue' })).toThrow(
      /palette of STICKY: white, gray/,
    );
  });

  it('widens, scales, locks, hides and renames', () => {
    const { make, act, need } = startPerson();
    const sticky = make('addSticky', { x: 0, y: 0, text: 'note' });
    act('wide', { node: sticky });
    expect(need(sticky).props).toMatchObject({ isWideWidth: true, width: 416, height: 240 });
    act('resize', { node: sticky, width: 208, height: 120 });
    expect(need(sticky).props).toMatchObject({ width: 208, height: 120 });
    expect(need(sticky).props.text?.runs[0]?.style.fontSize).toBe(8);
    act('lock', { nodes: [sticky] });
    act('hide', { nodes: [sticky] });
    act('rename', { node: sticky, name: 'mine' });
    expect(need(sticky).props).toMatchObject({ locked: true, visible: false, name: 'mine' });
  });

  it('a resized section takes in and lets go', () => {
    const { make, act, parent } = startPerson();
    const section = make('addSection', { x: 0, y: 0, width: 400, height: 400 });
    const inside = make('addSticky', { x: 10, y: 50 });
    const outside = make('addSticky', { x: 500, y: 50 });
    act('resize', { node: section, width: 1000, height: 400 });
    expect(parent(outside)).toBe(section);
    act('resize', { node: section, width: 300, height: 400 });
    expect([parent(inside), parent(outside)]).toEqual([section, '0:1']);
  });
});

describe('every act', () => {
  it('is one undo step, redone likewise', () => {
    const { make, act, document, parent } = startPerson();
    const sticky = make('addSticky', { x: 100, y: 100 });
    const section = make('addSection', { x: 0, y: 0, width: 800, height: 500 });
    act('undo');
    expect([document.get(section), parent(sticky)]).toEqual([undefined, '0:1']);
    act('redo');
    expect(parent(sticky)).toBe(section);
    act('undo');
    act('undo');
    expect(document.get(sticky)).toBeUndefined();
    expect(() => act('undo')).toThrow(/nothing to undo/);
  });

  it('says which field is wrong, and then changes nothing', () => {
    const { make, act, document } = startPerson();
    const sticky = make('addSticky', { x: 100, y: 100 });
    const { version } = document;
    expect(() => act('drag', { node: sticky, x: 'left', y: 1 })).toThrow('Act "drag": x: expected number');
    expect(() => act('drag', { x: 0, y: 1 })).toThrow(/nodes: missing/);
    expect(() => act('drag', { node: sticky, x: 0, y: 1, z: 2 })).toThrow(/unknown field z/);
    expect(() => act('addShape', { x: 0, y: 0, width: 0, height: 1 })).toThrow(/width: must be more than 0/);
    expect(() => act('dance')).toThrow(/"dance" is no act. Acts are type/);
    expect(() => act('hyperlink', { node: sticky, start: 0, end: 4, url: 'x' })).toThrow(/Act "hyperlink"/);
    expect(document.version).toBe(version);
  });

  it('may carry the host’s own fields', () => {
    const { act } = startPerson();
    expect(act('addSticky', { x: 0, y: 0, as: 'note', person: 2 })).toHaveLength(1);
  });

  it('is refused where the person may only look', () => {
    const { act } = startPerson({ readOnly: 'yes' });
    expect(() => act('addSticky', { x: 0, y: 0 })).toThrow(/read-only/);
  });

  it('that the command line knows is there', () => {
    const known =
      'type drag recolor duplicate copyPaste cutPaste delete deleteSectionOnly rename resize wide lock hide group ungroup stamp connect reconnect hyperlink addSticky addText addShape addSection addTable typeCell undo redo';
    expect(actNames).toEqual(expect.arrayContaining(known.split(' ')));
  });
});

it('connectors follow their ends into another section, by the switch', () => {
  for (const connectorParent of ['stay', 'commonAncestor'] as const) {
    const { make, act, parent } = startPerson({ connectorParent });
    const section = make('addSection', { x: 0, y: 0, width: 1000, height: 600 });
    const [a, b] = [make('addSticky', { x: 50, y: 50 }), make('addSticky', { x: 1600, y: 50 })];
    const connector = make('connect', { from: a, to: b });
    expect(parent(connector)).toBe('0:1');
    act('drag', { node: b, x: 600, y: 50 });
    expect(parent(connector)).toBe(connectorParent === 'stay' ? '0:1' : section);
  }
});
