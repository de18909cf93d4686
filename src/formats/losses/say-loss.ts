import type { RecordKind } from '../../journey/records.ts';
import { sayField } from '../table/sheets.ts';

/** Something of a map that a file does not have. */
export interface Loss {
  /** Whole things, a field of them, the end of a long text, what only the board shows, or an order. */
  what: 'record' | 'field' | 'cut' | 'board' | 'order';
  kind?: RecordKind;
  field?: string;
  count: number;
  recordIds: string[];
  /** In words: "Evidence of 3 notes". */
  text: string;
}

/** A loss in a few words that follow "Not in this file:". */
export function sayLoss({ what, kind, field = '', count }: Omit<Loss, 'text'>): string {
  if (what === 'order') return `the order of ${field}`;
  if (what === 'board') return `${boardWords[field] ?? field} of ${counted(count, ['note', 'notes'])}`;
  const things = kind === undefined || kind === 'journey' ? 'the map' : counted(count, words[kind]);
  if (what === 'record') return kind === 'journey' ? 'title and facts of the map' : things;
  const label = labelOf(kind, field);
  return what === 'cut' ? `the end of the long ${label} of ${things}` : `${label} of ${things}`;
}

/** The same as one sentence; nothing where nothing is lost. */
export function sayLosses(losses: readonly Pick<Loss, 'text'>[]): string {
  return losses.length === 0 ? '' : `Not in this file: ${losses.map(({ text }) => text).join('; ')}.`;
}

const words: { [kind in Exclude<RecordKind, 'journey'>]: readonly [one: string, more: string] } = {
  persona: ['persona', 'personas'],
  stage: ['stage', 'stages'],
  lane: ['row', 'rows'],
  card: ['note', 'notes'],
  link: ['arrow', 'arrows'],
  emotion: ['feeling', 'feelings'],
  metric: ['number', 'numbers'],
};

const boardWords: { [key: string]: string } = {
  author: 'the author',
  color: 'the colour',
  votes: 'the stamps',
  lyingVotes: 'the stamps lying',
  links: 'the web links',
  format: 'bold, lists and other looks',
};

const counted = (n: number, [one, more]: readonly [string, string]) => `${n} ${n === 1 ? one : more}`;

function labelOf(kind: RecordKind | undefined, field: string): string {
  if (field === 'laneId') return 'row';
  return sayField(kind, field) ?? `“${field}”`;
}
