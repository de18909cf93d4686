import type { Journey } from '../../src/journey/journey.ts';

/** A map with one edit, and in how many further lines of a text for people what it changed is named again. */
export interface SingleEdit {
  journey: Journey;
  named: number;
}

/** One edit of each sort; `pick` chooses one of so many. `null`: this map has nothing for it. */
export const singleEdits: { [sort: string]: (journey: Journey, pick: Choose) => SingleEdit | null } = {
  'a note reworded': (map, pick) => set(map, 'cards', pick, ({ text }) => ({ text: `${text} and more` })),
  'a note’s owner': (map, pick) => set(map, 'cards', pick, () => ({ owner: 'Somebody else' })),
  'a note’s score': (map, pick) =>
    set(map, 'cards', pick, ({ severity }) => ({ severity: severity === 1 ? 2 : 1 })),
  'a note’s channels': (map, pick) => set(map, 'cards', pick, () => ({ channel: ['Web', 'Post', 'Shop'] })),
  'a detail of our own': (map, pick) => set(map, 'cards', pick, () => ({ zone: 'north' })),
  'a detail taken off': (map, pick) => {
    const card = pick(map.cards);
    const field = Object.keys(card ?? {}).filter((each) => !fixed.includes(each));
    return card && field.length > 0
      ? set(
          map,
          'cards',
          () => card,
          () => ({ [pick(field) ?? '']: undefined }),
        )
      : null;
  },
  'a note added': (map, pick) => {
    const beside = pick(map.cards);
    if (!beside) return null;
    const { stageId, laneId } = beside;
    const added = { id: 'added', stageId, laneId, text: 'Something new' };
    return { journey: { ...map, cards: insert(map.cards, pick, added) }, named: inCell(map, beside) };
  },
  'a note deleted': (map, pick) => {
    const card = pick(map.cards.filter(({ id }) => namesOf(map, id) === 0));
    if (!card) return null;
    const journey = {
      ...map,
      cards: without(map.cards, card.id),
      links: map.links.filter(({ from }) => from !== card.id),
    };
    return { journey, named: inCell(map, card) };
  },
  'a note moved within its cell': (map, pick) => {
    const card = pick(map.cards.filter((each) => inSameCell(map, each).length > 1));
    const [first] = card ? inSameCell(map, card) : [];
    if (!card || !first || first === card) return null;
    const cards = without(map.cards, card.id);
    cards.splice(cards.indexOf(first), 0, card);
    // Taken out here, put in there.
    return { journey: { ...map, cards }, named: 1 + inCell(map, card) };
  },
  'a note moved to another cell': (map, pick) => {
    const [card, stage, lane] = [pick(map.cards), pick(map.stages), pick(map.lanes)];
    if (!card || !stage || !lane || (card.stageId === stage.id && card.laneId === lane.id)) return null;
    const moved = { ...card, stageId: stage.id, laneId: lane.id };
    const journey = { ...map, cards: map.cards.map((each) => (each === card ? moved : each)) };
    const named = 1 + inCell(map, card) + inCell(map, moved) + fromThere(map, card.id);
    return { journey, named };
  },
  'a person’s field': (map, pick) => set(map, 'personas', pick, () => ({ needs: 'Peace' })),
  'a person renamed': (map, pick) => {
    const person = pick(map.personas);
    const feelings = map.emotions.filter(({ personaId }) => personaId === person?.id);
    return person
      ? set(
          map,
          'personas',
          () => person,
          () => ({ name: 'Maxi' }),
          feelings.length,
        )
      : null;
  },
  'a person added': (map) => add(map, 'personas', { id: 'added', name: 'Somebody new' }),
  'a stage renamed': (map, pick) => {
    const stage = pick(map.stages);
    if (!stage) return null;
    const ids = new Set(map.cards.filter(({ stageId }) => stageId === stage.id).map(({ id }) => id));
    const named =
      map.metrics.filter(({ stageId, cardId }) => stageId === stage.id || ids.has(cardId ?? '')).length +
      map.stages.filter(({ after }) => after === stage.id).length +
      map.links.filter(({ to }) => ids.has(to)).filter((link) => !isWithin(map, link.from, stage.id)).length;
    return set(
      map,
      'stages',
      () => stage,
      () => ({ name: 'Another name' }),
      named,
    );
  },
  'a stage’s field': (map, pick) => set(map, 'stages', pick, () => ({ goal: 'To be done with it' })),
  'a stage added': (map, pick) => ({
    journey: { ...map, stages: insert(map.stages, pick, { id: 'added', name: 'A new stage' }) },
    named: 0,
  }),
  'a stage removed with all in it': (map, pick) => {
    const stage = pick(map.stages.filter(({ id }) => map.stages.every(({ after }) => after !== id)));
    if (!stage) return null;
    const isOut = ({ stageId }: { stageId?: string | null | undefined }) => stageId !== stage.id;
    const gone = new Set([...map.cards, ...map.emotions].filter((each) => !isOut(each)).map(({ id }) => id));
    if (map.metrics.some((each) => !isOut(each) || gone.has(each.cardId ?? ''))) return null;
    const links = map.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
    const journey = {
      ...map,
      stages: without(map.stages, stage.id),
      cards: map.cards.filter(isOut),
      emotions: map.emotions.filter(isOut),
      links,
    };
    const elsewhere = map.links.filter(({ from, to }) => !gone.has(from) && gone.has(to)).length;
    return { journey, named: elsewhere };
  },
  'a row renamed': (map, pick) => {
    const lane = pick(map.lanes);
    if (!lane) return null;
    const within = map.cards.filter(({ laneId }) => laneId === lane.id);
    const ids = within.map(({ id }) => id);
    const cells = new Set(within.map(({ stageId }) => stageId)).size;
    return set(
      map,
      'lanes',
      () => lane,
      () => ({ name: 'Another name' }),
      cells + sum(ids, (id) => namesOf(map, id)),
    );
  },
  'a row added': (map, pick) => ({
    journey: {
      ...map,
      lanes: insert(map.lanes, pick, { id: 'added', name: 'A new row', kind: 'other' as const }),
    },
    named: 0,
  }),
  'a touchpoint': (map, pick) => set(map, 'cards', pick, () => ({ device: 'A telephone' })),
  'a feeling changed': (map, pick) =>
    set(map, 'emotions', pick, ({ value }) => ({ value: value === 1 ? -1 : 1 })),
  'a feeling added': (map, pick) => {
    const stage = pick(map.stages);
    const journey = stage && {
      ...map,
      emotions: [...map.emotions, { id: 'added', stageId: stage.id, value: 1 }],
    };
    return journey ? { journey, named: 0 } : null;
  },
  'a feeling removed': (map, pick) => {
    const feeling = pick(map.emotions.filter(({ id }) => map.links.every(({ from }) => from !== id)));
    if (!feeling) return null;
    const journey = { ...map, emotions: without(map.emotions, feeling.id) };
    return { journey, named: 0 };
  },
  'a number changed': (map, pick) => set(map, 'metrics', pick, () => ({ current: 12_345 })),
  'a number added': (map) => add(map, 'metrics', { id: 'added', kind: 'NPS', current: 7 }),
  'a number removed': (map, pick) => {
    const metric = pick(map.metrics);
    return metric ? { journey: { ...map, metrics: without(map.metrics, metric.id) }, named: 0 } : null;
  },
  'an arrow added': (map, pick) => {
    const [from, to] = [pick(map.cards), pick(map.cards)];
    if (!from || !to || from === to) return null;
    const journey = { ...map, links: [...map.links, { id: 'added', from: from.id, to: to.id }] };
    return { journey, named: 0 };
  },
  'an arrow’s words': (map, pick) => set(map, 'links', pick, () => ({ label: 'other words' })),
  'an arrow removed': (map, pick) => {
    const link = pick(map.links);
    const journey = link && { ...map, links: without(map.links, link.id) };
    return journey ? { journey, named: 0 } : null;
  },
  'the map’s title': (map) => ({ journey: { ...map, title: 'Another title' }, named: 0 }),
  'a field of the map': (map) => ({ journey: { ...map, scenario: 'A rainy day' }, named: 0 }),
};

export type Choose = <T>(list: readonly T[]) => T | undefined;
type Lists = 'cards' | 'personas' | 'stages' | 'lanes' | 'emotions' | 'metrics' | 'links';

const fixed = ['id', 'text', 'stageId', 'laneId'];
const sum = <T>(list: readonly T[], count: (item: T) => number) =>
  list.reduce((all, item) => all + count(item), 0);

function set<L extends Lists>(
  map: Journey,
  list: L,
  pick: (list: readonly Journey[L][number][]) => Journey[L][number] | undefined,
  fields: (record: Journey[L][number]) => { [field: string]: unknown },
  named = 0,
): SingleEdit | null {
  const records: readonly Journey[L][number][] = map[list];
  const record = pick(records);
  if (record === undefined) return null;
  const edited = Object.entries({ ...record, ...fields(record) }).filter(([, value]) => value !== undefined);
  return {
    journey: { ...map, [list]: records.map((each) => (each === record ? Object.fromEntries(edited) : each)) },
    named,
  };
}

function add<L extends Lists>(map: Journey, list: L, record: Journey[L][number]): SingleEdit {
  return { journey: { ...map, [list]: [...map[list], record] }, named: 0 };
}

const without = <T extends { id: string }>(list: readonly T[], gone: string) =>
  list.filter(({ id }) => id !== gone);

function insert<T>(list: readonly T[], pick: Choose, record: T): T[] {
  const before = pick(list);
  return list.toSpliced(before === undefined ? 0 : list.indexOf(before), 0, record);
}

type Card = Journey['cards'][number];

const inSameCell = (map: Journey, { stageId, laneId }: Card) =>
  map.cards.filter((each) => each.stageId === stageId && each.laneId === laneId);

/** How many arrows and numbers name a note. */
const namesOf = (map: Journey, card: string) =>
  map.links.filter(({ to }) => to === card).length +
  map.metrics.filter(({ cardId }) => cardId === card).length;

/** Arrows name notes of a cell by their place in it. */
const inCell = (map: Journey, card: Card) => sum(inSameCell(map, card), ({ id }) => namesOf(map, id));

/** Arrows that begin at a note name others as they are seen from its stage. */
const fromThere = (map: Journey, card: string) => map.links.filter(({ from }) => from === card).length;

const isWithin = (map: Journey, id: string, stage: string) =>
  [...map.cards, ...map.emotions].some((each) => each.id === id && each.stageId === stage);
