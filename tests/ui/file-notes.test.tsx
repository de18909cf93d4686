// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { closePanel, openBringIn, pickFile, settle, shownText } from '../support/mounted-panel.tsx';
import type { FakePanel } from './fake-panel.ts';
import { sampleJourney } from './sample-board.ts';
import { exportOf } from './sample-file.ts';

/** What the panel says of a file that is not taken whole; merged as the sandbox would. */
const journey = sampleJourney();
const nothingNew = 'File and board say the same';
afterEach(closePanel);

test('a note of the reader is shown, and “the same” is not said, where nothing else comes in', async () => {
  await bring((file) => {
    file.exported.onBoard = { c1: { color: 'red' } };
    file.exported.onBoardHash = 'another';
  });
  expect(shownText()).toContain('It was not written: change it on the board.');
  expect(shownText()).not.toContain(nothingNew);
  expect(shownText()).toContain('Nothing of this file comes onto the board');
});

test('an untouched file still says that both are the same', async () => {
  await bring(() => undefined);
  expect(shownText()).toContain(nothingNew);
});

test('all problems stand there at once, many folded; one is answered and the note comes in', async () => {
  const stage = journey.stages[1];
  const panel = await bring((file) => {
    file.cards.push({ text: 'Joins the club', stage: 'Loyalty', laneId: journey.lanes[0]?.id });
    for (const card of file.cards.slice(0, 4)) card.severity = 'high';
  });
  expect(shownText()).toMatch(/Left out 5/);
  expect(document.querySelectorAll('details .change-words')).toHaveLength(2);
  expect(shownText()).toContain('The note “Joins the club”: there is no stage “Loyalty”.');
  expect(shownText()).not.toContain('Put 1 change');
  await answer(/there is no stage “Loyalty”/, `into:${stage?.id}`);
  expect(shownText()).toContain('Put 1 change on the board');
  expect(headings()).toEqual([stage?.name]);
  await answer(/there is no stage “Loyalty”/, 'add');
  expect(shownText()).toContain('Put 2 changes on the board');
  expect(headings()).toEqual(['Loyalty']);
  document.querySelector<HTMLButtonElement>('footer .primary')?.click();
  await settle();
  const applied = panel.sent.find((message) => message.type === 'request' && message.name === 'applySync');
  expect(applied).toMatchObject({ params: { answers: { [keys(panel)[0] ?? '']: 'add' } } });
});

test('the new order of a cell is said once', async () => {
  const together = (a: { [field: string]: unknown }) =>
    journey.cards.filter(({ stageId, laneId }) => stageId === a.stageId && laneId === a.laneId);
  // Reversed, the last one is said first, where no line is cut.
  const [, first] = journey.cards.map(together).find((cell) => cell.length === 2) ?? [];
  if (first === undefined) throw new Error('the sample map has changed');
  await bring((file) => {
    file.cards.reverse();
  });
  const said = [...document.querySelectorAll('.change')].filter((each) =>
    each.textContent?.includes(first.text),
  );
  expect(said.map((each) => each.textContent?.split(first.text).length)).toEqual([2]);
});

test('while file and board are compared nobody is asked which map it is', async () => {
  await openBringIn(journey, null);
  await pickFile(exportOf(journey));
  expect(shownText()).toContain('Comparing file and board');
  expect(shownText()).not.toMatch(/another map|Which map/);
});

/** The stages that the file's changes stand under. */
const headings = () =>
  [...document.querySelectorAll('#from-file, h3')].slice(1).map((each) => each.textContent);

type File = { cards: { [field: string]: unknown }[]; exported: { [field: string]: unknown } };

async function bring(edit: (file: File) => void): Promise<FakePanel> {
  const panel = await openBringIn(journey);
  const file: File = JSON.parse(exportOf(journey));
  edit(file);
  await pickFile(JSON.stringify(file));
  return panel;
}

async function answer(problem: RegExp, choice: string): Promise<void> {
  const list = [...document.querySelectorAll('select')].find((each) =>
    problem.test(each.getAttribute('aria-label') ?? ''),
  );
  if (list === undefined) throw new Error('no such problem');
  list.value = choice;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

function keys(panel: FakePanel): string[] {
  const { bringIn } = panel.store.getState();
  return bringIn.step === 'done' ? Object.keys(bringIn.outcome.choices.answers) : [];
}
