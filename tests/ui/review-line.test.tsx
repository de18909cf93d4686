// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Params, Result } from '../../src/contract/contract.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { downloadFile } from '../../ui/files/download-file.ts';
import { mountPanel, settle } from '../support/mounted-panel.tsx';
import { fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney } from './sample-board.ts';

vi.mock('../../ui/files/download-file.ts', () => ({ downloadFile: vi.fn() }));

/** What keeps a map alive, on its card: who, when, and one click for each step. Today is 22 November 2026. */
let journey: Journey;
let sent: Params<'edit'>[];
let answer: () => Result<'edit'>;
let undone = false;

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

test('a review that is past is said with its day; one click does it, in one step, and one takes it back', async () => {
  await open({});
  expect(text()).toContain('Review due since 12 Nov');
  expect(text()).toContain('Owner: Ilse Brandt, Head of Client Care · reviewed quarterly · last on 12 Aug');
  await click(`Reviewed today: ${journey.title}`);
  expect(sent).toMatchObject([
    {
      rootId: 'root0',
      edits: [
        {
          op: 'set',
          kind: 'journey',
          recordId: journey.id,
          fields: { reviewed: '2026-11-22', review: '2027-02-22' },
        },
      ],
      seen: { [journey.id]: { fields: { reviewed: '2026-08-12' } } },
    },
  ]);
  expect(text()).not.toContain('Review due');
  expect(text()).toContain('Next review on 22 Feb 2027');
  expect(text()).toContain(`On the board: “${journey.title}” reviewed today`);
  await click('Undo: ');
  expect(undone).toBe(true);
  expect(text()).toContain('Taken back: ');
});

test('a trigger that happened makes the map due', async () => {
  await open({ reviewed: '2026-11-01', review: '2027-02-01' });
  expect(text()).toContain('Next review on 1 Feb 2027');
  await click('New fitting software happened today');
  expect(sent[0]?.edits).toMatchObject([
    { fields: { triggers: ['New fitting software (2026-11-22)', ...(journey.triggers ?? []).slice(1)] } },
  ]);
  expect(text()).toContain('Review due: New fitting software (22 Nov)');
});

test('what both changed is asked on the card', async () => {
  await open({});
  answer = () => ({
    outcome: 'asked',
    conflicts: [
      {
        kind: 'journey',
        recordId: journey.id,
        field: 'reviewed',
        base: '2026-08-12',
        ours: '2026-11-22',
        theirs: '2026-11-20',
      },
    ],
  });
  await click('Reviewed today');
  expect(text()).toContain('2026-11-20');
  await click('Keep board');
  expect(text()).not.toContain('2026-11-20');
});

test('the next review goes to a calendar as a file', async () => {
  await open({});
  await click('Add to my calendar');
  const [content, name, mime] = vi.mocked(downloadFile).mock.calls.at(-1) ?? [];
  expect(content).toContain('DTSTART;VALUE=DATE:20261112');
  expect(content).toContain('RRULE:FREQ=MONTHLY;INTERVAL=3');
  expect(name).toMatch(/\.ics$/);
  expect(mime).toBe('text/calendar');
});

test('soon and today are said as such; without a day there is nothing for a calendar', async () => {
  await open({ review: '2026-11-30', triggers: [] });
  expect(text()).toContain('Next review on 30 Nov, in 8 days');
  expect(document.querySelector('.happened')).toBeNull();
  await open({ review: '2026-11-22' });
  expect(text()).toContain('Review due today');
  await open({ review: undefined, rhythm: undefined });
  expect(text()).not.toContain('Add to my calendar');
});

test('a map of which nobody said who and when says so, and opens where it can be said', async () => {
  await open({ owner: undefined, reviewed: undefined, review: undefined, rhythm: undefined, triggers: [] });
  expect(text()).toContain('Nobody said yet who looks after this map');
  await click('Say it');
  expect(text()).toContain('Review rhythm');
});

async function open(fields: object): Promise<void> {
  render(null, document.body);
  document.body.replaceChildren();
  journey = { ...sampleJourney(), ...fields };
  sent = [];
  undone = false;
  answer = () => ({ outcome: 'done', writes: 3 });
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'open' }),
    read: () => boardWith(journey),
    edit: (params) => {
      // Every request of the contract was checked on its way.
      const wanted = params as Params<'edit'>;
      sent.push(wanted);
      const result = answer();
      const [edit] = wanted.edits;
      if (result.outcome === 'done' && edit?.op === 'set') journey = { ...journey, ...edit.fields };
      return result;
    },
    undo: () => {
      undone = true;
      return { undone };
    },
  });
  await mountPanel(panel);
}

const text = () => document.body.textContent ?? '';
const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent ?? '';

async function click(name: string): Promise<void> {
  const all = [...document.querySelectorAll('button')];
  const found = all.find((button) => nameOf(button).startsWith(name));
  if (!found) throw new Error(`no button “${name}” among ${all.map(nameOf).join(', ')}`);
  found.click();
  await settle();
}
