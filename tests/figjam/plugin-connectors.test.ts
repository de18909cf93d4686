import { describe, expect, test } from 'vitest';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { Settings } from '../../playground/figjam/document/settings.ts';
import { emptyBoard, startClient } from './support/client.ts';

const loose = (value: unknown): { [name: string]: unknown } => value as { [name: string]: unknown };

function connected(settings: Partial<Settings> = {}) {
  const client = startClient({ settings });
  const { figma } = client;
  const [a, b] = [figma.createSticky(), figma.createSticky()];
  b.x = 500;
  const line = figma.createConnector();
  line.connectorStart = { endpointNodeId: a.id, magnet: 'AUTO' };
  line.connectorEnd = { endpointNodeId: b.id, magnet: 'AUTO' };
  return { client, figma, a, b, line };
}

describe('connectors', () => {
  test('have the defaults that are known', () => {
    const { figma } = startClient();
    const line = figma.createConnector();
    expect(line.width).toBe(200);
    expect([line.connectorLineType, line.connectorStartStrokeCap, line.connectorEndStrokeCap]).toEqual([
      'ELBOWED',
      'NONE',
      'ARROW_LINES',
    ]);
    expect(line.dashPattern).toEqual([]);
    line.strokeWeight = 8;
    line.dashPattern = [10, 5];
    expect([line.strokeWeight, line.dashPattern]).toEqual([8, [10, 5]]);
    expect(() => loose(line).resize).toThrow('no such property');
    expect(() => loose(line).fills).toThrow('no such property');
  });

  test('keep AUTO and follow their nodes', () => {
    const { a, b, line } = connected();
    expect(line.connectorStart).toEqual({ endpointNodeId: a.id, magnet: 'AUTO' });
    const { x, width } = line;
    b.x = 900;
    expect(line.x).toBeCloseTo(x);
    expect(line.width).toBeCloseTo(width + 400);
    expect(a.attachedConnectors).toEqual([line]);
    expect(b.attachedConnectors).toEqual([line]);
    line.connectorEnd = { position: { x: 0, y: 900 } };
    expect(b.attachedConnectors).toEqual([]);
  });

  test('a magnet that only files know is AUTO to a plugin, and stays when the plugin leaves it alone', () => {
    const line: NodeRecord = {
      id: '2:1',
      type: 'CONNECTOR',
      parentId: '0:1',
      order: 'a1',
      props: {
        name: 'Connector line',
        connectorStart: { endpointNodeId: '2:2', magnet: 'EDGE', position: { x: 5, y: 6 } },
        connectorEnd: { position: { x: 900, y: 6 } },
      },
    };
    const note: NodeRecord = { ...line, id: '2:2', type: 'STICKY', order: 'a2', props: { name: 'Sticky' } };
    const { figma, control } = startClient({ records: [...emptyBoard, line, note] });
    const found = figma.currentPage.findOne(({ type }) => type === 'CONNECTOR');
    expect(found?.type === 'CONNECTOR' && found.connectorStart).toEqual({
      endpointNodeId: '2:2',
      magnet: 'AUTO',
    });
    if (found) found.name = 'Renamed';
    const kept = control.records().find(({ id }) => id === '2:1')?.props.connectorStart;
    expect(kept).toMatchObject({ magnet: 'EDGE' });
  });

  test('refuse unknown ends and made-up forms', () => {
    const { line, figma } = connected();
    const set = (end: unknown) => () => {
      loose(line).connectorStart = end;
    };
    expect(set({ endpointNodeId: '9:99', magnet: 'AUTO' })).toThrow(
      'in set_connectorStart: Invalid endpointNodeId',
    );
    expect(set({ endpointNodeId: 'I1:2;3:4', magnet: 'AUTO' })).toThrow('Invalid endpointNodeId');
    expect(set({ endpointNodeId: figma.currentPage.children[0]?.id, magnet: 'MIDDLE' })).toThrow(
      'Invalid enum value',
    );
    expect(set({ position: { x: 1 } })).toThrow('at position.y');
    expect(set({ x: 1, y: 2 })).toThrow('Unrecognized key');
    expect(set({})).toThrow('Invalid endpoint');
    for (const [name, value] of [
      ['connectorLineType', 'CURVE'],
      ['connectorEndStrokeCap', 'ARROW'],
      ['connectorEndStrokeCap', 'LINE_ARROW'],
    ] as const) {
      expect(() => {
        loose(line)[name] = value;
      }).toThrow('Invalid enum value');
    }
  });

  test.each<[Settings['invalidMagnet'], unknown]>([
    ['throw', undefined],
    ['coerce', 'CENTER'],
    ['accept', 'LEFT'],
  ])('a straight one takes CENTER and NONE only: %s', (invalidMagnet, magnet) => {
    const { line, a } = connected({ invalidMagnet });
    line.connectorLineType = 'STRAIGHT';
    const set = (): void => {
      line.connectorStart = { endpointNodeId: a.id, magnet: 'LEFT' };
    };
    if (invalidMagnet === 'throw') expect(set).toThrow('in set_connectorStart');
    else {
      set();
      expect(line.connectorStart).toEqual({ endpointNodeId: a.id, magnet });
    }
    line.connectorStart = { endpointNodeId: a.id, magnet: 'CENTER' };
  });

  test('an elbowed one takes all but CENTER', () => {
    const { line, a } = connected();
    expect(() => {
      line.connectorStart = { endpointNodeId: a.id, magnet: 'CENTER' };
    }).toThrow('CENTER');
    line.connectorStart = { endpointNodeId: a.id, magnet: 'TOP' };
  });

  test.each<Settings['connectorOnEndDeleted']>(['detach', 'delete', 'dangle'])(
    'whose node goes: %s',
    (connectorOnEndDeleted) => {
      const { line, b } = connected({ connectorOnEndDeleted });
      const { x, width } = line;
      const { id } = b;
      b.remove();
      if (connectorOnEndDeleted === 'delete') expect(line.removed).toBe(true);
      else if (connectorOnEndDeleted === 'dangle')
        expect(line.connectorEnd).toEqual({ endpointNodeId: id, magnet: 'AUTO' });
      else {
        expect(Object.keys(line.connectorEnd)).toEqual(['position']);
        expect(line.x).toBeCloseTo(x);
        expect(Math.abs(line.width - width)).toBeLessThan(20);
      }
    },
  );

  test.each<Settings['connectorParent']>(['stay', 'commonAncestor'])(
    'between nodes of a section: %s',
    (connectorParent) => {
      const client = startClient({ settings: { connectorParent } });
      const { figma } = client;
      const section = figma.createSection();
      const [a, b] = [figma.createSticky(), figma.createSticky()];
      section.appendChild(a);
      section.appendChild(b);
      const line = figma.createConnector();
      line.connectorStart = { endpointNodeId: a.id, magnet: 'AUTO' };
      line.connectorEnd = { endpointNodeId: b.id, magnet: 'AUTO' };
      expect(line.parent?.type).toBe(connectorParent === 'stay' ? 'PAGE' : 'SECTION');
    },
  );

  test.each<[Settings['freeEnds'], number]>([
    ['parent', 1010],
    ['page', 10],
  ])('a free end lies in the space of the %s', (freeEnds, left) => {
    const { figma } = startClient({ settings: { freeEnds } });
    const section = figma.createSection();
    section.x = 1000;
    const line = figma.createConnector();
    section.appendChild(line);
    line.connectorStart = { position: { x: 10, y: 0 } };
    line.connectorEnd = { position: { x: 110, y: 0 } };
    expect(line.absoluteBoundingBox?.x).toBe(left);
    expect(line.connectorStart).toEqual({ position: { x: 10, y: 0 } });
  });

  test('writing x pins a box that no longer follows', () => {
    const { line, b } = connected();
    line.x = 7;
    b.x = 2000;
    expect(line.x).toBe(7);
    line.connectorEnd = { endpointNodeId: b.id, magnet: 'LEFT' };
    expect(line.x).not.toBe(7);
  });
});
