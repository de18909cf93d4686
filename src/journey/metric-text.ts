import type { Metric } from './journey.ts';

type Amount = number | string;

/** What the note of a metric says; a field that the note leaves out is absent. */
export interface MetricText {
  name: string;
  baseline?: Amount;
  current?: Amount;
  target?: Amount;
}

/** `NPS 32 → 41, target 45`: the words of a metric's note. What is not known yet is left out, or a `?`. */
export function metricText(metric: Metric): string {
  const { baseline, current, target } = metric;
  const name = metric.name ?? metric.kind;
  const change =
    baseline === undefined
      ? current === undefined
        ? ''
        : ` ${current}`
      : ` ${baseline} → ${current ?? '?'}`;
  const aim = target === undefined ? '' : `, target ${target}`;
  return `${name}${change}${aim}`;
}

/**
 * Reads a metric's note again, however a person typed it: `->`, `=>` or `to` for the arrow, `goal` or `aim` for
 * the target, a colon after the name, units after the numbers. `null` when there is no name to begin with.
 */
export function parseMetricText(text: string): MetricText | null {
  const [head = '', ...tail] = text.trim().split(/[,;\n]?\s+(?:target|goal|aim)\b\s*:?\s*(?=[-+−?\d])/i);
  const target = readAmount(tail.join(' '));
  const [left = '', right] = splitOnce(head.trim(), /\s*(?:→|->|=>|⟶|\bto\b(?=\s*[-+−?\d]))\s*/i);
  const values = /^(.*?)\s*:?\s+([-+−]?[\d.,]+\s?\S*|\?)$/.exec(left);
  const name = (values?.[1] ?? left).replace(/[\s:,]+$/, '');
  if (name === '') return null;
  const first = readAmount(values?.[2] ?? '');
  const second = right === undefined ? undefined : readAmount(right);
  const baseline = right === undefined ? undefined : first;
  const current = right === undefined ? first : second;
  const said: MetricText = { name };
  if (baseline !== undefined) said.baseline = baseline;
  if (current !== undefined) said.current = current;
  if (target !== undefined) said.target = target;
  return said;
}

/** A number where it is one, else the words (`62 %`); nothing for nothing and for `?`. */
function readAmount(text: string): Amount | undefined {
  const trimmed = text.trim().replace(/[,;]$/, '').replace(/^−/, '-');
  if (trimmed === '' || trimmed === '?') return undefined;
  return /^[-+]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function splitOnce(text: string, separator: RegExp): [string, string?] {
  const match = separator.exec(text);
  if (!match) return [text];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
