/** HTML that was made here; any other text is words, and escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** A piece of a page: whatever stands between the words of the template is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = strings.map((text, i) => text + write(parts[i])).join('');
  return { markup };
}

/** Words as they stand in HTML, between tags and within quoted attributes (WHATWG HTML 13.1.2). */
export function escapeHtml(words: string): string {
  return words.replace(notHeld, '\ufffd').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const entities: { [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters and non-characters that no page may hold; U+FFFD stands for them. */
const notHeld = /(?![\t\n\r])\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu;

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return isList(part) ? part.map(write).join('') : part.markup;
}

const isList = (part: Markup | readonly Part[]): part is readonly Part[] => Array.isArray(part);
