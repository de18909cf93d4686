import type { ComparedPoint, Comparison } from '../../src/insights/compare/comparison.ts';
import { personaColour } from '../../src/journey/persona-look.ts';
import { strings } from '../words/strings.ts';
import { EmotionCurve } from './emotion-curve.tsx';
import { shortenName } from './shorten-name.ts';

const width = 520;
const top = 8;
const height = 130;
const left = 4;
/** More names than this would run into one another. */
const nameLength = 16;

/** Both curves over the same stages, the earlier one dashed; the lowest stage of each is shaded. */
export function FeelingsCompared({ feelings }: { feelings: Comparison['feelings'] }) {
  const { columns, curves, low } = feelings;
  const words = strings.compare;
  const step = (width - 2 * left) / Math.max(1, columns.length);
  const place = (points: readonly ComparedPoint[]) =>
    points.map(({ column, at, value }) => ({ x: left + (column + at) * step, value }));
  return (
    <figure class="feelings-compared">
      <svg viewBox={`0 0 ${width} ${top + height + 24}`} role="img" aria-label={sayFeelings(feelings)}>
        {columns.map((name, column) => {
          const x = left + column * step;
          const isLow = low.to?.column === column;
          const wasLow = low.from?.column === column;
          return (
            <g key={`${column}`}>
              <rect
                x={x + 1}
                y={top}
                width={step - 2}
                height={height}
                rx="4"
                class={isLow ? 'column low' : wasLow ? 'column was-low' : 'column'}
              />
              <text x={x + step / 2} y={top + height + 14} class="column-name">
                {shortenName(name, Math.min(nameLength, Math.floor(step / 5.5)))}
              </text>
            </g>
          );
        })}
        <line x1={left} x2={width - left} y1={top + height / 2} y2={top + height / 2} class="zero" />
        {curves.map((curve, index) => (
          <g key={`${index}`}>
            <g class="before">
              <EmotionCurve points={place(curve.from)} top={top} height={height} colour={colourOf(index)} />
            </g>
            <EmotionCurve points={place(curve.to)} top={top} height={height} colour={colourOf(index)} />
          </g>
        ))}
      </svg>
      <figcaption class="hint">
        <span class="key dashed">{words.before}</span>
        <span class="key solid">{words.after}</span>
        {curves.length > 1 &&
          curves.map(({ persona }, index) => (
            <span key={`${index}`} class="key dot" style={{ '--dot': colourOf(index) }}>
              {persona ?? words.everybody}
            </span>
          ))}
        {low.to && <span class="key shade">{`${words.low}: ${low.to.stage}`}</span>}
      </figcaption>
    </figure>
  );
}

const colourOf = (index: number): string => `#${personaColour(index, undefined)}`;

/** The same in words: the mean of each stage on both sides. */
function sayFeelings({ columns, curves }: Comparison['feelings']): string {
  const mean = (side: 'from' | 'to', column: number): string => {
    const values: number[] = [];
    for (const curve of curves) {
      for (const point of curve[side]) if (point.column === column) values.push(point.value);
    }
    if (values.length === 0) return strings.compare.unknown;
    const value = values.reduce((sum, each) => sum + each, 0) / values.length;
    return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Math.round(value * 10) / 10)}`;
  };
  return strings.compare.curveSaid(
    columns.map((name, column) => ({ name, before: mean('from', column), after: mean('to', column) })),
  );
}
