import { decodeEntity } from '../../formats/mermaid/text.ts';

/** What `&nbsp;` and its kin stand for: by number, and those by name that programs write. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi,
    (all, decimal, hex, name) => {
      if (name === undefined)
        return signOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
      return decodeEntity(name) ?? all;
    },
  );
}

/** No sign: halves of pairs, what lies beyond Unicode, and control characters. */
function signOf(code: number): string {
  const isSign =
    code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && (code >= 32 || code === 9 || code === 10);
  return isSign ? String.fromCodePoint(code) : '\ufffd';
}
