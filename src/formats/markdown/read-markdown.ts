import { hashJson } from '../../journey/hash.ts';
import type { FileEdit } from '../../journey/merge/file-edit.ts';
import { own } from '../../journey/own.ts';
import type { RecordKind } from '../../journey/records.ts';
import { decodeMemory } from '../encodings/decode-memory.ts';
import { refuseCount } from '../file/check-amount.ts';
import { sayReplaced } from '../file/find-replacement.ts';
import { FormatError } from '../file/format.ts';
import { type Comments, mendComments } from '../file/mend-comments.ts';
import { findDiagram } from '../mermaid/find-diagram.ts';
import { readMermaid } from '../mermaid/read-mermaid.ts';
import { fieldNames } from '../table/sheets.ts';
import { baseOf } from './base-of.ts';
import { followChain } from './chain.ts';
import { detailFields } from './detail-fields.ts';
import { readInline } from './inline.ts';
import { interpret } from './interpret-entries.ts';
import { markWords, namesIn, partWords } from './marks.ts';
import { readMemory } from './memory.ts';
import { settleStrays } from './read-details.ts';
import { type Entry, readEntries } from './read-entries.ts';
import { createFound, leaveFaults } from './records.ts';

/**
 * Reads a Markdown text that came back: a line with our comment is that record, wherever it stands now; one without is new. A
 * text with a Mermaid journey and nothing of ours is read as that diagram. Throws `FormatError`.
 */
export function readMarkdown(bytes: Uint8Array, fileName: string, asNew?: boolean): FileEdit {
  const {
    signs,
    notes: decoded,
    ...given
  } = decodeMemory(bytes, (each) => countSaid(readEntries(each).entries));
  const { text, replaced } = mendComments(given.text, comments);
  const read = readEntries(text);
  if (!read.isOurs && holdsJourney(text)) return readMermaid(bytes, fileName, asNew);
  if (read.entries.length === 0)
    throw new FormatError('There is nothing of a map in this text: no headings, and no lists.');
  refuseCount(countEntries(read.entries));
  const found = createFound(read.memory?.id ?? '');
  const seen = interpret(found, read);
  settleStrays(found);
  for (const look of found.later) look();
  const problems = leaveFaults(found, nameField);
  const { memory, unread } = read;
  const journeyId = memory?.journeyId ?? seen.journeyId;
  const base = baseOf(memory, found);
  const notes = [...decoded, ...(replaced ? [sayReplaced(replaced)] : []), ...found.notes];
  if (unread.length > 0)
    notes.push(
      `Not read, for it is neither a heading nor an item of a list: line ${unread.slice(0, 10).join(', ')}${unread.length > 10 ? ' and more' : ''}.`,
    );
  if (read.isOurs && memory === null)
    notes.push(
      'The last line of the file, which says where it came from, was lost or changed: what it no longer has is not known.',
    );
  const after = new Map(
    found.chain.flatMap(([id, mark]) => (mark.after === undefined ? [] : [[id, mark.after]])),
  );
  const inOrder = (kind: 'link' | 'emotion' | 'metric') => {
    const list = memory?.lists?.[`${kind}s`]?.filter((id) => own(found.byId, id)?.kind === kind) ?? [];
    return [...new Set([...list, ...followChain(found.order[kind], (id) => after.get(id))])];
  };
  return {
    format: 'markdown',
    exported: memory && {
      id: memory.id,
      journeyId: memory.journeyId,
      board: memory.board,
      map: memory.map,
      at: memory.at,
    },
    base,
    records: {
      journeyId,
      byId: found.byId,
      orders: {
        stages: found.order.stage,
        lanes: found.order.lane,
        cells: found.cells,
        personas: found.order.persona,
        links: inOrder('link'),
        emotions: inOrder('emotion'),
        metrics: inOrder('metric'),
      },
    },
    carriesOrder: true,
    fresh: found.fresh,
    leftOut: (['lane', 'persona', 'metric'] as const).filter((kind) => !seen.parts.has(kind)),
    names: { stages: [], lanes: [...found.rows] },
    problems,
    ...(notes.length > 0 ? { notes } : {}),
    ...(found.fresh.length > 0 ? { places: found.places } : {}),
    signs,
  };
}

const comments: Comments = {
  pattern: /<!--(?:(?!<!--)[\s\S])*?-->/g,
  isWhole: (memory) => readMemory(memory) !== null,
  inside: /^<!--([\s\S]*)-->$/,
  words: [...Object.keys(markWords), ...partWords, ...fieldNames],
  namesIn,
};

function holdsJourney(text: string): boolean {
  try {
    return findDiagram(text.split(/\r\n?|\n/), []).lines.some((line) => /^\s*journey\b/i.test(line));
  } catch {
    return false;
  }
}

function nameField(kind: RecordKind, field: string): string {
  return (detailFields[kind].find((each) => each.field === field)?.label ?? field).toLowerCase();
}

/** Records; what a detail lists is none. */
const countEntries = (entries: readonly Entry[]): number =>
  entries.reduce(
    (sum, { children, mark }) => sum + (mark?.what === 'of' ? 0 : 1 + countEntries(children)),
    0,
  );

/** How many lines say, with signs beyond ASCII, what was exported: it tells the code page of a file that is not Unicode. */
const countSaid = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { text, mark, children }) => {
    const words = readInline(text);
    const hash = mark?.fields.text ?? mark?.fields.name ?? mark?.fields.title;
    return sum + (/[^ -~]/.test(words) && hash?.hash === hashJson(words) ? 1 : 0) + countSaid(children);
  }, 0);
