// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownTemplateFrom, parseOwnTemplate } from '../../src/journey/own-template.ts';
import { openComparison } from '../../ui/jobs/compare.ts';
import { mapKeyOf } from '../../ui/state/compare.ts';
import { mountPanel, settle } from '../support/mounted-panel.tsx';
import { type Answers, type FakePanel, fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney } from './sample-board.ts';
import { drawnPiles, lookAnswer } from './seen-board.ts';

/** A window that refuses the clipboard, downloads or both: whatever leaves the panel can be taken by hand. */
const journey = sampleJourney();
const later = { ...journey, id: 'j2', title: 'Later', cards: journey.cards.slice(1) };
const template = ownTemplateFrom(journey, {
  id: 't1',
  name: 'Our way',
  withContent: true,
  savedAt: '2026-11-22T12:00:00.000Z',
});

beforeEach(() => {
  Object.assign(document, { execCommand: () => false });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('not allowed');
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  render(null, document.body);
  document.body.replaceChildren();
});

test.each(['Download', 'Copy'])(
  'a map: after “%s” its text stands there whole, read-only, and is selected',
  async (how) => {
    await open();
    await click(`Export ${journey.title}`);
    await click('JSON');
    await click(how);
    const field = shownField();
    expect(field.readOnly).toBe(true);
    expect(JSON.parse(field.value).title).toBe(journey.title);
    expect(document.querySelector('.by-hand')?.contains(document.activeElement)).toBe(true);
    expect(said()).toMatch(how === 'Copy' ? /^Copying is not allowed/ : /could not be saved/);
    expect(text()).not.toMatch(/Downloaded|is on the clipboard/);
    await click('Select all');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    expect(document.activeElement).toBe(field);
    await click('Hide the text');
    expect(document.querySelector('.by-hand')).toBeNull();
  },
);

test('a workbook cannot be shown as text, and the panel says what to do instead', async () => {
  await open();
  await click(`Export ${journey.title}`);
  await click('Excel');
  await click('Download');
  expect(document.querySelector('.by-hand textarea')).toBeNull();
  expect(shown()).toMatch(/could not be saved from this window\. Choose a format that is text/);
  await click('CSV');
  expect(document.querySelector('.by-hand')).toBeNull();
});

test.each(['Download', 'Copy'])('notes in no map: “%s”', async (how) => {
  const panel = await open({
    look: lookAnswer(drawnPiles, boardWith(journey)),
    read: () => ({ ...boardWith(journey), beside: 5 }),
  });
  await click('Sort loose notes');
  await click(how);
  expect(shownField().value.length).toBeGreaterThan(20);
  expect(panel.store.getState().notes.done).toBeNull();
});

test.each(['Download', 'As CSV', 'Copy'])('a change log: “%s”', async (how) => {
  const panel = await open({
    read: () => boardWith(journey, later),
    snapshots: () => ({ snapshots: [] }),
  });
  const [from, to] = panel.store.getState().board.maps;
  if (!from || !to) throw new Error('two maps are on the board');
  await act(() => openComparison(panel, mapKeyOf(from.rootId), mapKeyOf(to.rootId)));
  await click(how);
  expect(shownField().value).toContain(journey.cards[0]?.text);
  expect(panel.store.getState().comparing.saved).toBeNull();
});

test('a template of one’s own', async () => {
  await open({ listTemplates: () => ({ own: [template], board: [], skipped: [] }) });
  await click('Templates of your own');
  await click('Download Our way');
  expect(parseOwnTemplate(JSON.parse(shownField().value))).toMatchObject({ ok: true });
});

test('a window that takes a download shows nothing of it until asked; the next view has forgotten it', async () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  await open();
  await click(`Export ${journey.title}`);
  await click('JSON');
  await click('Download');
  expect(text()).toContain('Downloaded');
  expect(document.querySelector('.by-hand textarea')).toBeNull();
  expect(text()).toContain('No file in your downloads?');
  await click('Show the text');
  expect(JSON.parse(shownField().value).title).toBe(journey.title);
  await click('Back to start');
  expect(document.querySelector('.by-hand')).toBeNull();
});

test('what was copied is not offered again', async () => {
  Object.assign(document, { execCommand: () => true });
  await open();
  await click(`Export ${journey.title}`);
  await click('JSON');
  await click('Copy');
  expect(text()).toContain('is on the clipboard');
  expect(document.querySelector('.by-hand')).toBeNull();
});

test('nothing leaves the panel another way', () => {
  const callers = filesIn('ui').filter((path) =>
    /\b(downloadFile|copyText|createObjectURL|clipboard\.write\w*)\(/.test(readFileSync(path, 'utf8')),
  );
  expect(callers.sort()).toEqual([
    'ui/files/copy-text.ts',
    'ui/files/download-file.ts',
    'ui/jobs/give-out.ts',
  ]);
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

async function open(answers: Answers = {}): Promise<FakePanel> {
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'open' }),
    read: () => boardWith(journey),
    resize: () => ({}),
    listTemplates: () => ({ own: [], board: [], skipped: [] }),
    ...answers,
  });
  await mountPanel(panel);
  return panel;
}

async function click(name: string): Promise<void> {
  const all = [...document.querySelectorAll<HTMLElement>('button, label')];
  const named = (each: HTMLElement) => each.getAttribute('aria-label') ?? each.textContent ?? '';
  const found = all.find((each) => named(each) === name) ?? all.find((each) => named(each).includes(name));
  if (found === undefined) throw new Error(`“${name}” is not among ${all.map(named).join(' | ')}`);
  found.click();
  await settle();
}

function shownField(): HTMLTextAreaElement {
  const field = document.querySelector<HTMLTextAreaElement>('.by-hand textarea');
  if (field === null) throw new Error(`no text is shown: ${text()}`);
  return field;
}

const shown = () => document.querySelector('.by-hand')?.textContent ?? '';
const said = () => document.querySelector('[role=status].unseen')?.textContent ?? '';
const text = () => document.body.textContent ?? '';
