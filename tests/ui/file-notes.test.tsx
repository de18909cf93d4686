// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { mergeFile } from '../../src/merge/merge-records.ts';
import { toRecords } from '../../src/model/records-of.ts';
import type { Params, Result } from '../../src/rpc/contract.ts';
import { App } from '../../ui/app.tsx';
import { startPanel } from '../../ui/jobs/start-panel.ts';
import { type FakePanel, fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney } from './sample-board.ts';
import { exportOf } from './sample-file.ts';

/** What the panel says of a file that is not taken whole; merged as the sandbox would. */
const journey = sampleJourney();
const nothingNew = 'File and board say the same';
afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

test('a note of the reader is shown, and “the same” is not said, where nothing else comes in', async () => {
  await bring((file) => {
    file.exported.onBoard = { c1: { color: 'red' } };
    file.exported.onBoardHash = 'another';
  });
  expect(text()).toContain('It was not written: change it on the board.');
  expect(text()).not.toContain(nothingNew);
  expect(text()).toContain('Nothing of this file comes onto the board');
});

test('an untouched file still says that both are the same', async () => {
  await bring(() => undefined);
  expect(text()).toContain(nothingNew);
});

test('all problems stand there at once, many folded; one is answered and the note comes in', async () => {
  const stage = journey.stages[1];
  const panel = await bring((file) => {
    file.cards.push({ text: 'Joins the club', stage: 'Loyalty', laneId: journey.lanes[0]?.id });
    for (const card of file.cards.slice(0, 4)) card.severity = 'high';
  });
  expect(text()).toMatch(/Left out 5/);
  expect(document.querySelectorAll('details .change-words')).toHaveLength(2);
  expect(text()).toContain('The note “Joins the club”: there is no stage “Loyalty”.');
  expect(text()).not.toContain('Put 1 change');
  await answer(/there is no stage “Loyalty”/, `into:${stage?.id}`);
  expect(text()).toContain('Put 1 change on the board');
  await answer(/there is no stage “Loyalty”/, 'add');
  expect(text()).toContain('Put 2 changes on the board');
  document.querySelector<HTMLButtonElement>('footer .primary')?.click();
  await settle();
  const applied = panel.sent.find((message) => message.type === 'request' && message.name === 'applySync');
  expect(applied).toMatchObject({ params: { answers: { [keys(panel)[0] ?? '']: 'add' } } });
});

test('while file and board are compared nobody is asked which map it is', async () => {
  await open(null);
  await pick(exportOf(journey));
  expect(text()).toContain('Comparing file and board');
  expect(text()).not.toMatch(/another map|Which map/);
});

type File = { cards: { [field: string]: unknown }[]; exported: { [field: string]: unknown } };

function preview({ file, answers }: Params<'previewSync'>): Result<'previewSync'> {
  const seen = toRecords(journey);
  const { changes, conflicts, missing, problems } = mergeFile(file, seen, [], null, answers);
  return { seen, changes, conflicts, missing, problems, hindrances: [] };
}

async function bring(edit: (file: File) => void): Promise<FakePanel> {
  const panel = await open(preview);
  const file: File = JSON.parse(exportOf(journey));
  edit(file);
  await pick(JSON.stringify(file));
  return panel;
}

/** `null`: the board takes its time to compare. */
async function open(previewSync: ((params: Params<'previewSync'>) => unknown) | null): Promise<FakePanel> {
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'open' }),
    read: () => boardWith(journey),
    resize: () => ({}),
    ...(previewSync && { previewSync: (params) => previewSync(params as Params<'previewSync'>) }),
    applySync: () => ({ outcome: 'done', writes: 2, applied: 2, skipped: [] }),
  });
  const container = document.createElement('div');
  document.body.append(container);
  await act(async () => {
    render(<App panel={panel} />, container);
    await startPanel(panel);
  });
  await settle();
  const button = [...document.querySelectorAll('button')].find((each) =>
    (each.getAttribute('aria-label') ?? '').startsWith('Bring in a file for'),
  );
  button?.click();
  await settle();
  return panel;
}

async function pick(content: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no file field');
  const file = new File([content], 'edited.json');
  const list = { 0: file, length: 1, item: () => file, [Symbol.iterator]: () => [file].values() };
  vi.spyOn(input, 'files', 'get').mockReturnValue(list);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
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

async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

const text = (): string => document.body.textContent ?? '';
