import { describe, expect, test } from 'vitest';
import { readMermaid } from '../../src/formats/mermaid/read-mermaid.ts';
import { writeMermaid } from '../../src/formats/mermaid/write-mermaid.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

const steps = (source: string) => {
  const { records, notes = [], exported } = readMermaid(bytesOf(source));
  const texts = Object.values(records.byId).flatMap(({ fields }) => fields.text ?? []);
  return { texts, exported: exported?.journeyId ?? null, notes };
};
const refusal = (source: string): string => {
  try {
    readMermaid(bytesOf(source));
    return 'read without complaint';
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown';
  }
};
const flow = 'flowchart LR\n  A-->B\n';
const small = 'journey\n  section Buy\n    Pays: 3: Ana & Bo\n';
const ours = writeMermaid(inputOf(parcel));

describe('a diagram within a text', () => {
  test.each([
    ['a block of code', `# Doc\n\n\`\`\`mermaid\n${small}\`\`\`\n`],
    [
      'a longer fence, with words behind its name',
      `\`\`\`\`mermaid title="x"\n${small}\`\`\`\`\n\nNot this: 3\n`,
    ],
    ['waves', `~~~ mermaid\n${small}~~~\n`],
    ['braces', `\`\`\`{mermaid}\n${small}\`\`\`\n`],
    ['a class in braces', `\`\`\` {.mermaid}\n${small}\`\`\`\n`],
    ['colons', `:::mermaid\n${small}:::\n`],
    ['colons with a blank', `::: mermaid\n${small}:::\n`],
    ['HTML', `<p>x</p>\n<div class="mermaid">\n${small.replace('&', '&amp;')}</div>\n`],
    [
      'HTML in one line with its tags',
      `<pre id="a" class='big mermaid'>${small.replace('&', '&amp;')}</pre>`,
    ],
    ['highlighted code', `<pre><code class="language-mermaid">${small.replace('&', '&amp;')}</code></pre>`],
    ['a shortcode', `{{< mermaid >}}\n${small}{{< /mermaid >}}\n`],
    ['a tag of Liquid', `{% mermaid %}\n${small}{% endmermaid %}\n`],
    ['a quotation', `> \`\`\`mermaid\n> ${small.trim().replace(/\n/g, '\n> ')}\n> \`\`\`\n`],
    ['a list', `- one\n  \`\`\`mermaid\n  ${small.replace(/\n/g, '\n  ')}\`\`\`\n`],
    ['a page with front matter of its own', `---\ntitle: Page\n---\n\n\`\`\`mermaid\n${small}\`\`\`\n`],
    [
      'another diagram first',
      `\`\`\`mermaid\n${flow}\`\`\`\n\n\`\`\`mermaid\n%%{init: {}}%%\n%% x\n\n${small}\`\`\`\n`,
    ],
    ['an end that is missing', `\`\`\`mermaid\n${small}`],
  ])('%s', (_, source) => {
    const { texts, notes } = steps(source);
    expect(texts[0]).toBe('Pays');
    expect(notes.join()).not.toContain('this journey was read');
  });

  test('ours before others, and the others are said', () => {
    const found = steps(
      `\`\`\`mermaid\n${small}\`\`\`\n\n::: mermaid\n${ours}:::\n\n\`\`\`mermaid\n${small}\`\`\`\n`,
    );
    expect(found.exported).toBe('parcel');
    expect(found.texts).toEqual(['Tries it on, twice', 'Prints a label\nat work']);
    expect(found.notes[0]).toBe(
      `Line 7: this journey was read; the file has 2 more (lines 1, ${9 + ours.split('\n').length}). Bring in each from a file of its own.`,
    );
  });

  test('ours is known by its marks too', () => {
    const marked = ours.replace(/ *%% (base|throughline|The).*\n/g, '');
    const { texts } = steps(`\`\`\`mermaid\n${small}\`\`\`\n\n\`\`\`mermaid\n${marked}\`\`\`\n`);
    expect(texts[0]).toBe('Tries it on, twice');
  });

  test('only other diagrams: which, and where', () => {
    expect(refusal(`# x\n\`\`\`mermaid\n${flow}\`\`\`\n`)).toContain('Line 3: a Mermaid journey begins');
    const two = `\n\`\`\`mermaid\n${flow}\`\`\`\n`.repeat(2);
    expect(refusal(two)).toContain(
      'no journey among the 2 diagrams in this file (the first stands on line 2)',
    );
  });
});

describe('the line that is said is the line in the file', () => {
  const broken = 'journey\n  section Buy\n    Pays\n';
  test.each([
    ['alone', broken, 3],
    ['after front matter', `---\ntitle: x\nconfig:\n  theme: dark\n---\n${broken}`, 8],
    ['after front matter and blank lines', `---\ntitle: x\n---\n\n\n${broken}`, 8],
    ['in a block', `# Doc\n\n\`\`\`mermaid\n${broken}\`\`\`\n`, 6],
    ['in a block after front matter', `# Doc\n\n\`\`\`mermaid\n---\ntitle: x\n---\n${broken}\`\`\`\n`, 9],
    ['in HTML', `<p>\n<div class="mermaid">\n${broken}</div>\n`, 5],
    ['beside the tag', `<p>\n<div class="mermaid">${broken}</div>\n`, 4],
    ['in the second block', `\`\`\`mermaid\n${flow}\`\`\`\n\`\`\`mermaid\n${broken}\`\`\`\n`, 8],
    ['after a directive of several lines', `%%{init: {\n "theme": "dark"\n}}%%\n${broken}`, 6],
    ['with line ends of Windows', `---\r\ntitle: x\r\n---\r\n${broken.replace(/\n/g, '\r\n')}`, 6],
  ])('%s', (_, source, line) => {
    expect(refusal(source)).toContain(`Line ${line}: "Pays" is no step`);
  });

  test.each([
    ['title: Lunch', 'Lunch'],
    ['title: "A: \\"b\\""', 'A: "b"'],
    ["title: 'It''s'", "It's"],
    ['title: Lunch # not this', 'Lunch'],
  ])('the title of front matter, %s', (line, title) => {
    const { records } = readMermaid(bytesOf(`---\nconfig:\n  title: no\n${line}\n---\n${small}`));
    expect(records.byId[records.journeyId]?.fields.title).toBe(title);
  });
});
