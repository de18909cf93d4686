import { expect, test } from 'vitest';
import { startClient } from './support/client.ts';

const inter = { family: 'Inter', style: 'Medium' };

test('a small plugin builds a small board', async () => {
  const client = startClient();
  const { figma } = client;
  await client.await(figma.loadFontAsync(inter));
  const section = figma.createSection();
  section.resizeWithoutConstraints(800, 600);
  section.name = 'Map';
  const sticky = figma.createSticky();
  section.appendChild(sticky);
  sticky.x = 40;
  sticky.y = 80;
  sticky.text.characters = 'Hello';
  sticky.fills = [{ type: 'SOLID', color: { r: 1, g: 0.5, b: 0 } }];
  sticky.setSharedPluginData('throughline', 'stamp', '{}');
  const shape = figma.createShapeWithText();
  shape.shapeType = 'ROUNDED_RECTANGLE';
  shape.resize(200, 100);
  shape.text.characters = 'Stage';
  const connector = figma.createConnector();
  connector.connectorStart = { endpointNodeId: sticky.id, magnet: 'AUTO' };
  connector.connectorEnd = { endpointNodeId: shape.id, magnet: 'AUTO' };
  const table = figma.createTable(2, 3);
  table.cellAt(0, 1).text.characters = 'Cell';
  expect(table.cellAt(0, 1).text.characters).toBe('Cell');
  expect(sticky.parent?.id).toBe(section.id);
  expect(sticky.attachedConnectors.map(({ id }) => id)).toEqual([connector.id]);
  expect(sticky.absoluteTransform[0][2]).toBe(40);
  expect(figma.currentPage.findAllWithCriteria({ types: ['STICKY'] })).toHaveLength(1);
  expect(client.control.records().map(({ type }) => type)).toEqual([
    'DOCUMENT',
    'PAGE',
    'SECTION',
    'STICKY',
    'SHAPE_WITH_TEXT',
    'CONNECTOR',
    'TABLE',
  ]);
  figma.showUI('<p>hi</p>');
  figma.ui.postMessage({ hello: new Uint8Array([1, 2]) });
  const got: unknown[] = [];
  figma.ui.onmessage = (message) => got.push(message);
  client.control.postFromUi({ answer: 1 });
  await client.settle();
  expect(got).toEqual([{ answer: 1 }]);
  expect(client.effects.map(({ effect }) => effect)).toEqual(['showUi', 'postToUi']);
});
