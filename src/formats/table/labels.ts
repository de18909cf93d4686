import { faceOf } from '../../journey/emotion.ts';
import type { JourneyRecord, RecordKind } from '../../journey/records.ts';
import { meaningsOf, readAsSpreadsheet } from './spreadsheet-eyes.ts';

/** What records are called in the cells that refer to them: by id, each name once. */
export type Labels = Map<string, string>;

const longest = 80;

/** Names (of cards: the beginning of their text) in one line; the second of a name is `Name (2)`. */
export function labelRecords(records: readonly JourneyRecord[]): Labels {
  const labels: Labels = new Map();
  const taken = new Set<string>();
  for (const record of records) {
    const name = nameOf(record);
    let label = name;
    for (let n = 2; taken.has(keyOf(label)); n++) label = `${name} (${n})`;
    taken.add(keyOf(label));
    labels.set(record.id, label);
  }
  return labels;
}

/** The ids of what is called so, in whatever case and with blanks around: two places may share a name. */
export function findLabels(labels: Labels, text: string): string[] {
  const key = keyOf(text);
  return [...labels].filter(([, label]) => keyOf(label) === key).map(([id]) => id);
}

/** Whether words are only what a spreadsheet makes of a label (`01/02/26` of `1/2`), and the name of nothing else. */
export function isLabelRewritten(label: string, words: string, labels: Labels): boolean {
  const like = label === words ? null : readAsSpreadsheet(label);
  return like !== null && meaningsOf(words).includes(like) && findLabels(labels, words).length === 0;
}

const nameFields: { [kind in RecordKind]?: string } = { card: 'text', journey: 'title' };

/** What a record is called, in one line: a name, or the beginning of a text. */
export function nameOf({ kind, id, fields }: JourneyRecord): string {
  if (kind === 'emotion') return nameOfFeeling(fields);
  const value = fields[nameFields[kind] ?? 'name'];
  return shorten(typeof value === 'string' ? value : '') || id;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

/** The face, and the words on it or what it stands for. */
function nameOfFeeling({ value, label }: JourneyRecord['fields']): string {
  const { emoji, word } = faceOf(typeof value === 'number' ? value : undefined);
  return shorten(`${emoji} ${typeof label === 'string' && label.trim() !== '' ? label : word}`);
}

function keyOf(label: string): string {
  return label.trim().toLowerCase();
}
