import type { Comparison, Difference } from '../../insights/compare/comparison.ts';
import { summarize } from '../../insights/compare/summarize.ts';
import { guard } from '../table/encode-cell.ts';
import { writeDelimited } from '../table/write-delimited.ts';
import { fieldOf, kindWords, opWords, stageOf } from './log-words.ts';

/** The two states that were compared, as people call them. */
export interface LogNames {
  from: string;
  to: string;
}

/** A comparison as a Markdown text to put beside the map: one sentence, pain points, measures, and all changes by stage. */
export function writeChangeLog(comparison: Comparison, { from, to }: LogNames): string {
  const { pains, metrics, differences } = comparison;
  const lines = [`# ${plain(from)} → ${plain(to)}`, '', plain(summarize(comparison)), ''];
  const painLists = [
    ['Gone', pains.gone],
    ['New', pains.new],
    ['Still there', pains.still],
  ] as const;
  if (painLists.some(([, list]) => list.length > 0)) {
    lines.push('## Pain points', '');
    for (const [name, list] of painLists) {
      for (const pain of list) lines.push(`- **${name}**: ${plain(pain.text)} (${plain(stageOf(pain))})`);
    }
    lines.push('');
  }
  if (metrics.length > 0) {
    lines.push('## Metrics', '');
    for (const { name, before, after, stage } of metrics) {
      const where = stage === null ? '' : ` (${plain(stage)})`;
      lines.push(
        `- ${plain(name)}: ${plain(String(before ?? '?'))} → ${plain(String(after ?? '?'))}${where}`,
      );
    }
    lines.push('');
  }
  if (differences.length > 0) lines.push('## All changes', '');
  let heading: string | undefined;
  for (const difference of differences) {
    const stage = stageOf(difference);
    if (stage !== heading) {
      if (heading !== undefined) lines.push('');
      lines.push(`### ${plain(stage)}`, '');
      heading = stage;
    }
    lines.push(`- ${sayDifference(difference)}`);
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The same as rows of a spreadsheet. */
export function writeChangeRows({ differences }: Comparison): string {
  const rows = differences.map((difference) => [
    stageOf(difference),
    difference.row ?? '',
    opWords[difference.op],
    kindWords[difference.kind],
    difference.name,
    fieldOf(difference),
    difference.before ?? '',
    difference.after ?? '',
    difference.fromId ?? '',
    difference.toId ?? '',
  ]);
  const columns = [
    'stage',
    'row',
    'change',
    'what',
    'name',
    'field',
    'before',
    'after',
    'id_before',
    'id_after',
  ];
  return writeDelimited([columns, ...rows.map((row) => row.map(guard))]);
}

function sayDifference(difference: Difference): string {
  const { op, kind, name, before, after, row } = difference;
  const field = fieldOf(difference);
  const what = `**${opWords[op]}**: ${kindWords[kind].toLowerCase()}${row === undefined ? '' : ` in ${plain(row)}`}`;
  const of = field === '' ? '' : `, ${plain(field)}`;
  if (op === 'added' || op === 'removed') return `${what}: ${plain(name)}`;
  const change = `${plain(before || 'nothing')} → ${plain(after || 'nothing')}`;
  return op === 'reworded' ? `${what}: ${change}` : `${what}: ${plain(name)}${of}: ${change}`;
}

/** Words as words: on one line, and nothing in them that Markdown or a page that shows it would take for its own. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`);
}
