import { snapEmotion } from '../../journey/emotion.ts';
import type { Emotion } from '../../journey/journey.ts';
import type { Box } from '../../plane/boxes.ts';
import { white } from '../../plane/lane-look.ts';
import { pill } from '../../plane/measures.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { asCircle, asPill, type MarkerPlace } from '../plan/arrange-markers.ts';
import { ghost } from '../plan/plan-marker.ts';
import { type Draft, type DraftNode, editNode, hasWork, mainNode, nodeOf } from './draft.ts';
import { moveBy, setText } from './draft-nodes.ts';
import { endsOf } from './hang-lines.ts';
import { curveLines, redrawCurves } from './redraw-curves.ts';

/**
 * Faces and words that we wrote follow the height to which a person dragged their marker, and curves run through markers that
 * people duplicated, took to another stage or deleted, and through `changed` ones. `when`: with the next write, whatever it is
 * for; when tidying, which draws its curves itself; or at once, for the markers that were just dragged.
 */
export function followFeelings(
  draft: Draft,
  when: 'writing' | 'tidying' | ReadonlySet<string>,
  changed: ReadonlySet<string> = new Set(),
): void {
  if (when === 'writing' && !hasWork(draft)) return;
  const strayed = new Set<string>(changed);
  for (const emotion of draft.target.emotions) {
    const node = mainNode(draft, emotion.id);
    if (!node || node.plan || !hasStamp(node, 'emotion')) continue;
    if (typeof when === 'object' && !when.has(node.id)) continue;
    const { value, nodeId, stageId } = node.stamp;
    const isSaidAnew = (value === undefined) !== (emotion.value === undefined);
    if (isSaidAnew || nodeId !== node.id || stageId !== emotion.stageId) strayed.add(emotion.id);
    followMarker(draft, emotion, node);
  }
  if (when === 'tidying') return;
  if (when === 'writing') noteLeft(draft, strayed);
  if (strayed.size > 0) redrawCurves(draft, strayed);
}

/**
 * The face and the words of one marker. Those that a person typed stay, until its label changes (`edited`); and where nobody
 * edited it, so do words in a font of their own, for that font need not be had.
 */
export function followMarker(
  draft: Draft,
  emotion: Emotion,
  node: DraftNode,
  edited?: 'value' | 'label',
): void {
  const { stamp } = node;
  if (stamp?.kind !== 'emotion' || (!edited && (node.locked || node.runs !== undefined))) return;
  if (edited || emotion.value !== stamp.value) paintMarker(draft, node, emotion);
  const isOurs = draft.seen.get(node.id)?.text === stamp.text && node.text === stamp.text;
  if (edited !== 'label' && (!isOurs || sameStep(emotion.value, stamp.value))) return;
  writeMarker(draft, node, drawMarker(emotion, node));
  draft.restamp.add(emotion.id);
}

/** Our own words keep the size of the faces on this map, and take the room that they need. */
function writeMarker(draft: Draft, node: DraftNode, drawn: MarkerPlace): void {
  if (drawn.text === node.text) return;
  setText(draft, node, drawn.text);
  if (drawn.round) return;
  const [width, height] = [Math.max(node.width, drawn.width), Math.max(node.height, drawn.height)];
  moveBy(draft, node.id, { x: (node.width - width) / 2, y: (node.height - height) / 2 });
  editNode(draft, node.id, { fontSize: drawn.size, width, height });
}

/** A face that says something is white; one that nobody has moved yet is the ghost of one. What people painted stays. */
function paintMarker(draft: Draft, node: DraftNode, { value }: Emotion): void {
  const [was, fill] = value === undefined ? [white, ghost] : [ghost, white];
  if (node.fill === was) editNode(draft, node.id, { fill });
}

/** Face and word of a marker in a box of this size. */
function drawMarker(
  emotion: Emotion,
  box: Pick<Box, 'width' | 'height'> & { fontSize?: number },
): MarkerPlace {
  const spot = { emotion, x: 0, y: 0 };
  if (box.width === box.height) return asCircle(spot);
  const { fontSize = 0 } = box;
  const size = pill.sizes.includes(fontSize) ? fontSize : defaultSize;
  const inBox = asPill(spot, box.width, size);
  const free = asPill(spot, pill.most, size);
  return inBox.text === free.text ? inBox : free;
}

const [defaultSize = 24] = pill.sizes;

function sameStep(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return snapEmotion(a) === snapEmotion(b);
}

/** Feelings whose line to the next lost its other end. */
function noteLeft(draft: Draft, strayed: Set<string>): void {
  for (const line of curveLines(draft)) {
    const [from, to] = endsOf(line);
    if (from !== null && to !== null) continue;
    for (const end of [nodeOf(draft, from), nodeOf(draft, to)])
      if (hasStamp(end, 'emotion')) strayed.add(end.stamp.recordId);
  }
}
