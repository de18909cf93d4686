import type { NodeRecord, TextValue } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { adoptByGeometry } from './adopt-by-geometry.ts';
import { boxOf } from './box.ts';

/** Gives a node a size in px. A group scales its children; a text of automatic size keeps the given one from now on. */
export function resizeNode(run: PluginRun, record: NodeRecord, width: number, height: number): void {
  if (record.type === 'GROUP') {
    resizeGroup(run, record, width, height);
    return;
  }
  const { text } = record.props;
  if (
    record.type === 'TEXT' &&
    (text?.autoResize ?? 'WIDTH_AND_HEIGHT') === 'WIDTH_AND_HEIGHT' &&
    text !== undefined
  ) {
    run.edit.set(record.id, 'text', { ...text, autoResize: 'NONE' });
  }
  // First: a frame that still hugs its content would take the size back.
  fixFrame(run, record);
  const { resizedShapes } = run.board.settings;
  if (record.type === 'SHAPE_WITH_TEXT') {
    run.edit.set(record.id, 'truncates', resizedShapes === 'cut');
    run.edit.set(record.id, 'userHeight', height);
  }
  if (width !== record.props.width) run.edit.set(record.id, 'width', width);
  const grows =
    (record.type === 'TEXT' && text?.autoResize === 'HEIGHT') ||
    (record.type === 'SHAPE_WITH_TEXT' && resizedShapes === 'grow');
  if (height !== record.props.height && !grows) run.edit.set(record.id, 'height', height);
  adoptByGeometry(run, record.id);
  if (record.type === 'SECTION' && run.board.settings.apiGeometry === 'reparent')
    captureSiblings(run, record.id);
}

/** Scales size, strokes and text alike. */
export function scaleNode(run: PluginRun, record: NodeRecord, scale: number): void {
  const { width = 0, height = 0, strokeWeight, text } = record.props;
  if (strokeWeight !== undefined) run.edit.set(record.id, 'strokeWeight', strokeWeight * scale);
  if (text !== undefined) run.edit.set(record.id, 'text', scaleText(text, scale));
  resizeNode(run, record, width * scale, height * scale);
}

function resizeGroup(run: PluginRun, group: NodeRecord, width: number, height: number): void {
  const { document } = run.board;
  const box = boxOf(document, group);
  const [across, down] = [width / (box.width || 1), height / (box.height || 1)];
  const [[, , left], [, , top]] = box.transform;
  for (const child of [...document.children(group.id)]) {
    const own = boxOf(document, child);
    const [[a, c, x], [b, d, y]] = own.transform;
    resizeNode(run, child, own.width * across, own.height * down);
    run.edit.set(child.id, 'transform', [
      [a, c, left + (x - left) * across],
      [b, d, top + (y - top) * down],
    ]);
  }
}

/** A frame that hugs its content keeps a size given by hand. */
function fixFrame(run: PluginRun, record: NodeRecord): void {
  const { layoutMode } = record.props;
  if (layoutMode === undefined || layoutMode === 'NONE') return;
  run.edit.set(record.id, 'primaryAxisSizingMode', 'FIXED');
  run.edit.set(record.id, 'counterAxisSizingMode', 'FIXED');
}

function captureSiblings(run: PluginRun, sectionId: string): void {
  const parentId = run.board.document.get(sectionId)?.parentId;
  if (parentId === null || parentId === undefined) return;
  for (const sibling of [...run.board.document.children(parentId)]) {
    if (sibling.id !== sectionId) adoptByGeometry(run, sibling.id);
  }
}

function scaleText(text: TextValue, scale: number): TextValue {
  return {
    ...text,
    base: { ...text.base, fontSize: text.base.fontSize * scale },
    runs: text.runs.map((part) => ({
      ...part,
      style: { ...part.style, fontSize: part.style.fontSize * scale },
    })),
  };
}
