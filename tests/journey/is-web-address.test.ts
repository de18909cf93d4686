import { expect, test } from 'vitest';
import { isWebAddress } from '../../src/journey/is-web-address.ts';
import { textAsMarkdown } from '../../src/plane/facts/text-as-markdown.ts';

test.each(['https://example.org/a?b=c#d', 'HTTP://EXAMPLE.ORG', 'mailto:ana@example.org'])(
  '%s is a link',
  (url) => {
    expect(isWebAddress(url)).toBe(true);
    expect(textAsMarkdown([{ characters: 'Look', url }])).toBe(`[Look](${url})`);
  },
);

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'https:javascript:x',
  'http://',
  'mailto:',
  '//example.org',
  'https://example.org\u0000',
  'x https://example.org',
])('%j is words, and none of them are lost', (url) => {
  expect(isWebAddress(url)).toBe(false);
  const said = textAsMarkdown([{ characters: 'Look', url }]);
  expect(said).not.toContain('](');
  expect(said.replaceAll('\\', '')).toContain(url.trim());
});
