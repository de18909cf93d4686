import type { StampDraft } from './plan.ts';

/** The stamp of scaffold: what it is, and of which stage and lane. */
export function decor(
  journeyId: string,
  role: string,
  of: { stageId?: string; laneId?: string | undefined; laneKind?: string | undefined } = {},
): StampDraft {
  const { stageId, laneId, laneKind } = of;
  return {
    kind: 'decor',
    recordId: journeyId,
    role,
    ...(stageId === undefined ? {} : { stageId }),
    ...(laneId === undefined ? {} : { laneId }),
    ...(laneKind === undefined ? {} : { laneKind }),
  };
}
