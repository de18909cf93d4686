import { describe, expect, test } from 'vitest';
import { deeds, wordsOnBoard } from '../support/any-deed.ts';
import { makeChoices } from '../support/random-person.ts';
import { bringIn, editedFile, smallMap } from '../support/small-map.ts';
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
});
