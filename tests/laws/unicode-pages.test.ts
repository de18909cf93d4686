import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import ICAL from 'ical.js';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { calendar } from '../../src/formats/calendar/calendar.ts';
import { writeChangeRows } from '../../src/formats/change-log/change-log.ts';
import { html } from '../../src/formats/html/html.ts';
import { pptx } from '../../src/formats/pptx/pptx.ts';
import { summary } from '../../src/formats/summary/summary.ts';
import { ticketFormats } from '../../src/formats/tickets/tickets.ts';
import { writeWatchList } from '../../src/formats/watch-list/write-watch-list.ts';
import { compareJourneys } from '../../src/insights/compare/compare-journeys.ts';
import { watchList } from '../../src/insights/watch/watch-list.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { inputOf } from '../formats/export-input.ts';
import { cases } from '../support/cases.ts';
import { inOneLine, signs } from '../support/unicode-words.ts';

/** The bytes that leave, as a download makes them: what UTF-8 cannot hold is U+FFFD from here on. */
const leave = (content: string | Uint8Array) => Buffer.from(content);
/** Blanks and line ends are the page's to set: they say the same to a reader. */
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A map that says these words where pages, slides, tickets and lists take them from. */
function mapOf(words: string): Journey {
  const line = inOneLine(words);
  return journeyFrom({
    id: 'm',
    title: line,
    purpose: words,
    owner: line,
    review: '2026-12-01',
    reviewed: '2026-06-01',
    personas: [{ id: 'p', name: line, quote: words }],
    stages: [{ id: 's', name: line }],
    lanes: [
      { id: 'la', name: 'Steps', kind: 'actions' },
      { id: 'lp', name: 'Pains', kind: 'pains' },
      { id: 'lo', name: 'Ideas', kind: 'opportunities' },
      { id: 'ls', name: 'Signals', kind: 'other' },
    ],
    cards: [
      { id: 'a', stageId: 's', laneId: 'la', text: words },
      { id: 'b', stageId: 's', laneId: 'lp', text: words, severity: 5, owner: line },
      { id: 'c', stageId: 's', laneId: 'lo', text: words, owner: line, due: '2027-01-01' },
      { id: 'd', stageId: 's', laneId: 'ls', text: words },
    ],
    emotions: [{ id: 'e', stageId: 's', personaId: 'p', value: -1, label: line }],
  });
}

/** What XML 1.0 and HTML have no place for stands there as U+FFFD. */
const onPages = (text: string) =>
  squash(text.replace(/(?![\t\n\r])\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu, '\ufffd'));
/** What UTF-8 and tables have no place for. */
const inTables = (text: string) => text.replace(/[\0\ufffe\uffff\ud800-\udfff]/gu, '\ufffd');

function readPage(content: string | Uint8Array): string {
  const { DOMParser } = new Window();
  const page = new DOMParser().parseFromString(leave(content).toString('utf8'), 'text/html');
  for (const line of page.querySelectorAll('br')) line.replaceWith('\n');
  return squash(page.body.textContent ?? '');
}

async function readSlides(journey: Journey): Promise<string> {
  const parts = unzipSync(new Uint8Array(leave(await pptx.write(inputOf(journey)))));
  const { DOMParser } = new Window();
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  const said = slides.map((path) => {
    const slide = new DOMParser().parseFromString(strFromU8(parts[path] ?? new Uint8Array()), 'text/xml');
    return [...slide.getElementsByTagName('a:t')].map((text) => text.textContent).join('\n');
  });
  return squash(said.join('\n'));
}

const readTable = (content: string) =>
  papaparse.parse<string[]>(
    leave(content)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
    { delimiter: ',' },
  ).data;
/** Without the apostrophe that tells a spreadsheet that it is no formula. */
const unguarded = (cell = '') => cell.replace(/^'(?='*[=+\-@\t\r])/, '');

async function takeOut(words: string): Promise<void> {
  const journey = mapOf(words);
  const line = squash(inOneLine(words));
  const page = readPage(await html.write(inputOf(journey)));
  expect(page.split(onPages(words)).length, 'the page').toBeGreaterThan(4);
  expect(readPage(await summary.write(inputOf(journey))), 'the summary').toContain(onPages(words));
  expect(await readSlides(journey), 'the slides').toContain(onPages(words));

  const written = leave(String(await calendar.write(inputOf(journey)))).toString('utf8');
  // Lines end with CRLF and are at most 75 octets long (RFC 5545, 3.1).
  for (const each of written.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
  const [event] = new ICAL.Component(ICAL.parse(written)).getAllSubcomponents('vevent');
  const held = (text: string) => squash(text.replace(/\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '\ufffd'));
  expect(squash(String(event?.getFirstPropertyValue('summary'))), 'the calendar').toContain(held(line));
  expect(squash(String(event?.getFirstPropertyValue('description')))).toContain(held(words));

  for (const format of ticketFormats) {
    const text = String(await format.write(inputOf(journey)));
    const cells = readTable(text).flat().map(unguarded);
    expect(cells.map(inTables), format.id).toContain(inTables(line));
    expect(
      cells.some((cell) => squash(cell).startsWith(squash(inTables(words)))),
      format.id,
    ).toBe(true);
    const file = await format.read?.(new Uint8Array(leave(text)), 'tickets.csv');
    if (!file) continue;
    const { changes, conflicts } = mergeFile(file, toRecords(journey));
    expect([changes.filter(({ from }) => from === 'file'), conflicts], format.id).toEqual([[], []]);
  }

  const watched = readTable(writeWatchList(watchList(journey)))
    .flat()
    .map(unguarded);
  expect(watched.map(squash), 'the watch list').toContain(squash(inTables(words)));
  const before = { ...journey, cards: journey.cards.map((card) => ({ ...card, text: 'before' })) };
  const changed = readTable(writeChangeRows(compareJourneys(before, journey)))
    .flat()
    .map(unguarded);
  expect(changed.map(squash), 'the changes').toContain(squash(inTables(words)));
}

describe('every sign goes out on every way that has none back, and a reader that is not ours finds it', () => {
  test.each(Object.entries(signs))('%s', async (_, words) => {
    // Titles of slides and tickets have their length.
    for (const part of words.match(/[\s\S]{1,40}/gu) ?? [])
      await takeOut(`a${part.replace(/\r\n?/g, '\n')}z`);
  });

  test('any of them', async () => {
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    const law = fc.asyncProperty(word, (words) => takeOut(`a${words.replace(/\r\n?/g, '\n')}z`));
    await fc.assert(law, cases('unicode on pages', 20, 500));
  }, 1_200_000);
});
