import { refuseMore } from '../../formats/file/limits.ts';
import { own } from '../../journey/own.ts';
import { deepest, readFlowValue } from './yaml-brackets.ts';
import { type Data, type Line, readQuoted, refuse, setOwn, trimBlanks } from './yaml-words.ts';

/**
 * Reads YAML as people and chats write it (YAML 1.2 without anchors, tags and complex keys, which are refused): nested keys, lists, quoted and
 * plain texts over several lines, `|` and `>`, `[a, b]` and `{a: b}` on one line. Throws `FormatError` with the line.
 */
export function readYaml(text: string, first = 1): Data {
  if (text.length > mostLetters) refuseMore('The YAML', mostLetters, 'letters');
  const lines = text.split('\n').map((given, at): Line => {
    const words = trimBlanks(given, false);
    return { number: first + at, indent: given.length - words.length, words: trimBlanks(words), given };
  });
  const reader: Reader = { lines, at: 0, depth: 0 };
  skip(reader);
  if (peek(reader)?.words === '---') reader.at += 1;
  const value = readNode(reader, 0);
  skip(reader);
  const rest = peek(reader);
  if (rest && !/^(?:---|\.\.\.)$/.test(rest.words))
    refuse(rest, 'does not belong to what stands above it: its indentation differs');
  return value;
}

interface Reader {
  lines: Line[];
  at: number;
  depth: number;
}

const mostLetters = 2_000_000;

const peek = ({ lines, at }: Reader): Line | undefined => lines[at];

/** Over blank lines and comments. */
function skip(reader: Reader): void {
  for (let line = peek(reader); line; line = peek(reader)) {
    if (line.words !== '' && !line.words.startsWith('#')) return;
    reader.at += 1;
  }
}

/** What begins at the next line, which stands at least this far in. */
function readNode(reader: Reader, least: number): Data {
  skip(reader);
  const line = peek(reader);
  if (!line || line.indent < least || line.words === '---' || line.words === '...') return '';
  if (line.given.slice(0, line.indent).includes('\t'))
    refuse(line, 'is indented with tabs: YAML takes blanks');
  reader.depth += 1;
  if (reader.depth > deepest) refuse(line, `is nested more than ${deepest} levels deep`);
  const value = isItem(line.words)
    ? readList(reader, line.indent)
    : findKey(line) !== null
      ? readMap(reader, line.indent)
      : readWords(reader, line, line.words, line.indent - 1);
  reader.depth -= 1;
  return value;
}

const isItem = (words: string) => words === '-' || words.startsWith('- ');

function readList(reader: Reader, indent: number): Data[] {
  const list: Data[] = [];
  for (;;) {
    skip(reader);
    const line = peek(reader);
    if (!line || line.indent !== indent || !isItem(line.words)) return list;
    const rest = trimBlanks(line.words.slice(1));
    if (rest === '' || rest.startsWith('#')) {
      reader.at += 1;
      list.push(readNode(reader, indent + 1));
      continue;
    }
    // What stands behind the dash is a line of its own, so far in as it stands there.
    const inside: Line = { ...line, words: rest, indent: indent + line.words.length - rest.length };
    if (isItem(rest) || findKey(inside) !== null) {
      reader.lines[reader.at] = inside;
      list.push(readNode(reader, inside.indent));
    } else list.push(readWords(reader, line, rest, indent));
  }
}

function readMap(reader: Reader, indent: number): { [key: string]: Data } {
  const map: { [key: string]: Data } = {};
  for (;;) {
    skip(reader);
    const line = peek(reader);
    if (!line || line.indent !== indent || isItem(line.words)) return map;
    const found = findKey(line);
    if (found === null) return refuse(line, 'is neither `key: words` nor `- words`');
    const { key, rest } = found;
    if (own(map, key) !== undefined) refuse(line, `says “${key.slice(0, 40)}” a second time`);
    const isEmpty = rest === '' || rest.startsWith('#');
    if (isEmpty) {
      reader.at += 1;
      skip(reader);
      const next = peek(reader);
      // A list may stand as far out as its key.
      const least = next && next.indent === indent && isItem(next.words) ? indent : indent + 1;
      setOwn(map, key, readNode(reader, least));
    } else setOwn(map, key, readWords(reader, line, rest, indent));
  }
}

/** `key: rest`, `"key": rest`; `null` where the line is no such pair. */
function findKey(line: Line): { key: string; rest: string } | null {
  const { words } = line;
  if (/^[[{|>#]/.test(words)) return null;
  if (/^[&*!?](?:\s|\S+\s|$)/.test(words) && !words.startsWith('**'))
    refuse(line, `begins with “${words.charAt(0)}”, which is not read here: write it out`);
  if (words.startsWith('"') || words.startsWith("'")) {
    const { text, end } = readQuoted(line, words, 0) ?? { text: '', end: -1 };
    return end > 0 && /^\s*:(?:\s|$)/.test(words.slice(end))
      ? { key: text, rest: trimBlanks(words.slice(end).replace(/^\s*:/, '')) }
      : null;
  }
  const at = words.search(/:(?=\s|$)/);
  const comment = words.search(/\s#/);
  if (at <= 0 || (comment >= 0 && comment < at)) return null;
  return { key: trimBlanks(words.slice(0, at)), rest: trimBlanks(words.slice(at + 1)) };
}

/** The words behind a key or dash, which may go on in the lines below that stand further in. */
function readWords(reader: Reader, line: Line, words: string, indent: number): Data {
  reader.at += 1;
  const sign = words.charAt(0);
  if ((sign === '&' || sign === '*' || sign === '!') && !/^\*\*|^[&*!]\s/.test(words))
    refuse(
      line,
      `uses “${words.slice(0, 20)}”, an anchor, alias or tag of YAML, which is not read here: write it out`,
    );
  const block = /^([|>])([+-]?\d?[+-]?)\s*(?:#.*)?$/.exec(words);
  if (block) return readBlock(reader, indent, block[1] === '>');
  if (sign === '[' || sign === '{') {
    const flow = readOver(reader, words, (text) => {
      const open = { line, text, at: 0, depth: 0 };
      const value = readFlowValue(open);
      return value === null ? null : { value, end: open.at };
    });
    return flow ? flow.value : refuse(line, 'opens a bracket that is not closed');
  }
  let all = words;
  if (sign === '"' || sign === "'") {
    const quoted = readOver(reader, words, (text) => readQuoted(line, text, 0));
    return quoted ? quoted.text : refuse(line, 'opens a quotation mark that is not closed');
  }
  for (
    let next = peek(reader);
    next && next.indent > indent && next.words !== '' && !next.words.startsWith('#');
    next = peek(reader)
  ) {
    all += ` ${next.words}`;
    reader.at += 1;
  }
  const plain = all.replace(/\s#[^\n]*$/, '').trim();
  return plain === '~' || plain === 'null' ? '' : plain;
}

function readBlock(reader: Reader, indent: number, isFolded: boolean): string {
  const lines: string[] = [];
  let own = -1;
  for (let line = peek(reader); line; line = peek(reader)) {
    if (line.words !== '' && line.indent <= indent) break;
    if (own < 0 && line.words !== '') own = line.indent;
    lines.push(line.given.slice(Math.max(own, 0)).trimEnd());
    reader.at += 1;
  }
  const text = lines.join('\n').trimEnd();
  return isFolded ? text.replace(/([^\n])\n(?=\S)/g, '$1 ') : text;
}

/** What begins in this line and may end in one below it, some thousand lines at most: twice as many are tried each time. `null`: it does not end. */
function readOver<T extends { end: number }>(
  reader: Reader,
  words: string,
  read: (text: string) => T | null,
): T | null {
  for (let count = 0; count < 1024; count = count * 2 + 1) {
    const starts: number[] = [];
    let text = words;
    let isBelowBlank = false;
    for (const { words: next } of reader.lines.slice(reader.at, reader.at + count)) {
      starts.push(text.length);
      text += next === '' ? '\n' : isBelowBlank ? next : ` ${next}`;
      isBelowBlank = next === '';
    }
    const found = read(text);
    if (found) reader.at += starts.filter((start) => start < found.end).length;
    if (found || starts.length < count) return found;
  }
  return null;
}
