import { isWebAddress } from '../../journey/is-web-address.ts';
import { html, type Markup } from './markup.ts';

/** Words of a note: lines stay lines, and addresses that a file may make links of (`isWebAddress`) are links. */
export function writeWords(words: string): Markup {
  const parts = words.split(/(\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'])/i);
  return html`${parts.map((part, i) => (i % 2 === 1 ? writeLink(part) : writeLines(part)))}`;
}

/** An address as a link that tells the site nothing of where it was clicked; other addresses are words. */
export function writeLink(address: string, words = address): Markup {
  return isWebAddress(address) && canParse(address)
    ? html`<a href="${address}" rel="noreferrer">${softened(words)}</a>`
    : html`${words}`;
}

function writeLines(words: string): Markup {
  return html`${words.split('\n').map((line, i) => (i === 0 ? softened(line) : html`<br>${softened(line)}`))}`;
}

function canParse(address: string): boolean {
  return !/[\ud800-\udfff\\`{}|^]/u.test(address);
}

/** Where a word is longer than a column, a browser may break it; the words stay what they are. */
function softened(line: string): Markup {
  const parts = line.split(/([\p{L}\p{N}!-~]{21,})/u);
  const pieces = (word: string) => Array.from(word.match(/.{1,10}/gu) ?? []);
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : pieces(part).map((piece, n) => (n === 0 ? piece : html`<wbr>${piece}`))))}`;
}
