import type { JourneyRecord, RecordKind } from '../../journey/records.ts';

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

const nameFields: { [kind in RecordKind]?: string } = { card: 'text', journey: 'title' };

function nameOf({ kind, id, fields }: JourneyRecord): string {
  const value = fields[nameFields[kind] ?? 'name'];
  const line = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  const short = line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
  return short === '' ? id : short;
}

function keyOf(label: string): string {
  return label.trim().toLowerCase();
}
