/// <reference path="./iconv-tables.d.ts" />
import others from 'iconv-lite/encodings/sbcs-data.js';
import generated from 'iconv-lite/encodings/sbcs-data-generated.js';
import { makeKoreanDecoder } from './decode-korean.ts';
import { decodeByPlatform } from './platform-decoder.ts';

/** An encoding that is not Unicode, in which a spreadsheet may have saved a table. */
export interface CodePage {
  /** As people know it: `Windows-1251`. */
  name: string;
  decode(bytes: Uint8Array): string;
  /** All signs beyond ASCII that it has. */
  signs(): string;
  /** The bytes that are read as this text, where it is a code page of one byte and has all the signs. */
  encode?(text: string): Uint8Array | null;
}

/**
 * The code pages that spreadsheets save in, the likeliest first: of Windows, of the Macintosh, of East Asia, of the IBM PC, and
 * what is left of ISO and Unix. Tables of one byte come from iconv-lite, the others from the platform.
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

/** The upper half of a code page of one byte. Throws where iconv-lite does not have it any more. */
function tableOf(key: string): string {
  const table = generated[key] ?? others[key];
  if (typeof table !== 'object') throw new Error(`iconv-lite has no table ${key}`);
  return key.startsWith('mac') ? modernise(key, table.chars) : table.chars;
}

/** The tables of the Macintosh in iconv-lite are from before the euro came in (Mac OS 8.5, 1998). */
function modernise(key: string, chars: string): string {
  const newer = chars.replace('\u00A4', '€').replace('\u2126', 'Ω');
  if (key === 'macgreek') return newer.replace('\u00AD', '€').replace(/.$/, '\u00AD');
  return key === 'macromania'
    ? newer.replace('Ş', 'Ș').replace('ş', 'ș').replace('Ţ', 'Ț').replace('ţ', 'ț')
    : newer;
}

function singleByte(name: string, chars: string): CodePage {
  const upper = chars.slice(-128);
  return {
    name,
    decode(bytes) {
      const pieces: string[] = [];
      for (let at = 0; at < bytes.length; at += 8192) {
        const codes = Array.from(bytes.subarray(at, at + 8192), (byte) =>
          byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80),
        );
        pieces.push(String.fromCharCode(...codes));
      }
      return pieces.join('');
    },
    signs: () => upper.replace(/\uFFFD/g, ''),
    encode(text) {
      const bytes = Array.from(text, (sign) => {
        const code = sign.charCodeAt(0);
        // A place that the page leaves free is read as the control sign of that number.
        return code < 0x80 || (code < 0xa0 && !upper.includes(sign)) ? code : upper.indexOf(sign) + 0x80;
      });
      return bytes.includes(0x7f) && !text.includes('\u007F') ? null : Uint8Array.from(bytes);
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
