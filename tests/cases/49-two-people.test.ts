import { describe, expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { deeds, wordsOnBoard } from '../support/any-deed.ts';
import { editParams, set } from '../support/editing.ts';
import type { LiveBoard } from '../support/live-board.ts';
import { makeChoices } from '../support/random-person.ts';
import { bringIn, editedFile, readOnly, smallMap } from '../support/small-map.ts';
import { openForTwo, type TwoPeople } from '../support/two-people.ts';
import { haveCases } from './shared-cases.ts';

/** The README of this case has no files: two people with a panel each. */
describe.skipIf(!haveCases)('49 two people', () => {
  const steps: { [name: string]: (two: TwoPeople) => Promise<unknown> } = {
    'inserted a map': ({ ana }) => ana.ask('insert', { journey: smallMap }),
    'brought in a column': async ({ ana, exchange }) => {
      const { rootId } = await ana.ask('insert', { journey: smallMap });
      exchange();
      const stages = [...smallMap.stages, { id: 'sip', name: 'Sip' }];
      return await bringIn(ana, rootId, editedFile(smallMap, { ...smallMap, stages }, 'x1'));
    },
  };
  test.each(Object.keys(steps).flatMap((step) => Object.keys(deeds).map((deed) => [step, deed] as const)))(
    'a: %s, and a colleague %s: Undo keeps what the colleague did',
    async (step, deed) => {
      const two = openForTwo();
      await steps[step]?.(two);
      // FigJam reports the step by itself: people are not as quick as that.
      for (let turn = 0; turn < 50; turn += 1) two.ana.client.control.tick(20);
      two.exchange();
      for (let seed = 1; ; seed += 1) if (await deeds[deed]?.(two.ben, makeChoices(seed))) break;
      two.exchange();
      const words = wordsOnBoard(two.ana);
      const { undone, reason } = await two.ana.ask('undo', {});
      two.exchange();
      for (const board of [two.ana, two.ben])
        for (const word of words) expect(wordsOnBoard(board)).toContain(word);
      if (!undone) expect(reason).toMatch(/^Somebody has .*nothing was taken back/s);
      // What is added may lie beside the map.
      if (
        step === 'inserted a map' &&
        !/^(adds a (note|text|shape|table)|draws a section|moves)|section/.test(deed)
      )
        expect(undone).toBe(false);
    },
  );

  test('b: a file that both bring in apart is brought in once, and drawn once after the next write', async () => {
    const two = openForTwo();
    const { rootId } = await two.ana.ask('insert', { journey: smallMap });
    two.exchange();
    const file = editedFile(smallMap, more, 'x1');
    for (const board of [two.ana, two.ben]) await bringIn(board, rootId, file);
    two.exchange();
    const names = async (board: LiveBoard) => {
      const { journey } = await readOnly(board);
      const { stages, lanes, personas, cards, emotions, metrics, links } = journey;
      return {
        named: [stages, lanes, personas].map((list) => list.map(({ name }) => name)),
        counted: [cards, emotions, metrics, links].map((list) => list.length),
      };
    };
    const once = {
      named: [
        ['Boil', 'Pour', 'Sip'],
        ['Doing', 'Feeling', 'Hurdles', 'Ideas'],
        ['Ada', 'Bob'],
      ],
      counted: [4, 2, 1, 2],
    };
    for (const board of [two.ana, two.ben]) expect(await names(board)).toEqual(once);
    const { journey } = await readOnly(two.ben);
    await two.ben.ask('edit', editParams(rootId, journey, [set('card', 'c1', 'text', 'To the brim')]));
    two.exchange();
    for (const board of [two.ana, two.ben]) {
      expect(await names(board)).toEqual(once);
      const texts = board.client.control.records().map(({ props }) => props.text?.characters);
      for (const name of ['Sip', 'Bob', 'A watch', 'so'])
        expect(texts.filter((text) => text === name)).toHaveLength(1);
    }
  });

  test('c: of two answers about a copy one counts, and whoever gave the other is told', async () => {
    const two = openForTwo();
    const { rootId } = await two.ana.ask('insert', { journey: smallMap });
    const [copy = ''] = two.ana.act({ do: 'duplicate', nodes: [rootId] });
    two.exchange();
    await two.ana.ask('settleCopy', { rootId: copy, as: 'quarter' });
    await two.ben.ask('settleCopy', { rootId: copy, as: 'separate' });
    two.exchange();
    const [mine, yours] = [
      (await two.ana.ask('read', {})).journeys,
      (await two.ben.ask('read', {})).journeys,
    ];
    expect(mine.map((map) => map.rootId)).toEqual([rootId, copy]);
    expect(mine.map(({ journey }) => journey)).toEqual(yours.map(({ journey }) => journey));
    expect(mine[1]?.journey.cards.every(({ stageId, laneId }) => stageId !== null && laneId !== null)).toBe(
      true,
    );
    const told = [...mine, ...yours].flatMap(({ doubts }) => doubts.map(({ reason }) => reason));
    expect(told.join()).toContain('Two people answered differently');
  });
});

/** Something more of every kind. */
const more = journeyFrom({
  ...smallMap,
  personas: [...smallMap.personas, { id: 'bob', name: 'Bob' }],
  stages: [...smallMap.stages, { id: 'sip', name: 'Sip' }],
  lanes: [...smallMap.lanes, { id: 'idea', name: 'Ideas', kind: 'opportunities' }],
  cards: [...smallMap.cards, { id: 'n1', stageId: 'sip', laneId: 'idea', text: 'A watch' }],
  links: [...smallMap.links, { id: 'k2', from: 'c3', to: 'n1', label: 'so' }],
  emotions: [...smallMap.emotions, { id: 'e2', stageId: 'sip', personaId: 'bob', value: 2 }],
  metrics: [{ id: 'm1', kind: 'NPS', name: 'NPS', stageId: 'sip', current: 32 }],
});
