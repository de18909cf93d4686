import type { WrittenBoard } from '../board/write-board.ts';
import { ink } from '../layout/lane-look.ts';
import type { ConnectorPlanEnd, Placement, SectionPlan } from '../layout/plan/plan.ts';

/**
 * What a person can change on a node, but for what FigJam itself changes in its wake: sizes follow texts, and
 * connectors what they hold on to. Equal strings, equal looks.
 */
export function lookOf(node: SceneNode): string {
  const place =
    node.type === 'CONNECTOR' ? [node.connectorStart, node.connectorEnd].map(endOf) : [node.x, node.y];
  const frame = node.type === 'SECTION' ? [node.name, node.width, node.height] : [];
  const fills = hasOneFill(node) ? node.fills : null;
  return look(node.locked, place, frame, fills === null ? null : hexOf(fills), wordsOf(node));
}

/** How the nodes of a map look that was just drawn, by node id: known from its plan, without one Plugin API call. */
export function looksAsDrawn({ plan, origin, nodeIdByKey }: WrittenBoard): Map<string, string> {
  const looks = new Map<string, string>();
  const idOf = (key: string) => nodeIdByKey.get(key) ?? '';
  const visit = (placement: Placement): void => {
    looks.set(idOf(placement.key), lookOfPlan(placement, idOf));
    if (placement.type === 'SECTION') for (const child of placement.children) visit(child);
  };
  visit({ ...plan.root, ...origin });
  return looks;
}

function lookOfPlan(plan: Placement, idOf: (key: string) => string): string {
  const place =
    plan.type === 'CONNECTOR' ? [plan.from, plan.to].map((end) => plannedEnd(end, idOf)) : [plan.x, plan.y];
  const frame = plan.type === 'SECTION' ? sectionFrame(plan) : [];
  return look(plan.locked === true, place, frame, plannedFill(plan), plannedWords(plan));
}

function look(
  locked: boolean,
  place: readonly (string | number)[],
  frame: readonly (string | number)[],
  fill: string | null,
  words: readonly string[],
): string {
  const round = (value: string | number) => (typeof value === 'number' ? Math.round(value * 100) : value);
  return JSON.stringify([locked, place.map(round), frame.map(round), fill, words]);
}

const sectionFrame = ({ name, width, height }: SectionPlan) => [name, width, height];

function endOf(end: ConnectorEndpoint): string {
  if ('endpointNodeId' in end) return end.endpointNodeId;
  return 'position' in end ? JSON.stringify(end.position) : '';
}

function plannedEnd(end: ConnectorPlanEnd, idOf: (key: string) => string): string {
  return 'key' in end ? idOf(end.key) : JSON.stringify({ x: end.x, y: end.y });
}

type Filled = StickyNode | ShapeWithTextNode | SectionNode | RectangleNode | TextNode;

function hasOneFill(node: SceneNode): node is Filled {
  return ['STICKY', 'SHAPE_WITH_TEXT', 'SECTION', 'RECTANGLE', 'TEXT'].includes(node.type);
}

function plannedFill(plan: Placement): string | null {
  if (plan.type === 'TEXT') return ink;
  return 'fill' in plan ? plan.fill : null;
}

function hexOf(fills: readonly Paint[] | PluginAPI['mixed']): string | null {
  if (typeof fills === 'symbol') return 'mixed';
  const [paint] = fills;
  if (paint === undefined) return null;
  if (paint.type !== 'SOLID') return paint.type;
  const { r, g, b } = paint.color;
  const hex = [r, g, b].map((channel) => (256 + Math.round(channel * 255)).toString(16).slice(1));
  return hex.join('').toUpperCase();
}

function plannedWords(plan: Placement): string[] {
  if (plan.type === 'TABLE') return plan.cells.reduce<string[]>((all, row) => all.concat(row), []);
  if (plan.type === 'CONNECTOR') return [plan.label ?? ''];
  return 'text' in plan ? [plan.text] : [];
}

function wordsOf(node: SceneNode): string[] {
  if (node.type === 'TEXT') return [node.characters];
  if (node.type === 'STICKY' || node.type === 'SHAPE_WITH_TEXT' || node.type === 'CONNECTOR')
    return [node.text.characters];
  if (node.type !== 'TABLE') return [];
  const words: string[] = [];
  for (let row = 0; row < node.numRows; row += 1) {
    for (let column = 0; column < node.numColumns; column += 1)
      words.push(node.cellAt(row, column).text.characters);
  }
  return words;
}
