import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { findBoardFaults } from '../support/board-faults.ts';
import { cases } from '../support/cases.ts';
import { arbitraryEdit } from '../support/edited-journey.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';

const size = { cards: { min: 3, max: 16 }, stages: { min: 1, max: 5 }, lanes: { min: 1, max: 5 } };

test('whatever a file brings, nothing that we placed overlaps, leaves its section or has no room for its words', async () => {
  await fc.assert(staysWhole(), { ...cases('edits from files', 6, 300), endOnFailure: true });
}, 1_800_000);

test('found before: numbers go to another row of numbers, which grows for them', async () => {
  await fc.assert(staysWhole(), { seed: 41, path: '73', numRuns: 1, endOnFailure: true });
});

test('found before: a new row whose line is as long as the stages that are there; captions that fit them', async () => {
  await fc.assert(staysWhole(), { seed: 41, path: '146', numRuns: 1, endOnFailure: true });
  await fc.assert(staysWhole(), { seed: 1284000117, path: '63', numRuns: 1, endOnFailure: true });
});

test('found before: a row comes where the feelings of the last stage were, which goes', async () => {
  await fc.assert(staysWhole(), { seed: 558475232, path: '2', numRuns: 1, endOnFailure: true });
  // All stages are others.
  await fc.assert(staysWhole(), { seed: 1504550658, path: '4', numRuns: 1, endOnFailure: true });
});

test('found before: a persona that comes first moves cards, and no part of what stands below them', async () => {
  await fc.assert(staysWhole(), { seed: 37492233, path: '78', numRuns: 1, endOnFailure: true });
});

test('found before: numbers in the side panel stay there, whole, where a row begins to hold numbers', async () => {
  await fc.assert(staysWhole(), { seed: 1715187805, path: '54', numRuns: 1, endOnFailure: true });
});

test('a row that takes the feelings, or gives them away, has its head as wide as if it were drawn now', async () => {
  const long =
    'Written down in the words that they used themselves, in the shop or on the telephone, on any day';
  const journeyWith = (kind: string, guidance?: string) =>
    journeyFrom({
      id: 'j',
      title: 'T',
      stages: [{ id: 's1', name: 'S' }],
      lanes: [{ id: 'l1', name: 'Waits', kind, ...(guidance && { guidance }) }],
      emotions: [{ id: 'e1', stageId: 's1', value: 1 }],
    });
  for (const [from, to, guidance] of [
    ['thoughts', 'emotions', long],
    ['emotions', 'thoughts', long],
    ['thoughts', 'emotions'],
    ['emotions', 'thoughts'],
  ] as const) {
    const [changed, fresh] = [openBoard(), openBoard()];
    const { rootId } = await changed.ask('insert', { journey: journeyWith(from, guidance) });
    await bringIn(changed, rootId, journeyWith(from, guidance), journeyWith(to, guidance));
    await fresh.ask('insert', { journey: journeyWith(to, guidance) });
    expect(widthsAtHead(changed), to).toEqual(widthsAtHead(fresh));
    expect(findBoardFaults(changed, rootId)).toEqual([]);
  }
});

/** Of the row's name and its guidance. */
function widthsAtHead(board: LiveBoard): unknown[] {
  const heads = board.client.control
    .records()
    .filter(({ props }) =>
      /"kind":"lane"|"role":"guidance"/.test(JSON.stringify(props.pluginData ?? '').replaceAll('\\', '')),
    );
  return heads.map(({ props }) => [props.text?.characters, props.width]).sort();
}

function staysWhole() {
  return fc.asyncProperty(arbitraryEdit(size, { structure: true }), async ({ before, after }) => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: before });
    expect(findBoardFaults(board, rootId)).toEqual([]);
    await bringIn(board, rootId, before, after);
    expect(findBoardFaults(board, rootId)).toEqual([]);
  });
}

/** Everything that the file says, also what is to be decided, and everything that it lacks is taken away. */
async function bringIn(board: LiveBoard, rootId: string, before: Journey, after: Journey): Promise<void> {
  const file = {
    format: 'json' as const,
    exported: null,
    base: { kind: 'full' as const, records: toRecords(before) },
    records: toRecords(after),
    carriesOrder: true,
  };
  const { seen, missing, conflicts } = await board.ask('previewSync', { rootId, file });
  let open = conflicts.length;
  for (let turn = 0; turn < 4; turn += 1) {
    const resolutions = Object.fromEntries(
      Array.from({ length: open }, (_, at) => [String(at), 'ours'] as const),
    );
    const params = { rootId, file, seen, untick: [], resolutions, remove: missing };
    const done = await board.ask('applySync', params);
    if (done.outcome === 'done') return;
    if (done.outcome === 'undecided') open = done.conflicts.length;
  }
  throw new Error('the file could not be brought in');
}
