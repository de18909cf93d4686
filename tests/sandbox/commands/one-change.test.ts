import { beforeAll, describe, expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { sampleMap } from '../../support/call-ratios.mjs';
import { edit, set } from '../../support/editing.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, nodeOf, readOnly, reworded } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

const sum = (counts: { [member: string]: number }) => Object.values(counts).reduce((all, n) => all + n, 0);

/** Calls that change the board, and all calls, since the board was opened. */
function callsOf(board: LiveBoard): { writing: number; all: number } {
  const { calls, writes, reads } = board.client.control.stats();
  const changing = Object.entries(calls).filter(([name]) =>
    /(^|\.)(append|insert|remove|resize|set|create|clone|delete)/.test(name),
  );
  const writing = sum(writes) + sum(Object.fromEntries(changing));
  return { writing, all: sum(calls) + sum(writes) + sum(reads) };
}

async function cost(board: LiveBoard, work: () => Promise<unknown>) {
  const before = callsOf(board);
  await work();
  const after = callsOf(board);
  return { writing: after.writing - before.writing, all: after.all - before.all };
}

/** Words that take as much room as those that they replace. */
const other = (text: string) => text.replace('says', 'told');

/** Two maps, one twice as large: what grows with the map is the difference. */
describe.each([
  ['an edit in the panel', 1],
  ['a file', 2],
])('one changed card costs, as %s,', (how, readings) => {
  const sizes = process.env.FUZZ ? [1000, 2000] : [60, 120];
  const boards = new Map<number, LiveBoard>();
  beforeAll(async () => {
    for (const cards of sizes) {
      const board = openBoard();
      await board.ask('insert', { journey: journeyFrom(sampleMap(cards)) });
      boards.set(cards, board);
    }
  }, 600_000);

  const change = async (board: LiveBoard, id: string) => {
    const { journey, rootId } = await readOnly(board);
    const text = other(journey.cards.find((card) => card.id === id)?.text ?? '');
    return await cost(board, async () => {
      if (readings === 1) {
        // The reading that the panel shows is not part of the edit.
        return await board.ask('edit', {
          rootId,
          edits: [{ op: 'set', kind: 'card', recordId: id, fields: { text } }],
          seen: { [id]: { kind: 'card', id, fields: fieldsOf(journey, id) } },
        });
      }
      const file = editedFile(journey, reworded(journey, { [id]: text }), 'x1');
      return await bringIn(board, rootId, file);
    });
  };

  test(`at most six writing calls however large the map is, and ${readings} reading of it (${how})`, async () => {
    const found: { writing: number; all: number; read: number }[] = [];
    for (const board of boards.values()) {
      const read = await cost(board, () => board.ask('read', {}));
      found.push({ ...(await change(board, 'c7')), read: read.all });
    }
    const [small, large] = found;
    if (!small || !large) throw new Error('no boards');
    expect(large.writing).toBeLessThanOrEqual(6);
    expect(large.writing).toBe(small.writing);
    // What is not reading grows with the change, not with the map.
    const beside = ({ all, read }: typeof small) => all - readings * read;
    process.stdout.write(
      `${how}, ${sizes[1]} cards: ${large.writing} writing, ${large.all} calls; reading it once: ${large.read}\n`,
    );
    expect(beside(large)).toBeLessThanOrEqual(120);
    // The board is known from the reading before: what is looked at is in proportion to the change.
    expect(large.all).toBeLessThanOrEqual(readings === 1 ? 300 : 400);
  }, 600_000);
});

test('undo after an edit takes back just that, and notices what its person did to a note that was not written', async () => {
  const board = openBoard();
  await board.ask('insert', { journey: journeyFrom(sampleMap(60, { links: 5 })) });
  for (const act of ['drag', 'type', 'delete', 'recolor'] as const) {
    await edit(board, set('card', 'c7', 'text', `Before ${act}`));
    const note = await nodeOf(board, 'c30');
    if (act === 'drag') board.act({ do: 'drag', nodes: [note], x: -4000, y: 0 });
    if (act === 'type') board.act({ do: 'type', node: note, text: 'By hand' });
    if (act === 'recolor') board.act({ do: 'recolor', node: note, color: 'green' });
    if (act === 'delete') board.act({ do: 'delete', nodes: [note] });
    expect(await board.ask('undo', {}), act).toEqual({ undone: false });
    board.act({ do: 'undo' });
  }
  // A note that grows takes its row along: reports of what moved with it are no person's doing.
  const before = boardOf(board);
  await edit(board, set('card', 'c7', 'text', 'A very long text indeed. '.repeat(40)));
  await expectUndone(board, before);
  await edit(board, { op: 'remove', kind: 'card', recordId: 'c1' });
  await expectUndone(board, before);
});

function fieldsOf(journey: ReturnType<typeof journeyFrom>, id: string) {
  const { id: _, ...fields } = journey.cards.find((card) => card.id === id) ?? { id };
  return JSON.parse(JSON.stringify(fields));
}
