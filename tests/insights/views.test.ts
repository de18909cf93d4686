import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeWatchList } from '../../src/formats/watch-list/write-watch-list.ts';
import { channelGrid, channelsOf } from '../../src/insights/channels/channel-grid.ts';
import { promisedChannel } from '../../src/insights/channels/channel-words.ts';
import { findHandOffs } from '../../src/insights/channels/find-hand-offs.ts';
import { findInconsistencies } from '../../src/insights/channels/find-inconsistencies.ts';
import { evidenceCoverage } from '../../src/insights/coverage/evidence-coverage.ts';
import { readAmount, readShare } from '../../src/insights/facts/read-amount.ts';
import { addMonths, readDate } from '../../src/insights/facts/read-date.ts';
import { listNumbers } from '../../src/insights/numbers/list-numbers.ts';
import { comparePersonas } from '../../src/insights/people/compare-personas.ts';
import { ownerGrid } from '../../src/insights/people/owner-grid.ts';
import { nextReview, reviewState } from '../../src/insights/review/review-state.ts';
import { watchList } from '../../src/insights/watch/watch-list.ts';
import { createIds } from '../../src/journey/ids.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { templateById } from '../../src/templates/templates.ts';
import { seededRandom } from '../support/sample-journeys.ts';
import { cleanMap } from './checks/clean-map.ts';

const changed = (change: (map: ReturnType<typeof cleanMap>) => void) => {
  const map = cleanMap();
  change(map);
  return journeyFrom(map);
};
function example(id: string) {
  const template = templateById(id);
  if (!template) throw new Error(id);
  return instantiateTemplate(template, { ids: createIds(seededRandom()), example: true });
}

describe('amounts and dates in words', () => {
  test.each([
    ['62 %', { number: 62, percent: true }],
    ['4,1', { number: 4.1, percent: false }],
    ['1,234', { number: 1234, percent: false }],
    ['1.234.567', { number: 1234567, percent: false }],
    ['1.234,5', { number: 1234.5, percent: false }],
    ['−12', { number: -12, percent: false }],
    ['€ 4.50 a day', { number: 4.5, percent: false }],
    ['14 of 19', { number: 14, percent: false, ratio: 14 / 19 }],
    ['9 times a quarter', { number: 9, percent: false }],
    ['daily', null],
    ['', null],
    [undefined, null],
    [Number.NaN, null],
  ])('%j', (said, amount) => {
    expect(readAmount(said)).toEqual(amount);
  });

  test('shares of a whole', () => {
    expect(['40 %', '1 in 4', 0.3, '140 %', 5, 'all'].map(readShare)).toEqual([
      0.4,
      0.25,
      0.3,
      null,
      null,
      null,
    ]);
  });

  test('dates', () => {
    expect(['2026-08-12', 'since 2026-08', '2026-Q2', '2026-02-30', 'May'].map(readDate)).toEqual([
      '2026-08-12',
      '2026-08-01',
      '2026-04-01',
      null,
      null,
    ]);
    expect([addMonths('2026-01-31', 1), addMonths('2026-03-15', -12)]).toEqual(['2026-02-28', '2025-03-15']);
  });
});

describe('channels', () => {
  test('by the rows of a consistency map: inconsistencies with their reasons', () => {
    const journey = example('cross-channel-consistency');
    const grid = channelGrid(journey);
    expect([grid.by, grid.channels.map(({ name }) => name)]).toEqual([
      'rows',
      [
        'Web',
        'App',
        'Store',
        'Phone',
        'E-mail',
        'Social',
        'Chat or contact centre',
        'Partner or marketplace',
      ],
    ]);
    expect(findInconsistencies(journey).map(({ stage, reason }) => [stage.name, reason])).toEqual([
      ['Find', 'Partly: photo search in one place only'],
      ['Compare', 'Not: bot and table name different models'],
      ['Buy', 'Not: four prices on one evening'],
      ['Receive', 'Partly: same shelf, message too late'],
      ['Return', 'Not: five rules for one box'],
    ]);
    expect(findHandOffs(journey).flatMap(({ gaps }) => gaps)).toEqual([]);
  });

  test('different amounts in one stage contradict each other', () => {
    const journey = changed((map) => {
      map.lanes.push(
        { id: 'web', name: 'Web', kind: 'channels' },
        { id: 'shop', name: 'Shop', kind: 'channels' },
      );
      map.cards.push({ id: 'w', stageId: 'use', laneId: 'web', text: '€ 49, in 2 days' });
      map.cards.push({ id: 's', stageId: 'use', laneId: 'shop', text: '55 € and 3 stamps' });
      map.cards.push({ id: 'n', stageId: 'find', laneId: 'web', text: '7 shops' });
      map.cards.push({ id: 'm', stageId: 'find', laneId: 'shop', text: '9 bikes' });
    });
    expect(findInconsistencies(journey).map(({ stage, reason }) => [stage.id, reason])).toEqual([
      ['use', '49, 55'],
    ]);
  });

  test('where the channel changes, and what goes on', () => {
    const [step] = findHandOffs(changed(() => undefined));
    expect(step).toMatchObject({ kept: ['Phone'], left: ['Web'], joined: ['Store'], carried: [], gaps: [] });
    expect(channelsOf(channelGrid(changed(() => undefined)), 'find')).toEqual(['Web', 'Phone']);
  });

  test('a promise that is not kept, and a channel that is away and back', () => {
    const journey = changed((map) => {
      map.stages.push({ id: 'later', name: 'A year later', goal: 'Ride on', owner: 'Noor' });
      map.cards[2].channel = ['Phone', 'App'];
      map.cards[0].text = 'Is told: we will e-mail you when it is ready';
      map.cards.push({
        id: 'meet-3',
        stageId: 'later',
        laneId: 'meet',
        text: 'Check-up',
        channel: ['App', 'Phone'],
      });
    });
    expect(
      findHandOffs(journey).flatMap(({ gaps }) => gaps.map(({ channel, reason }) => [channel, reason])),
    ).toEqual([
      ['App', 'hole'],
      ['E-mail', 'promised'],
    ]);
    expect(
      [
        'We will call you back',
        'Confirmation by post',
        'Promises a reply in the app',
        'You will get a text message',
        'Calls the shop',
        'Writes a letter',
        'Promises to do better',
      ].map(promisedChannel),
    ).toEqual(['Phone', 'Post', 'App', 'Text message', null, null, null]);
  });
});

test('what is known, inferred and assumed, by stage and row; plans count as neither', () => {
  const journey = changed((map) => {
    map.cards[0].confidence = 'inferred';
    map.cards[1].evidence = 'assumption: asked nobody';
    map.cards[2].confidence = '90 %';
  });
  const { total, stages, rows, notes } = evidenceCoverage(journey);
  expect(total).toEqual({ known: 2, inferred: 1, assumed: 2 });
  expect(stages.map(({ stage, counts }) => [stage.id, counts.known])).toEqual([
    ['find', 2],
    ['use', 0],
  ]);
  expect(rows.map(({ row }) => row.id)).toEqual(['do', 'meet', 'hurt']);
  expect(notes.find(({ card }) => card.id === 'hurt-1')?.how).toBe('known');
});

test('owners by stages, with what nobody owns', () => {
  const journey = changed((map) => {
    map.stages[0].owner = 'Osei Bright, Stores';
    delete map.stages[1].owner;
    map.cards.at(-1).owner = 'osei bright';
    map.cards.push({ id: 'done', stageId: 'use', laneId: 'mend', text: 'Old', status: 'done' });
  });
  const { owners, empty, unowned } = ownerGrid(journey);
  expect(owners.map(({ name, departments }) => [name, departments])).toEqual([['Osei Bright', ['Stores']]]);
  expect(owners[0]?.stages.get('find')).toMatchObject({ stage: true, cards: [{ id: 'mend-1' }] });
  expect([empty.map(({ id }) => id), unowned.map(({ id }) => id)]).toEqual([['use'], ['hurt-1']]);
});

test('personas side by side', () => {
  const journey = changed((map) => {
    map.personas.push({ id: 'ben', name: 'Ben', share: '20 %', needs: ['A loan bike', 'Quiet'] });
    map.cards[4].who = ['Ben'];
  });
  const { personas, rows } = comparePersonas(journey);
  expect(personas).toMatchObject([
    { persona: { id: 'ada' }, feeling: 0.3, lowest: { stage: 'Looking for help', value: -1 }, pains: [] },
    { persona: { id: 'ben' }, feeling: null, lowest: null, pains: [{ id: 'hurt-1' }] },
  ]);
  expect(rows.map(({ label, values }) => [label, ...values])).toEqual([
    ['Share of customers', '', '20 %'],
    ['Needs', '', 'A loan bike\nQuiet'],
    ['Source', '12 interviews', ''],
    ['Date of source', '2026-06', ''],
  ]);
});

describe('the watch list', () => {
  test('signals with what comes of their stage, as a table for the CRM', () => {
    const list = watchList(example('loyalty-and-churn'));
    const rows = Papa.parse<Record<string, string>>(writeWatchList(list).slice(1).trim(), {
      header: true,
    }).data;
    expect(rows).toHaveLength(10);
    expect(rows.find(({ signal }) => signal === 'Visits the help page at night')).toMatchObject({
      stage: 'Considers leaving',
      source: 'Web analytics',
      threshold: 'Cancellation page, once',
      what_we_do: 'Banner with three equal buttons',
      by: 'Greet Van Damme',
      channel: 'Web',
      when: 'On the same visit',
    });
    // What a signal does not say itself comes of its stage.
    expect(rows.find(({ signal }) => signal === 'Clicks the asparagus mail')).toMatchObject({
      what_we_do: 'Mail with the first asparagus',
      by: 'Greet Van Damme',
    });
    expect(list.items[0]?.missing).toContain('threshold');
    // A note of ours that says when is no signal.
    expect(list.moments.map(({ card, when }) => [card.text, when])).toContainEqual([
      'Text after the second swap',
      'The day after the second swap',
    ]);
  });

  test('what the note says itself comes first, and a formula is no formula', () => {
    const journey = changed((map) => {
      map.cards[1] = {
        ...map.cards[1],
        text: '=cmd()',
        seenIn: 'Till',
        threshold: 3,
        response: 'Ring them',
        stepIn: 'Within a day',
        channel: 'Phone',
        owner: 'Ida',
      };
    });
    const list = watchList(journey);
    expect(list.items[0]).toMatchObject({ source: 'Till', threshold: '3', by: 'Ida', missing: [] });
    expect(writeWatchList(list)).toContain(
      "\r\n'=cmd(),Till,3,Having it mended,Ring them,Ida,Phone,Within a day,do-2\r\n",
    );
    // The other stage is low, and nothing warns of it.
    expect(list.unwatched).toMatchObject([
      { stage: { id: 'find' }, reason: 'low', emotion: { id: 'feel-1' } },
    ]);
  });
});

describe('numbers in a list', () => {
  test('moved, better, and the lowest of touchpoints that are measured alike', () => {
    const journey = changed((map) => {
      const csat = { kind: 'CSAT', scale: '1 to 5', baseline: '60 %', target: '90 %' };
      map.metrics.push({ id: 'a', ...csat, cardId: 'meet-1', current: '55 %' });
      map.metrics.push({ id: 'b', ...csat, cardId: 'meet-2', current: '80 %' });
      // Another scale is another number.
      map.metrics.push({ id: 'c', ...csat, cardId: 'meet-2', scale: '1 to 7', current: '10 %' });
      map.metrics.push({ id: 'd', kind: 'NPS', current: 3 });
      // Without a target NPS is better when it is higher; of a cost nobody knows. A target that is reached shows no way.
      map.metrics.push({ id: 'e', kind: 'nps', baseline: 5, current: 3 });
      map.metrics.push({ id: 'f', kind: 'cost', baseline: 5, current: 3 });
      map.metrics.push({ id: 'g', kind: 'cost', baseline: 5, current: 3, target: 5 });
    });
    expect(
      listNumbers(journey).map(({ metric, moved, better, lowest, of }) => [
        metric.id,
        of.id,
        moved,
        better,
        lowest,
      ]),
    ).toEqual([
      ['d', 'map', null, null, false],
      ['e', 'map', -2, false, false],
      ['f', 'map', -2, null, false],
      ['g', 'map', -2, null, false],
      ['a', 'meet-1', -5, false, true],
      ['nps', 'use', 6, true, false],
      ['b', 'meet-2', 20, true, false],
      ['c', 'meet-2', -50, false, false],
    ]);
  });
});

describe('the next review', () => {
  const map = { id: 'm', title: 'M', reviewed: '2026-08-12', review: '2026-11-12' };
  const state = (today: string, more: object = {}) => reviewState(journeyFrom({ ...map, ...more }), today);

  test('against today', () => {
    expect(state('2026-10-01')).toEqual({ state: 'planned', next: '2026-11-12', days: 42, triggers: 0 });
    expect(state('2026-10-29').state).toBe('soon');
    expect(state('2026-11-12')).toMatchObject({ state: 'due', days: 0 });
    expect(state('2026-11-13')).toMatchObject({ state: 'due', days: -1 });
  });

  test('something that happened makes it due; without a date nothing is', () => {
    expect(state('2026-10-01', { triggers: ['2026-09-01: new app'] })).toMatchObject({
      state: 'due',
      triggers: 1,
    });
    expect(state('2026-10-01', { review: 'soon' })).toMatchObject({ state: 'none', next: null, days: null });
  });

  test('the next one by rhythm, else as far as the last two lay apart', () => {
    const nextOf = (more: object) => nextReview(journeyFrom({ ...map, ...more }), '2026-11-30');
    expect(nextOf({ rhythm: 'monthly' })).toBe('2026-12-30');
    expect(nextOf({ rhythm: 'quarterly' })).toBe('2027-02-28');
    expect(nextOf({ rhythm: 'every 6 weeks' })).toBe('2027-01-11');
    expect(nextOf({})).toBe('2027-03-02');
    expect(nextOf({ review: '' })).toBe(null);
    expect(state('2026-10-01', { review: '', rhythm: 'monthly' })).toMatchObject({
      state: 'due',
      next: '2026-09-12',
    });
  });
});
