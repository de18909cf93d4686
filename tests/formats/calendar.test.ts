import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendar } from '../../src/formats/calendar/calendar.ts';
import { writeEvent } from '../../src/formats/calendar/write-event.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { inputOf } from './export-input.ts';

/** Against Mozilla's parser of iCalendar. */
const map = {
  id: 'm1',
  title: 'A map; “with” commas, and \\ signs',
  purpose: 'Why?\nAnd where?',
  owner: 'Ilse Brandt, Care',
  reviewed: '2026-08-12',
  review: '2026-11-30',
  triggers: ['New software (2026-09-01)', 'Policy'],
};

async function eventOf(fields: object): Promise<ICAL.Event> {
  const text = await calendar.write(inputOf(journeyFrom({ ...map, ...fields })));
  return readEvent(String(text));
}

function readEvent(text: string): ICAL.Event {
  const root = new ICAL.Component(ICAL.parse(text));
  const [event, ...more] = root.getAllSubcomponents('vevent');
  expect(more).toEqual([]);
  if (event === undefined) throw new Error('no event');
  return new ICAL.Event(event);
}

test('the next review is an all-day appointment with its question, owner and triggers', async () => {
  const event = await eventOf({});
  expect(event.uid).toBe('review-m1@throughline');
  expect(event.summary).toBe(`Review the map “${map.title}”`);
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2026-11-30');
  expect(event.description).toBe(
    'Why?\nAnd where?\nOwner: Ilse Brandt, Care\nReview earlier on: New software; Policy',
  );
  expect(event.isRecurring()).toBe(false);
  const alarm = event.component.getFirstSubcomponent('valarm');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P3D');
});

test.each([
  ['monthly', '2027-01-31', ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']],
  ['quarterly', '2026-11-30', ['2026-11-30', '2027-02-28', '2027-05-31', '2027-08-31']],
  ['every 6 weeks', '2026-11-30', ['2026-11-30', '2027-01-11', '2027-02-22', '2027-04-05']],
  ['twice a year', '2027-02-12', ['2027-02-12', '2027-08-12', '2028-02-12', '2028-08-12']],
])('%s, it comes again', async (rhythm, review, days) => {
  const iterator = (await eventOf({ rhythm, review })).iterator();
  expect(days.map(() => iterator.next()?.toString())).toEqual(days);
});

test('without a day for it, the day follows from the last review and the rhythm', async () => {
  const event = await eventOf({ review: undefined, rhythm: 'quarterly' });
  expect(event.startDate.toString()).toBe('2026-11-12');
});

test('a map that is never reviewed is told what it lacks', () => {
  const write = () =>
    calendar.write(inputOf(journeyFrom({ ...map, review: undefined, reviewed: undefined })));
  expect(write).toThrow('has no next review. Give it a day');
});

test('any words come back, in lines of at most 75 octets that end as the standard says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
      fc.string({ unit: 'binary', maxLength: 60, size: 'max' }),
      (title, binary) => {
        const description = `d${binary.replace(/\p{Surrogate}/gu, '')}`;
        const text = writeEvent({
          uid: 'u',
          stamp: '2026-11-03T09:30:00.000Z',
          day: '2026-12-01',
          every: null,
          title: `t${title}`,
          description,
        });
        const event = readEvent(text);
        const kept = (words: string) => words.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
        expect(event.summary).toBe(kept(`t${title}`));
        expect(event.description).toBe(kept(description));
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
      },
    ),
    { numRuns: 300 },
  );
});
