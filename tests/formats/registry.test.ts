import { expect, test } from 'vitest';
import { formatByFileName, formatById, formats } from '../../src/formats/registry.ts';

test('formats are found by id and by the name of a file', () => {
  expect(formats.map(({ id }) => id)).toEqual([
    'xlsx',
    'csv',
    'html',
    'summary',
    'markdown',
    'mermaid',
    'tickets-jira',
    'tickets-linear',
    'tickets',
    'calendar',
    'json',
  ]);
  expect(formatById('csv')?.name).toBe('CSV');
  expect(formatById('constructor')).toBeUndefined();
  expect(['a.JSON', 'b.csv', 'c.tsv', 'd.xlsx', 'e'].map((name) => formatByFileName(name)?.id)).toEqual([
    'json',
    'csv',
    'csv',
    'xlsx',
    undefined,
  ]);
});
