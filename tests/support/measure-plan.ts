import type { NodeProps, NodeRecord } from '../../playground/figjam/document/records.ts';
import { stickySize } from '../../playground/figjam/geometry/sticky.ts';
import { tableLayout } from '../../playground/figjam/geometry/table.ts';
import { textNodeSize } from '../../playground/figjam/geometry/text-node.ts';
import type { MetricsModel } from '../../playground/figjam/text/font-metrics.ts';
import { defaultTextStyle, newText } from '../../playground/figjam/text/text-value.ts';
import { collect } from '../../src/plane/collect-plan.ts';
import type { MeasuredSizes, Placement, Plan, ShapePlan, TablePlan, TextPlan } from '../../src/plane/plan.ts';

/** The sizes that the simulator gives to what grows with its text, without drawing it: by placement key. */
export function measurePlan(plan: Plan, metrics: MetricsModel): MeasuredSizes {
  const sizes: MeasuredSizes = {};
  collect(plan.root).forEach((placement, key) => {
    const size = sizeOf(placement, metrics);
    if (size) sizes[key] = size;
  });
  return sizes;
}

/** A text as we write it: Inter, medium or bold, at one size; its tracking is that of a fresh text. */
export function plainText(characters: string, fontSize: number, bold = false) {
  return newText(
    { ...defaultTextStyle(), fontSize, fontName: { family: 'Inter', style: bold ? 'Bold' : 'Medium' } },
    characters,
  );
}

function sizeOf(placement: Placement, metrics: MetricsModel) {
  switch (placement.type) {
    case 'STICKY': {
      const { text, fontSize, wide } = placement;
      const width = wide ? 416 : 240;
      const props = { text: plainText(text, fontSize), isWideWidth: wide, width, authorVisible: false };
      return stickySize(recordOf('STICKY', props), metrics);
    }
    case 'TEXT':
      return textNodeSize(textRecord(placement), metrics);
    case 'TABLE': {
      const { width, height } = tableLayout(tableRecord(placement), metrics);
      return { width, height };
    }
    default:
      return undefined;
  }
}

/** A shape of a plan as it stands on the board: it has been given its size, so it cuts what has no room. */
export function shapeRecord({
  shape,
  text,
  width,
  height,
  fontSize,
}: Pick<ShapePlan, 'text' | 'width' | 'height' | 'fontSize'> & { shape: string }): NodeRecord {
  const props = { shapeType: shape, text: plainText(text, fontSize), width, height, truncates: true };
  return recordOf('SHAPE_WITH_TEXT', props);
}

function textRecord({ text, fontSize, bold, width }: TextPlan): NodeRecord {
  const autoResize = width === undefined ? 'WIDTH_AND_HEIGHT' : 'HEIGHT';
  return recordOf('TEXT', { text: { ...plainText(text, fontSize, bold), autoResize }, width: width ?? 0 });
}

function tableRecord({ cells, columnWidths, fontSize }: TablePlan): NodeRecord {
  const rows = cells.map((_, index) => ({ id: `r${index}`, height: 64 }));
  const columns = columnWidths.map((width, index) => ({ id: `c${index}`, width }));
  const written = cells.flatMap((row, rowIndex) =>
    row.map((text, index) => [`cell:r${rowIndex}:c${index}`, { text: plainText(text, fontSize), fills: [] }]),
  );
  return recordOf('TABLE', { rows, columns, ...Object.fromEntries(written) });
}

function recordOf(type: string, props: Partial<NodeProps>): NodeRecord {
  return { id: '1:1', type, parentId: null, order: 'a0', props: { name: '', ...props } };
}
