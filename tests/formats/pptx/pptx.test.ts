import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { pptx } from '../../../src/formats/pptx/pptx.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { extremeJourney } from '../../support/extreme-journey.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';
import { inputOf, parcel } from '../export-input.ts';

test('an overview, the curve as a chart, a slide a stage, priorities; all of it text that can be edited', async () => {
  const journey = exampleJourney();
  const parts = await partsOf(journey);
  const slides = slidesOf(parts);
  expect(slides[0]).toContain('A first pair of hearing aids');
  expect(journey.stages.map(({ name }) => slides.filter((slide) => slide.startsWith(name)).length)).toEqual([
    1, 1, 1, 1, 1,
  ]);
  const said = slides.join('\n');
  for (const { text, stageId } of journey.cards)
    if (stageId !== null && text.length < 100) expect(said).toContain(text);
  expect(slides.at(-2)).toContain('what hurts most');
  expect(slides.at(-1)).toContain('what we do next');
  const chart = Object.keys(parts).find((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)) ?? '';
  expect(strFromU8(parts[chart] ?? new Uint8Array())).toContain('<c:lineChart>');
});

test('the time of writing is that of the export, also in the workbook behind the chart', async () => {
  const parts = await partsOf(exampleJourney());
  const book = Object.entries(parts).find(([path]) => path.endsWith('.xlsx'))?.[1] ?? new Uint8Array();
  for (const core of [parts['docProps/core.xml'], unzipSync(book)['docProps/core.xml']])
    expect(strFromU8(core ?? new Uint8Array()).match(/>(\d{4}-[^<]*)</g)).toEqual([
      '>2026-11-03T09:30:00Z<',
      '>2026-11-03T09:30:00Z<',
    ]);
});

test('a stage of which nobody said how it feels is no point of the curve', async () => {
  const example = exampleJourney();
  const gone = example.stages[1]?.id;
  const parts = await partsOf({
    ...example,
    emotions: example.emotions.filter(({ stageId }) => stageId !== gone),
  });
  const chart =
    Object.entries(parts).find(([path]) => /^ppt\/charts\/chart\d+\.xml$/.test(path))?.[1] ??
    new Uint8Array();
  const series = strFromU8(chart)
    .split('<c:val>')
    .slice(1)
    .map((each) =>
      [...(each.split('</c:val>')[0]?.matchAll(/<c:pt idx="(\d)"/g) ?? [])].map(([, idx]) => idx),
    );
  expect(series).toEqual([
    ['0', '2', '3', '4'],
    ['0', '2', '3', '4'],
  ]);
  expect(strFromU8(chart)).not.toContain('NaN');
});

test('no letter is smaller than 12 points, however much there is, and a map with little is written large', async () => {
  const sizesOf = async (journey: Journey) =>
    Object.entries(await partsOf(journey))
      .filter(([path]) => /^ppt\/(slides|charts)\/[a-z]+\d+\.xml$/.test(path))
      .flatMap(([, part]) => [...strFromU8(part).matchAll(/<a:(?:rPr|defRPr)[^>]* sz="(\d+)"/g)])
      .map(([, size]) => Number(size));
  for (const journey of [exampleJourney(), extremeJourney(0), extremeJourney(3), crowd()])
    expect(Math.min(...(await sizesOf(journey)))).toBe(1200);
  const small = { ...parcel, cards: parcel.cards.slice(0, 2) };
  expect(await sizesOf(small)).toContain(1800);
});

test('what there is no room for is counted: people, and stages on the way', async () => {
  const [overview = ''] = slidesOf(await partsOf(crowd()));
  expect(overview).toContain('and 4 more\nStage 0');
  expect(overview).toContain('Stage 10\nand 9 more');
  expect(overview).not.toContain('Stage 11');
});

test('numbers of the whole map and notes beside the stages have slides, too', async () => {
  const journey = {
    ...parcel,
    metrics: [{ id: 'm', kind: 'NPS', baseline: -3, current: 12, target: 30 }],
  };
  const slides = slidesOf(await partsOf(journey));
  const slideOf = (title: string) => slides.find((slide) => slide.startsWith(title)) ?? '';
  expect(slideOf('Numbers, before and now')).toContain('NPS\nThe whole map\n-3\n12\n30');
  expect(slideOf('Beside the stages')).toContain('Parked');
});

test('a goal of several lines does not run into what is below it', async () => {
  const [stage, ...others] = exampleJourney().stages;
  const goal = 'One line\nanother';
  const slides = slidesOf(
    await partsOf({ ...exampleJourney(), stages: stage ? [{ ...stage, goal }, ...others] : [] }),
  );
  expect(slides.join('\n')).toContain('Goal: One line another');
});

test('hostile words are words, and every part is well-formed XML', async () => {
  const words = '</a:t><script>x</script>&amp; "q" \u0000\u0008\ud800 ]]>';
  const parts = await partsOf(
    journeyFrom({
      id: 'j',
      title: 'T & <b>',
      scenario: words,
      personas: [{ id: 'p', name: '<p>&', quote: words }],
      stages: [{ id: 's', name: '<s> & "x"', goal: words }],
      lanes: [
        { id: 'l', name: '<l>', kind: 'pains' },
        { id: 'e', name: 'F', kind: 'emotions' },
      ],
      cards: Array.from({ length: 80 }, (_, i) => ({
        id: `c${i}`,
        stageId: 's',
        laneId: 'l',
        text: `${words} ${i}`,
        severity: 3,
      })),
      emotions: [{ id: 'f', stageId: 's', personaId: 'p', value: -2, label: words }],
    }),
  );
  const { DOMParser } = new Window();
  for (const [path, part] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const xml = strFromU8(part);
    expect(xml, path).not.toContain('<script');
    expect(
      [...xml].filter((sign) => sign < ' ' && !'\t\n\r'.includes(sign)),
      path,
    ).toEqual([]);
    expect(
      new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'),
      path,
    ).toBeNull();
  }
  // So many notes go on on further slides.
  expect(slidesOf(parts).length).toBeGreaterThan(5);
});

/** More people and stages than a slide takes. */
function crowd(): Journey {
  const many = (n: number, name: string) =>
    Array.from({ length: n }, (_, i) => ({ id: `${name}${i}`, name: `${name} ${i}` }));
  return journeyFrom({ id: 'j', title: 'Crowd', personas: many(10, 'Person'), stages: many(20, 'Stage') });
}

async function write(journey: Journey): Promise<Uint8Array> {
  const written = await pptx.write(inputOf(journey));
  if (typeof written === 'string') throw new Error('no bytes');
  return written;
}

const partsOf = async (journey: Journey) => unzipSync(await write(journey));

/** The words of each slide, in order. */
function slidesOf(parts: { [path: string]: Uint8Array }): string[] {
  const number = (path: string) => Number(/(\d+)\.xml$/.exec(path)?.[1]);
  return Object.keys(parts)
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .sort((a, b) => number(a) - number(b))
    .map((path) =>
      [...strFromU8(parts[path] ?? new Uint8Array()).matchAll(/<a:t>([^<]*)<\/a:t>/g)]
        .map(([, text = '']) => text)
        .join('\n')
        .replace(/&apos;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    );
}
