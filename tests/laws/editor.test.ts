import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from '../../src/journey/equal.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { Edit } from '../../src/journey/merge/merge-edits.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import type { Json, RecordKind } from '../../src/journey/records.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { cases } from '../support/cases.ts';
import { editParams, set } from '../support/editing.ts';
import { openBoard } from '../support/live-board.ts';
import { type Choices, makeChoices } from '../support/random-person.ts';
import { readOnly } from '../support/small-map.ts';
import { boardOf } from '../support/two-people.ts';

/**
 * Random work in the panel's editors: the journey that a plain model makes of each edit is the journey that the board
 * shows afterwards; each edit is one undo step; and when somebody wrote on the same note meanwhile, both texts come back
 * and the board stays as it is.
 */
const size = {
  cards: { min: 2, max: 7 },
  stages: { min: 1, max: 3 },
  lanes: { min: 1, max: 4 },
  links: { max: 2 },
  personas: { max: 3 },
  emotions: { max: 2 },
  metrics: { max: 2 },
  textLength: 80,
};

type Bag = { [field: string]: Json };
type List = 'personas' | 'stages' | 'lanes' | 'cards' | 'links' | 'emotions' | 'metrics';
const lists: { [kind in Exclude<RecordKind, 'journey'>]: List } = {
  persona: 'personas',
  stage: 'stages',
  lane: 'lanes',
  card: 'cards',
  link: 'links',
  emotion: 'emotions',
  metric: 'metrics',
};

test('what is edited in the panel is what the board shows, in one step, and nothing is overwritten', async () => {
  const law = fc.asyncProperty(arbitraryJourney(size), fc.nat(), async (journey, seed) => {
    await work(journeyFrom(journey), makeChoices(seed));
  });
  await fc.assert(law, cases('edits in the panel', 6, 400));
}, 7_200_000);

async function work(journey: Journey, choices: Choices): Promise<void> {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey });
  for (let step = 0; step < 6; step += 1) {
    const { journey: seen, nodes } = await readOnly(board);
    const one = chooseEdit(seen, choices, step);
    if (!one) continue;
    const before = boardOf(board);
    const note =
      one.op === 'set' && one.kind === 'card' && 'text' in one.fields ? nodes[one.recordId]?.[0] : undefined;
    if (note !== undefined && choices.pick(2) === 0) {
      board.act({ do: 'type', node: note, text: choices.words() });
      const theirs = boardOf(board);
      const asked = await board.ask('edit', editParams(rootId, seen, [one]));
      const shown = (await readOnly(board)).journey.cards.find(
        ({ id }) => id === ('recordId' in one ? one.recordId : ''),
      );
      expect(asked).toMatchObject({
        outcome: 'asked',
        conflicts: [{ field: 'text', ours: 'fields' in one ? one.fields.text : '', theirs: shown?.text }],
      });
      expect(boardOf(board)).toBe(theirs);
      continue;
    }
    const done = await board.ask('edit', editParams(rootId, seen, [one]));
    expect(done, JSON.stringify(one)).toMatchObject({ outcome: 'done' });
    const { journey: now } = await readOnly(board);
    const wanted = model(seen, one);
    // Where a note lies among others that it joins is the board's to say; where it was put, is asked for.
    const wrong = (from: Journey, to: Journey) =>
      differences(from, to).filter((line) => one.op === 'place' || !line.startsWith('cell '));
    expect([...wrong(wanted, now), ...wrong(now, wanted)], JSON.stringify(one)).toEqual([]);
    if (one.op === 'order') expect(now[one.list].map(({ id }) => id)).toEqual(one.ids);
    if (boardOf(board) === before) continue;
    board.act({ do: 'undo' });
    expect(boardOf(board), `one step: ${JSON.stringify(one)}`).toBe(before);
    await board.ask('edit', editParams(rootId, seen, [one]));
  }
}

function chooseEdit(seen: Journey, choices: Choices, step: number): Edit | null {
  const { cards, stages, lanes, personas, links, emotions, metrics } = seen;
  const [card, other, stage, lane] = [
    choices.of(cards),
    choices.of(cards),
    choices.of(stages),
    choices.of(lanes),
  ];
  const [persona, link, emotion, metric] = [
    choices.of(personas),
    choices.of(links),
    choices.of(emotions),
    choices.of(metrics),
  ];
  const words = choices.words();
  const id = `new${step}${words}`;
  const options: (Edit | null | undefined | '')[] = [
    card && set('card', card.id, 'text', `${words}\nand more`),
    card && set('card', card.id, 'text', card.text.slice(0, 20) + words),
    card && set('card', card.id, 'severity', choices.pick(6) || null),
    card && set('card', card.id, 'owner', words),
    card &&
      stage &&
      lane && { op: 'set', kind: 'card', recordId: card.id, fields: { stageId: stage.id, laneId: lane.id } },
    card && { op: 'remove', kind: 'card', recordId: card.id },
    stage &&
      lane && {
        op: 'add',
        kind: 'card',
        recordId: id,
        fields: { stageId: stage.id, laneId: lane.id, text: words },
      },
    (card &&
      inCell(cards, card).length > 1 && {
        op: 'place',
        recordId: card.id,
        before: inCell(cards, card).find((each) => each.id !== card.id)?.id ?? null,
      }) ||
      null,
    stage && set('stage', stage.id, 'name', words),
    stage && set('stage', stage.id, 'goal', words),
    lane && set('lane', lane.id, 'name', words),
    persona && set('persona', persona.id, 'name', words),
    persona && set('persona', persona.id, 'quote', words),
    persona && set('persona', persona.id, 'goals', [words, 'And another']),
    { op: 'add', kind: 'persona', recordId: id, fields: { name: words } },
    link && set('link', link.id, 'label', words),
    link && { op: 'remove', kind: 'link', recordId: link.id },
    (card &&
      other &&
      card.id !== other.id && {
        op: 'add',
        kind: 'link',
        recordId: id,
        fields: { from: card.id, to: other.id },
      }) ||
      null,
    emotion && set('emotion', emotion.id, 'value', choices.pick(9) / 2 - 2),
    emotion && set('emotion', emotion.id, 'label', words),
    stage && { op: 'add', kind: 'emotion', recordId: id, fields: { stageId: stage.id, value: 1 } },
    metric && set('metric', metric.id, 'current', choices.pick(90)),
    metric && { op: 'remove', kind: 'metric', recordId: metric.id },
    set('journey', seen.id, 'title', words),
    set('journey', seen.id, 'owner', words),
    personas.length > 1 ? order('personas', personas, choices) : null,
    stages.length > 1 ? order('stages', stages, choices) : null,
    lanes.length > 1 ? order('lanes', lanes, choices) : null,
  ];
  return choices.of(options.filter((option): option is Edit => Boolean(option))) ?? null;
}

function order(
  list: 'personas' | 'stages' | 'lanes',
  records: readonly { id: string }[],
  choices: Choices,
): Edit {
  const was = records.map(({ id }) => id);
  const ids = [...was];
  ids.push(...ids.splice(choices.pick(ids.length), 1));
  return { op: 'order', list, ids, was };
}

const inCell = (cards: Journey['cards'], { stageId, laneId }: Journey['cards'][number]) =>
  cards.filter((each) => each.stageId === stageId && each.laneId === laneId);

/** The same edit on plain data. */
function model(before: Journey, one: Edit): Journey {
  const next: { [list: string]: Json } = JSON.parse(JSON.stringify(before));
  const records = (list: List): Bag[] => JSON.parse(JSON.stringify(next[list]));
  if (one.op === 'order') {
    const all = records(one.list);
    next[one.list] = one.ids.flatMap((id) => all.filter((record) => record.id === id));
  } else if (one.op === 'place') {
    const all = records('cards');
    const moved = all.filter(({ id }) => id === one.recordId);
    const rest = all.filter(({ id }) => id !== one.recordId);
    const at = rest.findIndex(({ id }) => id === one.before);
    next.cards = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
  } else if (one.kind === 'journey') {
    if (one.op === 'set') Object.assign(next, one.fields);
  } else {
    const list = lists[one.kind];
    if (one.op === 'add') next[list] = [...records(list), { id: one.recordId, ...one.fields }];
    if (one.op === 'set')
      next[list] = records(list).map((each) =>
        each.id === one.recordId ? { ...each, ...one.fields } : each,
      );
    if (one.op === 'remove') remove(next, records, list, one.recordId);
  }
  return journeyFrom(next);
}

/** What cannot be without it goes along; numbers stay, and are no note's any more. */
function remove(
  next: { [list: string]: Json },
  records: (list: List) => Bag[],
  list: List,
  gone: string,
): void {
  next[list] = records(list).filter(({ id }) => id !== gone);
  if (list !== 'cards') return;
  next.links = records('links').filter(({ from, to }) => from !== gone && to !== gone);
  next.metrics = records('metrics').map((each) => (each.cardId === gone ? { ...each, cardId: null } : each));
}
