import { Window } from 'happy-dom';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { formatById } from '../../../src/formats/registry.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { extremeJourney } from '../../support/extreme-journey.ts';
import { inputOf, parcel } from '../export-input.ts';

/** Both pages tell what became of the map since an earlier state of it, where they are given one. */
const earlier: Journey = {
  ...parcel,
  stages: parcel.stages.map((stage, n) => (n === 0 ? { ...stage, name: 'Once upon a time' } : stage)),
  cards: [
    ...parcel.cards.slice(1),
    { id: 'old', stageId: null, laneId: null, text: 'Gone <script>alert(1)</script> since' },
  ],
};

test('the page lists every change, with its stage, and what it was before', async () => {
  const { document } = await open('html', parcel, earlier);
  const section = document.querySelector('section[aria-labelledby=changes]');
  expect(section?.querySelector('h2')?.textContent).toBe('What changed since “Spring <1>”');
  const rows = [...(section?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th,.said')].map((cell) => cell.textContent),
  );
  const [stage] = parcel.stages;
  const [fresh] = parcel.cards;
  expect(rows).toContainEqual([stage?.name, stage?.name, 'Reworded, before: Once upon a time']);
  expect(rows.some(([name, , what]) => name === fresh?.text && what === 'New note')).toBe(true);
  expect(rows.some(([name, , what]) => name === earlier.cards.at(-1)?.text && what === 'Note gone')).toBe(
    true,
  );
  expect(document.querySelectorAll('script').length).toBe(0);
});

test('the summary has a sentence and the changes that matter most', async () => {
  const lane = { id: 'pl', name: 'Pains', kind: 'pains' };
  const pain = { id: 'np', stageId: parcel.stages[0]?.id ?? null, laneId: 'pl', text: 'The box arrives wet' };
  const now = { ...parcel, lanes: [...parcel.lanes, lane], cards: [pain, ...parcel.cards] };
  const { document } = await open('summary', now, { ...earlier, lanes: [...parcel.lanes, lane] });
  const section = [...document.querySelectorAll('section')].at(-1);
  expect(section?.querySelector('h2')?.textContent).toBe('Changed since “Spring <1>”');
  expect(section?.querySelector('p')?.textContent).toMatch(/1 pain new/);
  const items = [...(section?.querySelectorAll('li') ?? [])].map((item) => item.textContent);
  expect(items[0]).toContain('New pain point: The box arrives wet');
  expect(items.length).toBe(2);
});

test.each(['html', 'summary'])(
  '%s: without an earlier state nothing is told; the same one is no change',
  async (id) => {
    expect(await write(id, parcel, undefined)).not.toMatch(/since “/);
    expect(await write(id, parcel, parcel)).toContain('Nothing differs.');
  },
);

test.each(['html', 'summary'])('%s: a validator finds nothing, whatever changed', async (id) => {
  for (const n of [0, 3])
    expect(await faultsIn(await write(id, extremeJourney(n), earlier)), String(n)).toEqual([]);
});

async function write(id: string, journey: Journey, since: Journey | undefined): Promise<string> {
  const given = since && { name: 'Spring <1>', journey: since };
  return String(await formatById(id)?.write({ ...inputOf(journey), since: given }));
}

async function open(id: string, journey: Journey, since: Journey) {
  const page = await write(id, journey, since);
  return { document: new new Window().DOMParser().parseFromString(page, 'text/html') };
}

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

async function faultsIn(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
