import { addDays } from '../../insights/facts/read-date.ts';
import { utf8Length } from '../../journey/utf8.ts';

/** An all-day appointment. Days are ISO dates, `stamp` a moment in ISO 8601. */
export interface CalendarEvent {
  uid: string;
  /** When it was written: a later one takes the place of an earlier one with the same `uid`. */
  stamp: string;
  day: string;
  every: { months?: number; days?: number } | null;
  title: string;
  description: string;
}

const reminder = '-P3D';
/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const longest = 75;

/** A calendar file (iCalendar, RFC 5545) with this appointment. */
export function writeEvent({ uid, stamp, day, every, title, description }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Throughline//Review of a map//EN',
    'BEGIN:VEVENT',
    `UID:${quoted(uid)}`,
    `DTSTAMP:${plain(new Date(stamp).toISOString().slice(0, 19))}Z`,
    `SEQUENCE:${Math.floor(Date.parse(stamp) / 60_000)}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    ...ruleOf(day, every),
    `SUMMARY:${quoted(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${quoted(description)}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${quoted(title)}`,
    `TRIGGER:${reminder}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/**
 * From a month's last day on it is each month's last. (A rule with BYSETPOS would keep the 30th, and readers in wide use
 * count it wrongly.)
 */
function ruleOf(day: string, every: CalendarEvent['every']): string[] {
  if (every?.days !== undefined) return [`RRULE:FREQ=DAILY;INTERVAL=${every.days}`];
  if (every?.months === undefined) return [];
  const last = addDays(day, 1).endsWith('-01') ? ';BYMONTHDAY=-1' : '';
  return [`RRULE:FREQ=MONTHLY;INTERVAL=${every.months}${last}`];
}

const plain = (time: string): string => time.replace(/[-:]/g, '');

/** Text as a value (RFC 5545, 3.3.11); control characters have no place there. */
function quoted(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Lines are broken between characters, never within one. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let room = longest;
  for (const sign of line) {
    const size = utf8Length(sign);
    if (size > room) {
      parts.push(part);
      part = '';
      room = longest - 1;
    }
    part += sign;
    room -= size;
  }
  return [...parts, part].join('\r\n ');
}
