import { expect, test } from 'vitest';
import type { Params, Result } from '../../../src/contract/contract.ts';
import type { ToPanel } from '../../../src/contract/messages.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { createHandlers } from '../../../src/sandbox/commands/handlers.ts';
import { relayEvents } from '../../../src/sandbox/commands/relay-events.ts';
import { followLastStep } from '../../../src/sandbox/step/last-step.ts';
import type { LiveBoard } from '../../support/live-board.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';
import { openForTwo } from '../../support/two-people.ts';

const task = { report: () => undefined, isCancelled: () => false };

/** The plugin on this board as its entry wires it. `news`: how often the panel was told since it was asked last. */
function startPlugin(board: LiveBoard) {
  const told: ToPanel[] = [];
  const step = followLastStep(board.figma);
  const handlers = createHandlers(board.figma, step);
  relayEvents(board.figma, (message) => told.push(message), step);
  return {
    async ask<N extends 'insert' | 'edit'>(name: N, params: Params<N>): Promise<Result<N>> {
      const handler = handlers[name];
      if (!handler) throw new Error(`nobody answers ${name}`);
      return await board.wait(handler(params, task));
    },
    async news(): Promise<number> {
      await board.client.settle();
      // The panel is told at most twice a second.
      await new Promise((resolve) => setTimeout(resolve, 600));
      return told.splice(0).filter(({ type }) => type === 'boardChanged').length;
    },
  };
}

const noteOn = (board: LiveBoard): string =>
  board.figma.currentPage.findOne((node) => node.type === 'STICKY')?.id ?? '';

test('what the plugin writes is no news to its own panel; what a colleague does is, and what its person does', async () => {
  const { ana, ben, exchange } = openForTwo();
  const { ask, news } = startPlugin(ana);
  const journey = exampleJourney('fifteen-minutes');
  const { rootId } = await ask('insert', { journey });
  expect(await news()).toBe(0);

  const card = toRecords(journey).byId[journey.cards[0]?.id ?? ''];
  if (card?.kind !== 'card') throw new Error('the example has no card');
  const set = { op: 'set' as const, kind: card.kind, recordId: card.id, fields: { text: 'Other words' } };
  const edit = { rootId, edits: [set], seen: { [card.id]: card } };
  expect(await ask('edit', edit)).toMatchObject({ outcome: 'done' });
  expect(await news()).toBe(0);

  exchange();
  expect(await news()).toBe(0);
  ben.act({ do: 'type', node: noteOn(ben), text: 'A colleague was here' });
  ben.act({ do: 'drag', nodes: [noteOn(ben)], x: 4000, y: 4000 });
  exchange();
  expect(await news()).toBe(1);

  ana.act({ do: 'type', node: noteOn(ana), text: 'Ana herself' });
  expect(await news()).toBe(1);
});

test('a colleague’s change that comes together with the plugin’s own is news', async () => {
  const { ana, ben, exchange } = openForTwo();
  const { ask, news } = startPlugin(ana);
  await ask('insert', { journey: exampleJourney('fifteen-minutes') });
  await news();
  exchange();
  ben.act({ do: 'type', node: noteOn(ben), text: 'At the same time' });
  const writing = ask('insert', { journey: exampleJourney('fifteen-minutes') });
  exchange();
  await writing;
  expect(await news()).toBeGreaterThan(0);
});
