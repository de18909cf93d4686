import { readXml } from './read-xml.ts';

/** The texts of a workbook that its cells name by number (ECMA-376-1, 18.4.8), without how they look and how they are pronounced. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let words = '';
  readXml(xml, {
    open({ name }) {
      if (name === 'si') words = '';
    },
    text(text, name, parent) {
      if (name === 't' && parent !== 'rPh') words += text;
    },
    close(name) {
      if (name === 'si') strings.push(decodeEscapes(words));
    },
  });
  return strings;
}

/** Signs that XML cannot hold stand in a text by number: `_x000D_` (22.4.2.4). */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
