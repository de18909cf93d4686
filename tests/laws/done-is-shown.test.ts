import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { references } from '../../src/journey/references.ts';
import { cases } from '../support/cases.ts';
import { arbitraryEdit } from '../support/edited-journey.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
import { type Choices, makeChoices } from '../support/random-person.ts';
import { editedFile } from '../support/small-map.ts';

const size = { cards: { min: 2, max: 10 }, stages: { min: 1, max: 4 }, lanes: { min: 1, max: 4 } };
const isReference = (field: string | undefined) => references.some((reference) => reference.field === field);

/**
 * Whatever people deleted on the board, what a file is said to have brought stands there: the same file again has nothing left to say
 * but of what was left out with a reason.
 */
test('what is said to be done is shown', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdit(size), fc.nat(), async ({ before, after }, seed) => {
      const board = openBoard();
      const { rootId } = await board.ask('insert', { journey: before });
      destroyParts(board, rootId, makeChoices(seed));
      const file = editedFile(before, inEveryPart(after));
      const skipped = await bringInAll(board, rootId, file);
      const { changes, conflicts } = await board.ask('previewSync', { rootId, file });
      const left = [...changes.filter(({ from }) => from === 'file'), ...conflicts].filter(
        ({ kind, recordId, field }) => kind !== 'cell' && !isReference(field) && !skipped.has(recordId),
      );
      expect(left).toEqual([]);
    }),
    { ...cases('files for damaged maps', 15, 300), endOnFailure: true },
  );
}, 1_800_000);

/** Something to write in every part of the scaffold. */
function inEveryPart(journey: Journey): Journey {
  return {
    ...journey,
    stages: journey.stages.map((stage) => ({ ...stage, goal: 'Another goal' })),
    lanes: journey.lanes.map((lane) => ({ ...lane, guidance: 'Another hint' })),
    personas: journey.personas.map((persona) => ({ ...persona, name: `${persona.name} II`, quote: 'Well' })),
  };
}

/** Deletes some parts of a map: scaffold, notes, sections with or without what they hold. */
function destroyParts(board: LiveBoard, rootId: string, choices: Choices): void {
  for (let turn = choices.pick(6); turn >= 0; turn -= 1) {
    const nodes = board.client.control
      .records()
      .filter(({ id, parentId }) => parentId !== null && id !== rootId);
    const inside = nodes.filter(({ type }) => type !== 'PAGE' && type !== 'DOCUMENT');
    const node = choices.of(inside);
    if (node === undefined) return;
    const isSection = node.type === 'SECTION';
    if (isSection) board.act({ do: 'deleteSectionOnly', node: node.id });
    else board.act({ do: 'delete', nodes: [node.id] });
  }
}

/** Takes everything of the file, also what is to be decided; gives the records of which something was left out. */
async function bringInAll(board: LiveBoard, rootId: string, file: ReturnType<typeof editedFile>) {
  const { seen, conflicts } = await board.ask('previewSync', { rootId, file });
  const resolutions = Object.fromEntries(conflicts.map((_, at) => [String(at), 'ours' as const]));
  const done = await board.ask('applySync', { rootId, file, seen, untick: [], resolutions, remove: [] });
  if (done.outcome !== 'done') throw new Error(`the file could not be brought in: ${done.outcome}`);
  return new Set(done.skipped.map(({ recordId }) => recordId));
}
