import { dateMeanings, timeMeanings } from './read-dates.ts';

/**
 * Words that a spreadsheet takes for a number, a percentage, a date or a time come back written its way: `007` as `7`,
 * `1/2` as `01/02/26`. What such words stand for, so that both ways of writing give the same; `null` for other words.
 */
export function readAsSpreadsheet(words: string): string | null {
  return meaningsOf(words)[0] ?? null;
}

/** All that a cell may have been before a spreadsheet wrote it its way; first what it stands for by itself. */
export function meaningsOf(cell: string): string[] {
  const words = cell.trim();
  const percent = /^([+-]?\d+(?:[.,]\d+)?)\s?%$/.exec(words)?.[1];
  if (percent !== undefined) return [`percent ${sayNumber(readPlain(percent))}`];
  if (/^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$/.test(words)) return numberMeanings(words);
  const truth = /^[01]$/.test(words) ? null : readTruth(words);
  if (truth !== null && !/^(yes|no|x)$/i.test(words)) return [String(truth)];
  const grouped = numbersOf(words).map((number) => `number ${sayNumber(number)}`);
  return [...timeMeanings(words), ...dateMeanings(words), ...grouped];
}

/**
 * The words in plain signs, for the wide ones of East Asia, the digits of Arabic, Persian and Thai, and blanks and hyphens that
 * do not break.
 */
export function plainSigns(words: string): string {
  return words
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[٠-٩۰-۹๐-๙]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
    .replace(/[‐‑]/g, '-')
    .replace(/٫/g, '.');
}

/** The numbers that a spreadsheet may have written so: with a decimal comma, in groups, as money, as a share, as a date. */
export function numbersOf(cell: string): number[] {
  const words = cell.replace(/[\s\p{Sc}\u2019']/gu, '').replace(/^kr\.?|kr\.?$/i, '');
  const share = /^(.*\d)%$/.exec(words)?.[1];
  if (share !== undefined) return plainNumbers(share).map((number) => Number((number / 100).toPrecision(15)));
  const plain = plainNumbers(words);
  if (plain.length > 0) return plain;
  return [...dateMeanings(cell.trim()), ...timeMeanings(cell.trim())].flatMap(datedNumbers);
}

/** Yes or no, in the words that spreadsheets write for TRUE and FALSE; `null` for other words. */
export function readTruth(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (truths.includes(word)) return true;
  return untruths.includes(word) ? false : null;
}

const truths =
  'true yes x 1 wahr vrai verdadero vero verdadeiro prawda истина waar sant sann sand tosi pravda igaz doğru αληθησ αληθής'.split(
    ' ',
  );
const untruths =
  'false no 0 falsch faux falso fałsz ложь onwaar falskt falsk usann epätosi nepravda hamis yanlış ψευδησ ψευδής'.split(
    ' ',
  );

/** Yes or no, as people write it. */
export function readYes(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if ('ja oui sí si sì sim tak да ano áno evet kyllä igen jā taip jah y はい 是 예'.split(' ').includes(word))
    return true;
  return 'nein non não nie ne нет nej nei nee ei hayır nem nē n いいえ 否 不 아니요'.split(' ').includes(word)
    ? false
    : null;
}

function numberMeanings(words: string): string[] {
  const number = readPlain(words);
  const meanings = [
    `number ${sayNumber(number)}`,
    `percent ${sayNumber(Number((number * 100).toPrecision(15)))}`,
  ];
  // A moment of the day, as the part of it that has gone.
  const minutes = Math.round(number * 1440);
  const isTime = number > 0 && number < 1 && Math.abs(number * 1440 - minutes) < 1e-6 && words.length > 5;
  const time = `time ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return [...meanings, ...(isTime ? [time] : []), ...countedDay(words)];
}

/** `46357`: the day that has this number, counted as all spreadsheets do, where its cell lost the look of a date. */
function countedDay(words: string): string[] {
  if (!/^[1-9]\d{4}$/.test(words)) return [];
  return dateMeanings(new Date(Date.UTC(1899, 11, 30 + Number(words))).toISOString().slice(0, 10));
}

/** `1.5` taken for the first of May: what the digits of a day or of an hour say as a number. */
function datedNumbers(meaning: string): number[] {
  const [, a = '', b = ''] = /^(?:date|time) (\d+)[ :](\d+)$/.exec(meaning) ?? [];
  if (a === '') return [];
  return [`${a}.${b}`, `${a}.${b.padStart(2, '0')}`].map(Number);
}

function plainNumbers(words: string): number[] {
  const numbers = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$/.test(words) ? [readPlain(words)] : [];
  const grouped = /^([+-]?\d{1,3}(?:([.,])\d{3})+)(?:([.,])(\d+))?$/.exec(words);
  if (!grouped?.[1] || grouped[2] === grouped[3]) return numbers;
  return [...numbers, Number(`${grouped[1].replace(/[.,]/g, '')}.${grouped[4] ?? '0'}`)];
}

const readPlain = (words: string) => Number(words.replace(',', '.'));

/** As many digits as a spreadsheet keeps. */
const sayNumber = (number: number) => number.toPrecision(15);
