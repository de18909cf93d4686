import type { Placement, StampDraft } from './plan.ts';

/** The stamp of scaffold: what it is, and of which stage and lane; `text` is what we wrote on it. */
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

/** Words that a person wrote on our scaffold, once that went: they stay, and are nobody's scaffold any more. */
export const keptRole = 'kept';

/** The stamp of a placement as it is drawn: scaffold remembers its words, so that a person's can be told from ours. */
export function stampAsDrawn(plan: Placement): StampDraft {
  const { stamp } = plan;
  if (stamp.kind !== 'decor') return stamp;
  const text = plan.type === 'SECTION' ? plan.name : 'text' in plan ? plan.text : '';
  return text === '' ? stamp : { ...stamp, text };
}
