import { personaColour } from '../../src/journey/persona-look.ts';

export interface CurvePoint {
  x: number;
  /** −2 … 2. */
  value: number;
}

export interface EmotionCurveProps {
  points: CurvePoint[];
  top: number;
  height: number;
  /** As on the board, `#RRGGBB`. */
  colour?: string;
  /** A state still to come. */
  dashed?: boolean;
}

/** A smooth line through the feelings of one persona, in a box whose middle is neutral. Children of an `<svg>`. */
export function EmotionCurve({ points, top, height, colour, dashed = false }: EmotionCurveProps) {
  const at = points.map(({ x, value }) => ({ x, y: top + height * (0.5 - value / 5) }));
  const [first] = at;
  if (first === undefined) return null;
  let path = `M${round(first.x)} ${round(first.y)}`;
  for (let index = 1; index < at.length; index++) {
    const from = at[index - 1];
    const to = at[index];
    if (from === undefined || to === undefined) continue;
    const middle = round((from.x + to.x) / 2);
    path += `C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
  }
  return (
    <g stroke={colour ?? `#${personaColour(0, undefined)}`}>
      <path d={path} class="curve" {...(dashed ? { 'stroke-dasharray': '4 3' } : {})} />
      {at.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="2.5" class="curve-point" />
      ))}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
