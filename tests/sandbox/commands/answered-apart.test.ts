import { describe, expect, test } from 'vitest';
import { toRecords } from '../../../src/journey/records-of.ts';
import { set } from '../../support/editing.ts';
import { smallMap } from '../../support/small-map.ts';
import { boardOf, openForTwo } from '../../support/two-people.ts';

type Answer = 'quarter' | 'future' | 'separate';
const answers: Answer[] = ['quarter', 'future', 'separate'];
const pairs = answers.flatMap((ana) => answers.map((ben) => [ana, ben] as const));

/** Two people who answer apart what a copied map is: one answer counts for both, and it is said. */
describe('a copied map that two people decide about apart', () => {
  test.each(pairs)('is one map when Ana says %s and Ben %s', async (anas, bens) => {
    for (const order of [true, false]) {
      const two = openForTwo();
      const { rootId } = await two.ana.ask('insert', { journey: smallMap });
      const [copy = ''] = two.ana.act({ do: 'duplicate', nodes: [rootId] });
      two.exchange();
      const asked = [
        () => two.ana.ask('settleCopy', { rootId: copy, as: anas }),
        () => two.ben.ask('settleCopy', { rootId: copy, as: bens }),
      ];
      // Whoever has worked more writes with a later clock, and wins.
      if (order) two.ana.act({ do: 'addSticky', x: 9000, y: 0, text: 'Ana’s' });
      else for (let at = 0; at < 90; at += 1) two.ben.act({ do: 'addSticky', x: 9000, y: 300 * at });
      for (const ask of asked) await ask();
      two.exchange();
      const [maps, theirs] = [await two.ana.ask('read', {}), await two.ben.ask('read', {})].map(
        (read) => read.journeys,
      );
      if (!maps || !theirs) throw new Error('nothing was read');
      const bare = (all: typeof maps) => all.map(({ doubts: _, ...rest }) => rest);
      expect(bare(theirs)).toEqual(bare(maps));
      expect(boardOf(two.ana)).toBe(boardOf(two.ben));
      expect(maps.map((map) => map.rootId).sort()).toEqual([rootId, copy].sort());
      const map = maps.find((each) => each.rootId === copy);
      expect(map?.copyOf).toBeUndefined();
      // Cards, feelings and links lie where they did, whichever ids they have.
      const say = (journey: typeof smallMap | undefined) => {
        const nameOf = (id: unknown) =>
          [...(journey?.stages ?? []), ...(journey?.lanes ?? []), ...(journey?.personas ?? [])].find(
            (record) => record.id === id,
          )?.name ?? null;
        return {
          stages: journey?.stages.map(({ name }) => name),
          lanes: journey?.lanes.map(({ name, kind }) => [name, kind]),
          cards: journey?.cards.map(({ text, stageId, laneId }) => [text, nameOf(stageId), nameOf(laneId)]),
          emotions: journey?.emotions.map(({ value, stageId, personaId }) => [
            value,
            nameOf(stageId),
            nameOf(personaId),
          ]),
          links: journey?.links.length,
        };
      };
      expect(say(map?.journey)).toEqual(say(smallMap));
      const isContested = [anas, bens].includes('separate') && anas !== bens;
      const told = [...maps, ...theirs].some(({ doubts }) =>
        doubts.some(({ reason }) => reason.startsWith('Two people answered differently')),
      );
      expect(told).toBe(isContested);
      // The next write makes the board say it.
      const card = map?.journey.cards[0]?.id ?? '';
      const seen = map?.journey;
      if (!seen) continue;
      const { byId } = toRecords(seen);
      const record = byId[card];
      await two.ben.ask('edit', {
        rootId: copy,
        edits: [set('card', card, 'text', 'Fill it')],
        seen: record ? { [card]: record } : {},
      });
      two.exchange();
      const after = (await two.ana.ask('read', {})).journeys.find((each) => each.rootId === copy);
      const stale = after?.doubts.filter(({ reason }) => !reason.includes('came last'));
      expect(stale).toEqual([]);
      expect(after?.journey.cards.map(({ text }) => text)).toContain('Fill it');
    }
  });
});
