import { snapEmotion } from '../../model/emotion.ts';
import type { Emotion } from '../../model/journey.ts';
import { type Draft, type DraftNode, hasWork, mainNode, nodeOf } from './draft.ts';
import { drawMarker, writeMarker } from './edit-emotions.ts';
import { curveLines, redrawCurves } from './redraw-curves.ts';

/**
 * With the next write, never by itself: faces and words that we wrote follow the height to which a person dragged their
 * marker, and curves run through markers that people duplicated, took to another stage or deleted. `always`: for tidying,
 * which draws its curves itself.
 */
export function followFeelings(draft: Draft, always = false): void {
  if (!always && !hasWork(draft)) return;
  const strayed = new Set<string>();
  for (const emotion of draft.target.emotions) {
    const node = mainNode(draft, emotion.id);
    if (!node || node.plan || node.stamp?.kind !== 'emotion') continue;
    if (node.stamp.nodeId !== node.id || node.stamp.stageId !== emotion.stageId) strayed.add(emotion.id);
    followHeight(draft, emotion, node);
  }
  if (always) return;
  for (const id of leftByOthers(draft)) strayed.add(id);
  if (strayed.size > 0) redrawCurves(draft, strayed);
}

function followHeight(draft: Draft, emotion: Emotion, node: DraftNode): void {
  const { stamp } = node;
  // Words in a font of their own are somebody's: they are not written anew, and their font need not be had.
  if (stamp?.kind !== 'emotion' || node.locked || node.runs !== undefined) return;
  const isOurs = draft.seen.get(node.id)?.text === stamp.text && node.text === stamp.text;
  if (!isOurs || snapEmotion(emotion.value) === snapEmotion(stamp.value)) return;
  const drawn = drawMarker(emotion, node);
  writeMarker(draft, node, drawn.text, drawn);
  draft.restamp.add(emotion.id);
}

/** Feelings whose line to the next lost its other end. */
function leftByOthers(draft: Draft): string[] {
  const left: string[] = [];
  for (const { connector } of curveLines(draft)) {
    const ends = [connector?.from ?? null, connector?.to ?? null];
    if (!ends.includes(null)) continue;
    for (const end of ends) {
      const stamp = end === null ? undefined : nodeOf(draft, end)?.stamp;
      if (stamp?.kind === 'emotion') left.push(stamp.recordId);
    }
  }
  return left;
}
