/**
 * Whether words are only what becomes of others on their way through a code page that has not all of their signs: “Łódź ☕”
 * comes back as “?ód? ?”, or as “Lódz ?”. `signs`: the signs beyond ASCII that the code page has; absent: nobody knows which
 * it was, and only marks stand for lost signs.
 */
export function explainsLoss(whole: string, seen: string, signs?: string): boolean {
  if (whole === seen) return true;
  const kept = new Set(signs ?? seen);
  const isLost = (sign: string) => sign.charCodeAt(0) >= 0x80 && !kept.has(sign);
  const all = [...whole];
  if (!all.some(isLost)) return false;
  const near = (at: number) =>
    signs !== undefined && [all[at - 1], all[at + 1]].some((sign = '') => isLost(sign));
  const pattern = all.map((sign, at) =>
    // Where nothing is left of a sign, readers take blanks beside it together, or off.
    isLost(sign)
      ? standIns(sign, signs !== undefined)
      : escapeSign(sign) + (sign === ' ' && near(at) ? '?' : ''),
  );
  return new RegExp(`^${pattern.join('')}$`, 'u').test(seen);
}

/** Whether signs of these words were lost on the way, whatever else was changed in them. */
export function losesSigns(whole: string, seen: string, signs?: string): boolean {
  if (seen.includes('\uFFFD') && !whole.includes('\uFFFD')) return true;
  const kept = new Set(signs ?? seen);
  const isLossy = [...whole].some((sign) => sign.charCodeAt(0) >= 0x80 && !kept.has(sign));
  return isLossy && (signs !== undefined || count(seen, '?') > count(whole, '?'));
}

/**
 * The signs beyond ASCII that a file can hold, where it shows by itself that it lost all others, also without a mark (“Mller”): of what is known
 * to have stood there (`whole`) and stands there now (`seen`) more than half, and more than one, is what a program leaves that has only the signs of `held`, and more than one sign was lost, or all. Else `undefined`.
 */
export function findHeldSigns(
  pairs: readonly (readonly [whole: string, seen: string])[],
  held = pairs.map(([, seen]) => seen).join(''),
): { signs: string; lost: (readonly [whole: string, seen: string])[] } | undefined {
  const kept = new Set(held.replace(/[\0-\x7f]+/g, ''));
  const signs = [...kept].join('');
  const lostIn = (whole: string) => [...whole].filter((sign) => isBeyond(sign) && !kept.has(sign));
  const lossy = pairs.filter(([whole]) => lostIn(whole).length > 0);
  const lost = lossy.filter(([whole, seen]) => explainsLoss(whole, seen, signs));
  // One sign alone somebody may have replaced.
  const gone = new Set(lost.flatMap(([whole]) => lostIn(whole)));
  const isMany = lost.length > 1 && lost.length * 2 > lossy.length && (gone.size > 1 || signs === '');
  return isMany ? { signs, lost } : undefined;
}

const isBeyond = (sign: string) => sign.charCodeAt(0) >= 0x80;

/** What programs put where a sign is lost: a mark, one for each half of a pair; or nothing, or the letter it is made from. */
function standIns(sign: string, isKnownLost: boolean): string {
  const mark = `[?\\uFFFD\\u001A_¿]{1,${sign.length}}`;
  if (!isKnownLost) return mark;
  const letters = likeLetters[sign] ?? sign.normalize('NFKD').replace(/[^ -~]/g, '');
  return `(?:${mark}|${[...letters].map(escapeSign).join('')}|)`;
}

/** Signs that are taken for letters they are not made from. */
const likeLetters: { [sign: string]: string } = {
  ...{
    Ł: 'L',
    ł: 'l',
    Đ: 'D',
    đ: 'd',
    Ø: 'O',
    ø: 'o',
    Ħ: 'H',
    ħ: 'h',
    ı: 'i',
    ŋ: 'n',
    ß: 'ss',
    Æ: 'AE',
    æ: 'ae',
  },
  ...{
    Œ: 'OE',
    œ: 'oe',
    '–': '-',
    '—': '-',
    '‑': '-',
    '−': '-',
    '‘': "'",
    '’': "'",
    '‚': "'",
    '“': '"',
    '”': '"',
  },
  ...{
    '„': '"',
    '«': '<<',
    '»': '>>',
    '•': '*',
    '·': '.',
    '×': 'x',
    '€': 'EUR',
    '\u00A0': ' ',
    '\u202F': ' ',
  },
};

/** As a number, which a regular expression takes for itself in every mode. */
const escapeSign = (sign: string) =>
  sign.replace(/[!-/:-@[-`{-~]/, (mark) => `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);

const count = (words: string, sign: string) => words.split(sign).length - 1;
