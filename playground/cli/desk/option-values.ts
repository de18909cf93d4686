import { InvalidArgumentError } from 'commander';
import { readDate } from '../../../src/insights/facts/read-date.ts';

export function parseSeed(text: string): number {
  const seed = Number(text);
  if (!Number.isSafeInteger(seed) || text.trim() === '')
    throw new InvalidArgumentError('It must be a whole number.');
  return seed;
}

export function parseCount(most: number) {
  return (text: string): number => {
    const count = Number(text);
    if (!Number.isInteger(count) || count < 1 || count > most || text.trim() === '')
      throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
    return count;
  };
}

export function parseIds(text: string): string[] {
  const ids = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0) throw new InvalidArgumentError('It must be ids of nodes with commas between.');
  return ids;
}

export function parseTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('It must be a time like 2026-03-01T12:00:00Z.');
  return time;
}

export function parseDay(text: string): string {
  if (text.length === 10 && readDate(text) === text) return text;
  throw new InvalidArgumentError('It must be a day like 2026-03-01.');
}

export function parseScale(text: string): 5 | 7 {
  if (text === '5') return 5;
  if (text === '7') return 7;
  throw new InvalidArgumentError('It must be 5 or 7: the highest answer.');
}
