import { describe, expect, test } from 'vitest';
import { kindSaid } from '../../../src/plane/kind-said.ts';
import { DrawnBoard } from '../../support/drawn-board.ts';
import { interpretBoard } from '../../support/interpret-board.ts';
import { openBoard } from '../../support/live-board.ts';
import { putOnBoard } from '../../support/put-on-board.ts';
import { bringIn, editedFile, readOnly } from '../../support/small-map.ts';

/** Notes that begin with what they are, as a newcomer writes them, and what “Use this board” makes of them. */
const stages = ['Discover', 'Compare', 'Buy', 'Get help'];

test.each([
  ['Pain: the queue is long', 'pains'],
  ['PAIN POINT – no parking', 'pains'],
  ['[Pain] slow', 'pains'],
  ['Idea: a map', 'opportunities'],
  ['💡 a map', 'opportunities'],
  ['Quote: “never again”', 'thoughts'],
  ['Touchpoint - the app', 'touchpoints'],
  ['Schmerz: zu teuer', 'pains'],
  ['😡', 'emotions'],
  ['😡 Waits again', 'emotions'],
  ['Question: why?', 'questions'],
  ['Note: call them', null],
  ['Buys at 10:30', null],
  ['Re-reads the mail - twice', null],
  ['They feel the pain: it hurts', null],
])('“%s” says to be one of %s', (text, kind) => {
  expect(kindSaid(text)?.kind ?? null).toBe(kind);
});

/** Stages with 2 × 2 notes below each, a row of these without a name. */
function drawWrapped(board: DrawnBoard, words: readonly string[], rowsApart = 0): void {
  for (const [s, stage] of stages.entries()) {
    board.text(stage, s * 620 + 100, -90, 36);
    for (const [at, word] of words.entries()) {
      const [x, y] = [s * 620 + (at % 2) * 260, Math.floor(at / 2) * 260 + Math.floor(at / 4) * rowsApart];
      board.sticky(`${word}: said ${at} of ${stage}`, x, y, 'FFE299');
    }
  }
}

describe('notes that are wrapped in a cell', () => {
  test('are one row', () => {
    for (const words of [
      ['One', 'Two', 'Three', 'Four'],
      ['One', 'Two', 'Three'],
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ]) {
      const board = new DrawnBoard();
      drawWrapped(board, words);
      const [map] = interpretBoard(board.scene()).journeys;
      expect(map?.journey.lanes).toHaveLength(1);
      expect(map?.journey.cards).toHaveLength(words.length * 4);
    }
  });

  test('are two rows where these stand apart', () => {
    const board = new DrawnBoard();
    drawWrapped(board, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 160);
    expect(interpretBoard(board.scene()).journeys[0]?.journey.lanes).toHaveLength(2);
  });
});

async function newcomer() {
  const board = openBoard();
  const drawn = new DrawnBoard();
  drawWrapped(drawn, ['Pain', 'Idea', 'Quote', 'Touchpoint']);
  drawn.sticky('Who is it for? Busy parents', 0, -700, 'FFE299');
  await putOnBoard(board, drawn.nodes);
  return { board, found: await readOnly(board) };
}

test('a newcomer’s board: one row, one question that gives each kind its own, and whom it is for', async () => {
  const { board, found } = await newcomer();
  expect(found.journey.personas).toMatchObject([{ name: 'Busy parents' }]);
  const [row] = found.journey.lanes;
  const { questions } = await board.ask('adopt', { rootId: found.rootId, ask: true });
  expect(questions).toMatchObject([
    { recordId: row?.id, choices: ['one row', 'a row for each'] },
    { recordId: found.journey.personas[0]?.id },
  ]);
  await board.ask('adopt', { rootId: found.rootId, answers: { [row?.id ?? '']: 'a row for each' } });
  const used = await readOnly(board);
  expect(used.journey.lanes.map(({ name, kind }) => [name, kind])).toEqual([
    ['Pain points', 'pains'],
    ['Ideas', 'opportunities'],
    ['Thoughts', 'thoughts'],
    ['Touchpoints', 'touchpoints'],
  ]);
  for (const { text, laneId, stageId } of used.journey.cards) {
    const kind = used.journey.lanes.find(({ id }) => id === laneId)?.kind;
    expect([text, kind]).toEqual([text, kindSaid(text)?.kind]);
    expect(text).toContain(used.journey.stages.find(({ id }) => id === stageId)?.name);
  }
});

test('in rows that lie in one place a new or moved note is where its words say, and files come back', async () => {
  const { board, found } = await newcomer();
  const [row] = found.journey.lanes;
  await board.ask('adopt', { rootId: found.rootId, answers: { [row?.id ?? '']: 'a row for each' } });
  board.act({ do: 'addSticky', x: 100, y: 430, text: 'Idea: a chat' });
  const used = await readOnly(board);
  const idea = used.journey.cards.find(({ text }) => text === 'Idea: a chat');
  expect(used.journey.lanes.find(({ id }) => id === idea?.laneId)?.name).toBe('Ideas');
  const cards = used.journey.cards.map((card) => (card === idea ? { ...card, text: 'Idea: a call' } : card));
  const done = await bringIn(board, used.rootId, editedFile(used.journey, { ...used.journey, cards }, 'x1'));
  expect(done).toMatchObject({ outcome: 'done', skipped: [] });
  expect((await readOnly(board)).journey.cards.map(({ text }) => text)).toContain('Idea: a call');
});

describe('notes that begin with what they are, in a map with named rows', () => {
  async function drawn(pains: number) {
    const board = openBoard();
    const drawing = new DrawnBoard();
    const rows = ['Doing', 'Touchpoints', 'Pain points'];
    for (const [s, stage] of stages.entries()) {
      drawing.text(stage, s * 320 + 60, -90, 36);
      for (const [r] of rows.entries())
        drawing.sticky(
          r === 0 && s < pains ? `Pain: waits in ${stage}` : `Said ${s} ${r}`,
          s * 320,
          r * 320,
          'FFE299',
        );
    }
    for (const [r, row] of rows.entries()) drawing.text(row, -300, r * 320 + 100, 32);
    await putOnBoard(board, drawing.nodes);
    return { board, found: await readOnly(board) };
  }

  test('one is offered its row, and goes there when people say so', async () => {
    const { board, found } = await drawn(1);
    const card = found.journey.cards.find(({ text }) => text.startsWith('Pain'));
    const { questions } = await board.ask('adopt', { rootId: found.rootId, ask: true });
    expect(questions).toMatchObject([{ recordId: card?.id, choices: ['Doing', 'Pain points'] }]);
    await board.ask('adopt', { rootId: found.rootId, answers: { [card?.id ?? '']: 'Pain points' } });
    const used = (await readOnly(board)).journey;
    expect(used.cards.find(({ id }) => id === card?.id)?.laneId).toBe(used.lanes[2]?.id);
  });

  test('several are one question, answered for all of them', async () => {
    const { board, found } = await drawn(3);
    const row = found.journey.lanes[2]?.id ?? '';
    const { questions } = await board.ask('adopt', { rootId: found.rootId, ask: true });
    expect(questions).toMatchObject([{ recordId: row, choices: ['where they lie', 'in this row'] }]);
    await board.ask('adopt', { rootId: found.rootId, answers: { [row]: 'in this row' } });
    const used = (await readOnly(board)).journey;
    const moved = used.cards.filter(({ text }) => text.startsWith('Pain'));
    expect(moved.map(({ laneId }) => laneId)).toEqual([row, row, row]);
  });
});
