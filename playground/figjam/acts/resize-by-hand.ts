import type { NodeRecord, TextValue } from '../document/records.ts';
import { stickyScale, stickySize } from '../geometry/sticky.ts';
import { tableLayout } from '../geometry/table.ts';
import { boxOf } from '../nodes/base/box.ts';
import { type ActWorld, needNode } from './act.ts';
import { captureNodes, releaseNodes } from './capture-nodes.ts';
import { shiftNode } from './place-nodes.ts';

/** As a person pulls a corner: a sticky scales with its text, a section takes in and lets go, a table's cells stretch. */
export function resizeByHand(world: ActWorld, record: NodeRecord, width: number, height: number): void {
  switch (record.type) {
    case 'CONNECTOR':
    case 'CODE_BLOCK':
      throw new Error(`node: a ${record.type} cannot be resized by hand`);
    case 'STICKY':
      scaleSticky(world, record, width);
      break;
    case 'SECTION':
      setSize(world, record.id, width, height);
      releaseNodes(world, record.id);
      captureNodes(world, record.id);
      break;
    case 'TABLE':
      stretchTable(world, record, width, height);
      break;
    case 'GROUP':
      stretchGroup(world, record, width, height);
      break;
    case 'TEXT':
      resizeText(world, record, width, height);
      break;
    case 'SHAPE_WITH_TEXT':
      world.edit.set(record.id, 'truncates', true);
      setSize(world, record.id, width, height);
      break;
    default:
      setSize(world, record.id, width, height);
  }
}

/** Width decides: a sticky keeps its form and all in it grows alike. */
function scaleSticky(world: ActWorld, sticky: NodeRecord, width: number): void {
  const share = width / (sticky.props.width ?? width);
  const metrics = world.board.settings.textMetrics;
  if (sticky.props.text !== undefined) world.edit.set(sticky.id, 'text', scaleText(sticky.props.text, share));
  const scale = stickyScale(sticky) * share;
  const size = stickySize(needNode(world, sticky.id), metrics, { scale });
  setSize(world, sticky.id, size.width, size.height);
}

function scaleText(text: TextValue, share: number): TextValue {
  const scaled = (style: TextValue['base']) => ({ ...style, fontSize: style.fontSize * share });
  return {
    ...text,
    base: scaled(text.base),
    runs: text.runs.map((run) => ({ ...run, style: scaled(run.style) })),
  };
}

function resizeText(world: ActWorld, record: NodeRecord, width: number, height: number): void {
  const { text } = record.props;
  if (text !== undefined && (text.autoResize ?? 'WIDTH_AND_HEIGHT') === 'WIDTH_AND_HEIGHT')
    world.edit.set(record.id, 'text', { ...text, autoResize: 'HEIGHT' });
  world.edit.set(record.id, 'width', width);
  if (text?.autoResize === 'NONE' || text?.autoResize === 'TRUNCATE')
    world.edit.set(record.id, 'height', height);
}

function stretchTable(world: ActWorld, table: NodeRecord, width: number, height: number): void {
  const layout = tableLayout(table, world.board.settings.textMetrics);
  const [across, down] = [width / (layout.width || 1), height / (layout.height || 1)];
  const columns = layout.columns.map(({ id, width }) => ({ id, width: width * across }));
  const rows = layout.rows.map(({ id, height }) => ({ id, height: height * down }));
  world.edit.set(table.id, 'columns', columns);
  world.edit.set(table.id, 'rows', rows);
}

function stretchGroup(world: ActWorld, group: NodeRecord, width: number, height: number): void {
  const box = boxOf(world.document, group);
  const [across, down] = [width / (box.width || 1), height / (box.height || 1)];
  const [[, , left], [, , top]] = box.transform;
  for (const child of [...world.document.children(group.id)]) {
    const { transform, ...size } = boxOf(world.document, child);
    const [[a, c, x], [b, d, y]] = transform;
    if (child.type !== 'CONNECTOR' && child.type !== 'CODE_BLOCK')
      resizeByHand(world, child, Math.max(size.width * across, 0.01), Math.max(size.height * down, 0.01));
    const to = { x: left + (x - left) * across, y: top + (y - top) * down };
    if (child.type === 'GROUP') shiftNode(world, child.id, to.x - x, to.y - y);
    else
      world.edit.set(child.id, 'transform', [
        [a, c, to.x],
        [b, d, to.y],
      ]);
  }
}

/** Writes the sides that differ. */
export function setSize(world: ActWorld, id: string, width: number, height: number): void {
  const { props } = needNode(world, id);
  if (props.width !== width) world.edit.set(id, 'width', width);
  if (props.height !== height) world.edit.set(id, 'height', height);
}
