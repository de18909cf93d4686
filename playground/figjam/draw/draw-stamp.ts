import type { Draw } from './draw.ts';
import { drawLabel, families } from './draw-text.ts';
import { oval, points, starPoints } from './path-data.ts';
import { escapeXml, tag } from './svg.ts';

/** A stamp: a round badge with a white rim. Known kinds are FigJam's own; any other shows its name's start. */
export const drawStamp: Draw = (record) => {
  const { width = 60, height = 60, name } = record.props;
  const kind = String(record.props.stampName ?? name);
  const badge = badges[kind.toLowerCase().replace(/[^a-z+0-9]/g, '')];
  const face = badge?.draw?.(width, height) ?? drawSign(badge?.sign ?? signOf(kind), width, height);
  const rim = tag('path', {
    d: oval(0, 0, width, height),
    fill: '#ffffff',
    stroke: '#d9d9d9',
    'stroke-width': width / 40,
  });
  const inset = width * 0.07;
  const disc = tag('path', {
    d: oval(inset, inset, width - 2 * inset, height - 2 * inset),
    fill: badge?.color ?? '#e6e6e6',
  });
  return rim + disc + face;
};

interface Badge {
  color: string;
  sign?: string;
  draw?: (width: number, height: number) => string;
}

const star = (w: number, h: number): string => {
  const corners = starPoints(5, 0.48, w * 0.62, h * 0.62).map(([x, y]): [number, number] => [
    x + w * 0.19,
    y + h * 0.17,
  ]);
  return tag('path', {
    d: points(corners),
    fill: '#ffffff',
    stroke: '#ffffff',
    'stroke-width': w / 20,
    'stroke-linejoin': 'round',
  });
};
const person = (w: number, h: number): string =>
  tag('path', { d: oval(w * 0.36, h * 0.24, w * 0.28, h * 0.28), fill: '#ffffff' }) +
  tag('path', {
    d: `M${w * 0.24} ${h * 0.78}Q${w * 0.24} ${h * 0.56} ${w * 0.5} ${h * 0.56}Q${w * 0.76} ${h * 0.56} ${w * 0.76} ${h * 0.78}Z`,
    fill: '#ffffff',
  });
const heart = (w: number, h: number): string => {
  const [x, y, s] = [w / 2, h * 0.36, w * 0.26];
  const half = (way: number) =>
    `C${x + way * s * 0.5} ${y - s * 0.9} ${x + way * s * 1.7} ${y - s * 0.1} ${x} ${y + s * 1.5}`;
  return tag('path', { d: `M${x} ${y}${half(1)}M${x} ${y}${half(-1)}`, fill: '#ffffff' });
};

const badges: { [kind: string]: Badge } = {
  thumbsup: { color: '#874fff', sign: '👍' },
  thumbsdown: { color: '#ff7556', sign: '👎' },
  star: { color: '#ffc943', draw: star },
  heart: { color: '#f849c1', draw: heart },
  love: { color: '#f849c1', draw: heart },
  profile: { color: '#3dadff', draw: person },
  questionmark: { color: '#ff9e42', sign: '?' },
  question: { color: '#ff9e42', sign: '?' },
  plusone: { color: '#66d575', sign: '+1' },
  '+1': { color: '#66d575', sign: '+1' },
  check: { color: '#66d575', sign: '✓' },
  checkmark: { color: '#66d575', sign: '✓' },
  fire: { color: '#ffe0c2', sign: '🔥' },
  party: { color: '#dcccff', sign: '🎉' },
  laughing: { color: '#ffecbd', sign: '😂' },
};

function signOf(kind: string): string {
  const first = Array.from(kind.trim())[0] ?? '?';
  return /\p{Extended_Pictographic}/u.test(first) ? first : first.toUpperCase();
}

function drawSign(sign: string, width: number, height: number): string {
  const isPicture = /\p{Extended_Pictographic}/u.test(sign);
  const size = height * (sign.length > 1 && !isPicture ? 0.4 : 0.5);
  const y = height / 2 + size * 0.36;
  if (!isPicture)
    return drawLabel(sign, width / 2, y, { size, color: '#ffffff', weight: 700, anchor: 'middle' });
  return tag(
    'text',
    {
      x: width / 2,
      y,
      'font-size': size,
      'text-anchor': 'middle',
      fill: '#1e1e1e',
      'font-family': families('Inter'),
    },
    escapeXml(sign),
  );
}
