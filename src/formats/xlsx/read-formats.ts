import { isDateFormat } from 'hucre';
import { readXml } from './read-xml.ts';

/** How a cell shows its number. */
export interface NumberFormat {
  /** As people write it: `0.00%`. Empty: by its digits. */
  code: string;
  isDate: boolean;
}

/** The number formats of a workbook, in the order by which cells name them (ECMA-376-1, 18.8.10 and 18.8.30). */
export function readFormats(xml: string): NumberFormat[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  readXml(xml, {
    open({ name, parent, attribute }) {
      if (name === 'numFmt' && parent === 'numFmts')
        own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'xf' && parent === 'cellXfs') ids.push(Number(attribute('numFmtId') ?? 0));
    },
  });
  return ids.map((id) => {
    const code = own.get(id) || (builtIn[id] ?? '');
    return { code, isDate: code === '' ? isDateOfEastAsia(id) : isDateFormat(code) };
  });
}

/** Dates that each of these languages writes in its own way (18.8.30). */
const isDateOfEastAsia = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What every program knows by number (18.8.30), as an English one shows it; those that show digits are left out. */
const builtIn: { readonly [id: number]: string } = {
  5: '$#,##0_);\\($#,##0\\)',
  6: '$#,##0_);[Red]\\($#,##0\\)',
  7: '$#,##0.00_);\\($#,##0.00\\)',
  8: '$#,##0.00_);[Red]\\($#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
};
