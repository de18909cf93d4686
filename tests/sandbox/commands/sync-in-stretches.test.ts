import { beforeEach, describe, expect, test } from 'vitest';
import { applySync, type SyncChoice, type Synced } from '../../../src/client/sync/apply-sync.ts';
import type { Task } from '../../../src/contract/handler.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { differences } from '../../support/differences.ts';
import { askAlone, type LiveBoard } from '../../support/live-board.ts';
import { boardOf, openForTwo, type TwoPeople } from '../../support/two-people.ts';
import { expectTakenBack } from '../../support/undoing.ts';

/** A large file is written in stretches; each test does something between two of them. */
const journey = journeyFrom({
  id: 'big',
  title: 'Big map',
  stages: ['ask', 'try', 'buy'].map((id) => ({ id, name: id })),
  lanes: [
    { id: 'do', name: 'Doing', kind: 'actions' },
    { id: 'hurt', name: 'Hurdles', kind: 'pains' },
  ],
  cards: Array.from({ length: 24 }, (_, index) => ({
    id: `c${index}`,
    stageId: ['ask', 'try', 'buy'][index % 3] ?? null,
    laneId: index % 2 === 0 ? 'do' : 'hurt',
    text: `Card number ${index}`,
  })),
  links: [
    { id: 'k0', from: 'c0', to: 'c2' },
    { id: 'k1', from: 'c1', to: 'c4' },
  ],
});

/** Words everywhere, a stage that comes, one that goes with its cards moved out, links that go and come. */
function editOf(base: Journey): Journey {
  const cards = base.cards
    .filter(({ id }) => id !== 'c4' && id !== 'c9')
    .map((card) => ({
      ...card,
      text: `${card.text} and more`,
      stageId: card.stageId === 'buy' ? 'pay' : card.stageId,
    }));
  return journeyFrom({
    ...base,
    scenario: 'A large file',
    stages: [...base.stages.filter(({ id }) => id !== 'buy'), { id: 'pay', name: 'Pay' }],
    cards: [...cards, { id: 'new', stageId: 'pay', laneId: 'hurt', text: 'New here', severity: 4 }],
    links: [
      { id: 'k0', from: 'c0', to: 'c2', label: 'then' },
      { id: 'k2', from: 'new', to: 'c0' },
    ],
  });
}

const file: FileEdit = {
  format: 'json',
  exported: { id: 'x1', journeyId: 'big', board: 'Test board', map: 'Big map', at: '2026-11-03T09:00:00Z' },
  base: { kind: 'full', records: toRecords(journey) },
  records: toRecords(editOf(journey)),
  carriesOrder: true,
};

let two: TwoPeople;
let ana: LiveBoard;
let rootId: string;
let params: SyncChoice;

beforeEach(async () => {
  two = openForTwo();
  ana = two.ana;
  rootId = (await ana.ask('insert', { journey })).rootId;
  two.exchange();
  const { missing } = await ana.ask('previewSync', { rootId, file });
  const { seen } = await ana.ask('previewSync', { rootId, file, remove: missing });
  params = { rootId, file, seen, untick: [], resolutions: {}, remove: missing };
});

interface Between {
  /** Called after each stretch but the last, with its number from 1 on. */
  after?: (stretch: number) => void;
  isCancelled?: (stretch: number) => boolean;
}

async function apply({ after, isCancelled }: Between = {}): Promise<Synced> {
  let stretch = 0;
  const task: Task = {
    report(done, _total, label) {
      if (label !== 'Putting changes on the board') return;
      expect(done).toBeGreaterThan(0);
      stretch += 1;
      after?.(stretch);
    },
    isCancelled: () => isCancelled?.(stretch) ?? false,
  };
  return await ana.wait(applySync(askAlone(ana.figma, task), params, 5));
}

async function readJourney(board = ana): Promise<Journey> {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('no map');
  return map.journey;
}

async function nodeOf(recordId: string, board = ana): Promise<string> {
  const [map] = (await board.ask('read', {})).journeys;
  return map?.nodes[recordId]?.[0] ?? '';
}

describe('a large file', () => {
  test('is written in several stretches, equals what the file says, and is one undo step', async () => {
    const before = boardOf(ana);
    let stretches = 1;
    const done = await apply({
      after: () => {
        stretches += 1;
      },
    });
    expect(stretches).toBeGreaterThan(4);
    expect(done).toMatchObject({ outcome: 'done', skipped: [] });
    expect(done).not.toHaveProperty('undoSteps');
    expect(differences(editOf(journey), await readJourney())).toEqual([]);
    ana.act({ do: 'undo' });
    expect(boardOf(ana)).toBe(before);
  });

  test('leaves the board as it was when cancelled, whenever that is', async () => {
    const before = boardOf(ana);
    for (const last of [0, 1, 3, 5]) {
      const said = await apply({ isCancelled: (stretch) => stretch >= last }).catch(String);
      if (boardOf(ana) === before) expect(said).toContain('The board is as it was');
      expectTakenBack(ana, before, said, last);
    }
  });

  test('says exactly what was done when cancelling would take back the person’s own work', async () => {
    let mine = '';
    const done = await apply({
      after: (stretch) => {
        if (stretch === 3) mine = ana.act({ do: 'addSticky', x: -3000, y: -3000, text: 'Mine' })[0] ?? '';
      },
      isCancelled: (stretch) => stretch >= 5,
    });
    if (done.outcome !== 'stopped') throw new Error(done.outcome);
    const now = await readJourney();
    const words = now.cards.filter(({ text }) => text.endsWith('and more')).length;
    expect(done.applied).toBeGreaterThan(0);
    expect(done.applied).toBeLessThan(done.total);
    expect(words).toBeGreaterThan(0);
    expect(ana.client.control.records().some(({ id }) => id === mine)).toBe(true);
    // What is left comes with the next try, and nothing twice.
    const { seen } = await ana.ask('previewSync', { rootId, file, remove: params.remove });
    params = { ...params, seen };
    expect(await apply()).toMatchObject({ outcome: 'done' });
    expect(differences(editOf(journey), await readJourney())).toEqual([]);
  });

  test('takes two undos when the person worked meanwhile, and says so', async () => {
    const done = await apply({
      after: (stretch) => {
        if (stretch === 2) ana.act({ do: 'addSticky', x: -3000, y: -3000, text: 'Mine' });
      },
    });
    expect(done).toMatchObject({ outcome: 'done', undoSteps: 2 });
    expect(differences(editOf(journey), await readJourney())).toEqual([]);
  });

  test('asks again only about notes that a colleague edits meanwhile, and does all others', async () => {
    const [first, second] = [await nodeOf('c5', two.ben), await nodeOf('c11', two.ben)];
    const done = await apply({
      after: (stretch) => {
        if (stretch !== 1) return;
        two.ben.act({ do: 'type', node: first, text: 'Ben says five' });
        two.ben.act({ do: 'type', node: second, text: 'Ben says eleven' });
        two.send(two.ben);
      },
    });
    if (done.outcome !== 'done') throw new Error(done.outcome);
    const now = await readJourney();
    const text = (id: string) => now.cards.find((card) => card.id === id)?.text;
    expect([text('c5'), text('c11')]).toEqual(['Ben says five', 'Ben says eleven']);
    // The stage they lie in waits with them.
    expect([...(done.lookAgain ?? [])].sort()).toEqual(['buy', 'c11', 'c5']);
    const others = now.cards.filter(({ id }) => !['c5', 'c11', 'new'].includes(id));
    expect(others.every((card) => card.text.endsWith('and more'))).toBe(true);
    const again = await ana.ask('previewSync', { rootId, file, remove: [] });
    expect(again.conflicts.map(({ recordId }) => recordId).sort()).toEqual(['c11', 'c5']);
    two.exchange();
    expect(boardOf(two.ben)).toBe(boardOf(ana));
  });

  test('keeps a colleague’s words on a note that was written already, also when cancelled', async () => {
    let node = '';
    const done = await apply({
      after: (stretch) => {
        if (stretch !== 3) return;
        two.send(ana);
        node =
          two.ben.client.control.records().find(({ props }) => /and more$/.test(props.text?.characters ?? ''))
            ?.id ?? '';
        two.ben.act({ do: 'type', node, text: 'Ben was here' });
        two.send(two.ben);
      },
      isCancelled: (stretch) => stretch >= 4,
    });
    expect(done.outcome).toBe('stopped');
    expect((await readJourney()).cards.some(({ text }) => text === 'Ben was here')).toBe(true);
  });

  test('leaves the board as it was when FigJam fails anywhere', async () => {
    const before = boardOf(ana);
    await ana.client.settle();
    const calls = countCalls();
    await apply();
    const total = countCalls() - calls;
    ana.act({ do: 'undo' });
    expect(boardOf(ana)).toBe(before);
    const every = process.env.FUZZ ? 7 : Math.ceil(total / 12);
    let failed = 0;
    for (let call = 3; call < total; call += every) {
      await ana.client.settle();
      ana.client.control.failAt(call);
      const outcome = await apply().then(
        (done) => done,
        (error: unknown) => String(error),
      );
      ana.client.control.failAt(0);
      if (typeof outcome === 'object' && outcome.outcome === 'done') {
        // Where it could not be told whether the person did something, each part is a step of its own.
        for (let undo = outcome.undoSteps ?? 1; undo > 0; undo--) ana.act({ do: 'undo' });
      } else failed += 1;
      expectTakenBack(ana, before, outcome, call);
    }
    expect(failed).toBeGreaterThan(5);
  }, 3_600_000);
});

function countCalls(): number {
  const { reads, writes, calls } = ana.client.control.stats();
  const sum = (counts: { [member: string]: number }) =>
    Object.values(counts).reduce((all, count) => all + count, 0);
  return sum(reads) + sum(writes) + sum(calls);
}
