import { listCodePageTables } from './code-page-tables.ts';
import { makeKoreanDecoder } from './decode-korean.ts';
import { decodeByPlatform } from './platform-decoder.ts';

/** An encoding that is not Unicode, in which a spreadsheet may have saved a table. */
export interface CodePage {
  /** As people know it: `Windows-1251`. */
  name: string;
  decode(bytes: Uint8Array): string;
  /** All signs beyond ASCII that it has. */
  signs(): string;
  /**
   * The bytes that are read as this text, one for each of its units, where it is a code page of one byte and has all the signs. 0xff for U+FFFD where
   * it leaves several places free: nobody knows which of them it was.
   */
  encode?(text: string): Uint8Array | null;
}

/**
 * The code pages that spreadsheets save in, the likeliest first: of Windows, of the Macintosh, of East Asia, of the IBM PC, and
 * what is left of ISO and Unix. Tables of one byte are those of iconv-lite, the others the platform's.
 */
export function listCodePages(): CodePage[] {
  const single = (name: string, key: string) => singleByte(name, tableOf(key));
  return [
    ...[1252, 1250, 1251, 1253, 1254, 1257, 1258, 1255, 1256].map((n) =>
      single(`Windows-${n}`, `windows${n}`),
    ),
    single('Windows-874', 'windows874'),
    ...[
      ['Shift_JIS', 'shift_jis'],
      ['GBK', 'gb18030'],
      ['Big5', 'big5'],
      ['EUC-JP', 'euc-jp'],
    ].map(([name = '', label = '']) =>
      doubleByte(name, (bytes) => decodeByPlatform(bytes, label, false) ?? ''),
    ),
    doubleByte('EUC-KR', makeKoreanDecoder()),
    single('Mac Roman', 'macroman'),
    single('Mac Central European', 'maccenteuro'),
    single('Mac Cyrillic', 'maccyrillic'),
    single('Mac Ukrainian', 'macukraine'),
    single('Mac Greek', 'macgreek'),
    single('Mac Turkish', 'macturkish'),
    single('Mac Croatian', 'maccroatian'),
    single('Mac Icelandic', 'maciceland'),
    single('Mac Romanian', 'macromania'),
    ...[850, 437, 852, 866, 858, 855, 857, 737, 775, 860, 861, 862, 863, 864, 865, 869, 720].map((n) =>
      single(`IBM ${n}`, `cp${n}`),
    ),
    ...[2, 5, 7, 9, 13, 15, 16, 3, 4, 6, 8, 10, 14].map((n) => single(`ISO 8859-${n}`, `iso8859${n}`)),
    single('KOI8-R', 'koi8r'),
    single('KOI8-U', 'koi8u'),
  ];
}

/** The upper half of a code page of one byte. */
function tableOf(key: string): string {
  const [like, differences] = listCodePageTables()[key] ?? ['', ''];
  const signs =
    like === ''
      ? Array.from({ length: 128 }, (_, i) => String.fromCharCode(0x80 + i))
      : tableOf(like).split('');
  differences.replace(/([0-9A-F]{2})([^0-9A-F]+)/g, (all, place: string, run: string) => {
    const others = run.replace(/(.)-(.)/g, (_, first: string, last: string) => listSigns(first, last));
    signs.splice(Number.parseInt(place, 16) - 0x80, others.length, ...others.replace(/\?/g, '\uFFFD'));
    return all;
  });
  return signs.join('');
}

/** All signs between two, and these. */
function listSigns(first: string, last: string): string {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

function singleByte(name: string, upper: string): CodePage {
  const places = new Map(upper.split('').map((sign, i) => [sign, i + 0x80]));
  if (upper.split('\uFFFD').length > 2) places.set('\uFFFD', 0xff);
  return {
    name,
    decode(bytes) {
      const pieces: string[] = [];
      for (let at = 0; at < bytes.length; at += 8192) {
        const codes = new Uint16Array(bytes.subarray(at, at + 8192));
        codes.forEach((byte, i) => {
          if (byte >= 0x80) codes[i] = upper.charCodeAt(byte - 0x80);
        });
        pieces.push(String.fromCharCode(...codes));
      }
      return pieces.join('');
    },
    signs: () => upper.replace(/\uFFFD/g, ''),
    encode(text) {
      const bytes = new Uint8Array(text.length);
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        // A place that the page leaves free is read as the control sign of that number.
        const place = code < 0x80 ? code : (places.get(text.charAt(at)) ?? (code < 0xa0 ? code : null));
        if (place === null) return null;
        bytes[at] = place;
      }
      return bytes;
    },
  };
}

function doubleByte(name: string, decode: CodePage['decode']): CodePage {
  return {
    name,
    decode,
    signs() {
      const bytes: number[] = [];
      for (let first = 0x81; first < 0xff; first++)
        for (let second = 0x40; second < 0xff; second++) bytes.push(first, second, 0x0a);
      const signs = new Set(decode(Uint8Array.from(bytes)));
      return [...signs].filter((sign) => sign.charCodeAt(0) >= 0x80 && sign !== '\uFFFD').join('');
    },
  };
}
