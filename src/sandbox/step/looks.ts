import type { TextRun } from '../../journey/board-facts.ts';
import { normaliseLines } from '../../journey/clean-json.ts';
import type { WantedNode, Work } from '../../own-map/change/work.ts';
import { ink } from '../../plane/lane-look.ts';
import type { ConnectorPlanEnd, Placement } from '../../plane/plan.ts';
import { hexOfPaints } from '../read/paint-hex.ts';
import { readRuns } from '../read/read-runs.ts';
import { originOf } from '../write/mover.ts';

/**
 * What a person can change on a node, but for what FigJam itself changes in its wake: sizes follow texts, and
 * connectors what they hold on to. Equal strings, equal looks.
 */
export function lookOf(node: SceneNode): string {
  const { locked, visible } = node;
  return look({ locked, visible, ...bare, ...ownLook(node) });
}

/**
 * How what was made for a new map looks, by its id on the board: known from the work, without one Plugin API call, and worked out when it is
 * asked for, for nobody may ever ask. `idOf`: the ids on the board of new nodes.
 */
export function looksAsDrawn(
  { added, nodes, pageId }: Work,
  idOf: ReadonlyMap<string, string>,
): Map<string, () => string> {
  const looks = new Map<string, () => string>();
  const real = (id: string | null) => (id === null ? pageId : (idOf.get(id) ?? ''));
  for (const node of added) looks.set(real(node.id), () => lookOfNew(node, nodes, real));
  return looks;
}

function lookOfNew(
  { plan, parentId, x, y }: WantedNode,
  nodes: Work['nodes'],
  idOf: (id: string | null) => string,
): string {
  if (!plan) return '';
  const isLine = plan.type === 'CONNECTOR';
  const home = (plan.type === 'LINE' ? undefined : nodes.get(parentId ?? '')) ?? { x: 0, y: 0 };
  return look({
    locked: plan.locked === true,
    visible: true,
    home: isLine || plan.type === 'LINE' ? null : idOf(parentId),
    place: isLine ? [plan.from, plan.to].map((end) => plannedEnd(end, idOf)) : [x - home.x, y - home.y],
    frame: plannedFrame(plan),
    fill: plannedFill(plan),
    stroke: isLine || plan.type === 'SHAPE' ? plan.stroke : null,
    words: plannedWords(plan),
  });
}

interface Look {
  locked: boolean;
  visible: boolean;
  /** The node that it lies in; lines change theirs by themselves. */
  home: string | null;
  place: readonly (string | number)[];
  frame: readonly (string | number | boolean)[];
  fill: string | null;
  stroke: string | null;
  words: readonly Words[];
}

/** A text, and the look of its pieces where that carries meaning. */
type Words = string | readonly [text: string, runs: string];

function look({ place, frame, ...rest }: Look): string {
  const round = <V>(value: V) => (typeof value === 'number' ? Math.round(value * 100) : value);
  return JSON.stringify({ ...rest, place: place.map(round), frame: frame.map(round) });
}

const bare = { home: null, place: [], frame: [], fill: null, stroke: null, words: [] };

/** In one question for its type: a step has many nodes. */
function ownLook(node: SceneNode): Partial<Look> {
  switch (node.type) {
    case 'CONNECTOR': {
      const place = [node.connectorStart, node.connectorEnd].map(endOf);
      return { place, stroke: hexOfPaints(node.strokes), words: [wordsIn(node.text)] };
    }
    case 'STICKY': {
      const [frame, fill] = [[node.isWideWidth], hexOf(node.fills)];
      return { ...placeOf(node), frame, fill, words: [wordsIn(node.text)] };
    }
    case 'SHAPE_WITH_TEXT': {
      const [frame, fill] = [[node.width, node.height], hexOf(node.fills)];
      const stroke = hexOfPaints(node.strokes);
      return { ...placeOf(node), frame, fill, stroke, words: [wordsIn(node.text)] };
    }
    case 'SECTION':
      return { ...placeOf(node), frame: [node.name, node.width, node.height], fill: hexOf(node.fills) };
    case 'LINE':
      // It runs through all stages, and FigJam may hang it into the one under its middle.
      return { place: Object.values(originOf(node)) };
    case 'RECTANGLE':
      return { ...placeOf(node), fill: hexOf(node.fills) };
    case 'TEXT':
      return { ...placeOf(node), fill: hexOf(node.fills), words: [wordsIn(node)] };
    case 'TABLE':
      return { ...placeOf(node), words: cellsOf(node) };
    default:
      return placeOf(node);
  }
}

function placeOf(node: SceneNode): Pick<Look, 'home' | 'place'> {
  return { home: node.parent?.id ?? null, place: [node.x, node.y] };
}

function plannedFrame(plan: Placement): Look['frame'] {
  if (plan.type === 'SECTION') return [plan.name, plan.width, plan.height];
  if (plan.type === 'STICKY') return [plan.wide];
  return plan.type === 'SHAPE' ? [plan.width, plan.height] : [];
}

function endOf(end: ConnectorEndpoint): string {
  if ('endpointNodeId' in end) return end.endpointNodeId;
  return 'position' in end ? JSON.stringify(end.position) : '';
}

function plannedEnd(end: ConnectorPlanEnd, idOf: (key: string) => string): string {
  return 'key' in end ? idOf(end.key) : JSON.stringify({ x: end.x, y: end.y });
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

function plannedWords(plan: Placement): Words[] {
  if (plan.type === 'TABLE') return plan.cells.reduce<string[]>((all, row) => all.concat(row), []);
  if (plan.type === 'CONNECTOR') return [plan.label ?? ''];
  if (!('text' in plan)) return [];
  const isBold = plan.type === 'TEXT' && plan.bold === true && plan.text !== '';
  const run = { characters: normaliseLines(plan.text), bold: true };
  return [isBold ? [plan.text, JSON.stringify([run])] : plan.text];
}

function cellsOf(table: TableNode): Words[] {
  const words: Words[] = [];
  const [rows, columns] = [table.numRows, table.numColumns];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) words.push(wordsIn(table.cellAt(row, column).text));
  }
  return words;
}

function wordsIn(text: TextNode | TextSublayerNode): Words {
  const { characters } = text;
  const runs = (characters === '' ? {} : readRuns(text)).runs?.map(withoutOwnAddress);
  const isPlain = !runs || runs.every((run) => Object.keys(run).length === 1);
  return isPlain ? characters : [characters, JSON.stringify(runs)];
}

/** An address that leads where it says was made a link by FigJam itself. */
function withoutOwnAddress({ url, ...run }: TextRun): TextRun {
  const isOwn = url?.includes(run.characters.trim()) === true && run.characters.trim() !== '';
  return url === undefined || isOwn ? run : { ...run, url };
}
