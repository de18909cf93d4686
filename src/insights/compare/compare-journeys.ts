import type { Journey } from '../../journey/journey.ts';
import { knownLaneKind } from '../../journey/lane-kinds.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, Records } from '../../journey/records.ts';
import { toRecords } from '../../journey/records-of.ts';
import { compareFeelings, compareMetrics } from './compare-feelings.ts';
import type { ComparedPain, Comparison } from './comparison.ts';
import { findDifferences, findPlace, type Sides } from './find-differences.ts';
import { nameOf } from './name-things.ts';
import { pairRecords, recordsOf } from './pair-records.ts';

/**
 * What became of a map between two states, or how two maps differ: what came, went, moved, was reworded or judged
 * anew; pain points gone, new and still there; where it feels worst now; metrics. Things are recognised by their ids
 * where the maps share them, else by their words. Pure; the other way round it is the mirror image. The order of notes
 * within one cell says nothing here.
 */
export function compareJourneys(earlier: Journey, later: Journey): Comparison {
  const [from, to] = [toRecords(earlier), toRecords(later)];
  const pairing = pairRecords(from, to);
  const sides: Sides = { from, to, pairing };
  return {
    matched: pairing.by,
    from: { title: earlier.title },
    to: { title: later.title },
    differences: findDifferences(sides),
    pains: comparePains(sides),
    feelings: compareFeelings(sides),
    metrics: compareMetrics(sides),
  };
}

function comparePains(sides: Sides): Comparison['pains'] {
  const { from, to, pairing } = sides;
  const pains: Comparison['pains'] = { gone: [], new: [], still: [] };
  for (const card of recordsOf(from, 'card')) {
    if (!isPain(from, card)) continue;
    const now = own(to.byId, pairing.toOf.get(card.id) ?? '');
    if (now && isPain(to, now)) pains.still.push(painOf(sides, card, now));
    else pains.gone.push(painOf(sides, card, undefined));
  }
  for (const card of recordsOf(to, 'card')) {
    if (!isPain(to, card)) continue;
    const before = own(from.byId, pairing.fromOf.get(card.id) ?? '');
    if (!before || !isPain(from, before)) pains.new.push(painOf(sides, undefined, card));
  }
  return pains;
}

/** A note in a row of pains or barriers; one without words is a pain of nobody yet. */
function isPain(records: Records, { fields }: JourneyRecord): boolean {
  const lane = typeof fields.laneId === 'string' ? own(records.byId, fields.laneId) : undefined;
  const kind = typeof lane?.fields.kind === 'string' ? knownLaneKind(lane.fields.kind) : 'other';
  return (kind === 'pains' || kind === 'barriers') && String(fields.text).trim() !== '';
}

function painOf(
  sides: Sides,
  before: JourneyRecord | undefined,
  after: JourneyRecord | undefined,
): ComparedPain {
  const [records, record] = after ? [sides.to, after] : [sides.from, before];
  return {
    fromId: before?.id ?? null,
    toId: after?.id ?? null,
    text: nameOf(records, record?.id),
    stage: record ? findPlace(sides, records, record).stage : null,
  };
}
