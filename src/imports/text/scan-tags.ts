/** Words between tags, or a tag. */
type Piece = { text: string } | { name: string; closing: boolean; attributes: string };

/**
 * The tags of a page and the words between them, in one pass whatever it holds. What is in comments, scripts, styles and
 * pictures is neither.
 */
export function* scanTags(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    // Any other `<` is a sign of the text.
    tag.lastIndex = at;
    const found = tag.exec(html);
    const start = found?.index ?? html.length;
    if (start > at) yield { text: html.slice(at, start) };
    if (!found) return;
    const [opened, slash, given] = found;
    if (given === undefined) {
      // A comment, `<!doctype>` and the like.
      at = opened === '<!--' ? endOf(html, '-->', start + 4) : endOf(html, '>', start);
      continue;
    }
    const from = start + opened.length;
    const end = endOfTag(html, from);
    const name = given.toLowerCase();
    at = Math.min(end + 1, html.length);
    if (slash !== '/' && unread.test(name)) at = endOfElement(html, name, at);
    else yield { name, closing: slash === '/', attributes: html.slice(from, end) };
  }
}

const tag = /<(?:!--|[!?]|(\/?)([a-z][a-z0-9]*))/gi;
const unread = /^(?:script|style|template|svg|math|noscript|iframe|object)$/;

function endOf(html: string, sign: string, from: number): number {
  const end = html.indexOf(sign, from);
  return end < 0 ? html.length : end + sign.length;
}

/** The `>` that ends a tag: one in quotation marks does not, as long as they are closed. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (sign === '>') return at;
    if ((sign !== '"' && sign !== "'") || html.charAt(at - 1) !== '=') continue;
    const closing = html.indexOf(sign, at + 1);
    if (closing >= 0) at = closing;
  }
  return html.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b[^>]*>?`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html) ? closing.lastIndex : html.length;
}
