import { expect, it } from 'vitest';
import { findDifferences } from '../support/measure-figjam/measure-figjam.ts';
import { type OracleBoard, readOracle } from '../support/measure-figjam/read-oracle.ts';
import { reportFindings } from '../support/measure-figjam/report-findings.ts';

/** The folder that the people who build this share; it is no part of the project. */
const boards = readOracle('../shared');

/** What was reached on 29 November 2026, as shares of all nodes that can be compared. */
const reached: { [measure: string]: number } = {
  'texts: height ±1': 0.985,
  'texts: lines': 0.995,
  'texts: widths of lines ±0.5': 0.97,
  'stickies: height ±1': 1,
  'stickies: lines': 1,
  'shapes: height ±1': 1,
  'shapes: lines': 0.99,
  'shapes: text stands ±1': 0.99,
};

it.skipIf(boards.length === 0)('texts, stickies and shapes stand as FigJam laid them out', async () => {
  const findings = await findDifferences(boards);
  for (const [measure, least] of Object.entries(reached)) {
    const all = findings.filter((finding) => finding.measure === measure);
    const share = all.filter(({ isRight }) => isRight).length / all.length;
    expect(share, reportFindings(all)).toBeGreaterThanOrEqual(least);
  }
});

it('says which node of a board differs, and by how much', async () => {
  const text = {
    length: 9,
    family: 'Inter',
    style: 'Medium',
    size: 16,
    lineHeight: { unit: 'PERCENT', value: 150 },
    tracking: { unit: 'PERCENT', value: 0 },
    alignH: 'LEFT',
    runs: [],
    paragraphs: [],
    lines: [[0, 9, 69, 0, 24, 0, 18]],
  };
  const board: OracleBoard = {
    id: 'B',
    nodes: [
      { id: '1:1', type: 'TEXT', size: [100, 24], text, autoResize: 'HEIGHT' },
      { id: '1:2', type: 'TEXT', size: [60, 24], text, autoResize: 'HEIGHT' },
    ],
    characters: new Map([
      ['1:1', 'some word'],
      ['1:2', 'some word'],
    ]),
  };
  const report = reportFindings(await findDifferences([board]));
  expect(report).toContain('texts: height ±1: 1 of 2 (50.0 %)');
  expect(report).toContain('furthest off: B 1:2 (24)');
});
