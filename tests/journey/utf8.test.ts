import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8, utf8Length } from '../../src/journey/utf8.ts';

test('every sign of Unicode is written as Node writes it, and comes back', () => {
  for (let plane = 0; plane <= 16; plane += 1) {
    let text = '';
    for (let code = plane << 16; code < (plane + 1) << 16; code += 1)
      if (code < 0xd800 || code > 0xdfff) text += String.fromCodePoint(code);
    const bytes = encodeUtf8(text);
    expect(Buffer.compare(bytes, Buffer.from(text, 'utf8'))).toBe(0);
    expect(utf8Length(text)).toBe(bytes.length);
    expect(decodeUtf8(bytes) === text).toBe(true);
  }
});

test.each(['\ud83d', '\udc4d', '\udc4d\ud83d', 'a\ud83d\ud83d\udc4d\udc4dz'])(
  'half of a pair stays half of a pair: %j',
  (text) => {
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
    expect(utf8Length(text)).toBe(encodeUtf8(text).length);
  },
);

test('bytes that are no text do no harm', () => {
  for (const bytes of [[0xff], [0xe2, 0x82], [0xf0], [0x80, 0x80], [0xf4, 0x90, 0x80, 0x80]]) {
    try {
      expect(typeof decodeUtf8(new Uint8Array(bytes))).toBe('string');
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
    }
  }
});
