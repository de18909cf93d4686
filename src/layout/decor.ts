import type { StampDraft } from './plan/plan.ts';

/** The stamp of scaffold: what it is, and of which stage and lane; `text` where its words are a record's field. */
export function decor(
  journeyId: string,
  role: string,
  of: {
    stageId?: string;
    laneId?: string | undefined;
    laneKind?: string | undefined;
    text?: string;
  } = {},
): StampDraft {
  const { stageId, laneId, laneKind, text } = of;
  return {
    kind: 'decor',
    recordId: journeyId,
    role,
    ...(stageId === undefined ? {} : { stageId }),
    ...(laneId === undefined ? {} : { laneId }),
    ...(laneKind === undefined ? {} : { laneKind }),
    ...(text === undefined ? {} : { text }),
  };
}
