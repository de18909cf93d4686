import fc from 'fast-check';

/** Every kind of sign that a codec could take for another: by name, so that a failure names its sign. */
export const signs: { [name: string]: string } = {
  ...Object.fromEntries(
    Array.from({ length: 17 }, (_, plane) => [
      `plane ${plane}`,
      [0xa0, 0x3ff, 0x400, 0x7ff, 0x800, 0xf000, 0xfffd]
        .map((code) => String.fromCodePoint((plane << 16) | code))
        .join('a'),
    ]),
  ),
  controls: Array.from({ length: 32 }, (_, code) => `<${String.fromCharCode(code)}>`)
    .filter((sign) => !/[\n\r]/.test(sign))
    .join(''),
  'more controls': '\u007f \u0080 \u0085 \u009f',
  'line ends': 'a\nb\r\nc\rd\u2028e\u2029f',
  composed: '\u00e9 \u00c5 \ud55c \u1e69',
  decomposed: 'e\u0301 A\u030a \u1112\u1161\u11ab s\u0323\u0307',
  'half a pair': '\ud83d and \udc4d and \udc4d\ud83d and \ud83d\ud83d\udc4d',
  'no characters': '\ufffe \uffff \u{1fffe} \u{10ffff} \ufdd0',
  'marks of order': '\ufeffa\u200b\u200d\u202eb\u2066\ufeff',
  families: '👩‍👩‍👧 🏳️‍🌈 🇺🇦 👍🏽 1️⃣ ❤️',
  'looks like a code': '&#128077; #128077; \\ud83d \\u0041 %F0%9F%91%8D _x0041_ ï¿½ \u{1d84d}',
};

/** Words that mix them. */
export const unicodeWords: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.values(signs)),
      fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `a${parts.join(' ')}z`);

/** As a name comes back, which is one line. */
export function inOneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]/g, ' ');
}
