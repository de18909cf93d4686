import type { TemplateLane } from '../../src/templates/template.ts';
import { EmotionCurve } from './emotion-curve.tsx';
import { laneColours } from './lane-colours.ts';

const width = 120;
const height = 72;
const labels = 12;

interface PicturedTemplate {
  stages: readonly string[];
  lanes: readonly (Pick<TemplateLane, 'name' | 'kind' | 'lineBelow'> & { optional?: boolean | undefined })[];
}

/** A template in one glance: its rows in their colours (optional ones pale), its stages as columns, a curve where feelings are. */
export function TemplatePicture({ template }: { template: PicturedTemplate }) {
  const columns = Math.max(1, template.stages.length);
  const column = (width - labels - 2) / columns;
  const weights = template.lanes.map(({ kind }) => (kind === 'emotions' ? 2.4 : 1));
  const unit = (height - 9) / weights.reduce((sum, weight) => sum + weight, 0);
  const tops = weights.map(
    (_, index) => 9 + unit * weights.slice(0, index).reduce((sum, weight) => sum + weight, 0),
  );
  const x = (index: number) => labels + 2 + index * column;
  return (
    <svg class="template-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {template.stages.map((stage, index) => (
        <rect key={stage} x={x(index)} y="0" width={column - 2} height="7" rx="1.5" fill="#d9d9d9" />
      ))}
      {template.lanes.map(({ name, kind, lineBelow, optional }, row) => {
        const top = tops[row] ?? 0;
        const high = unit * (weights[row] ?? 1);
        const { label, band, note } = laneColours(kind);
        return (
          <g key={name} class={optional ? 'optional' : undefined}>
            <rect x="0" y={top} width={labels} height={high - 1.2} rx="1.5" fill={label} />
            {template.stages.map((stage, index) => (
              <g key={stage}>
                <rect
                  x={x(index)}
                  y={top}
                  width={column - 2}
                  height={high - 1.2}
                  rx="1"
                  class="band"
                  fill={band}
                />
                {kind !== 'emotions' && (
                  <rect
                    x={x(index) + 2}
                    y={top + (high - 1.2 - noteSize(high)) / 2}
                    width={noteSize(high)}
                    height={noteSize(high)}
                    rx="0.6"
                    class="note"
                    fill={note}
                  />
                )}
              </g>
            ))}
            {kind === 'emotions' && (
              <EmotionCurve points={wave(columns, x, column)} top={top} height={high - 1.2} />
            )}
            {lineBelow !== undefined && (
              <line x1="0" x2={width} y1={top + high - 0.6} y2={top + high - 0.6} class="divider" />
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** A note fills its row as far as there is air around it: a dot where rows are many. */
function noteSize(high: number): number {
  return Math.max(1.6, Math.min(5, high - 3.6));
}

/** A curve that looks like one: up, down, and up again at the end. */
function wave(columns: number, x: (index: number) => number, column: number) {
  return Array.from({ length: columns }, (_, index) => ({
    x: x(index) + column / 2 - 1,
    value: 1.4 * Math.cos((index / Math.max(1, columns - 1)) * Math.PI * 2),
  }));
}
