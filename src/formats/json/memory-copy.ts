import { deflateSync } from 'fflate';
import { parseJson } from '../../journey/clean-json.ts';
import { inflate } from '../../journey/inflate.ts';
import { isObject } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { escapeUnit } from '../file/memory-text.ts';

/** Unpacked, more than any map has. */
const mostBytes = 64_000_000;

/**
 * A second copy of what a file remembers, in digits alone, packed: no Replace All of letters, words or signs finds anything in it. Nine
 * digits say how long it is unpacked, then three each byte.
 */
export function writeCopy(memory: object): string {
  const text = JSON.stringify(memory).replace(/[^ -~]/g, escapeUnit);
  const packed = deflateSync(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
  return String(text.length).padStart(9, '0') + Array.from(packed, (byte) => byte + 100).join('');
}

/** The copy that stands somewhere in a text; `null`: none, or none that can be read. Whether it is right tells its seal. */
export function findCopy(text: string): { [key: string]: Json } | null {
  const digits = /"(\d{300,})"/.exec(text)?.[1] ?? '';
  const length = Number(digits.slice(0, 9));
  const packed = Uint8Array.from(digits.slice(9).match(/\d{3}/g) ?? [], (byte) => Number(byte) - 100);
  try {
    const bytes = length > mostBytes ? packed : inflate(packed, length);
    let plain = '';
    for (let at = 0; at < bytes.length; at += 8192)
      plain += String.fromCharCode(...bytes.subarray(at, at + 8192));
    const memory = parseJson(plain);
    return isObject(memory) ? memory : null;
  } catch {
    return null;
  }
}
