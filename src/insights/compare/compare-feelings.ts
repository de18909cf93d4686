import { addTo } from '../../journey/add-to.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, Records } from '../../journey/records.ts';
import type { ComparedCurve, ComparedPoint, Comparison, LowPoint } from './comparison.ts';
import { findPlace, type Sides } from './find-differences.ts';
import { nameOf } from './name-things.ts';
import { recordsOf } from './pair-records.ts';

/** Both curves over the same columns, and where it was worst on either side. */
export function compareFeelings(sides: Sides): Comparison['feelings'] {
  const { from, to, pairing } = sides;
  const columns = findColumns(sides);
  const columnOf = (records: Records, stageId: string) =>
    columns.findIndex(({ fromId, toId }) => stageId === (records === to ? toId : fromId));
  const curves = new Map<string, ComparedCurve>();
  for (const records of [to, from]) {
    for (const [persona, points] of pointsByPersona(records, (id) => columnOf(records, id))) {
      const key =
        records === to || persona === '' ? persona : (pairing.toOf.get(persona) ?? `gone ${persona}`);
      const curve = curves.get(key) ?? { persona: nameOf(records, persona) || null, from: [], to: [] };
      curve[records === to ? 'to' : 'from'] = points;
      curves.set(key, curve);
    }
  }
  const [before, after] = [findLow(from), findLow(to)];
  const lowOf = (records: Records, { stageId, value }: Low): LowPoint => ({
    stage: nameOf(records, stageId),
    column: columnOf(records, stageId),
    value,
  });
  const moved = before !== null && after !== null && pairing.toOf.get(before.stageId) !== after.stageId;
  return {
    columns: columns.map(({ name }) => name),
    curves: [...curves.values()],
    low: { from: before && lowOf(from, before), to: after && lowOf(to, after), moved },
  };
}

interface Column {
  name: string;
  fromId: string | undefined;
  toId: string | undefined;
}

function findColumns(sides: Sides): Column[] {
  const { from, to, pairing } = sides;
  const columns: (Column & { place: number })[] = recordsOf(to, 'stage').map((stage, place) => ({
    name: nameOf(to, stage.id),
    fromId: pairing.fromOf.get(stage.id),
    toId: stage.id,
    place,
  }));
  for (const stage of recordsOf(from, 'stage')) {
    if (pairing.toOf.has(stage.id)) continue;
    const { place } = findPlace(sides, from, stage);
    columns.push({ name: nameOf(from, stage.id), fromId: stage.id, toId: undefined, place });
  }
  return columns.sort((a, b) => a.place - b.place);
}

/** The points of each persona (`''`: of nobody in particular), from left to right. */
function pointsByPersona(
  records: Records,
  columnOf: (stageId: string) => number,
): Map<string, ComparedPoint[]> {
  const groups = new Map<string, Map<number, number[]>>();
  for (const emotion of recordsOf(records, 'emotion')) {
    const { stageId, personaId, value } = emotion.fields;
    if (typeof stageId !== 'string' || typeof value !== 'number') continue;
    const persona = typeof personaId === 'string' ? personaId : '';
    const stages = groups.get(persona) ?? new Map<number, number[]>();
    groups.set(persona, stages);
    addTo(stages, columnOf(stageId), value);
  }
  const curves = new Map<string, ComparedPoint[]>();
  for (const [persona, stages] of groups) {
    const points: ComparedPoint[] = [];
    for (const [column, values] of [...stages].sort(([a], [b]) => a - b)) {
      values.forEach((value, index) => {
        points.push({ column, at: (index + 1) / (values.length + 1), value });
      });
    }
    curves.set(persona, points);
  }
  return curves;
}

interface Low {
  stageId: string;
  value: number;
}

/** The stage whose feelings are worst on the whole; of equals, the first. */
function findLow(records: Records): Low | null {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { fields } of recordsOf(records, 'emotion')) {
    if (typeof fields.stageId !== 'string' || typeof fields.value !== 'number') continue;
    const { sum, count } = sums.get(fields.stageId) ?? { sum: 0, count: 0 };
    sums.set(fields.stageId, { sum: sum + fields.value, count: count + 1 });
  }
  let low: Low | null = null;
  for (const { id } of recordsOf(records, 'stage')) {
    const of = sums.get(id);
    if (of && (low === null || of.sum / of.count < low.value))
      low = { stageId: id, value: of.sum / of.count };
  }
  return low;
}

/** Metrics whose current value differs; one that is new or gone has no value on the other side. */
export function compareMetrics(sides: Sides): Comparison['metrics'] {
  const { from, to, pairing } = sides;
  const metrics: Comparison['metrics'] = [];
  const add = (before: JourneyRecord | undefined, after: JourneyRecord | undefined) => {
    const [records, record] = after ? [to, after] : [from, before];
    const [was, is] = [currentOf(before), currentOf(after)];
    if (!record || was === is) return;
    metrics.push({
      fromId: before?.id ?? null,
      toId: after?.id ?? null,
      name: nameOf(records, record.id),
      stage: findPlace(sides, records, record).stage,
      before: was,
      after: is,
    });
  };
  for (const metric of recordsOf(to, 'metric')) {
    add(own(from.byId, pairing.fromOf.get(metric.id) ?? ''), metric);
  }
  for (const metric of recordsOf(from, 'metric')) if (!pairing.toOf.has(metric.id)) add(metric, undefined);
  return metrics;
}

/** What is measured now; where nobody has measured again, what was measured first. */
function currentOf(metric: JourneyRecord | undefined): number | string | null {
  const value = metric?.fields.current ?? metric?.fields.baseline ?? null;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
