import { metricKinds } from '../../src/journey/metric-kinds.ts';
import { metricText, parseMetricText } from '../../src/journey/metric-text.ts';
import type { Json } from '../../src/journey/records.ts';

/** A number as one says it (“NPS 32 → 41, target 45”), at its place: of a stage, of a note in it, or of the whole map. */
export function makeMetric(text: string, place: { stageId: string | null; cardId?: string }) {
  const { name, ...values } = parseMetricText(text) ?? { name: text };
  const known = metricKinds.find((kind) => kind.toLowerCase() === name.toLowerCase());
  const kind = known ?? 'custom';
  const fields: { [field: string]: Json } = { kind, name, ...place, ...values };
  return { kind: 'metric' as const, fields, name: metricText({ id: 'new', kind, name, ...values }) };
}
