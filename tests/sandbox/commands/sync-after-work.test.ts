import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { differences } from '../../support/differences.ts';
import { openBoard } from '../../support/live-board.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';

/** Things people do; each gets the nodes of records by id, and does something to a filled map. */
type Do = (act: (act: { [field: string]: unknown }) => string[], nodes: { [id: string]: string[] }) => void;
const example = exampleJourney();
const [c0, c1, c2, c3] = example.cards.map(({ id }) => id);
const [s0, s1] = example.stages.map(({ id }) => id);
const node = (nodes: { [id: string]: string[] }, id: string | undefined, at = 0) =>
  nodes[id ?? '']?.[at] ?? '';

const deeds: { [name: string]: Do } = {
  'a note was duplicated': (act, nodes) => act({ do: 'duplicate', node: node(nodes, c0) }),
  'a note was cut and pasted': (act, nodes) => act({ do: 'cutPaste', node: node(nodes, c1), dx: 0, dy: 0 }),
  'notes were added': (act, nodes) => {
    const [copy = ''] = act({ do: 'duplicate', node: node(nodes, c2) });
    act({ do: 'type', node: copy, text: 'Something new' });
    act({ do: 'recolor', node: copy, color: 'yellow' });
  },
  'a stage was duplicated': (act, nodes) => act({ do: 'duplicate', node: node(nodes, s1) }),
  'only the section of a stage was renamed': (act, nodes) =>
    act({ do: 'rename', node: node(nodes, s0), name: 'Another name' }),
  'only the bar of a stage was renamed': (act, nodes) =>
    act({ do: 'type', node: node(nodes, s0, 1), text: 'Yet another name' }),
  'markers were duplicated': (act, nodes) =>
    act({ do: 'duplicate', node: node(nodes, example.emotions[0]?.id) }),
  'the whole map was duplicated': (act, nodes) => act({ do: 'duplicate', node: node(nodes, example.id) }),
  'the whole map was cut and pasted': (act, nodes) =>
    act({ do: 'cutPaste', node: node(nodes, example.id), dx: 40, dy: 7000 }),
  'notes were deleted': (act, nodes) => act({ do: 'delete', nodes: [node(nodes, c0), node(nodes, c1)] }),
};

describe.each(['copy', 'drop'] as const)('when copies %s their plugin data', (pluginDataOnCopy) => {
  test.each(Object.entries(deeds))(
    'after %s, a sync changes what the file says and nothing else',
    async (_, deed) => {
      const board = openBoard({ settings: { pluginDataOnCopy } });
      await board.ask('insert', { journey: example });
      const [map] = (await board.ask('read', {})).journeys;
      deed((act) => board.act(act as Parameters<typeof board.act>[0]), map?.nodes ?? {});
      const read = async () => (await board.ask('read', {})).journeys;
      for (const { journey, rootId, foreign } of await read()) {
        const after = editOf(journey);
        const file = fileOf(journey, after);
        if (foreign) {
          await expect(board.ask('previewSync', { rootId, file })).rejects.toThrow(
            'Throughline did not draw it',
          );
          continue;
        }
        const { seen } = await board.ask('previewSync', { rootId, file });
        const params = { rootId, file, seen, untick: [], resolutions: {}, remove: [] };
        expect(await board.ask('applySync', params)).toMatchObject({ outcome: 'done' });
        const again = (await read()).find((candidate) => candidate.rootId === rootId)?.journey;
        if (!again) throw new Error('the map is gone');
        expect(differences(after, again)).toEqual([]);
        expect(again.cards).toHaveLength(after.cards.length);
      }
    },
  );
});

/** One word changed, one note moved: enough to make every part of a sync work. */
function editOf(journey: Journey): Journey {
  const cards = journey.cards.map((card) =>
    card.id === c3 ? { ...card, text: `${card.text} (from the file)`, severity: 4 } : card,
  );
  return { ...journey, cards };
}

function fileOf(before: Journey, after: Journey): FileEdit {
  const base = { kind: 'full' as const, records: toRecords(before) };
  return { format: 'json', exported: null, base, records: toRecords(after), carriesOrder: true };
}

test('a map that was copied without its data is a stranger’s map: all its words are read, and the original stays one', async () => {
  const board = openBoard({ settings: { pluginDataOnCopy: 'drop' } });
  const { rootId } = await board.ask('insert', { journey: example });
  const [copy = ''] = board.act({ do: 'duplicate', node: rootId });
  await expect(board.ask('settleCopy', { rootId: copy, as: 'quarter' })).rejects.toThrow(
    'Throughline did not draw it',
  );
  const { journeys } = await board.ask('read', {});
  expect(journeys.map(({ rootId: id, foreign = false }) => [id, foreign])).toEqual([
    [rootId, false],
    [copy, true],
  ]);
  const [own, strangers] = journeys.map(({ journey }) => journey);
  if (!own || !strangers) throw new Error('a map is not read');
  expect(differences(example, own)).toEqual([]);
  expect(strangers.stages.map(({ name }) => name)).toEqual(example.stages.map(({ name }) => name));
  // What it cannot know to be a number, an owner or a feeling is a note there.
  const said = strangers.cards.map(({ text }) => text);
  expect(said).toEqual(expect.arrayContaining(example.cards.map(({ text }) => text)));
});
