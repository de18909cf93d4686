import type { Metric } from '../../../journey/journey.ts';
import { metricText } from '../../../journey/metric-text.ts';
import { readAmount } from '../../facts/read-amount.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** NPS lies from −100 to 100; CSAT and CES on their scale, or from 0 to 100 per cent; a share is no more than all. */
export const numberOutOfScale: Rule = {
  id: 'number-out-of-scale',
  name: 'Number outside its scale',
  why: 'A value that its scale does not have was typed wrongly, or measured otherwise than it says.',
  draft: false,
  find: ({ journey }) =>
    journey.metrics.flatMap((metric) => {
      const wrong = (['baseline', 'current', 'target'] as const).filter((field) => isOutside(metric, field));
      const [first] = wrong;
      if (first === undefined) return [];
      const [low, high] = scaleOf(metric, first) ?? [];
      const text = `${quote(metricText(metric))}: ${metric[first]} is outside ${String(low).replace('-', '−')} to ${high}.`;
      return [{ recordId: metric.id, text, stageId: metric.stageId ?? null }];
    }),
};

type ValueField = 'baseline' | 'current' | 'target';

function isOutside(metric: Metric, field: ValueField): boolean {
  const amount = readAmount(metric[field]);
  const [low, high] = scaleOf(metric, field) ?? [];
  return (
    amount !== null &&
    low !== undefined &&
    high !== undefined &&
    (amount.number < low || amount.number > high)
  );
}

/** The least and the most that a value can be; `undefined` where anything is possible. */
function scaleOf({ kind, scale = '' }: Metric, field: ValueField): [number, number] | undefined {
  return scaleFor(kind.toUpperCase(), scale, field);
}

function scaleFor(kind: string, scale: string, _: ValueField): [number, number] | undefined {
  if (kind === 'NPS') return [-100, 100];
  if (kind === 'CSAT' || kind === 'CES') {
    if (/share|per ?cent|%|top/i.test(scale)) return [0, 100];
    const ends = /(\d+)\s*(?:to|-|–|…|\.\.+)\s*(\d+)/i.exec(scale);
    const top = Number(ends?.[2] ?? /(?:of|out of|\/)\s*(\d+)/i.exec(scale)?.[1] ?? 100);
    return [Number(ends?.[1] ?? 0), top];
  }
  return ['RETENTION', 'CHURN', 'CONVERSION', 'DROP-OFF', 'REFERRAL', 'REPEAT PURCHASE'].includes(kind)
    ? [0, 100]
    : undefined;
}
