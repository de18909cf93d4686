import { expect, test } from 'vitest';
import { openBoard } from '../../playground/board-file/open-board.ts';
import { saveBoard } from '../../playground/board-file/save-board.ts';
import type { NodeProps } from '../../playground/figjam/document/records.ts';
import { createFigjam } from '../../playground/figjam/index.ts';

/** Where it stands, and what it came from, are a file's own matter; empty cells are there without being said. */
const ownOfFiles = /^(raw|placed|cell:.*)$/;

test('a node of each type that plugins make is the same after a board file, as far as anybody can ask', async () => {
  const { figma, control, settle } = createFigjam();
  await settle(figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
  const [sticky, shape, grown, line] = [
    figma.createSticky(),
    figma.createShapeWithText(),
    figma.createShapeWithText(),
    figma.createConnector(),
  ];
  for (const { text } of [sticky, shape, grown, line]) text.characters = 'Words that stand there '.repeat(9);
  sticky.isWideWidth = true;
  sticky.text.fontSize = 40;
  sticky.text.letterSpacing = { unit: 'PERCENT', value: -2 };
  sticky.text.lineHeight = { unit: 'PIXELS', value: 50 };
  shape.shapeType = 'DIAMOND';
  shape.resize(300, 100);
  line.connectorStart = { endpointNodeId: sticky.id, magnet: 'AUTO' };
  line.connectorEnd = { endpointNodeId: shape.id, magnet: 'TOP' };
  const text = figma.createText();
  text.characters = 'A text';
  text.setRangeFontSize(0, 1, 40);
  figma.createSection().resizeWithoutConstraints(400, 300);
  figma.createTable(2, 3).cellAt(1, 2).text.characters = 'In a cell';
  figma.createCodeBlock().code = 'let it = be;';
  figma.createRectangle().cornerRadius = 9;
  for (const make of ['createEllipse', 'createLine', 'createPolygon', 'createStar', 'createFrame'] as const)
    figma[make]().x = 70;
  const before = control.records();
  const { records } = openBoard(JSON.parse(JSON.stringify(saveBoard(before, { name: 'Board' }))));
  expect(records.map(({ id, type, parentId }) => [id, type, parentId])).toEqual(
    before.map(({ id, type, parentId }) => [id, type, parentId]),
  );
  for (const { id, type, props } of before) {
    const after = records.find((record) => record.id === id)?.props;
    // Where a line runs follows from its ends.
    const skipped = type === 'CONNECTOR' ? /^(transform|width|height)$/ : /^$/;
    expect(after && said(after, skipped), type).toEqual(said(props, skipped));
  }
  const again = createFigjam({ records });
  const heights = (api: PluginAPI) => api.currentPage.children.map(({ height }) => height);
  expect(heights(again.figma)).toEqual(heights(figma));
  // A shape that nobody resized still grows, one that somebody did still cuts.
  await again.settle(again.figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
  const shapes = again.figma.currentPage.findAllWithCriteria({ types: ['SHAPE_WITH_TEXT'] });
  const was = shapes.map(({ height }) => height);
  for (const each of shapes) each.text.characters = 'Many more words than there were before. '.repeat(40);
  expect(shapes.map(({ height }, at) => height > (was[at] ?? 0))).toEqual([false, true]);
});

/** Without what only files have, and what is not said because it is so anyway. */
function said(props: NodeProps, skipped: RegExp): object {
  return Object.fromEntries(
    Object.entries(props).filter(
      ([name, value]) =>
        !ownOfFiles.test(name) &&
        !skipped.test(name) &&
        value !== undefined &&
        value !== false &&
        value !== null,
    ),
  );
}
