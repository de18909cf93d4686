import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { createRandom } from '../../playground/figjam/document/random.ts';
import { makeMap } from '../../src/imports/build/make-map.ts';
import { fieldsWithWords } from '../../src/imports/build/words-of-journey.ts';
import { listChoices } from '../../src/imports/choose-source.ts';
import { readSources } from '../../src/imports/read-sources.ts';
import { wordsOf } from '../../src/imports/text/split-notes.ts';
import { createIds } from '../../src/journey/ids.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { encodeUtf8 } from '../../src/journey/utf8.ts';

interface Expected {
  stages: string[];
  lanes: string[];
  cells: { [lane: string]: { [stage: string]: string[] } };
}

interface Score {
  right: number;
  all: number;
  /** Words of the source that are neither on the map nor listed. */
  lost: string[];
  questions: number;
  faults: string[];
}

/** How tables and diagrams in a folder become maps without an answer: each table in six forms, turned and not. */
export async function scoreTables(folder: string, isDetailed: boolean): Promise<string> {
  const lines: string[] = [];
  const total = { right: 0, all: 0, lost: 0, questions: 0, files: 0 };
  const tell = (name: string, { right, all, lost, questions, faults }: Score) => {
    total.right += right;
    total.all += all;
    total.lost += lost.length;
    total.questions += questions > 0 ? 1 : 0;
    total.files += 1;
    if (right < all || lost.length > 0 || isDetailed)
      lines.push(
        `${name}: ${right} of ${all}; words lost: ${lost.slice(0, 8).join(' ') || 'none'}; questions: ${questions}`,
      );
    for (const fault of faults.slice(0, isDetailed ? 40 : 3)) lines.push(`    ${fault}`);
  };
  const tables = join(folder, 'tabular');
  for (const file of (await readdir(tables)).filter((name) => /^T\d+[^.]*\.json$/.test(name))) {
    const expected: Expected = JSON.parse(await readFile(join(tables, file), 'utf8'));
    const text = await readFile(join(tables, file.replace(/json$/, 'matrix.csv')), 'utf8');
    const cells = Papa.parse<string[]>(text.trim(), { skipEmptyLines: true }).data;
    const turned = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
    for (const [way, rows] of [
      ['', cells],
      ['turned ', turned],
    ] as const)
      for (const [form, [bytes, name]] of Object.entries(await writeForms(rows)))
        tell(`${file} ${way}${form}`, await score(bytes, name, expected, rows.flat().join('\n')));
    for (const ending of ['orig.json', 'orig.md', 'orig.table.md']) {
      const original = await readFile(join(tables, file.replace(/json$/, ending)), 'utf8').catch(() => null);
      if (original !== null && !ending.endsWith('json'))
        tell(`${file} ${ending}`, await score(encodeUtf8(original), ending, expected, original));
      else if (original !== null) {
        const { lost, questions } = await score(
          encodeUtf8(original),
          ending,
          { stages: [], lanes: [], cells: {} },
          '',
        );
        lines.push(`${file} ${ending}: words lost ${lost.length}, questions ${questions}`);
      }
    }
  }
  lines.push(sum('Tables', total));
  const diagrams = { right: 0, all: 0, lost: 0, questions: 0, files: 0 };
  const oracle: { [file: string]: Oracle } = JSON.parse(
    await readFile(join(folder, 'mermaid', 'ORACLE.json'), 'utf8'),
  );
  for (const [file, said] of Object.entries(oracle)) {
    const text = await readFile(join(folder, 'mermaid', file), 'utf8');
    for (const [form, source] of [
      ['', text],
      ['in Markdown ', `# Notes\n\nSome words before.\n\n\`\`\`mermaid\n${text}\n\`\`\`\n\nAnd after.\n`],
    ] as const) {
      const found = await scoreDiagram(encodeUtf8(source), form === '' ? file : 'notes.md', said);
      diagrams.right += found.right;
      diagrams.all += found.all;
      diagrams.lost += found.lost.length;
      diagrams.questions += found.questions > 0 ? 1 : 0;
      diagrams.files += 1;
      if (found.right < found.all || found.lost.length > 0)
        lines.push(
          `${file} ${form}: ${found.right} of ${found.all}; lost ${found.lost.slice(0, 8).join(' ')}`,
          ...found.faults.slice(0, 3).map((fault) => `    ${fault}`),
        );
    }
  }
  lines.push(sum('Diagrams', diagrams));
  return lines.join('\n');
}

interface Oracle {
  ok: boolean;
  sections: string[];
  tasks: { section: string; task: string; score: number; people: string[] }[];
}

const sum = (
  what: string,
  {
    right,
    all,
    lost,
    questions,
    files,
  }: { right: number; all: number; lost: number; questions: number; files: number },
) =>
  `${what}: ${files} files, ${right} of ${all} right (${((100 * right) / Math.max(1, all)).toFixed(2)} %), ${lost} words lost, ${questions} files with questions`;

async function writeForms(
  rows: readonly (readonly string[])[],
): Promise<{ [form: string]: [Uint8Array, string] }> {
  const csv = Papa.unparse(rows.map((row) => [...row]));
  const tsv = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: '\t' },
  );
  const bar = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, '<br>');
  const [head = [], ...body] = rows;
  const markdown = [head, head.map(() => '---'), ...body]
    .map((row, at) => `| ${row.map((cell) => (at === 1 ? cell : bar(cell))).join(' | ')} |`)
    .join('\n');
  const escaped = (text: string) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
  const html = `<meta charset='utf-8'><table><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
  const xlsx = await writeXlsx({
    sheets: [
      {
        name: 'Sheet1',
        rows: rows.map((row) => row.map((cell) => (/^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell))),
      },
    ],
  });
  return {
    csv: [encodeUtf8(csv), 'table.csv'],
    clipboard: [encodeUtf8(tsv), ''],
    markdown: [encodeUtf8(markdown), 'table.md'],
    answer: [
      encodeUtf8(
        `Sure! Here is the journey map you asked for:\n\n${markdown}\n\nLet me know if you would like changes.`,
      ),
      '',
    ],
    html: [encodeUtf8(html), ''],
    xlsx: [xlsx, 'table.xlsx'],
  };
}

async function makeFirst(bytes: Uint8Array, name: string) {
  const [best] = listChoices(await readSources(bytes, name));
  if (!best) throw new Error(`no source in ${name} ${new TextDecoder().decode(bytes).slice(0, 400)}`);
  const made = makeMap(best.source, best.proposal.mapping, createIds(createRandom(1)));
  return { ...made, questions: best.proposal.questions };
}

async function score(bytes: Uint8Array, name: string, expected: Expected, source: string): Promise<Score> {
  const result: Score = { right: 0, all: 0, lost: [], questions: 0, faults: [] };
  const { journey, left, questions } = await makeFirst(bytes, name);
  result.questions = questions.length;
  const held = new Set([...fieldsWithWords(journey), ...left.map(({ text }) => text)].flatMap(wordsOf));
  result.lost = [...new Set(wordsOf(source))].filter((word) => !held.has(word) && word !== 'br');
  const count = (isRight: boolean, fault: string) => {
    result.all += 1;
    if (isRight) result.right += 1;
    else result.faults.push(fault);
  };
  const plain = (text: string) => wordsOf(text).join(' ');
  const isNamed = (given: string, wanted: string) =>
    plain(given) === plain(wanted) ||
    plain(given).replace(/^(?:journey )?(?:stage|phase|step) /, '') === plain(wanted);
  const stageOf = (wanted: string) => journey.stages.find(({ name: given }) => isNamed(given, wanted));
  for (const [at, stage] of expected.stages.entries())
    count(
      isNamed(journey.stages[at]?.name ?? '', stage),
      `stage ${at + 1} is ${journey.stages[at]?.name}, not ${stage}`,
    );
  count(
    journey.stages.length === expected.stages.length || expected.stages.length === 0,
    `${journey.stages.length} stages`,
  );
  const laneOf = (wanted: string) => journey.lanes.find(({ name: given }) => isNamed(given, wanted));
  for (const lane of expected.lanes) count(laneOf(lane) !== undefined, `no row ${lane}`);
  for (const [lane, cells] of Object.entries(expected.cells))
    for (const [stage, notes] of Object.entries(cells)) {
      const said = notesOf(journey, stageOf(stage)?.id, laneOf(lane)?.id);
      for (const note of notes.filter((each) => each !== '')) {
        const isThere =
          said.some((each) => plain(each) === plain(note)) ||
          said.some((each) => plain(each).startsWith(`${plain(note)} of `));
        count(isThere, `${lane} / ${stage}: ${note} is not among ${JSON.stringify(said).slice(0, 200)}`);
      }
      count(said.length <= notes.length, `${lane} / ${stage} has ${said.length} notes, not ${notes.length}`);
    }
  return result;
}

/** The notes of a cell, its feeling and its numbers. */
function notesOf(
  { cards, emotions, metrics, lanes }: Journey,
  stageId: string | undefined,
  laneId: string | undefined,
): string[] {
  const lane = lanes.find(({ id }) => id === laneId);
  const texts = cards
    .filter((card) => card.stageId === stageId && card.laneId === laneId)
    .map(({ text }) => text);
  if (lane?.kind === 'emotions')
    texts.push(
      ...emotions
        .filter((each) => each.stageId === stageId)
        .map(({ value, label }) => label ?? String(value)),
    );
  if (lane?.kind === 'metrics')
    texts.push(...metrics.filter((each) => each.stageId === stageId).map(({ current }) => String(current)));
  return texts;
}

async function scoreDiagram(bytes: Uint8Array, name: string, said: Oracle): Promise<Score> {
  const result: Score = { right: 0, all: 0, lost: [], questions: 0, faults: [] };
  if (!said.ok) return result;
  const { journey, left, questions } = await makeFirst(bytes, name);
  result.questions = questions.length;
  const held = new Set([...fieldsWithWords(journey), ...left.map(({ text }) => text)].flatMap(wordsOf));
  const source = new TextDecoder().decode(bytes);
  result.lost = [...new Set(wordsOf(source))].filter(
    (word) => !held.has(word) && !/^(?:journey|section|title|mermaid|acctitle|accdescr)$/.test(word),
  );
  const count = (isRight: boolean, fault: string) => {
    result.all += 1;
    if (isRight) result.right += 1;
    else result.faults.push(fault);
  };
  for (const section of new Set(said.sections))
    count(
      journey.stages.some(({ name: given }) => given.trim() === section.trim()),
      `no stage ${section}`,
    );
  for (const { task, section, score: wanted } of said.tasks) {
    const cards = journey.cards.filter(
      ({ text, stageId }) =>
        text.trim() === task.trim() &&
        (section === '' || journey.stages.find(({ id }) => id === stageId)?.name.trim() === section.trim()),
    );
    count(
      cards.some((card) => card.score === wanted || Number.isNaN(wanted) || wanted === null),
      `${section}: ${task} ${wanted}`,
    );
  }
  return result;
}
