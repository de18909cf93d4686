/** Text as the cell of a workbook holds it: signs that XML cannot hold, and what would be read as such a code, as one (ECMA-376-1, 22.4.2.4). */
export function escapeText(text: string): string {
  return escapeMarkup(
    dropUnwritable(text)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(notInXml, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

/** Text as other parts of a workbook hold it: without what XML cannot hold. */
export function escapeWords(text: string): string {
  return escapeMarkup(dropUnwritable(text).replace(notInXml, ' '));
}

/** Text without what no workbook can hold: halves of pairs, and the places that Unicode leaves empty. */
export function dropUnwritable(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '$1')
    .replace(/[\uFFFE\uFFFF]/g, '');
}

/** Control characters, and the carriage return, which XML takes for a new line (XML 1.0, 2.2 and 2.11). */
const notInXml = /[^\t\n\x20-\u{10FFFF}]/gu;

const escapeMarkup = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
