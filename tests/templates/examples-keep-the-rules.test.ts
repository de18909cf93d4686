import { describe, expect, test } from 'vitest';
import { createIds } from '../../src/journey/ids.ts';
import type { Card, Journey, Stage } from '../../src/journey/journey.ts';
import { metricKinds } from '../../src/journey/metric-kinds.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { listTemplates } from '../../src/templates/templates.ts';
import { seededRandom } from '../support/sample-journeys.ts';

/**
 * What every worked example shows by doing it. Stated here by itself, not by the product's own checks: an example is
 * what people copy.
 */
const examples = listTemplates().map((template) => {
  const journey = instantiateTemplate(template, { ids: createIds(seededRandom()), example: true });
  return [template.id, journey] as const;
});

const kindsOf = ({ lanes }: Journey) => new Map(lanes.map(({ id, kind }) => [id, kind]));
const cardsOfKinds = (journey: Journey, ...kinds: string[]): Card[] => {
  const kindOf = kindsOf(journey);
  return journey.cards.filter(({ laneId }) => kinds.includes(kindOf.get(laneId ?? '') ?? ''));
};
const hasRow = (journey: Journey, kind: string) => journey.lanes.some((lane) => lane.kind === kind);
const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '';
/** Stages that are moments of the journey, not a block beside it. */
const moments = ({ stages }: Journey) => stages.filter(({ block }) => block === undefined);
/** Names of stages without a note in a row of this kind. */
const without = (journey: Journey, kind: string, field?: keyof Stage): string[] => {
  const there = new Set(cardsOfKinds(journey, kind).map(({ stageId }) => stageId));
  return moments(journey)
    .filter((stage) => !there.has(stage.id) && !(field !== undefined && isFilled(stage[field])))
    .map(({ name }) => name);
};

describe.each(examples)('the example of %s', (_, journey) => {
  test('has a pain in every stage in which a feeling is low', () => {
    const pained = new Set(cardsOfKinds(journey, 'pains').map(({ stageId }) => stageId));
    const low = journey.emotions.filter(({ value }) => value !== undefined && value < 0);
    const bare = low.filter(({ stageId }) => !pained.has(stageId)).map(({ label }) => label);
    expect(bare).toEqual([]);
  });

  test('answers every pain with an opportunity or a solution, joined by a line', () => {
    const answers = new Set(cardsOfKinds(journey, 'opportunities', 'solutions').map(({ id }) => id));
    const answered = new Set(
      journey.links.flatMap(({ from, to }) => [
        ...(answers.has(to) ? [from] : []),
        ...(answers.has(from) ? [to] : []),
      ]),
    );
    const alone = cardsOfKinds(journey, 'pains').filter(({ id }) => !answered.has(id));
    expect(alone.map(({ text }) => text)).toEqual([]);
  });

  test('has an answer for some pain in every row of solutions', () => {
    const pains = new Set(cardsOfKinds(journey, 'pains', 'barriers').map(({ id }) => id));
    const asked = new Set(
      journey.links.flatMap(({ from, to }) => [
        ...(pains.has(from) ? [to] : []),
        ...(pains.has(to) ? [from] : []),
      ]),
    );
    const alone = cardsOfKinds(journey, 'solutions').filter(({ id }) => !asked.has(id));
    expect(alone.map(({ text }) => text)).toEqual([]);
  });

  test('says of every stage what the person wants there', () => {
    expect(without(journey, 'goals', 'goal')).toEqual([]);
  });

  test('has an action, a touchpoint and an owner in every stage, where it has such a row', () => {
    for (const kind of ['actions', 'touchpoints']) {
      if (hasRow(journey, kind)) expect(without(journey, kind), kind).toEqual([]);
    }
    if (hasRow(journey, 'owners')) expect(without(journey, 'owners', 'owner')).toEqual([]);
  });

  test('says of every touchpoint through which channel, and whether on- or offline', () => {
    const touchpoints = cardsOfKinds(journey, 'touchpoints');
    const withChannel = new Set(cardsOfKinds(journey, 'channels').map(({ stageId }) => stageId));
    const silent = touchpoints.filter((card) => !isFilled(card.channel) && !withChannel.has(card.stageId));
    expect(silent.map(({ text }) => text)).toEqual([]);
    const nowhere = touchpoints.filter(
      ({ setting }) => !['online', 'offline', 'both'].includes(String(setting)),
    );
    expect(nowhere.map(({ text }) => text)).toEqual([]);
  });

  test('has numbers of known kinds with what was, what shall be, and when it was measured', () => {
    for (const metric of journey.metrics) {
      expect(metricKinds).toContain(metric.kind);
      for (const field of ['baseline', 'current', 'target', 'date'] as const)
        expect(isFilled(metric[field]), `${metric.name ?? metric.kind}: ${field}`).toBe(true);
    }
  });

  test('says of what is done what it did', () => {
    const done = journey.cards.filter(({ status }) => status === 'done');
    for (const card of done) expect(isFilled(card.measuredChange), card.text).toBe(true);
  });
});

test.each([
  'channel',
  'device',
  'setting',
  'cause',
  'evidence',
  'confidence',
  'owner',
  'due',
  'expectedChange',
])('at least five examples show what “%s” is for', (field) => {
  const shown = examples.filter(([, { cards }]) => cards.some((card) => isFilled(card[field])));
  expect(shown.map(([id]) => id).length).toBeGreaterThanOrEqual(5);
});

test('at least five examples have numbers; one watches for signals; one names the competition', () => {
  expect(examples.filter(([, { metrics }]) => metrics.length > 0).length).toBeGreaterThanOrEqual(5);
  const watched = examples.filter(([, { cards }]) =>
    cards.some(({ seenIn, threshold, response, stepIn, owner, channel }) =>
      [seenIn, threshold, response, stepIn, owner, channel].every(isFilled),
    ),
  );
  expect(watched.map(([id]) => id)).toContain('loyalty-and-churn');
  expect(examples.some(([, journey]) => cardsOfKinds(journey, 'alternatives').length > 0)).toBe(true);
});
