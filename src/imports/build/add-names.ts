import { FormatError } from '../../formats/file/format.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { Laid } from '../judge/lay-out.ts';
import type { Mapping, RowMapping } from '../mapping.ts';
import type { Builder } from './builder.ts';
import { onlyNames } from './count-left.ts';

export const leftOnPurpose = 'It is left out on purpose.';

/** The stages as the mapping calls them. Throws `FormatError` on one that the source does not have. */
export function addStages(builder: Builder, { stages }: Laid, mapping: Mapping): void {
  const wanted = match(stages, mapping.stages, 'stage');
  for (const [at, { from, where, over }] of stages.entries()) {
    const said = wanted[at];
    const name = oneLineOf(said?.name ?? from) || from || `Stage ${at + 1}`;
    if (said === undefined || said.as === 'ignore') {
      if (from !== '') builder.refused.push({ where, text: from, reason: leftOnPurpose });
      builder.stages.push(null);
      continue;
    }
    const stage = { id: builder.ids(), name, ...(over === undefined ? {} : { phase: over }) };
    builder.draft.stages.push(stage);
    builder.stages.push(stage);
  }
}

/** The rows that are rows of the map. */
export function addRows(builder: Builder, { rows }: Laid, mapping: Mapping): void {
  const wanted = match(rows, mapping.rows, 'row');
  for (const [at, { from, where, below }] of rows.entries()) {
    const row: RowMapping = wanted[at] ?? { from, as: 'ignore' };
    const kind = kindOf(row);
    const name = (row.name ?? from).trim() || from || 'Notes';
    if (kind === null && from !== '')
      builder.refused.push({ where, text: from, reason: row.as === 'ignore' ? leftOnPurpose : onlyNames });
    const lane =
      kind === null
        ? null
        : { id: builder.ids(), name, kind, ...(below === undefined ? {} : { lineBelow: below }) };
    if (lane) builder.draft.lanes.push(lane);
    builder.rows.push({ mapping: row, lane });
  }
}

/** The kind of row on the map; `null`: none. */
function kindOf({ as, kind }: RowMapping): string | null {
  if (as === 'cards') return kind ?? 'other';
  if (as === 'emotion') return 'emotions';
  return as === 'metric' ? 'metrics' : null;
}

/** Of each name in the source what the mapping says, of equal ones in their order. Throws on one that is not there. */
export function match<T extends { from: string }>(
  names: readonly { from: string }[],
  said: readonly T[],
  word: string,
): (T | undefined)[] {
  const waiting = [...said];
  const found = names.map(({ from }) => {
    const at = waiting.findIndex((each) => each.from === from);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  });
  const [extra] = waiting;
  if (extra)
    throw new FormatError(
      `The mapping speaks of the ${word} ${JSON.stringify(extra.from)}, which the file does not have. It has: ${names
        .map(({ from }) => JSON.stringify(from))
        .slice(0, 12)
        .join(', ')}.`,
    );
  return found;
}
