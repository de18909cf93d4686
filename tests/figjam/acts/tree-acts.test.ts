import { describe, expect, it } from 'vitest';
import { startPerson } from '../support/person.ts';

/** A section with a note in it and a note beside it. */
function start(settings: Parameters<typeof startPerson>[0] = {}) {
  const person = startPerson(settings);
  const section = person.make('addSection', { x: 1000, y: 1000, width: 800, height: 600, name: 'Buy' });
  const inside = person.make('addSticky', { x: 1100, y: 1100, text: 'inside', color: 'pink' });
  const outside = person.make('addSticky', { x: 100, y: 100, text: 'outside' });
  return { ...person, section, inside, outside };
}

describe('drag', () => {
  it('drops into the section that holds the centre, and out of it again', () => {
    const { act, section, outside, parent, place } = start();
    act('drag', { node: outside, x: 1500, y: 1200 });
    expect(parent(outside)).toBe(section);
    expect(place(outside)).toEqual([1500, 1200]);
    act('drag', { nodes: [outside], x: 100, y: 200 });
    expect(parent(outside)).toBe('0:1');
    expect(place(outside)).toEqual([100, 200]);
  });

  it('goes by the centre, not by the corner', () => {
    const { act, section, outside, parent } = start();
    act('drag', { node: outside, x: 900, y: 1100 });
    expect(parent(outside)).toBe(section);
    act('drag', { node: outside, x: 870, y: 1100 });
    expect(parent(outside)).toBe('0:1');
  });

  it('falls into the deepest of the topmost sections, or with the switch into the outermost', () => {
    for (const [dropTarget, deepest] of [
      ['deepestTopmost', true],
      ['topLevelOnly', false],
    ] as const) {
      const { act, make, section, outside, parent } = start({ dropTarget });
      const inner = make('addSection', { x: 1400, y: 1100, width: 350, height: 400 });
      expect(parent(inner)).toBe(section);
      act('drag', { node: outside, x: 1450, y: 1150 });
      expect(parent(outside)).toBe(deepest ? inner : section);
    }
  });

  it('moves a section with all in it and nothing twice', () => {
    const { act, section, inside, place, parent } = start();
    act('drag', { nodes: [section, inside], x: 1100, y: 1000 });
    expect(place(inside)).toEqual([1200, 1100]);
    expect(parent(inside)).toBe(section);
  });

  it('carries stuck stamps along', () => {
    const { act, make, inside, place, parent } = start();
    const stamp = make('stamp', { node: inside, kind: 'Thumbs up' });
    const [x, y] = place(stamp);
    act('drag', { node: inside, x: 100, y: 1100 });
    expect(place(stamp)).toEqual([x - 1000, y]);
    expect(parent(stamp)).toBe('0:1');
  });

  it('moves groups and what is in them, and keeps connectors attached', () => {
    const { act, make, inside, outside, place, need } = start();
    const connector = make('connect', { from: inside, to: outside });
    const other = make('addSticky', { x: 400, y: 100 });
    const group = make('group', { nodes: [outside, other] });
    act('drag', { node: group, x: 200, y: 300 });
    expect([place(outside), place(other)]).toEqual([
      [200, 300],
      [500, 300],
    ]);
    expect(need(connector).props.connectorEnd).toEqual({ endpointNodeId: outside, magnet: 'AUTO' });
    expect(need(group).props).toMatchObject({ width: 540, height: 240 });
  });

  it('leaves a node in its frame or group while it stays within', () => {
    const { act, make, outside, parent } = start();
    const other = make('addSticky', { x: 400, y: 100 });
    const group = make('group', { nodes: [outside, other] });
    act('drag', { node: outside, x: 110, y: 110 });
    expect(parent(outside)).toBe(group);
  });
});

describe('copies', () => {
  it('have fresh ids and the same look; a duplicated section brings its children', () => {
    const { act, section, inside, document, words } = start();
    const [copy] = act('duplicate', { nodes: [section] });
    const [child] = document.children(copy ?? '');
    expect(child?.id).not.toBe(inside);
    expect(words(child?.id ?? '')).toBe('inside');
    expect(words(inside)).toBe('inside');
  });

  it('keep plugin data or not, by the switch', () => {
    for (const pluginDataOnCopy of ['copy', 'drop'] as const) {
      const { act, inside, document, need } = start({ pluginDataOnCopy });
      document.set(inside, 'pluginData', { 'shared:throughline': { stamp: '{}' } });
      for (const name of ['duplicate', 'copyPaste', 'cutPaste']) {
        const [copy] = act(name, { nodes: [inside], ...(name === 'duplicate' ? {} : { dx: 5, dy: 5 }) });
        expect(need(copy ?? '').props.pluginData === undefined).toBe(pluginDataOnCopy === 'drop');
        if (name === 'cutPaste') expect(document.get(inside)).toBeUndefined();
      }
    }
  });

  it('hold on to each other: connectors and stamps between copied nodes', () => {
    const { act, make, inside, outside, need } = start();
    const connector = make('connect', { from: inside, to: outside });
    const stamp = make('stamp', { node: inside, kind: 'Star' });
    const [a, b, c, s] = act('duplicate', { nodes: [inside, outside, connector, stamp] });
    expect(need(c ?? '').props.connectorStart).toMatchObject({ endpointNodeId: a });
    expect(need(c ?? '').props.connectorEnd).toMatchObject({ endpointNodeId: b });
    expect(need(s ?? '').props.stuckTo).toBe(a);
    const [alone] = act('duplicate', { nodes: [connector] });
    expect(need(alone ?? '').props.connectorStart).toMatchObject({ endpointNodeId: inside });
  });

  it('fall where they are pasted', () => {
    const { act, inside, section, parent, place } = start();
    const [away] = act('copyPaste', { nodes: [inside], dx: -1000, dy: 0 });
    expect([parent(away ?? ''), place(away ?? '')]).toEqual(['0:1', [100, 1100]]);
    const [near] = act('copyPaste', { nodes: [away ?? ''], dx: 1100, dy: 0 });
    expect(parent(near ?? '')).toBe(section);
  });

  it('of cut and paste may keep their id, by the switch', () => {
    const { act, inside, document } = start({ cutPasteIds: 'kept' });
    expect(act('cutPaste', { nodes: [inside], dx: 10, dy: 0 })).toEqual([inside]);
    expect(document.get(inside)).toBeDefined();
  });
});

describe('delete', () => {
  it('takes children along and does with connectors as the switch says', () => {
    for (const connectorOnEndDeleted of ['detach', 'delete', 'dangle'] as const) {
      const { act, make, section, inside, outside, document } = start({ connectorOnEndDeleted });
      const connector = make('connect', { from: inside, to: outside, label: 'then' });
      act('delete', { nodes: [section] });
      expect(document.get(inside)).toBeUndefined();
      const left = document.get(connector);
      if (connectorOnEndDeleted === 'delete') expect(left).toBeUndefined();
      if (connectorOnEndDeleted === 'dangle')
        expect(left?.props.connectorStart).toMatchObject({ endpointNodeId: inside });
      if (connectorOnEndDeleted === 'detach')
        expect(left?.props.connectorStart).toEqual({ position: { x: 1094, y: 1220 } });
    }
  });

  it('of a group’s last child removes the group', () => {
    const { act, make, outside, document } = start();
    const group = make('group', { nodes: [outside] });
    act('delete', { nodes: [outside] });
    expect(document.get(group)).toBeUndefined();
  });

  it('lets stamps go of a host that is gone', () => {
    const { act, make, inside, need } = start();
    const stamp = make('stamp', { node: inside, kind: 'Star' });
    act('delete', { nodes: [inside] });
    expect(need(stamp).props.stuckTo).toBeNull();
  });

  it('of a section only leaves its children where they are', () => {
    const { act, section, inside, document, parent, place } = start();
    act('deleteSectionOnly', { node: section });
    expect(document.get(section)).toBeUndefined();
    expect([parent(inside), place(inside)]).toEqual(['0:1', [1100, 1100]]);
    expect(() => act('deleteSectionOnly', { node: inside })).toThrow(/not a SECTION/);
  });
});

describe('group and ungroup', () => {
  it('bind and free without moving anything', () => {
    const { act, make, inside, document, place, parent, section } = start();
    const other = make('addSticky', { x: 1400, y: 1200 });
    const group = make('group', { nodes: [inside, other] });
    expect(parent(group)).toBe(section);
    expect(place(inside)).toEqual([1100, 1100]);
    expect(place(group)).toEqual([1100, 1100]);
    expect(act('ungroup', { node: group })).toEqual([]);
    expect(document.get(group)).toBeUndefined();
    expect([parent(inside), place(other)]).toEqual([section, [1400, 1200]]);
    expect(() => act('group', { nodes: [section] })).toThrow(/cannot be grouped/);
  });
});
