import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import papaparse from 'papaparse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { pptx } from '../../src/formats/pptx/pptx.ts';
import { formats } from '../../src/formats/registry.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { inputOf } from './export-input.ts';

/** What a note must not be able to start in any file that goes out, told by readers that we did not write. */
const words = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  ']]><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  'javascript:alert(1)',
  '[click](javascript:alert(1))',
  '![x](javascript:alert(1))',
  '[click]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<https://example.org/" onclick="alert(1)>',
  '=cmd|"/c calc"!A1',
  '@SUM(1+1)*cmd|"/c calc"!A1',
  '+1+cmd|x!A1',
  '-2+3+cmd|x!A1',
  '\t=1+1',
  '=HYPERLINK("javascript:alert(1)","x")',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '" onmouseover="alert(1)',
  "'); alert(1); ('",
];
const at = (n: number) => words[n % words.length] ?? '';
const line = (n: number) => at(n).replace(/\s+/g, ' ').trim();

const journey = journeyFrom({
  id: 'hostile',
  title: line(0),
  scenario: at(1),
  language: '"><script>',
  personas: words.map((_, n) => ({ id: `p${n}`, name: line(n), quote: at(n + 1), goals: [at(n + 2)] })),
  stages: words.map((_, n) => ({ id: `s${n}`, name: line(n), owner: at(n + 3), goal: at(n + 5) })),
  lanes: [
    { id: 'l1', name: line(2), kind: 'pains' },
    { id: 'l2', name: line(6), kind: 'opportunities' },
    { id: 'l3', name: line(11), kind: 'touchpoints' },
  ],
  cards: words.flatMap((text, n) =>
    ['l1', 'l2', 'l3'].map((laneId, lane) => ({
      id: `c${n}-${lane}`,
      stageId: `s${(n + lane) % words.length}`,
      laneId,
      text,
      severity: (n % 5) + 1,
      owner: at(n + 1),
      ticket: at(n + 5),
      evidence: { type: 'link', url: at(n + 5), quote: at(n) },
    })),
  ),
  links: words.slice(1).map((_, n) => ({ id: `k${n}`, from: `c${n}-0`, to: `c${n + 1}-1`, label: line(n) })),
  emotions: words.map((_, n) => ({ id: `e${n}`, stageId: `s${n}`, value: -1, label: at(n) })),
  metrics: words.map((_, n) => ({
    id: `m${n}`,
    kind: 'custom',
    name: line(n),
    current: at(n),
    stageId: `s${n}`,
  })),
});
const input = {
  ...inputOf(journey),
  since: { name: at(0), journey: journeyFrom({ id: 'x', title: at(3) }) },
};
const write = async (id: string) => {
  const format = [...formats, pptx].find((each) => each.id === id);
  return (await format?.write(input)) ?? '';
};

test.each(['html', 'summary'])('%s: no element, attribute or address that runs', async (id) => {
  const page = new new Window().DOMParser().parseFromString(String(await write(id)), 'text/html');
  expect(page.querySelectorAll('script,iframe,object,embed,img,form,base,link,[src]').length).toBe(0);
  for (const element of page.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on/i);
      if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|#)/);
    }
});

test.each(formats.filter(({ extension }) => extension === 'csv').map(({ id }) => id))(
  '%s: no cell that a spreadsheet would compute',
  async (id) => {
    const { data } = papaparse.parse<string[]>(String(await write(id)).replace(/^\ufeff/, ''));
    const cells = data.flat();
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(?:[.,]\d+)?$/.test(cell))).toEqual(
      [],
    );
  },
);

test('markdown: no HTML but comments, and no link, image or definition that runs', async () => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(String(await write('markdown')));
  const nodes: { type: string; value?: string; url?: string }[] = [];
  const visit = (node: { type: string; children?: unknown[] }) => {
    nodes.push(node);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(tree);
  const html = nodes.filter(({ type }) => type === 'html').map(({ value = '' }) => value);
  expect(html.length).toBeGreaterThan(10);
  for (const value of html) expect(value).toMatch(/^<!--(?:(?!-->)[\s\S])*-->$/);
  for (const { type, url = '' } of nodes)
    if (['link', 'image', 'definition'].includes(type)) expect(url).toMatch(/^(https?:\/\/|mailto:)/);
});

test.each(['xlsx', 'pptx'])(
  '%s: every part is XML, without formulas, macros or addresses that run',
  async (id) => {
    const parts = unzipSync(new Uint8Array(Buffer.from(await write(id))));
    const names = Object.keys(parts);
    expect(names.filter((name) => /vba|\.bin$|activeX|embeddings\/.*\.(?:exe|js)/i.test(name))).toEqual([]);
    let targets = 0;
    for (const [name, bytes] of Object.entries(parts).filter(([each]) => /\.(?:xml|rels)$/.test(each))) {
      const text = strFromU8(bytes);
      const parsed = new new Window().DOMParser().parseFromString(text, 'application/xml');
      expect(parsed.querySelector('parsererror'), name).toBeNull();
      expect(text, name).not.toMatch(/<!ENTITY|<!\[CDATA\[|<script[\s>]/i);
      if (/worksheets\//.test(name)) expect(text, name).not.toMatch(/<f[\s>]/);
      for (const [, target = ''] of text.matchAll(/ Target="([^"]*)"/g)) {
        targets += 1;
        expect(target, name).not.toMatch(/^\s*(?:javascript|data|vbscript|file):/i);
      }
    }
    expect(targets).toBeGreaterThan(3);
  },
);

test('the diagram: no directive or click that a note could start', async () => {
  const diagram = String(await write('mermaid'));
  for (const text of diagram.split('\n')) expect(text).not.toMatch(/^\s*(?:click|href|call)\b|^\s*%%\{/i);
});
