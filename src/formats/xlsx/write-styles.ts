import type { CellLook } from './written-sheet.ts';

/** The looks of a workbook's cells, each once. */
export interface Styles {
  /** The number by which cells name it; 0: no look of its own. */
  numberOf(look: CellLook | undefined): number;
  /** Their part of the workbook (ECMA-376-1, 18.8.39), with all that were asked for. */
  write(): string;
}

export function collectStyles(): Styles {
  const fonts = collect(writeFont({}));
  const fills = collect(writeFill('none'), writeFill('gray125'));
  const looks = collect('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  return {
    numberOf(look = {}) {
      const font = fonts.numberOf(writeFont(look));
      const fill = look.ground ? fills.numberOf(writeFill('solid', look.ground)) : 0;
      const ends = `${look.isOnTop ? ' vertical="top"' : ''}${look.wraps ? ' horizontal="left" wrapText="1"' : ''}`;
      const applied = `${font ? ' applyFont="1"' : ''}${fill ? ' applyFill="1"' : ''}`;
      const xf = `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${look.wraps ? 1 : 0}" xfId="0"${applied}`;
      return looks.numberOf(ends ? `${xf} applyAlignment="1"><alignment${ends}/></xf>` : `${xf}/>`);
    },
    write: () =>
      [
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        fonts.write('fonts'),
        fills.write('fills'),
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFD0D0D0"/></bottom><diagonal/></border></borders>',
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        looks.write('cellXfs'),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
      ].join(''),
  };
}

/** Elements that are named by their place in a list. */
function collect(...first: string[]) {
  const places = new Map(first.map((element, i) => [element, i]));
  return {
    numberOf(element: string): number {
      const place = places.get(element) ?? places.size;
      places.set(element, place);
      return place;
    },
    write: (name: string) => `<${name} count="${places.size}">${[...places.keys()].join('')}</${name}>`,
  };
}

function writeFont({ isBold, isItalic, size = 11, ink }: CellLook): string {
  const style = `${isBold ? '<b/>' : ''}${isItalic ? '<i/>' : ''}<sz val="${size}"/>`;
  return `<font>${style}${ink ? `<color rgb="FF${ink}"/>` : ''}<name val="Calibri"/></font>`;
}

function writeFill(pattern: string, colour?: string): string {
  const inner = colour ? `<fgColor rgb="FF${colour}"/>` : '';
  return `<fill><patternFill patternType="${pattern}">${inner}</patternFill></fill>`;
}
