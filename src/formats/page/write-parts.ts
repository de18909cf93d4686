import type { Metric } from '../../journey/journey.ts';
import { metricText } from '../../journey/metric-text.ts';
import { listFacts } from '../story/facts.ts';
import type { Sayer } from '../story/sayer.ts';
import { html, type Markup } from './markup.ts';
import { writeWords } from './write-words.ts';

/** Labels with what they say, each on a line of its own. */
export function writeFacts(facts: readonly (readonly [label: string, words: string])[]): Markup | false {
  return (
    facts.length > 0 &&
    html`<span class="facts">${facts.map(([label, words]) => html`<span class="fact"><b>${label}:</b> ${writeWords(words)}</span> `)}</span>`
  );
}

/** A number as on its note, with what else is known of it. */
export function writeMetric(sayer: Sayer, metric: Metric): Markup {
  sayer.show(metric, 'kind', 'name', 'baseline', 'current', 'target', 'stageId', 'cardId');
  return html`${metricText(metric)}`;
}

/** Everything about a number besides what its note says. */
export const moreOfMetric = (sayer: Sayer, metric: Metric) =>
  listFacts(sayer, 'metric', metric, ['baseline', 'current', 'target']);

/** A table with a caption and headed columns; the first cell of each row heads it. Nothing where there are no rows. */
export function writeTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup | false {
  // A column that says nothing is left out.
  const used = heads.map((_, c) => c === 0 || rows.some((row) => !isBlank(row[c])));
  return (
    rows.length > 0 &&
    html`<table role="table" class="list"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head, c) => used[c] && html`<th role="columnheader" scope="col">${writeWords(head)}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (
    row,
  ) => html`<tr role="row">${row.map((cell, c) => used[c] && (c === 0 ? html`<th role="rowheader" scope="row">${wordsOf(cell)}</th>` : html`<td role="cell"${isBlank(cell) && html` class="empty"`}>${!isBlank(cell) && html`<span class="lane-name" aria-hidden="true">${heads[c]}</span>`}<span class="said${isWhole(cell) && ' whole'}">${wordsOf(cell)}</span></td>`))}</tr>
`,
)}</tbody></table>
`
  );
}

const wordsOf = (cell: Markup | string) => (typeof cell === 'string' ? writeWords(cell) : cell);

/** A day, a key, a number: never two halves. */
const isWhole = (cell: Markup | string) => typeof cell === 'string' && /^[!-~]{1,14}$/.test(cell);

const isBlank = (cell: Markup | string | undefined) =>
  (typeof cell === 'string' ? cell : (cell?.markup ?? '')).trim() === '';
