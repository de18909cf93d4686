import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeChangeLog, writeChangeRows } from '../../src/formats/change-log/change-log.ts';
import { restoreEdit } from '../../src/formats/restore-edit.ts';
import { compareJourneys } from '../../src/insights/compare/compare-journeys.ts';
import type { Comparison } from '../../src/insights/compare/comparison.ts';
import { summarize } from '../../src/insights/compare/summarize.ts';
import { differences } from '../../src/journey/equal.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { fromRecords, toRecords } from '../../src/journey/records-of.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { cases } from '../support/cases.ts';
import { arbitraryEdit } from '../support/edited-journey.ts';

const limits = { cards: { max: 14 }, stages: { min: 1, max: 4 }, lanes: { min: 1, max: 4 } };

describe('comparing two states of a map', () => {
  it('finds nothing between a state and itself', () => {
    fc.assert(
      fc.property(arbitraryJourney(limits), (given) => {
        const found = compareJourneys(given, given);
        expect(found.differences).toEqual([]);
        expect([found.pains.gone, found.pains.new, found.metrics]).toEqual([[], [], []]);
        expect(found.feelings.low.moved).toBe(false);
        expect(summarize(found)).toBe('Nothing differs.');
      }),
      cases('compare(a, a)', 25, 2000),
    );
  });

  it('is its own mirror image the other way round', () => {
    fc.assert(
      fc.property(arbitraryEdit(limits, { structure: true }), fc.boolean(), ({ before, after }, other) => {
        // Another map that shares no ids is compared by words.
        const later = other ? renamed(after) : after;
        const [there, back] = [compareJourneys(before, later), compareJourneys(later, before)];
        expect(essence(mirror(back))).toEqual(essence(there));
        expect(back.matched).toBe(there.matched);
      }),
      cases('compare mirrored', 25, 2000),
    );
  });

  it('finds nothing between a map and its copy', () => {
    fc.assert(
      fc.property(arbitraryJourney(limits), (given) => {
        const journey = journeyFrom(given);
        expect(compareJourneys(journey, { ...journey, id: `${journey.id}-copy` }).differences).toEqual([]);
      }),
      cases('compare with a copy', 20, 1000),
    );
  });

  it('finds nothing after an earlier state was brought back', () => {
    fc.assert(
      fc.property(arbitraryEdit(limits, { structure: true }), ({ before, after }) => {
        const now = toRecords(after);
        const plain = mergeFile(restoreEdit(after, before), now);
        const merge = mergeFile(restoreEdit(after, before), now, plain.missing);
        expect(merge.conflicts).toEqual([]);
        const restored = fromRecords(merge.merged);
        expect(differences(before, { ...restored, id: before.id })).toEqual([]);
        expect(compareJourneys(before, restored).differences).toEqual([]);
      }),
      cases('restore then compare', 25, 2000),
    );
  });

  it('tells in words what happened between two quarters', () => {
    const found = compareJourneys(q3, q4);
    expect(summarize(found)).toBe(
      '1 pain gone, 1 new, 1 still there; low point moved from Set-up to Paying; NPS 32 → 41.',
    );
    expect(brief(found)).toEqual([
      'reworded journey Onboarding Q4: Onboarding Q3 → Onboarding Q4',
      'reworded card Pick a plan today: Pick a plan → Pick a plan today',
      'removed card Wizard crashes',
      'rescored emotion 🙂 Content (+0.5): 😣 Frustrated (−1.5) → 🙂 Content (+0.5)',
      'moved card Read the guide: Set-up · Actions → Paying · Actions',
      'rescored card Two invoices: 2 → 4',
      'added card Card declined',
      'rescored metric NPS: 32 → 41',
      'rescored emotion 🙁 Unhappy (−1): 😐 Neutral (0) → 🙁 Unhappy (−1)',
    ]);
    expect(found.feelings.columns).toEqual(['Set-up', 'Paying']);
    expect(found.feelings.curves).toEqual([
      {
        persona: null,
        from: [
          { column: 0, at: 0.5, value: -1.5 },
          { column: 1, at: 0.5, value: 0 },
        ],
        to: [
          { column: 0, at: 0.5, value: 0.5 },
          { column: 1, at: 0.5, value: -1 },
        ],
      },
    ]);
  });

  it('knows two maps by their words where they share no ids, and rewords what is nearly the same', () => {
    const other = renamed(q4);
    const found = compareJourneys(q3, other);
    expect(found.matched).toBe('words');
    expect(summarize(found)).toBe(summarize(compareJourneys(q3, q4)));
    expect(brief(found)).toContain('reworded card Pick a plan today: Pick a plan → Pick a plan today');
  });

  it('is not fooled by ids that every file begins with', () => {
    const strangers = journeyFrom({
      id: 'other',
      title: 'Moving house',
      stages: [{ id: 's1', name: 'Pack' }],
      lanes: [{ id: 'l1', name: 'Plans', kind: 'goals' }],
      cards: [{ id: 'c1', stageId: 's1', laneId: 'l1', text: 'Boxes' }],
    });
    expect(compareJourneys(q3, strangers).matched).toBe('words');
  });
});

describe('the change log', () => {
  it('says all of it in Markdown, with words that cannot break it', () => {
    const later = {
      ...q4,
      cards: q4.cards.map((card) => (card.id === 'c1' ? { ...card, text: 'Pick *a*\n# plan' } : card)),
    };
    const text = writeChangeLog(compareJourneys(q3, later), { from: 'Q3', to: 'Board' });
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# Q3 → Board',
      '',
      '1 pain gone, 1 new, 1 still there; low point moved from Set-up to Paying; NPS 32 → 41.',
    ]);
    expect(text).toContain('- **Gone**: Wizard crashes (Set-up)');
    expect(text).toContain('- **Still there**: Two invoices (Paying)');
    expect(text).toContain('- **Reworded**: note in Actions: Pick a plan → Pick \\*a\\* \\# plan');
    expect(text).toContain('- **Score**: note in Pain points: Two invoices, severity: 2 → 4');
  });

  it('has one row a change, safe to open in a spreadsheet', () => {
    const later = { ...q4, cards: [...q4.cards, { id: 'c9', stageId: 's1', laneId: 'l1', text: '=1+1' }] };
    const found = compareJourneys(q3, later);
    const { data } = Papa.parse<string[]>(writeChangeRows(found).replace(/^\uFEFF/, ''), {
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(found.differences.length + 1);
    expect(data.every((row) => row.length === 10)).toBe(true);
    expect(data.map((row) => row[4])).toContain("'=1+1");
  });
});

const q3 = journeyFrom({
  id: 'q3',
  title: 'Onboarding Q3',
  stages: [
    { id: 's1', name: 'Set-up' },
    { id: 's2', name: 'Paying' },
  ],
  lanes: [
    { id: 'l1', name: 'Actions', kind: 'actions' },
    { id: 'l2', name: 'Pain points', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Pick a plan' },
    { id: 'c2', stageId: 's1', laneId: 'l2', text: 'Wizard crashes', severity: 5 },
    { id: 'c3', stageId: 's2', laneId: 'l2', text: 'Two invoices', severity: 2 },
    { id: 'c4', stageId: 's1', laneId: 'l1', text: 'Read the guide' },
  ],
  emotions: [
    { id: 'e1', stageId: 's1', value: -1.5 },
    { id: 'e2', stageId: 's2', value: 0 },
  ],
  metrics: [{ id: 'm1', kind: 'nps', name: 'NPS', stageId: 's2', current: 32 }],
});

const q4 = journeyFrom({
  ...q3,
  title: 'Onboarding Q4',
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Pick a plan today' },
    { id: 'c3', stageId: 's2', laneId: 'l2', text: 'Two invoices', severity: 4 },
    { id: 'c4', stageId: 's2', laneId: 'l1', text: 'Read the guide' },
    { id: 'c5', stageId: 's2', laneId: 'l2', text: 'Card declined' },
  ],
  emotions: [
    { id: 'e1', stageId: 's1', value: 0.5 },
    { id: 'e2', stageId: 's2', value: -1 },
  ],
  metrics: [{ id: 'm1', kind: 'nps', name: 'NPS', stageId: 's2', current: 41 }],
});

/** The same map with ids of its own. */
function renamed(journey: typeof q3): typeof q3 {
  const references = ['id', 'stageId', 'laneId', 'personaId', 'from', 'to', 'after', 'cardId'];
  const rename = (record: { [field: string]: unknown }) =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]) => [
        field,
        references.includes(field) && typeof value === 'string' ? `other-${value}` : value,
      ]),
    );
  const lists = ['personas', 'stages', 'lanes', 'cards', 'links', 'emotions', 'metrics'] as const;
  return journeyFrom({
    ...journey,
    id: `other-${journey.id}`,
    ...Object.fromEntries(lists.map((list) => [list, journey[list].map(rename)])),
  });
}

function brief({ differences: found }: Comparison): string[] {
  return found.map(({ op, kind, name, before, after }) =>
    before === undefined ? `${op} ${kind} ${name}` : `${op} ${kind} ${name}: ${before} → ${after}`,
  );
}

/** What must be the same whichever side is called the earlier one. */
function essence({ differences: found, pains, metrics, feelings }: Comparison) {
  const ids = (list: { fromId: string | null; toId: string | null }[]) =>
    list.map(({ fromId, toId }) => `${fromId} ${toId}`).sort();
  return {
    found: found
      .map(({ op, kind, fromId, toId, field, before, after }) =>
        JSON.stringify([op, kind, fromId, toId, field, before, after]),
      )
      .sort(),
    pains: [ids(pains.gone), ids(pains.new), ids(pains.still)],
    metrics: metrics
      .map(({ fromId, toId, before, after }) => JSON.stringify([fromId, toId, before, after]))
      .sort(),
    low: [feelings.low.from?.stage, feelings.low.to?.stage, feelings.low.moved],
  };
}

function mirror(comparison: Comparison): Comparison {
  const turn = <T extends { fromId: string | null; toId: string | null }>(item: T): T => ({
    ...item,
    fromId: item.toId,
    toId: item.fromId,
  });
  const ops: { [op: string]: 'added' | 'removed' } = { added: 'removed', removed: 'added' };
  const { pains, feelings } = comparison;
  return {
    ...comparison,
    differences: comparison.differences.map((found) => ({
      ...turn(found),
      op: ops[found.op] ?? found.op,
      ...('before' in found ? { before: found.after ?? '', after: found.before ?? '' } : {}),
    })),
    pains: { gone: pains.new.map(turn), new: pains.gone.map(turn), still: pains.still.map(turn) },
    metrics: comparison.metrics.map((metric) => ({
      ...turn(metric),
      before: metric.after,
      after: metric.before,
    })),
    feelings: { ...feelings, low: { ...feelings.low, from: feelings.low.to, to: feelings.low.from } },
  };
}
