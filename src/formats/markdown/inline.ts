import { isWebAddress } from '../../journey/is-web-address.ts';

/**
 * Words as they stand in one line of GitHub's Markdown (CommonMark 0.31 with its extensions), such that any reader of Markdown
 * shows them as they are, and `readInline` gives them back: no heading, emphasis, HTML or link comes of what a note says; only
 * addresses of the web are links.
 */
export function writeInline(words: string): string {
  const parts = words.split(address);
  return parts.map((part, i) => (i % 2 === 1 ? writeAddress(part) : escapeMarks(part, parts, i))).join('');
}

/** The words of one line; lines within them are `<br>`. */
export function readInline(line: string): string {
  return line.replace(
    /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,5}));|<br\s*\/?>|<((?:https?|mailto):[^\s<>]*)>|\*\*(?=\S)((?:\\.|[^*\\])+)(?<=\S)\*\*|\[((?:\\.|[^\]\\])*)\]\(<?([^\s<>()]*)>?\)/gi,
    (whole, escaped, decimal, hex, name, link, bold, text, target) => {
      if (escaped !== undefined) return escaped;
      if (decimal !== undefined || hex !== undefined) return signOf(decimal, hex, whole);
      if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
      if (link !== undefined) return link;
      if (bold !== undefined) return readInline(bold);
      // A program wrote an address as a link of that name.
      if (target !== undefined) return readInline(text) === target ? target : whole;
      return '\n';
    },
  );
}

/** Signs that nothing takes for anything else, so that the address can be written between `<` and `>`. */
const address = /(https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]*[\w/=#~-])/i;
const entities: { [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const writeAddress = (words: string) => (isWebAddress(words) ? `<${words}>` : escapeMarks(words, [words], 0));

function escapeMarks(words: string, parts: readonly string[], at: number): string {
  const isFirst = parts.slice(0, at).every((part) => part === '');
  const isLast = parts.slice(at + 1).every((part) => part === '');
  return words
    .replace(
      /[\\`*[\]<~]|&(?=#|[a-z])|(?<![a-z\d])_|_(?![a-z\d])|(?<=https?|xmpp|mailto|ftp):|(?<=www)\./gi,
      '\\$&',
    )
    .replace(/^(?=#|>|[-+=](?!\w)|-)/, isFirst ? '\\' : '')
    .replace(/^(\d{1,9})(?=[.)])/, isFirst ? '$1\\' : '$1')
    .replace(/\t/g, '&#9;')
    .replace(/^ /, isFirst ? '&#32;' : ' ')
    .replace(/ $/, isLast ? '&#32;' : ' ')
    .replace(/\n( ?)/g, (_, blank: string) => `<br>${blank === '' ? '' : '&#32;'}`);
}

function signOf(decimal: string | undefined, hex: string | undefined, whole: string): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0x10ffff || code === 0 ? whole : String.fromCodePoint(code);
}
