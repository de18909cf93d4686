import { emotionFromFace, snapEmotion, withoutFace } from '../../journey/emotion.ts';
import { centreOf } from '../../plane/boxes.ts';
import { feelingsSpan, type Grid } from '../../plane/interpret-grid.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import { claimNodes, type MapReader, tellDoubt } from '../../plane/map-reader.ts';
import { emotionLane, markerGap, pill } from '../../plane/measures.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp, type SeenWith } from '../../plane/seen-nodes.ts';
import { parentStage, recallStage, stageShown } from './stage-of-note.ts';

type Bag = { [field: string]: unknown };

interface ReadEmotion {
  record: Bag;
  stage: number;
  x: number;
}

/** The points of the curve: stage by stage, from left to right. */
export function readEmotions(reader: MapReader, grid: Grid, personas: readonly string[]): Bag[] {
  const read: ReadEmotion[] = [];
  for (const node of reader.members) {
    if (hasStamp(node, 'emotion') && reader.identity.recordOf.has(node.id)) {
      const emotion = readMarker(reader, grid, node);
      if (emotion) read.push(emotion);
    }
  }
  for (const node of reader.members) {
    const emotion = readUnstampedMarker(reader, grid, node, personas);
    if (emotion) read.push(emotion);
  }
  read.sort((a, b) => a.stage - b.stage || a.x - b.x);
  return read.map((emotion) => emotion.record);
}

function readMarker(reader: MapReader, grid: Grid, node: SeenWith<'emotion'>): ReadEmotion | null {
  const { stamp } = node;
  const id = reader.identity.recordOf.get(node.id) ?? stamp.recordId;
  const parent = parentStage(reader, grid, node);
  const { stage: was, isUnmoved } = recallStage(reader, grid, node, stamp, stamp.stageId, parent);
  const agreed = isUnmoved ? was : undefined;
  const stage = agreed ?? stageShown(grid, node, parent);
  if (!stage) return null;
  const span = feelingsSpan(grid.lanes, stage);
  const value = readValue(node, agreed !== undefined, span?.top);
  const label = readLabel(stamp.text, stamp.label, node.text ?? '');
  claimNodes(reader, id, agreed ? 1 : 0.9, [node]);
  if (node.text !== stamp.text && value !== undefined) askAboutFace(reader, id, node.text ?? '', value);
  const { personaId } = stamp;
  const record = withSaid({ ...stamp.details, id, stageId: stage.id }, { value, personaId, label });
  return { record, stage: grid.stages.indexOf(stage), x: centreOf(node).x };
}

/**
 * As stored while it stands where it stood, else by its height. A face that nobody has moved up or down says nothing yet, but
 * for a face that somebody typed into it.
 */
function readValue(
  node: SeenWith<'emotion'>,
  isAgreed: boolean,
  top: number | undefined,
): number | undefined {
  const { stamp } = node;
  const stored = stamp.value === undefined ? undefined : snapEmotion(stamp.value);
  if (isAgreed || top === undefined) return stored ?? typedFace(node);
  const isAtRest = Math.abs(centreOf(node).y - top - emotionLane.zero) < 1;
  return stored === undefined && isAtRest ? typedFace(node) : valueAt(top, node);
}

function typedFace({ stamp, text = '' }: SeenWith<'emotion'>): number | undefined {
  return text === stamp.text ? undefined : (emotionFromFace(text) ?? undefined);
}

/** As high as our largest marker with the room around it: a larger shape with a face is a note of somebody's. */
const tallest = pill.mostHeight + markerGap;

/** A marker whose copy lost its stamp (FigJam may drop it): a small shape with a face in the feelings row. */
function readUnstampedMarker(
  reader: MapReader,
  grid: Grid,
  node: SeenNode,
  personas: readonly string[],
): ReadEmotion | null {
  const text = node.text ?? '';
  if (node.type !== 'SHAPE_WITH_TEXT' || node.stamp || reader.used.has(node.id)) return null;
  if (emotionFromFace(text) === null || node.height > tallest) return null;
  const stage = stageShown(grid, node, parentStage(reader, grid, node));
  const span = stage && feelingsSpan(grid.lanes, stage);
  const middle = centreOf(node).y;
  if (!stage || !span || middle < span.top || middle > span.bottom) return null;
  const id = deriveId(node.id, reader.ids);
  const value = valueAt(span.top, node);
  const label = withoutFace(text) || undefined;
  const personaId = personaByStroke(reader, node) ?? (personas.length === 1 ? personas[0] : undefined);
  claimNodes(reader, id, 0.8, [node]);
  const record = withSaid({ id, stageId: stage.id }, { value, personaId, label });
  return { record, stage: grid.stages.indexOf(stage), x: centreOf(node).x };
}

/** The record with those of these fields that say something. */
function withSaid(record: Bag, fields: Bag): Bag {
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) record[field] = value;
  return record;
}

function personaByStroke(reader: MapReader, node: SeenNode): string | undefined {
  for (const other of reader.members) {
    if (hasStamp(other, 'emotion') && node.stroke !== undefined && other.stroke === node.stroke) {
      return other.stamp.personaId;
    }
  }
  return undefined;
}

function valueAt(top: number, node: SeenNode): number {
  const height = centreOf(node).y - top;
  return snapEmotion((emotionLane.zero - height) / emotionLane.point);
}

/** The word in a marker: as stored while the text is as written, else what stands beside the face. */
function readLabel(written: string, stored: string | undefined, text: string): string | undefined {
  if (text === written) return stored;
  return withoutFace(text) || undefined;
}

function askAboutFace(reader: MapReader, id: string, text: string, value: number): void {
  const shown = emotionFromFace(text);
  if (shown === null || Math.sign(shown) === Math.sign(value) || Math.abs(shown - value) < 1.5) return;
  const reason = `The face says ${shown}, the height of the marker ${value}. The height is taken.`;
  tellDoubt(reader, id, reason, [String(value), String(shown)]);
}
