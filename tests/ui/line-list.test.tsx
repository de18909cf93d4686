// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { App } from '../../ui/app.tsx';
import { fakePanel } from './fake-panel.ts';

/** The stages of “Start a map” (Before, During, After): what is pasted into them, and which keys are a person's own. */
afterEach(() => render(null, document.body));

test.each([
  ['over all of it', 0, 6, 'Aware\nConsider\nBuy', ['Aware', 'Consider', 'Buy']],
  ['within', 2, 2, 'x\ny', ['Bex', 'yfore']],
  ['over some of it', 2, 4, 'x\ny\nz', ['Bex', 'y', 'zre']],
  ['at the end', 6, 6, '\tLast\r\nMore\r\n', ['BeforeLast', 'More']],
  [
    'a cell with a break of line',
    0,
    6,
    '"Picks up\nthe ""key"""\r\nPays\r\n',
    ['Picks up the "key"', 'Pays'],
  ],
  ['one such cell alone', 0, 6, '"Picks up\nthe key"', ['Picks up the key']],
  ['a row of cells', 0, 6, 'A\tB\tC', ['A', 'B', 'C']],
  ['marks that close nothing', 0, 6, '"Hello" she said\nand "went', ['"Hello" she said', 'and "went']],
  ['other ends of lines', 0, 6, 'A\u2028B\rC\u0085D', ['A', 'B', 'C', 'D']],
])('pasted %s', async (_, from, to, text, expected) => {
  const stage = await open();
  stage.setSelectionRange(from, to);
  await paste(stage, text);
  expect(names()).toEqual([...expected, 'During', 'After']);
});

test('one line is left to the browser, which keeps its own undo', async () => {
  const stage = await open();
  expect(await paste(stage, 'one line')).toBe(false);
});

test('more than a map takes: the last that finds room keeps what stood behind the cursor', async () => {
  const stage = await open();
  stage.setSelectionRange(3, 3);
  await paste(stage, Array.from({ length: 40 }, (_, at) => `Name ${at}`).join('\n'));
  expect(names()[0]).toBe('BefName 0');
  expect(names().at(-3)).toMatch(/^Name \d+ore$/);
  expect(names().slice(-2)).toEqual(['During', 'After']);
});

test.each([
  ['Chromium and Firefox', { isComposing: true }],
  ['WebKit, which has ended the composition by then', { isComposing: false, keyCode: 229 }],
])('an Enter of an input method adds nothing: %s', async (_, how) => {
  const stage = await open();
  await press(stage, how);
  expect(names()).toHaveLength(3);
  await press(stage, {});
  expect(names()).toHaveLength(4);
});

async function open(): Promise<HTMLInputElement> {
  const panel = fakePanel();
  panel.store.dispatch({ type: 'go', view: 'insert' });
  await act(() => render(<App panel={panel} />, document.body));
  const [stage] = lines();
  if (!stage) throw new Error('no stages');
  stage.focus();
  return stage;
}

const lines = () => [...document.querySelectorAll<HTMLInputElement>('.stages-list input.input')];
const names = () => lines().map(({ value }) => value);

/** Gives whether the list took the paste itself. */
async function paste(field: HTMLInputElement, text: string): Promise<boolean> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  await act(() => {
    field.dispatchEvent(event);
  });
  return event.defaultPrevented;
}

async function press(field: HTMLInputElement, how: { isComposing?: boolean; keyCode?: number }) {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...how });
  await act(() => {
    field.dispatchEvent(event);
  });
}
