// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { Params } from '../../src/contract/contract.ts';
import { App } from '../../ui/app.tsx';
import { startPanel } from '../../ui/jobs/start-panel.ts';
import { settle } from '../support/mounted-panel.tsx';
import { type Answers, fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney } from './sample-board.ts';

const journey = sampleJourney();
const [first, second] = journey.cards;
if (!first || !second) throw new Error('the sample has no cards');
const hello = { version: '1', board: 'Team board', page: 'Page 1', command: 'open' };
afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

test('the export says that voting sessions cannot be read, and offers to enter totals', async () => {
  await open({});
  expect(text()).toContain('Plugins cannot read FigJam’s voting sessions');
  await click('Enter votes');
  expect(text()).toContain(journey.stages[0]?.name);
  expect(field(first.text).value).toBe('');
});

test('totals are saved as votes of their notes, only those that changed, and can be undone', async () => {
  const edit = vi.fn((_: unknown) => ({ outcome: 'done', writes: 2 }));
  await open({ edit, undo: () => ({ undone: true }) });
  await click('Enter votes');
  await type(first.text, '7');
  await type(second.text, '0');
  await type(first.text, '5');
  await click('Save 2 totals');
  const params = edit.mock.calls[0]?.[0] as Params<'edit'>;
  expect(params.edits).toEqual([
    { op: 'set', kind: 'card', recordId: first.id, fields: { votes: 5 } },
    { op: 'set', kind: 'card', recordId: second.id, fields: { votes: 0 } },
  ]);
  expect(Object.keys(params.seen)).toEqual([first.id, second.id]);
  expect(text()).toContain('Saved 2 totals');
  await click('Undo');
  expect(text()).toContain('Undone');
});

test('what is no number is said and nothing is sent', async () => {
  const edit = vi.fn(() => ({ outcome: 'done', writes: 1 }));
  await open({ edit });
  await click('Enter votes');
  await type(first.text, 'many');
  expect(field(first.text).getAttribute('aria-invalid')).toBe('true');
  await click('Save');
  expect(edit).not.toHaveBeenCalled();
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Nothing was written');
});

test('when someone else entered votes, nothing is overwritten and what was typed stays', async () => {
  const conflict = { kind: 'card', recordId: first.id, field: 'votes', base: null, ours: 5, theirs: 9 };
  await open({ edit: () => ({ outcome: 'asked', conflicts: [conflict] }) });
  await click('Enter votes');
  await type(first.text, '5');
  await click('Save 1 total');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Someone entered other votes');
  expect(field(first.text).value).toBe('5');
});

test('with notes selected only those are listed', async () => {
  const panel = await open({});
  panel.say({ type: 'selectionChanged', nodeIds: [`node-${second.id}`], notes: 1 });
  await settle();
  await click('Enter votes');
  expect(text()).toContain('Showing the 1 note you selected');
  expect(document.querySelectorAll('.vote')).toHaveLength(1);
});

async function open(answers: Answers) {
  const panel = fakePanel({ hello: () => hello, read: () => boardWith(journey), ...answers });
  await act(async () => {
    render(<App panel={panel} />, document.body);
    await startPanel(panel);
  });
  await settle();
  await act(() => panel.store.dispatch({ type: 'go', view: 'export' }));
  return panel;
}

const text = () => document.body.textContent ?? '';

function field(of: string): HTMLInputElement {
  const name = `Votes for ${of}`;
  const input = [...document.querySelectorAll('input')].find(
    (each) => each.getAttribute('aria-label') === name,
  );
  if (!input) throw new Error(`no field for ${of}`);
  return input;
}

async function type(of: string, value: string) {
  await act(() => {
    const input = field(of);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function click(name: string) {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
  if (!button) throw new Error(`no button ${name}`);
  await act(() => button.click());
  await settle();
}
