import { snapEmotion } from '../../journey/emotion.ts';
import type { Emotion } from '../../journey/journey.ts';
import { type Draft, type DraftNode, hasWork, mainNode, nodeOf } from './draft.ts';
import { drawMarker, paintMarker, writeMarker } from './edit-emotions.ts';
import { curveLines, redrawCurves } from './redraw-curves.ts';

/**
 * Faces and words that we wrote follow the height to which a person dragged their marker, and curves run through markers that
 * people duplicated, took to another stage or deleted. `when`: with the next write, whatever it is for; when tidying, which
 * draws its curves itself; or at once, for the markers that were just dragged.
 */
export function followFeelings(draft: Draft, when: 'writing' | 'tidying' | ReadonlySet<string>): void {
  if (when === 'writing' && !hasWork(draft)) return;
  const strayed = new Set<string>();
  for (const emotion of draft.target.emotions) {
    const node = mainNode(draft, emotion.id);
    if (!node || node.plan || node.stamp?.kind !== 'emotion') continue;
    if (typeof when === 'object' && !when.has(node.id)) continue;
    const isSaidAnew = (node.stamp.value === undefined) !== (emotion.value === undefined);
    const isElsewhere = node.stamp.nodeId !== node.id || node.stamp.stageId !== emotion.stageId;
    if (isSaidAnew || isElsewhere) strayed.add(emotion.id);
    followHeight(draft, emotion, node);
  }
  if (when === 'tidying') return;
  if (when === 'writing') for (const id of leftByOthers(draft)) strayed.add(id);
  if (strayed.size > 0) redrawCurves(draft, strayed);
}

function followHeight(draft: Draft, emotion: Emotion, node: DraftNode): void {
  const { stamp } = node;
  // Words in a font of their own are somebody's: they are not written anew, and their font need not be had.
  if (stamp?.kind !== 'emotion' || node.locked || node.runs !== undefined) return;
  const isOurs = draft.seen.get(node.id)?.text === stamp.text && node.text === stamp.text;
  if (emotion.value !== stamp.value) paintMarker(draft, node, emotion);
  if (!isOurs || sameStep(emotion.value, stamp.value)) return;
  const drawn = drawMarker(emotion, node);
  writeMarker(draft, node, drawn.text, drawn);
  draft.restamp.add(emotion.id);
}

function sameStep(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return snapEmotion(a) === snapEmotion(b);
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
