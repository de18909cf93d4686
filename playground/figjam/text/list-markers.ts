import type { TextValue } from '../document/records.ts';

/** What stands before each paragraph: `•` or a number by its place in its list; undefined outside lists. */
export function listMarkers(value: TextValue): (string | undefined)[] {
  if (value.paragraphs.every(({ list }) => list === 'NONE')) return [];
  const counters: number[] = [];
  return value.paragraphs.map(({ list, indentation }) => {
    counters.length = list === 'ORDERED' ? indentation + 1 : Math.min(counters.length, indentation);
    if (list === 'NONE') counters.length = 0;
    if (list !== 'ORDERED') return list === 'NONE' ? undefined : '•';
    const number = (counters[indentation] ?? 0) + 1;
    counters[indentation] = number;
    return `${formatNumber(number, indentation)}.`;
  });
}

/** 1, a, i and again, by depth, as in Figma. */
function formatNumber(number: number, indentation: number): string {
  const depth = (Math.max(1, indentation) - 1) % 3;
  if (depth === 0) return String(number);
  return depth === 1 ? toLetters(number) : toRoman(number);
}

function toLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? toLetters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

function toRoman(number: number): string {
  const digits: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let [rest, roman] = [number, ''];
  for (const [worth, sign] of digits) {
    while (rest >= worth) {
      roman += sign;
      rest -= worth;
    }
  }
  return roman;
}
