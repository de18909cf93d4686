export interface CurvePoint {
  x: number;
  /** −2 … 2. */
  value: number;
}

export interface EmotionCurveProps {
  points: CurvePoint[];
  top: number;
  height: number;
  /** Which persona's it is: each has a colour of its own. */
  persona?: number;
}

const colours = ['#874fff', '#369e94', '#eb7500', '#b42487', '#007ad2'];

/** The colour of a persona's curve. */
export function curveColour(persona: number): string | undefined {
  return colours[persona % colours.length];
}

/** A smooth line through the feelings of one persona, in a box whose middle is neutral. Children of an `<svg>`. */
export function EmotionCurve({ points, top, height, persona = 0 }: EmotionCurveProps) {
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
    <g stroke={curveColour(persona)}>
      <path d={path} class="curve" />
      {at.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="2.5" class="curve-point" />
      ))}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
