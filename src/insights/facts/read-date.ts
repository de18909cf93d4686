/** The first date in words, as ISO 8601 to the day: `2026-08-12`; of a month its first day, of a quarter too. `null` without one. */
export function readDate(words: unknown): string | null {
  if (typeof words !== 'string') return null;
  const day = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(words);
  if (day) return isDay(day[0]) ? day[0] : null;
  const month = /\b(\d{4})-(0[1-9]|1[0-2])\b/.exec(words);
  if (month) return `${month[0]}-01`;
  const quarter = /\b(\d{4})[- ]?Q([1-4])\b/i.exec(words);
  if (!quarter) return null;
  return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
}

/** Whole days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

/** So many days later (or, negative, earlier). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** So many months later (or, negative, earlier), on the same day of the month or on its last. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
};
