/** A number as a person wrote it. */
export interface Amount {
  number: number;
  /** It is said in per cent: 62 of `62 %`. */
  percent: boolean;
  /** It is said as so many of so many (`14 of 19`): then this is their ratio. */
  ratio?: number;
}

const figure = String.raw`[+-]?(?:\d[\d.,'’\u00a0\u202f]*|[.,]\d+)`;
const ratioForm = new RegExp(`^(${figure})\\s*(?:of|in|out of|/|von|sur|de)\\s*(${figure})(?![\\d-])`, 'i');
const plainForm = new RegExp(`^[€$£~<>≈]*\\s*(${figure})\\s*(%|per ?cent|percent|pp)?`, 'i');

/**
 * The number that words begin with: `62 %`, `4,1`, `1,234`, `−12`, `1 in 4`, `2.5 days`. `null` where they begin with none.
 * A comma divides thousands only where all groups after it have three digits and there is no other sign; else decimals.
 */
export function readAmount(value: unknown): Amount | null {
  if (typeof value === 'number') return Number.isFinite(value) ? { number: value, percent: false } : null;
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/[−–](?=\s?\d)/g, '-');
  const parts = ratioForm.exec(text);
  if (parts) {
    const [of, all] = [readFigure(parts[1] ?? ''), readFigure(parts[2] ?? '')];
    if (of !== null && all !== null && all > 0) return { number: of, percent: false, ratio: of / all };
  }
  const found = plainForm.exec(text);
  const number = found ? readFigure(found[1] ?? '') : null;
  return number === null ? null : { number, percent: found?.[2] !== undefined };
}

/** A share of a whole, 0 to 1: `0.4`, `40 %`, `14 of 19`. `null` for what is none. */
export function readShare(value: unknown): number | null {
  const amount = readAmount(value);
  if (amount === null) return null;
  const share = amount.ratio ?? (amount.percent ? amount.number / 100 : amount.number);
  return share >= 0 && share <= 1 ? share : null;
}

function readFigure(text: string): number | null {
  let digits = text.replace(/['’\u00a0\u202f]/g, '').replace(/[.,]+$/, '');
  const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  if (dot >= 0 && comma >= 0) {
    const [decimal, group] = dot > comma ? ['.', ','] : [',', '.'];
    digits = digits.split(group).join('').replace(decimal, '.');
  } else if (comma >= 0) {
    digits = /^[+-]?\d{1,3}(,\d{3})+$/.test(digits) ? digits.split(',').join('') : digits.replace(',', '.');
  } else if (/^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(digits)) digits = digits.split('.').join('');
  const number = Number(digits);
  return digits === '' || Number.isNaN(number) ? null : number;
}
