import type { Document } from '../document/document.ts';
import type { NodeRecord } from '../document/records.ts';
import type { Settings } from '../document/settings.ts';
import { codeBlockSize } from '../geometry/code-block.ts';
import { shapeHeight } from '../geometry/shape-text.ts';
import { stickySize } from '../geometry/sticky.ts';
import { tableLayout } from '../geometry/table.ts';
import { textNodeSize } from '../geometry/text-node.ts';
import type { MetricsModel } from '../text/font-metrics.ts';

/** How much higher than its text needs a note is under `stickyGrowth: 'higher'`, px: a line and a half. */
const surplus = 36;

/** Brings a node's size up to date after one of its properties changed: stickies, texts, code blocks and tables follow their text, shapes until somebody resizes them. */
export function reflow(
  document: Document,
  id: string,
  property: string,
  settings: Pick<Settings, 'textMetrics' | 'stickyGrowth'>,
): void {
  const record = document.get(id);
  if (record === undefined) return;
  const size = sizeAfter(record, property, settings.textMetrics);
  if (size === undefined) return;
  if (record.type === 'STICKY' && settings.stickyGrowth === 'later') return;
  if (record.type === 'STICKY' && settings.stickyGrowth === 'higher') size.height += surplus;
  if (size.width !== record.props.width) document.set(id, 'width', size.width);
  if (size.height !== record.props.height) document.set(id, 'height', size.height);
}

function sizeAfter(
  record: NodeRecord,
  property: string,
  metrics: MetricsModel,
): { width: number; height: number } | undefined {
  switch (record.type) {
    case 'STICKY':
      return /^(text|authorVisible|authorName)$/.test(property) ? stickySize(record, metrics) : undefined;
    case 'TEXT':
      return property === 'text' || property === 'width' ? textNodeSize(record, metrics) : undefined;
    case 'SHAPE_WITH_TEXT': {
      if (!/^(text|width|shapeType|userHeight|truncates)$/.test(property)) return undefined;
      const height = shapeHeight(record, metrics);
      return height === undefined ? undefined : { width: record.props.width ?? 0, height };
    }
    case 'CODE_BLOCK':
      return property === 'code' ? codeBlockSize(record) : undefined;
    case 'TABLE':
      return /^(rows|columns|cell:.*)$/.test(property) ? tableLayout(record, metrics) : undefined;
    default:
      return undefined;
  }
}
