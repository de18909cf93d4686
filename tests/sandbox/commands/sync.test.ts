import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../playground/figjam/document/settings.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { differences } from '../../support/differences.ts';
import { arbitraryEdit } from '../../support/edited-journey.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

/** A file exported from one state and edited into another. */
function fileOf(before: Journey, after: Journey): FileEdit {
  return {
    format: 'json',
    exported: null,
    base: { kind: 'full', records: toRecords(before) },
    records: toRecords(after),
    carriesOrder: true,
  };
}

async function bringIn(board: LiveBoard, rootId: string, file: FileEdit) {
  const first = await board.ask('previewSync', { rootId, file });
  const remove = first.missing;
  const preview = await board.ask('previewSync', { rootId, file, remove });
  expect(preview.hindrances).toEqual([]);
  const ours = Object.fromEntries(preview.conflicts.map((_, index) => [String(index), 'ours' as const]));
  return await board.ask('applySync', {
    rootId,
    file,
    seen: preview.seen,
    untick: [],
    resolutions: ours,
    remove,
  });
}

async function readOnly(board: LiveBoard): Promise<Journey> {
  const { journeys } = await board.ask('read', {});
  const [map] = journeys;
  if (!map || journeys.length !== 1) throw new Error(`${journeys.length} maps`);
  return map.journey;
}

/** What FigJam is not known to do: nothing may depend on it. */
const anySettings = fc.record<Partial<Settings>>({
  connectorParent: fc.constantFrom('stay', 'commonAncestor'),
  connectorOnEndDeleted: fc.constantFrom('detach', 'delete', 'dangle'),
  apiGeometry: fc.constantFrom('never', 'never', 'reparent'),
  textMetrics: fc.constantFrom('inter', 'coarse'),
  unchangedWrite: fc.constantFrom('recorded', 'ignored'),
  newSectionSize: fc.constantFrom('tiny', 'random'),
});

describe('a sync', () => {
  for (const structure of [false, true]) {
    test(`makes the board what the file says${structure ? ', stages and lanes too' : ''}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitraryEdit({ cards: { max: 10 } }, { structure }),
          anySettings,
          async ({ before, after }, settings) => {
            const board = openBoard({ settings });
            const { rootId } = await board.ask('insert', { journey: before });
            const done = await bringIn(board, rootId, fileOf(before, after));
            expect(done.outcome).toBe('done');
            expect(differences(after, await readOnly(board))).toEqual([]);
            board.use();
            const again = await bringIn(board, rootId, fileOf(before, after));
            expect(again).toMatchObject({ outcome: 'done', writes: 0 });
            expect(board.use().writes).toBe(0);
          },
        ),
        { numRuns: Number(process.env.RUNS ?? 8), endOnFailure: true },
      );
    });
  }
});
