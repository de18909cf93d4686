import { openCase } from './shared-cases.ts';

/** What a dry sync of a file of a case found: of changes only what the file brings. */
export interface CaseSync {
  code: number;
  /** `c1.text = "Compares five hotels"`, or `+ "A new note"`, one a change. */
  brings: string[];
  asks: string[];
  missing: string[];
  /** All that was said beside it. */
  said: string;
}

interface Answer {
  changes: {
    from: string;
    op: string;
    recordId: string;
    field?: string;
    after?: { text?: string } | string | number;
  }[];
  conflicts: { recordId: string; field?: string }[];
  missing: string[];
}

/** Syncs a file of this case with its board (that of `00-base` unless another is named), and writes nothing. */
export async function syncCase(
  name: string,
  file: string,
  board = '../00-base/board.json',
): Promise<CaseSync> {
  const room = openCase(name);
  try {
    const { code, err, out } = await room.run('sync', '--board', board, '--file', file, '--dry-run');
    const answer: Answer = out === '' ? { changes: [], conflicts: [], missing: [] } : JSON.parse(out);
    const brought = answer.changes.filter(({ from }) => from === 'file');
    const brings = brought.map(({ op, recordId, field, after }) =>
      op === 'add' && typeof after === 'object'
        ? `+ ${JSON.stringify(after.text)}`
        : `${recordId}.${field} = ${JSON.stringify(after)}`,
    );
    const asks = answer.conflicts.map(({ recordId, field }) => `${recordId}.${field}`);
    return { code, brings, asks, missing: answer.missing, said: err };
  } finally {
    room.clear();
  }
}

/** What a sync gives that finds nothing at all. */
export const nothing = { code: 0, brings: [], asks: [], missing: [] };
