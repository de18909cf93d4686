import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { exported, judge, nothing, visit } from './judge.ts';

const text = await exported('visit.mmd');
const bare = text.replace(/^\s*%%.*\n/gm, '');
const asks = (...fields: string[]) => ({ ...nothing, asks: fields });
const brings = (...changes: string[]) => ({ ...nothing, brings: changes });

test.each<[string, string, object?]>([
  ['without comments', bare],
  ['without its last comments', text.replace(/^\s*%% (throughline|base|The).*\n/gm, '')],
  ['without marks', text.replace(/^\s*%% (stage|task).*\n/gm, '')],
  ['without what it is of', text.replace(/^\s*%% throughline.*\n/gm, '')],
  ['without hashes', text.replace(/^\s*%% base.*\n/gm, '')],
  ['without comments, a text edited', bare.replace('Calls the', 'Phones the'), asks('c1.text')],
  ['without comments, a stage renamed', bare.replace('section Waiting', 'section Queueing'), asks('sb.name')],
  ['with tabs', text.replace(/^ +/gm, '\t')],
  ['with blank lines and ends of Windows', text.replace(/\n/g, ' \r\n\r\n')],
  [
    'with its title in front matter',
    `---\ntitle: A visit to the clinic\n---\n${text.replace(/^\s*title.*\n/m, '')}`,
  ],
  ['Waiting → Queueing', text.replaceAll('Waiting', 'Queueing'), brings('sb.name = "Queueing"')],
  ['c1 → c10', text.replaceAll('c1', 'c10')],
  ['stage → phase', text.replaceAll('stage', 'phase')],
  ['task → step', text.replaceAll('task', 'step')],
])('a diagram %s', async (_, file, found = nothing) => {
  expect(await judge(file, 'visit.mmd')).toMatchObject(found);
});

test('steps below a line that cannot be read stay in the stage of their mark', async () => {
  const judged = await judge(text.replaceAll('section', 'sektion'), 'visit.mmd');
  expect(judged).toMatchObject(nothing);
  expect(judged.said).toHaveLength(3);
  expect(judged.said[0]).toMatch(/^Line 3: "sektion Appointment" is no step/);
});

describe('in Markdown', () => {
  const fence = '```';
  const block = (diagram: string, tag = 'mermaid') => `${fence}${tag}\n${diagram}${fence}\n`;
  const other = 'journey\n  title Other\n  section A\n    Do it: 3: Me\n';
  const wrong = 'sequenceDiagram\n  A->>B: Hi\n';
  test.each<[string, string, RegExp?]>([
    ['after and before a stranger’s', `# D\n${block(other)}\n${block(text)}\n${block(other)}`, /2 more/],
    [
      'after other diagrams, without comments',
      `${block('gantt\n  title X\n')}${block(wrong)}${block(bare)}`,
      /./,
    ],
    ['in a list', `- item\n\n${block(text).replace(/^/gm, '    ')}`],
    ['in a quotation', `> [!NOTE]\n${block(text).replace(/^/gm, '> ')}`],
    ['in a block without a name', `Our map:\n\n${block(text, '')}`],
    ['in a block named otherwise', `${block('const a = 1;\n', 'js')}${block(text, 'journey')}`],
    ['with a name in capitals', block(text, 'Mermaid')],
    ['with colons', `::: mermaid\n${text}:::\n`],
    ['in HTML', `<pre class="mermaid">\n${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`],
    ['in a block that never ends', `${fence}mermaid\n${text}`],
  ])('%s', async (_, file, said) => {
    const judged = await judge(file, 'visit.md');
    expect(judged).toMatchObject(nothing);
    if (said) expect(judged.said.join()).toMatch(said);
    else expect(judged.said).toEqual([]);
  });
});

test.each(['utf16le', 'win1252', 'win1250', 'macroman', 'cp850'])(
  'a diagram saved as %s',
  async (encoding) => {
    const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') });
    expect(await judge(bytes, 'visit.mmd')).toMatchObject(nothing);
  },
);

test.each([
  'Title deed is signed',
  'Sectional sofa: delivered',
  'journeyman comes',
  'accTitle: a name',
  'accDescr {a} name',
  'SECTION 8 form; signed',
  'title',
  '  section of a road # 7',
  '%% a comment',
  'Journey',
])('a map all of whose words are “%s” comes back as it is', async (words) => {
  const map = {
    ...visit,
    title: words,
    stages: visit.stages.map((stage) => ({ ...stage, name: words })),
    cards: visit.cards.map((card) => ({ ...card, text: words })),
  };
  expect(await judge(await exported('visit.mmd', map), 'visit.mmd', map)).toMatchObject(nothing);
});
