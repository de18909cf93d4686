import { describe, expect, test } from 'vitest';
import { JourneyError, journeyFrom, parseJourney } from '../../src/journey/parse-journey.ts';

const small = {
  id: 'j',
  title: 'Moving house',
  stages: [{ id: 's', name: 'Packing' }],
  lanes: [{ id: 'l', name: 'Actions', kind: 'actions' }],
  cards: [{ id: 'c', stageId: 's', laneId: 'l', text: 'Label the boxes' }],
};

function problemsOf(value: unknown): string[] {
  const parsed = parseJourney(value);
  return parsed.ok ? [] : parsed.problems.map(({ where, message }) => `${where} ${message}`);
}

describe('parseJourney', () => {
  test('takes a journey without most of its lists', () => {
    expect(journeyFrom({ id: 'j', title: 'T' })).toEqual({
      id: 'j',
      title: 'T',
      personas: [],
      stages: [],
      lanes: [],
      cards: [],
      links: [],
      emotions: [],
      metrics: [],
    });
  });

  test('normalises line ends in every text, however deep, and nothing else', () => {
    const journey = journeyFrom({
      ...small,
      scenario: ' a\r\nb\rc\u2028d\u2029e ',
      cards: [{ ...small.cards[0], deep: [{ note: 'x\r\ny' }] }],
    });
    expect(journey.scenario).toBe(' a\nb\nc\nd\ne ');
    expect(journey.cards[0]?.deep).toEqual([{ note: 'x\ny' }]);
  });

  test('keeps unknown fields and blanks in names, drops `exported` and null in optional fields', () => {
    const journey = journeyFrom({
      ...small,
      title: ' A ',
      mood: { a: null },
      exported: { id: 1 },
      owner: null,
      links: null,
    });
    expect(journey.title).toBe(' A ');
    expect(journey.mood).toEqual({ a: null });
    expect(journey).not.toHaveProperty('exported');
    expect(journey).not.toHaveProperty('owner');
    expect(journey.links).toEqual([]);
  });

  test.each([
    ['no object', 7, ' must be an object, not 7'],
    [
      'a card that forgot its place',
      { ...small, cards: [{ id: 'c', stageId: 's', text: 'x' }] },
      'cards[0].laneId is missing (the id of a lane, or null for none)',
    ],
    [
      'a place that is no id',
      { ...small, cards: [{ id: 'c', stageId: 4, laneId: null, text: 'x' }] },
      'cards[0].stageId must be a text, not 4',
    ],
    ['no title', { id: 'j' }, 'title is missing (a text)'],
    ['a name of blanks', { ...small, title: '  ' }, 'title must not be empty'],
    ['a name of two lines', { ...small, title: 'a\r\nb' }, 'title must be one line'],
    [
      'a severity beyond the scale',
      { ...small, cards: [{ ...small.cards[0], severity: 9 }] },
      'cards[0].severity must be at most 5, not 9',
    ],
    [
      'an emotion between steps',
      { ...small, emotions: [{ id: 'e', stageId: 's', value: 0.3 }] },
      'emotions[0].value must be in steps of 0.5, not 0.3',
    ],
    [
      'an id twice, in different lists',
      { ...small, lanes: [{ id: 's', name: 'L', kind: 'pains' }], cards: [] },
      'lanes[0].id is "s", which stages[0].id already is: ids are unique',
    ],
    [
      'a card in a stage that is not there',
      { ...small, stages: [] },
      'cards[0].stageId is "s", but no stage has that id',
    ],
    [
      'a card whose lane is a stage',
      { ...small, cards: [{ ...small.cards[0], laneId: 's' }] },
      'cards[0].laneId is "s", but no lane has that id',
    ],
    [
      'a link to a stage',
      { ...small, links: [{ id: 'k', from: 'c', to: 's' }] },
      'links[0].to is "s", but no card has that id',
    ],
    [
      'a feeling of nobody',
      { ...small, emotions: [{ id: 'e', stageId: 's', personaId: 'p', value: 1 }] },
      'emotions[0].personaId is "p", but no persona has that id',
    ],
    [
      'a stage after itself',
      { ...small, stages: [{ id: 's', name: 'S', after: 's' }] },
      'stages[0].after names the stage itself',
    ],
    [
      'a number too large',
      JSON.parse('{"id":"j","title":"T","x":1e999}'),
      'x is a number too large to be kept',
    ],
    [
      'a prototype',
      JSON.parse('{"id":"j","title":"T","cards":[{"__proto__":{"a":1}}]}'),
      'cards[0].__proto__ is not a name that a field can have: rename it',
    ],
  ])('names what is wrong: %s', (_, value, problem) => {
    expect(problemsOf(value)).toContain(problem);
  });

  test('survives nesting that would end other programs', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(problemsOf({ ...small, deep })[0]).toContain('nested more than 100 levels deep');
    const circle: { [key: string]: unknown } = { ...small };
    circle.self = circle;
    expect(problemsOf(circle)[0]).toContain('levels deep');
  });

  test('throws one readable text', () => {
    const cards = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `c${n}`, stageId: 'x', laneId: null, text: '' }));
    expect(() => journeyFrom({ id: 'j', title: 'T', cards })).toThrow(JourneyError);
    expect(() => journeyFrom({ id: 'j', title: 'T', cards })).toThrow(
      /^The journey has 7 problems: cards\[0\]\.stageId is "x", .*; and 2 more\.$/,
    );
  });

  test('reaches no prototype', () => {
    parseJourney(JSON.parse('{"id":"j","title":"T","__proto__":{"polluted":true}}'));
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
