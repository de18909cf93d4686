import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { style, styleHash } from '../../../src/formats/page/style.ts';
import { formatById } from '../../../src/formats/registry.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { arbitraryJourney } from '../../support/arbitrary-journey.ts';
import { cases } from '../../support/cases.ts';
import { extremeJourney } from '../../support/extreme-journey.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';
import { inputOf, parcel } from '../export-input.ts';

/** The two pages, read by an HTML validator and a DOM that we did not write. */
const pages = ['html', 'summary'] as const;

test('the policy of a page knows its styles by their hash', () => {
  expect(styleHash()).toBe(`sha256-${createHash('sha256').update(style()).digest('base64')}`);
});

test.each(pages)('%s: a validator finds nothing, whatever stands on the map', async (id) => {
  for (const journey of [exampleJourney(), parcel, extremeJourney(0), extremeJourney(3), hostile()])
    expect(await faultsIn(await write(id, journey))).toEqual([]);
});

test('random maps make valid pages in which every word of their notes stands, and nothing that could run', async () => {
  const law = fc.asyncProperty(arbitraryJourney(), async (journey) => {
    const page = await write('html', journey);
    expect(await faultsIn(page)).toEqual([]);
    const { document } = parse(page);
    expect([...document.querySelectorAll('script,iframe,img,object,embed,form,base,[style]')]).toEqual([]);
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|mailto:|#)/i);
    const said = plain(document.body.textContent);
    for (const { text } of journey.cards) expect(said).toContain(plain(text));
    for (const { name } of [...journey.stages, ...journey.personas]) expect(said).toContain(plain(name));
  });
  await fc.assert(law, cases('pages', 40, 1000));
}, 600_000);

test('what a note says is words, never markup, and only addresses of the web are links', async () => {
  const { document } = parse(await write('html', hostile()));
  expect(document.querySelectorAll('b[onclick],script').length).toBe(0);
  expect(document.body.textContent).toContain('<b onclick="alert(1)">x</b>');
  const links = [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
  expect(links).toContain('https://example.org/a?b=1&c=2');
  expect(links.filter((link) => !link?.startsWith('https://') && !link?.startsWith('http://'))).toEqual([]);
});

test('web links of the board are links where they lead to the web, and words where not', async () => {
  const links = [
    { text: 'Help', url: 'https://example.org/help' },
    { text: 'Click', url: 'javascript:alert(1)' },
    { text: 'Data', url: 'data:text/html,x' },
  ];
  const onBoard = { c1: { nodeId: '1:2', type: 'STICKY', links } };
  const { document } = parse(String(await formatById('html')?.write({ ...inputOf(parcel), onBoard })));
  const web = [...document.querySelectorAll('.web')].map((each) => [
    each.textContent,
    each.querySelector('a')?.getAttribute('href'),
  ]);
  expect(web).toEqual([
    ['Help', 'https://example.org/help'],
    ['Click', undefined],
    ['Data', undefined],
  ]);
});

test('the map is one table, with the stages above and the rows beside, and a table says what the curve shows', async () => {
  const { document } = parse(await write('html', exampleJourney()));
  const map = document.querySelector('table.map');
  expect(map?.querySelector('caption')?.textContent).toBe('A first pair of hearing aids');
  expect([...(map?.querySelectorAll('thead th[scope=col]') ?? [])].map((head) => head.textContent)).toEqual([
    'Row',
    'Awareness',
    'Consideration',
    'Purchase',
    'Post-purchase',
    'Advocacy',
  ]);
  const rows = [...(map?.querySelectorAll('tbody tr') ?? [])];
  expect(new Set(rows.map((row) => row.children.length))).toEqual(new Set([6]));
  expect(rows.map((row) => row.querySelector('th')?.textContent)).toContain('Pain points');
  const curve = document.querySelector('svg[role=img]');
  expect(curve?.querySelectorAll('circle').length).toBe(exampleJourney().emotions.length);
  const feelings = document.querySelector('section[aria-labelledby=feelings] table');
  expect(feelings?.textContent).toContain('Everything rustles (−1.5)');
});

test('the lines of a blueprint stand below their rows, and a feeling says what it is known from', async () => {
  const example = exampleJourney();
  const [lane, ...lanes] = example.lanes;
  const [emotion, ...emotions] = example.emotions;
  const { document } = parse(
    await write('html', {
      ...example,
      lanes: lane ? [{ ...lane, lineBelow: 'Line of visibility' }, ...lanes] : [],
      emotions: emotion ? [{ ...emotion, evidence: { type: 'diary', n: 6 } }, ...emotions] : [],
    }),
  );
  const [head, ...others] = [...document.querySelectorAll('.map tbody tr.lined th')];
  expect(head?.textContent).toBe(`${lane?.name} Below: Line of visibility`);
  expect(others).toEqual([]);
  expect(document.querySelector('.map .feeling')?.textContent).toContain('Evidence: diary (n: 6)');
});

test('many stages are several tables, each narrow enough to print', async () => {
  const stages = Array.from({ length: 13 }, (_, i) => ({ id: `s${i}`, name: `Stage ${i}` }));
  const lanes = [{ id: 'l', name: 'Actions', kind: 'actions' }];
  const cards = stages.map(({ id }, i) => ({ id: `c${i}`, stageId: id, laneId: 'l', text: `Step ${i}` }));
  const { document } = parse(
    await write('html', journeyFrom({ id: 'j', title: 'Long', stages, lanes, cards })),
  );
  const widths = [...document.querySelectorAll('table.map')].map(
    (map) => map.querySelectorAll('thead th').length - 1,
  );
  expect(widths).toEqual([5, 5, 3]);
});

test('the summary has the lowest moments, the worst pain points, and who does what by when', async () => {
  const { document } = parse(await write('summary', exampleJourney()));
  const lists = [...document.querySelectorAll('section')].map((section) => [
    section.querySelector('h2')?.textContent,
    [...section.querySelectorAll('li')].map((item) => item.textContent.replace(/\s+/g, ' ').trim()),
  ]);
  expect(lists.slice(0, 3)).toEqual([
    [
      'Lowest moments',
      [
        '😡 Post-purchase – angry: Margit Solberg: The restaurant',
        '😣 Purchase – frustrated: Margit Solberg: Everything rustles',
        '🙁 Awareness – unhappy: Jonas Solberg: Worried',
      ],
    ],
    [
      'Worst pain points',
      expect.arrayContaining([
        '14 models, from 0 to 5,900 a pair, and no reason why (severity 5 of 5, Consideration)',
      ]),
    ],
    [
      'Next actions',
      expect.arrayContaining([
        'End the test with a sound: “this is how your choir sounds to you, and this is how it is” (Tomasz Reyes, by 2026-12-01)',
      ]),
    ],
  ]);
});

function hostile(): Journey {
  const text =
    '<b onclick="alert(1)">x</b> javascript:alert(1) data:text/html,x https://example.org/a?b=1&c=2, ok';
  return journeyFrom({
    id: 'j" onload="x',
    title: '</title><script>alert(1)</script>',
    language: '"><script>',
    personas: [{ id: 'p', name: '"><img src=x onerror=alert(1)>', emoji: '<i>' }],
    stages: [{ id: 's', name: '</th></table><script>x</script>' }],
    lanes: [{ id: 'l', name: '<svg onload=x>', kind: '"><script>' }],
    cards: [
      {
        id: 'c',
        stageId: 's',
        laneId: 'l',
        text,
        severity: 5,
        owner: '<script>x</script>',
        evidence: { type: '<u>', url: 'javascript:alert(1)' },
      },
      { id: 'd', stageId: 's', laneId: 'l', text: '\u0000\u0008\ud800 half' },
    ],
    links: [{ id: 'k', from: 'c', to: 'd', label: '<script>' }],
    emotions: [{ id: 'e', stageId: 's', personaId: 'p', value: -2, label: '</svg><script>x</script>' }],
  });
}

async function write(id: string, journey: Journey): Promise<string> {
  return String(await formatById(id)?.write(inputOf(journey)));
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The style shows tables as blocks on a phone, where browsers forget what they are.
    'no-redundant-role': 'off',
    // A title of a map may be as long as people make it.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
});

async function faultsIn(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`),
  );
}

function parse(page: string) {
  const window = new Window();
  return { document: new window.DOMParser().parseFromString(page, 'text/html') };
}

/** Words without what HTML cannot hold or shows as a blank. */
const plain = (words: string) => words.replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd').replace(/\s+/g, '');
