import { labelOfUnsaid, snapEmotion } from '../../journey/emotion.ts';
import { groupBy } from '../../journey/group-by.ts';
import { bottom, centreOf, right, sharedHeight, topSquare } from '../../plane/boxes.ts';
import type { DraftCard, DraftName, MapDraft } from '../../plane/map-draft.ts';
import { toObject } from '../../plane/map-reader.ts';
import {
  bar,
  emotionLane,
  feelingsLabelWidth,
  labelGap,
  labelWidth,
  stageFacts,
} from '../../plane/measures.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { readStageFacts } from '../../plane/stage-facts.ts';

/** Sizes and places are those of our drawing within this many px: rounding only. */
const tolerance = 2;
/** It has the look of our own maps, whose every part has its place: nothing is left to guess. */
const confidence = 0.97;
const reason = 'It looks as this plugin draws its maps, though what it remembered is gone';

interface OwnStage {
  section: SeenNode;
  bar: SeenNode;
}

/**
 * Maps that we drew and that lost all plugin data (pasted from elsewhere, imported, cleaned): a section with stage
 * sections side by side, each with its bar at the top, and labels in one column left of them. What they show is
 * exact: names, cells, and feelings by the height of their markers.
 */
export function draftsFromOwnLook(nodes: readonly SeenNode[]): MapDraft[] {
  const children = groupBy(nodes, ({ parentId }) => parentId);
  const inside = (node: SeenNode) => children.get(node.id) ?? [];
  const drafts: MapDraft[] = [];
  for (const root of nodes) {
    if (root.type !== 'SECTION') continue;
    const stages = findStages(inside(root), inside);
    const labels = stages.length === 0 ? [] : findLabels(inside(root), stages);
    if (labels.length > 0) drafts.push(toDraft(root, stages, labels, inside));
  }
  return drafts;
}

/** Sections side by side, with a bar each exactly where we draw it. */
function findStages(siblings: readonly SeenNode[], inside: (node: SeenNode) => SeenNode[]): OwnStage[] {
  const stages: OwnStage[] = [];
  for (const section of siblings) {
    if (section.type !== 'SECTION') continue;
    const found = inside(section).find((node) => isBar(node, section));
    if (found) stages.push({ section, bar: found });
  }
  return stages.sort((a, b) => a.section.x - b.section.x);
}

function isBar(node: SeenNode, section: SeenNode): boolean {
  return (
    node.type === 'SHAPE_WITH_TEXT' &&
    isClose(node.x - section.x, bar.inset) &&
    isClose(node.y - section.y, bar.top) &&
    isClose(node.width, section.width - 2 * bar.inset) &&
    node.height >= bar.height - tolerance
  );
}

/** Shapes of a label's width in the column one gap left of the first stage, from top to bottom. */
function findLabels(siblings: readonly SeenNode[], [first]: readonly OwnStage[]): SeenNode[] {
  if (!first) return [];
  const end = first.section.x - labelGap;
  return siblings
    .filter(
      (node) =>
        node.type === 'SHAPE_WITH_TEXT' &&
        isClose(node.x + labelWidth, end) &&
        (isClose(node.width, labelWidth) || isClose(node.width, feelingsLabelWidth)),
    )
    .sort((a, b) => a.y - b.y);
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;

function toDraft(
  root: SeenNode,
  stages: readonly OwnStage[],
  labels: readonly SeenNode[],
  inside: (node: SeenNode) => SeenNode[],
): MapDraft {
  const scaffold: SeenNode[] = [];
  const cards: DraftCard[] = [];
  const withMarkers = new Set<number>();
  const said = new Map<SeenNode, { [field: string]: unknown }>();
  for (const [stage, { section, bar: own }] of stages.entries()) {
    for (const node of inside(section)) {
      const lane = laneAt(node, labels);
      const label = labels[lane];
      if (isSmallPrint(node, section, own)) {
        said.set(section, toObject(readStageFacts(node.text ?? '', [])));
        scaffold.push(node);
        continue;
      }
      if (node === own || node.type === 'CONNECTOR' || !label) continue;
      // A marker's height is its value; a caption only says the name of the row again.
      const value = node.type === 'SHAPE_WITH_TEXT' ? valueAt(label, node) : undefined;
      if (node.type === 'TEXT' && isCaption(node, label)) scaffold.push(node);
      else if (node.type === 'STICKY' || (node.text ?? '').trim() !== '')
        cards.push(cardOf(node, stage, lane, value));
      if (value !== undefined) withMarkers.add(lane);
    }
  }
  const sections = new Set(stages.map(({ section }) => section));
  for (const lot of inside(root)) {
    if (lot.type !== 'SECTION' || sections.has(lot)) continue;
    scaffold.push(lot);
    for (const node of inside(lot)) if (node.type === 'STICKY') cards.push(cardOf(node, -1, -1, undefined));
  }
  for (const node of inside(root)) if (isGuidance(node, labels)) scaffold.push(node);
  const titleNode = inside(root).find(
    (node) => node.type === 'TEXT' && oneLineOf(node.text) === oneLineOf(root.name),
  );
  return {
    root,
    title: oneLineOf(root.name) || 'Map without a title',
    titleNode: titleNode ?? null,
    stages: stages.map(({ section, bar: own }) => ({
      ...namedBy(section, oneLineOf(own.text) || oneLineOf(section.name)),
      nodes: [section, own],
      said: said.get(section),
      from: section.x,
      to: right(section),
    })),
    lanes: labels.map((label, at) => ({
      ...namedBy(label, oneLineOf(label.text)),
      nodes: [label],
      from: label.y,
      to: bottom(label),
      ...(withMarkers.has(at) ? { kind: 'emotions' } : {}),
    })),
    cards,
    scaffold,
    box: root,
    confidence,
    reason: 'it looks as this plugin draws its maps',
    transposed: false,
  };
}

/** What is known of a stage stands right below its bar. */
function isSmallPrint(node: SeenNode, section: SeenNode, own: SeenNode): boolean {
  return (
    node.type === 'TEXT' &&
    isClose(node.x - section.x, stageFacts.x) &&
    isClose(node.y, bottom(own) + stageFacts.gap)
  );
}

function namedBy(node: SeenNode, name: string): Omit<DraftName, 'nodes' | 'from' | 'to'> {
  return { key: node.id, name: name || 'Without a name', confidence, reason: `${reason}.` };
}

function cardOf(
  node: SeenNode,
  stage: number,
  lane: number,
  value: number | 'not said' | undefined,
): DraftCard {
  const { x, y, width, height } = node;
  return {
    key: node.id,
    nodes: [node],
    text: node.text ?? '',
    stage,
    lane,
    confidence,
    reason:
      stage < 0
        ? 'It lies in the parking lot, outside of all cells.'
        : value === undefined
          ? 'It lies in this stage’s section and this row’s band.'
          : 'Its height in the row of feelings is its value.',
    box: { x, y, width, height },
    across: [],
    // In our maps a note is a note, even one with nothing but a face on it.
    value: value ?? null,
  };
}

/** The label that the note's upper square lies beside most; −1 beside none. */
function laneAt(node: SeenNode, labels: readonly SeenNode[]): number {
  const square = topSquare(node);
  let best = { at: -1, shared: 0 };
  for (const [at, label] of labels.entries()) {
    const shared = sharedHeight(square, label);
    if (shared > best.shared) best = { at, shared };
  }
  return best.at;
}

function valueAt(label: SeenNode, node: SeenNode): number | 'not said' {
  const value = snapEmotion((emotionLane.zero - (centreOf(node).y - label.y)) / emotionLane.point);
  return value === 0 && labelOfUnsaid(node.text ?? '') !== null ? 'not said' : value;
}

/** Captions are cut where they are too long. */
function isCaption(node: SeenNode, label: SeenNode): boolean {
  const [said, name] = [oneLineOf(node.text).replace(/…$/, '').trim(), oneLineOf(label.text)];
  return node.locked || name.startsWith(said);
}

/** Texts on and beside labels: what belongs into the row, words of the scale. */
function isGuidance(node: SeenNode, labels: readonly SeenNode[]): boolean {
  if (node.type !== 'TEXT') return false;
  const { x, y } = centreOf(node);
  return labels.some(
    (label) => x >= label.x && x <= label.x + labelWidth && y >= label.y && y <= bottom(label),
  );
}
