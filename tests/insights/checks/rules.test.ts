import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkJourney, rulesFor, stateOf } from '../../../src/insights/checks/check-journey.ts';
import { isMuted, muteEdit, mutesOf, unmuteEdit } from '../../../src/insights/checks/mutes.ts';
import { rules } from '../../../src/insights/checks/rules.ts';
import type { JourneyEdit } from '../../../src/insights/facts/journey-edit.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { applyChanges } from '../../../src/journey/merge/apply-changes.ts';
import { mergeEdits } from '../../../src/journey/merge/merge-edits.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { fromRecords, toRecords } from '../../../src/journey/records-of.ts';
import { arbitraryJourney } from '../../support/arbitrary-journey.ts';
import { cases } from '../../support/cases.ts';
import { cleanMap } from './clean-map.ts';
import { abroad, seeds } from './seeds.ts';

const today = '2026-11-29';
const find = (journey: Journey, rule: string) =>
  checkJourney(journey, today, 'live').filter((finding) => finding.rule === rule);

/** The map with something done to a copy of it. */
function changed(change: (map: ReturnType<typeof cleanMap>) => void): Journey {
  const map = cleanMap();
  change(map);
  return journeyFrom(map);
}

test('a map that lacks nothing has no finding, in any state', () => {
  const journey = changed(() => undefined);
  for (const state of ['workshop', 'draft', 'live'] as const)
    expect(checkJourney(journey, today, state)).toEqual([]);
});

describe.each(seeds)('$rule', ({ rule, fault, at, nearMiss, silent }) => {
  test('finds the seeded fault, at its place, and nothing else', () => {
    const journey = changed(fault);
    const found = find(journey, rule);
    expect(found.map(({ recordId }) => recordId)).toEqual(at);
    for (const { text, why } of found) {
      expect(text).toMatch(/^.{10,}\.$/s);
      expect(why).toMatch(/^.{20,}\.$/);
    }
    const others = checkJourney(journey, today, 'live').filter((finding) => finding.rule !== rule);
    expect(others).toEqual([]);
  });

  test('does not find what only looks like it', () => {
    for (const near of [nearMiss].flat()) expect(find(changed(near), rule)).toEqual([]);
  });

  test.runIf(silent)('is silent where the map has no such row', () => {
    if (silent) expect(find(changed(silent), rule)).toEqual([]);
  });
});

describe.each(abroad)('$rule, in other languages', ({ rule, put, faults, nearMisses }) => {
  test.each(faults)('finds %s', (text) => expect(find(changed(put(text)), rule)).toHaveLength(1));
  test.each(nearMisses)('does not find %s', (text) => expect(find(changed(put(text)), rule)).toEqual([]));
});

test('on a map with a row for what is carried over, a change of channel without any is a gap', () => {
  const journey = changed((map) => {
    map.cards[3].channel = ['Store'];
    map.lanes.push({ id: 'along', name: 'Data carried over', kind: 'evidence' });
    map.cards.push({ id: 'a1', stageId: 'use', laneId: 'along', text: 'Nothing' });
  });
  expect(find(journey, 'channel-gap').map(({ recordId }) => recordId)).toEqual(['use']);
});

test('every rule has a seeded fault', () => {
  expect(seeds.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('workshop shows none, draft the first ten, live all', () => {
  expect(rulesFor('workshop')).toEqual([]);
  expect(rulesFor('draft').map(({ id }) => id)).toEqual([
    'low-feeling-without-pain',
    'pain-without-solution',
    'solution-without-pain',
    'stage-without-action',
    'stage-without-touchpoint',
    'touchpoint-without-channel',
    'stage-without-goal',
    'stage-without-owner',
    'number-incomplete',
    'channel-gap',
  ]);
  expect(rulesFor('live')).toHaveLength(25);
});

test.each([
  [undefined, 'draft'],
  ['researching', 'draft'],
  ['workshop', 'workshop'],
  ['unmapped', 'workshop'],
  ['live', 'live'],
  ['Live since May', 'live'],
  ['delivery', 'draft'],
])('a map of the status %j is in the state %j', (status, state) => {
  expect(stateOf(status === undefined ? {} : { status })).toBe(state);
});

describe('fixes', () => {
  const fixed = (journey: Journey, rule: string): Journey => {
    const fix = find(journey, rule)[0]?.fix;
    if (!fix) throw new Error(`${rule} offers no fix`);
    return applied(journey, fix.edits);
  };

  test.each([
    'pain-without-solution',
    'touchpoint-without-channel',
    'two-ideas-in-one-note',
    'solution-worded-as-pain',
    'personal-data',
    'review-due',
  ])('%s: what it offers is a valid map without that finding', (rule) => {
    const seed = seeds.find((each) => each.rule === rule);
    const journey = changed(seed?.fault ?? (() => undefined));
    const after = fixed(journey, rule);
    expect(find(after, rule)).toEqual([]);
    if (rule !== 'solution-worded-as-pain') expect(checkJourney(after, today, 'live')).toEqual([]);
  });

  test('two ideas become two notes of the same cell, and no word is lost', () => {
    const journey = changed((map) => {
      map.cards[0].text = 'Asks a neighbour. Looks it up on the phone. Gives up for today.';
    });
    const texts = fixed(journey, 'two-ideas-in-one-note')
      .cards.filter(({ stageId, laneId }) => stageId === 'find' && laneId === 'do')
      .map(({ text }) => text);
    expect(texts).toEqual(['Asks a neighbour.', 'Looks it up on the phone.', 'Gives up for today.']);
  });
});

test('on any map no check fails, and what a fix does is a map again', () => {
  fc.assert(
    fc.property(
      arbitraryJourney({ cards: { max: 14 }, stages: { min: 1, max: 4 }, lanes: { min: 1, max: 6 } }),
      (given) => {
        const journey = journeyFrom(given);
        for (const { fix } of checkJourney(journey, today, 'live')) if (fix) applied(journey, fix.edits);
      },
    ),
    cases('checks and their fixes', 40, 2000),
  );
});

describe('muting', () => {
  const faulty = changed((map) => {
    map.cards[0].stageId = null;
    map.cards[1].stageId = null;
  });
  const wanted = (journey: Journey) => find(journey, 'note-without-place').map(({ recordId }) => recordId);

  test('one finding, all of a rule, and back', () => {
    expect(wanted(faulty)).toEqual(['do-1', 'do-2']);
    const one = applied(faulty, [muteEdit(faulty, 'note-without-place', 'do-1')]);
    expect(wanted(one)).toEqual(['do-2']);
    const all = applied(one, [muteEdit(one, 'note-without-place')]);
    expect([wanted(all), mutesOf(all)]).toEqual([[], [{ rule: 'note-without-place' }]]);
    expect(checkJourney(all, today, 'live', { muted: true })).toHaveLength(2);
    const back = applied(all, [unmuteEdit(all, 'note-without-place')]);
    expect([wanted(back), 'muted' in back]).toEqual([['do-1', 'do-2'], false]);
  });

  test('what is no mute mutes nothing, and mutes of records that are gone go with the next', () => {
    const odd = journeyFrom({
      ...faulty,
      muted: ['x', { rule: 7 }, { rule: 'note-without-place', recordId: 'gone' }],
    });
    expect(wanted(odd)).toEqual(['do-1', 'do-2']);
    expect(isMuted(mutesOf(odd), 'note-without-place', 'gone')).toBe(true);
    const next = applied(odd, [muteEdit(odd, 'near-duplicate', 'do-1')]);
    expect(mutesOf(next)).toEqual([{ rule: 'near-duplicate', recordId: 'do-1' }]);
  });
});

test('findings stand by stage, what concerns the whole map first, what lies outside the stages last', () => {
  const journey = changed((map) => {
    delete map.scenario;
    map.cards[0].stageId = null;
    map.stages[1].name = 'Sales';
    map.stages[0].name = 'Marketing';
  });
  expect(checkJourney(journey, today, 'live').map(({ recordId }) => recordId)).toEqual([
    'map',
    'find',
    'find',
    'use',
    'do-1',
  ]);
});

/** The journey after edits, as the sandbox merges them. */
function applied(journey: Journey, edits: readonly JourneyEdit[]): Journey {
  const records = toRecords(journey);
  const { changes, conflicts } = mergeEdits([...edits], records.byId, records);
  expect(conflicts).toEqual([]);
  return fromRecords(applyChanges(records, changes));
}
