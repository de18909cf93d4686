import { describe, expect, test } from 'vitest';
import { readJsonText } from '../../src/formats/json/json-text.ts';

const map = { title: 'A map', cards: [{ text: 'x' }] };
const text = JSON.stringify(map);

describe('an answer of a chat', () => {
  test.each<[string, string]>([
    ['in a block', `Here it is:\n\`\`\`\n${text}\n\`\`\``],
    ['in a block of JSON', `\`\`\`json\n${text}\n\`\`\``],
    ['in a block of JSON5', `\`\`\`json5\n${text}\n\`\`\``],
    ['in a block of JSONC', `\`\`\`jsonc \t\n${text}\n\`\`\``],
    ['in a block in capitals', `\`\`\`JSON\r\n${text}\r\n\`\`\`\r\n`],
  ])('%s, with brackets in the words behind it', (_, answer) => {
    expect(readJsonText(`${answer}\nSay “{more}” for more [of them].`)).toEqual(map);
  });

  test('without a block, among words', () => {
    expect(readJsonText(`Here: ${text} Bye.`)).toEqual(map);
    expect(readJsonText(`Here:\n${text}`)).toEqual(map);
  });
});

describe('commas too many and comments', () => {
  test.each<[string, string, unknown]>([
    ['before a line of comment', '[1, // the last\n]', [1]],
    ['before an empty comment', '[1, //\n]', [1]],
    ['before several comments', '[1, /* one\n or * two */ // and\n /**/ ]', [1]],
    ['before an end', '{"a": [1,\n],\t}', { a: [1] }],
    ['and no comma', '{"a": 1 /* one */ // two\n}', { a: 1 }],
  ])('%s', (_, given, value) => {
    expect(readJsonText(given)).toEqual(value);
  });

  test('words that look like them stay as they are', () => {
    const words = ['http://x.org, // y', '/* z */', ',]', ',}', 'a \\" // b', 'c:\\\\', ''];
    expect(readJsonText(`${JSON.stringify(words).slice(0, -1)}, /* much */ ]`)).toEqual(words);
  });
});

describe('what is not JSON is told with its place', () => {
  const said = (given: string) => {
    try {
      readJsonText(given);
      return '';
    } catch (error) {
      return String(error);
    }
  };

  test.each<[string, string, string]>([
    ['broken off behind blanks', '{"title": "x  y",\n "cards": [\n\n \n', 'breaks off at line 2, column 12:'],
    ['broken off within words', '{"title": "A m', 'breaks off at line 1, column 15:'],
    [
      'a quotation mark missing',
      '{"title": "A map,\n "cards": []}',
      'at line 1, column 11: "\\"A map,\\n \\"cards\\": []"',
    ],
    [
      'a comma missing',
      '{"title": "x"\n "cards": []}',
      'at line 2, column 2: "\\"cards\\": []}" was not expected',
    ],
    [
      'much behind it',
      `{"title" "${'x'.repeat(50)}"}`,
      `at line 1, column 10: "\\"${'x'.repeat(19)}" was not`,
    ],
    [
      'behind a comment',
      '{ // ours\n "title": "x" "y"}',
      'at line 2, column 15: "\\"y\\"}" was not expected',
    ],
    ['behind a comma too many', '{"a": [1,], "b" 2}', 'at line 1, column 17: "2}" was not expected'],
  ])('%s', (_, given, where) => {
    expect(said(given)).toContain(where);
  });

  test('so deep that nobody can say where', () => {
    expect(said(`${'['.repeat(100_000)}x`)).toMatch(/^FormatError: The (JSON breaks off|file is not valid)/);
  });
});
