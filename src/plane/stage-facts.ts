import { stageFields } from '../journey/fields.ts';
import type { Json } from '../journey/records.ts';
import type { FactRow } from '../journey/stamp.ts';
import { factRows } from './fact-rows.ts';
import { readFacts } from './interpret-facts.ts';

/** Shown by where the stage stands, not by words below its name. */
const byPlace = ['after', 'branchLabel'];
/** Fields that a line may not claim. */
export const reservedForStage: readonly string[] = ['id', 'name', 'block', ...byPlace];
export const shownStageFields = stageFields.filter(({ field }) => !byPlace.includes(field));
/** What a line without a label is called. */
const unlabelled = 'Note';

/**
 * What stands below a stage's name, a line a field: “Duration: 4 weeks”. Empty fields have none; one whose words would
 * not come back from its lines as they were has none either and stays with the stamp.
 */
export function stageFactRows(stage: { [field: string]: unknown }): FactRow[] {
  return factRows(stage, shownStageFields).filter((row) => {
    const [read, ...more] = cellsOf(textOfCells([[row.label, row.value]]), []);
    return more.length === 0 && read?.[0] === row.label && read[1] === row.value;
  });
}

export function textOfFacts(rows: readonly FactRow[]): string {
  return textOfCells(rows.map(({ label, value }) => [label, value]));
}

/** The lines again, from labels and values. */
export function textOfCells(cells: readonly (readonly string[])[]): string {
  return cells
    .map(([label = '', value = '']) => (value === '' ? `${label}:` : `${label}: ${value}`))
    .join('\n');
}

/** What the lines below a stage's name say, by field. `written`: what they said when we wrote them. */
export function readStageFacts(text: string, written: readonly FactRow[]): Map<string, Json> {
  return readFacts(cellsOf(text, written), written, shownStageFields, reservedForStage).fields;
}

/**
 * Lines to labels and values. A line without a label goes on with the field above it; “http://…” is no label, nor is half
 * a sentence that ends in a colon.
 */
export function cellsOf(text: string, written: readonly FactRow[]): string[][] {
  const known = new Set<string>();
  for (const { label, field } of shownStageFields) known.add(label.toLowerCase()).add(field.toLowerCase());
  for (const { label } of written) known.add(label.trim().toLowerCase());
  const cells: string[][] = [];
  for (const line of text.split('\n')) {
    const [label, value] = splitLine(line, known) || [null, line];
    const last = cells[cells.length - 1];
    if (label !== null) cells.push([label, value]);
    else if (last) last[1] = last[1] === '' ? value : `${last[1]}\n${value}`;
    else if (value.trim() !== '') cells.push([unlabelled, value]);
  }
  return cells.map(([label = '', value = '']) => [label, value.replace(/\n+$/, '')]);
}

function splitLine(line: string, known: ReadonlySet<string>): [string, string] | null {
  const match = /^\s*([^:：]{1,40}?)\s*[:：]( ?)(.*)$/.exec(line);
  if (!match) return null;
  const [, label = '', space = '', value = ''] = match;
  if (known.has(label.toLowerCase())) return [label, value];
  const isShort = label.split(/\s+/).length <= 3 && /^[^\s\d/]/.test(label);
  return isShort && (space !== '' || value === '') ? [label, value] : null;
}
