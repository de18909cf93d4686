import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeAll(() => {
  desk = makeDesk();
});
afterAll(() => desk.clear());

const report = (facts: object) => ({
  kind: 'figjam-diagnostics',
  version: 1,
  where: { editorType: 'figjam', apiVersion: '1.0.0', pages: 1, day: '2026-01-01' },
  facts,
  left: [],
});
const facts = {
  connectorParent: { answer: 'stay', saw: 'PAGE' },
  newSectionSize: { answer: '500 × 500' },
  invalidMagnet: { answer: 'throw' },
  relativeTransform: { answer: 'throw' },
  cutPasteIds: { open: 'needs a person' },
};

test('a report for settings sets its switches, and what was assumed otherwise is said', async () => {
  desk.put('report.json', report(facts));
  const { code, err, json } = await desk.run('diagnostics', '--settings', 'report.json');
  expect(code).toBe(0);
  expect(err.trim().split('\n')).toEqual([
    'The report says connectorParent: stay; assumed was commonAncestor.',
    'The report says newSectionSize: 500 × 500; assumed was tiny. The simulator cannot be set to that.',
    'The report says relativeTransform: throw; assumed was taken.',
  ]);
  expect(json()).toMatchObject({ facts: { connectorParent: { answer: 'stay' } } });
});

test('a report is compared with the simulator’s own, switch or not', async () => {
  desk.put('report.json', report(facts));
  const { code, json } = await desk.run('diagnostics', '--compare', 'report.json');
  expect(code).toBe(0);
  expect(json()).toMatchObject({
    differs: [
      { fact: 'connectorParent', report: 'stay', simulator: 'commonAncestor', settable: true },
      { fact: 'newSectionSize', report: '500 × 500', simulator: 'tiny', settable: false },
      { fact: 'relativeTransform', report: 'throw', simulator: 'taken', settable: true },
    ],
    open: ['cutPasteIds'],
  });
});

test.each([
  ['not a fact', report({ connectorParent: 7 }), 'facts.connectorParent'],
  ['no facts', { kind: 'figjam-diagnostics', version: 1 }, 'where'],
  ['a later version', { ...report({}), version: 2 }, 'version'],
  [
    'an answer as long as a book',
    report({ connectorParent: { answer: 'x'.repeat(10_000) } }),
    'facts.connectorParent.answer',
  ],
])('a report that is damaged is refused: %s', async (_, value, place) => {
  desk.put('report.json', value);
  const { code, err, out } = await desk.run('diagnostics', '--settings', 'report.json');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`The report report.json does not fit what Diagnostics writes, at “${place}`);
});

test('a fact named like a part of every object sets nothing', async () => {
  desk.put(
    'report.json',
    `{"kind":"figjam-diagnostics","version":1,"where":{"editorType":"figjam","apiVersion":"1","pages":1,"day":"x"},
    "facts":{"__proto__":{"answer":"x"},"constructor":{"answer":"name"},"connectorParent":{"answer":"toString"}},"left":[]}`,
  );
  const { code, json } = await desk.run('diagnostics', '--settings', 'report.json');
  expect(code).toBe(0);
  expect(json()).toMatchObject({ facts: { connectorParent: { answer: 'commonAncestor' } } });
});
