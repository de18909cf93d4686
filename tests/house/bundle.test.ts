import { readFile } from 'node:fs/promises';
import { type AnyNode, parse } from 'acorn';
import { beforeAll, expect, test } from 'vitest';
import { strings } from '../../ui/words/strings.ts';

/** What Figma demands of the files it loads. `npm test` builds dist/ first. */
let code = '';
let panel = '';
beforeAll(async () => {
  code = await readFile('dist/code.js', 'utf8');
  panel = await readFile('dist/ui.html', 'utf8');
});

test('the sandbox script is one script of ES2017, without eval, Function or dynamic import', () => {
  const calls: string[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    if (isNode(node) && (node.type === 'CallExpression' || node.type === 'NewExpression'))
      if (node.callee.type === 'Identifier') calls.push(node.callee.name);
    for (const value of Object.values(node)) Array.isArray(value) ? value.forEach(visit) : visit(value);
  };
  visit(parse(code, { ecmaVersion: 2017, sourceType: 'script' }));
  expect(calls.length).toBeGreaterThan(100);
  expect(calls).not.toContain('eval');
  expect(calls).not.toContain('Function');
});

test('Diagnostics is in development builds and in a text of its own, never in what is published', async () => {
  const pasted = await readFile('dist/diagnostics.js', 'utf8');
  const { body } = parse(pasted, { ecmaVersion: 2017, sourceType: 'script' });
  expect(body.map(({ type }) => type)).toEqual(['ExpressionStatement']);
  expect(code).not.toContain('figjam-diagnostics');
  const ours = JSON.parse(await readFile('manifest.json', 'utf8'));
  const development = JSON.parse(await readFile('dist/development/manifest.json', 'utf8'));
  expect(JSON.stringify(ours)).not.toContain('iagnostics');
  expect(development.menu).toEqual([
    ...ours.menu,
    { separator: true },
    { name: 'Diagnostics', command: 'diagnostics' },
  ]);
  expect(await readFile('dist/development/ui.html', 'utf8')).toBe(panel);
});

test('the panel is one file that fetches nothing', () => {
  expect(panel).toContain('<script>');
  expect(panel).not.toMatch(/<(script|link|img|iframe)[^>]*\s(src|href)=/i);
  expect(panel).not.toMatch(/@import|url\(\s*['"]?https?:/i);
  expect(panel).not.toMatch(/\b(fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/);
});

test('the panel says what it does before its script begins, which is one task for later', () => {
  const [shown = '', script = ''] = panel.split('<script>');
  expect(shown).toContain(`>${strings.home.reading}</p>`);
  const { body } = parse(script.slice(0, script.lastIndexOf('</script>')), { ecmaVersion: 2020 });
  expect(body).toMatchObject([
    {
      type: 'ExpressionStatement',
      expression: { callee: { name: 'setTimeout' }, arguments: [{ type: 'ArrowFunctionExpression' }] },
    },
  ]);
});

test('neither carries the sources along', () => {
  expect(code).not.toContain('sourceMappingURL');
  expect(panel).not.toContain('sourceMappingURL');
});

function isNode(value: object): value is AnyNode {
  return 'type' in value && typeof value.type === 'string';
}
