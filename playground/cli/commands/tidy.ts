import type { Result } from '../../../src/contract/contract.ts';
import { type BoardOptions, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readMaps } from '../desk/pick-journey.ts';
import { startOwnPlugin } from '../desk/plugin-session.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface TidyOptions extends BoardOptions, OutputOptions {
  board: string;
  journey?: string;
  page?: string;
  scope: string;
  dryRun?: boolean;
}

/** Tidies one map of a board, or a part of it; prints what moved and grew. */
export async function tidy(options: TidyOptions): Promise<unknown> {
  if (options.out === undefined && options.dryRun !== true)
    throw new Failure('Say where the tidied board goes: --out FILE (or only look: --dry-run).');
  const scope = scopeOf(options.scope);
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const { rootId, journey } = pickJourney(readMaps(plugin, session, options.page).journeys, options.journey);
  const preview = plugin.request('previewTidy', { rootId, scope });
  if (options.dryRun === true) return answerOf(journey.id, preview, 0);
  const { fingerprint } = preview;
  const { outcome, writes, report } = plugin.request('applyTidy', { rootId, scope, fingerprint });
  if (outcome !== 'done') throw new Failure('The board changed while it was tidied. Nothing was written.');
  await writeOutputs(gatherOutputs(session, plugin.client, options));
  return answerOf(journey.id, report, writes);
}

function answerOf(journeyId: string, report: Result<'previewTidy'>, writes: number): unknown {
  const { notes, carried, rows, stages, restored, cleared, redrawn, fitted, left, beside } = report;
  return {
    journeyId,
    moved: notes,
    grown: { rows, stages },
    carried,
    restored,
    cleared,
    redrawn,
    fitted,
    left,
    beside,
    deleted: 0,
    writes,
  };
}

/** `map`, `note:ID`, `stage:ID`, `cell:STAGE,LANE`; ids are the journey's. */
function scopeOf(text: string) {
  const [, kind, rest = ''] = /^(map|note|stage|cell)(?::(.+))?$/s.exec(text) ?? [];
  if (kind === 'map' && rest === '') return { kind } as const;
  if (kind === 'note' && rest !== '') return { kind, recordId: rest } as const;
  if (kind === 'stage' && rest !== '') return { kind, stageId: rest } as const;
  const [stageId = '', laneId = ''] = rest.split(',');
  if (kind === 'cell' && stageId !== '' && laneId !== '') return { kind, stageId, laneId } as const;
  throw new Failure(
    `--scope ${JSON.stringify(text)} is not known: it is map, note:ID, stage:ID or cell:STAGE-ID,ROW-ID.`,
  );
}
