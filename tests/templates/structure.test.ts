import { describe, expect, test } from 'vitest';
import { createIds } from '../../src/journey/ids.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { detailsFrom } from '../../src/templates/details.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { templateById } from '../../src/templates/templates.ts';
import { seededRandom } from '../support/sample-journeys.ts';

/** What some templates bring besides stages and rows, and how it arrives in the journey. */
function made(id: string, { example = false, details = {} } = {}): Journey {
  const template = templateById(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return instantiateTemplate(template, {
    ids: createIds(seededRandom()),
    example,
    details: detailsFrom(details),
  });
}
const stageOf = (journey: Journey, name: string) => journey.stages.find((stage) => stage.name === name);

describe('branches', () => {
  test.each([false, true])('two stages follow the same one (example: %s)', (example) => {
    const journey = made('loyalty-and-churn', { example });
    const fork = stageOf(journey, 'Considers leaving')?.id;
    expect(fork).toBeDefined();
    expect(stageOf(journey, 'Leaves')).toMatchObject({ after: fork, branchLabel: 'or' });
    expect(stageOf(journey, 'Stays')).toMatchObject({ after: fork, branchLabel: 'or' });
    expect(stageOf(journey, 'Won back')?.after).toBe(stageOf(journey, 'Leaves')?.id);
  });

  test('end where the stage before them was taken out', () => {
    const journey = made('loyalty-and-churn', { details: { stages: ['Active', 'Leaves', 'Stays'] } });
    for (const stage of journey.stages) {
      expect(stage).not.toHaveProperty('after');
      expect(stage).not.toHaveProperty('branchLabel');
    }
  });

  test('of one’s own are given by the name of the stage before', () => {
    const stages = ['Ask', { name: 'Yes', after: ' ask ', branchLabel: 'or' }, { name: 'No', after: 'Ask' }];
    const journey = made('blank', { details: { stages } });
    expect(journey.stages.slice(1).map(({ after }) => after)).toEqual([
      journey.stages[0]?.id,
      journey.stages[0]?.id,
    ]);
    expect(() => made('blank', { details: { stages: ['Ask', { name: 'Yes', after: 'Aks' }] } })).toThrow(
      'stages[1].after is "Aks", but the stages are "Ask", "Yes"',
    );
  });
});

test('a blueprint has its three lines, each below a row, and connectors from customer to backstage', () => {
  const journey = made('service-blueprint', { example: true });
  const lines = journey.lanes.filter(({ lineBelow }) => lineBelow !== undefined);
  expect(lines.map(({ name, lineBelow }) => [name, lineBelow])).toEqual([
    ['Fail points and waiting', 'Line of interaction'],
    ['Frontstage systems', 'Line of visibility'],
    ['Backstage systems', 'Line of internal interaction'],
  ]);
  const rowOf = (cardId: string) => {
    const laneId = journey.cards.find(({ id }) => id === cardId)?.laneId;
    return journey.lanes.findIndex(({ id }) => id === laneId);
  };
  for (const { from, to } of journey.links) expect(rowOf(from)).toBeLessThan(rowOf(to));
});

test('what is optional is for the chooser to know, not for the map', () => {
  const optional = templateById('buying-process')?.lanes.filter((lane) => lane.optional) ?? [];
  expect(optional.map(({ name }) => name)).toEqual([
    'Motivations',
    'Touchpoints',
    'Competitors and alternatives',
    'Bright spots',
    'Barriers',
    'Numbers',
  ]);
  for (const lane of made('buying-process').lanes) expect(lane).not.toHaveProperty('optional');
});

test('today and the future have a curve each, in the empty map and in the example', () => {
  for (const example of [false, true]) {
    const journey = made('current-to-future', { example });
    expect(journey.personas.map(({ state }) => state)).toEqual(['current', 'future']);
    for (const { id } of journey.personas) {
      const stages = journey.emotions.filter(({ personaId }) => personaId === id);
      expect(new Set(stages.map(({ stageId }) => stageId)).size).toBe(journey.stages.length);
    }
  }
});

test('the five roles of a buying group are rows and curves, until people are named', () => {
  const journey = made('b2b-buying-group');
  const roles = journey.personas.map(({ name }) => name);
  expect(roles).toHaveLength(5);
  expect(journey.lanes.slice(0, 5).map(({ name }) => name)).toEqual(roles);
  const named = made('b2b-buying-group', { details: { personas: [{ name: 'Ana' }] } });
  expect(named.personas.map(({ name }) => name)).toEqual(['Ana']);
  expect(named.emotions).toHaveLength(named.stages.length);
});

test('a lean map asks for goal and expectations in its facts table', () => {
  const labels = (journey: Journey) =>
    planBoard(journey).root.children.flatMap((each) =>
      each.type === 'TABLE' && each.stamp.kind === 'facts' ? each.cells.map(([label]) => label) : [],
    );
  expect(labels(made('lean'))).toEqual(expect.arrayContaining(['Goal', 'Expectations']));
  expect(labels(made('blank'))).not.toContain('Goal');
  expect(labels(made('patient'))).toContain('Personal data');
});

test('an empathy block is a column of the map: its notes lie in the same rows as those of the stages', () => {
  const journey = made('empathy-starter', { example: true });
  expect(journey.stages.map(({ block }) => block)).toEqual(['empathy', ...Array(4).fill(undefined)]);
  const rows = new Set(
    journey.cards.filter(({ stageId }) => stageId === journey.stages[0]?.id).map(({ laneId }) => laneId),
  );
  expect(rows.size).toBe(journey.lanes.length);
});
