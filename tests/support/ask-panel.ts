import { openAnswering } from '../../src/client/answer-question.ts';
import { toPanelSchema, toSandboxSchema } from '../../src/contract/messages.ts';
import type { AskPanel } from '../../src/contract/questions.ts';
import { doAtOnce } from '../../src/journey/stretches.ts';
import { interpretDrawn, joinInUse, type OwnReading } from '../../src/own-map/read/interpret-own.ts';
import type { Scene } from '../../src/plane/scene.ts';
import { toSeenPage } from '../../src/plane/seen-page.ts';
import { interpretInUse } from '../../src/strangers/adopt/interpret-in-use.ts';

/** A panel that answers what the sandbox asks; what is said crosses as plain data, as between the two sides. */
export function openPanelToAsk(): AskPanel {
  const { keep, answer } = openAnswering();
  return async (parts, page) => {
    for (const part of parts) keep({ type: 'part', id: 'q', part: cross(part) });
    const question = toPanelSchema.parse(cross({ type: 'question', id: 'q', page }));
    if (question.type !== 'question') throw new Error('not what was asked');
    const answered = toSandboxSchema.parse(cross(answer(question)));
    if (answered.type !== 'answer' || answered.failure !== undefined)
      throw new Error(JSON.stringify(answered));
    return answered.answer;
  };
}

const cross = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** All that is ours on a page, read at once and on one side. */
export function interpretOwn(
  scene: Scene,
  taken: ReadonlySet<string> = new Set(),
  only?: ReadonlySet<string>,
): OwnReading {
  const drawn = doAtOnce(interpretDrawn(scene, taken));
  const { maps, used } = interpretInUse(toSeenPage(scene, drawn.held));
  const read = joinInUse(drawn, { maps, used: [...used] });
  return only ? read.narrow(only) : read;
}
