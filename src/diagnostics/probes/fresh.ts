import type { Bench, Probe } from '../probe.ts';
import { attempt, type Json } from '../report.ts';

/** What nodes are like that nobody has changed yet. */
export const fresh: readonly Probe[] = [
  {
    facts: ['freshNodes', 'newSectionSize'],
    find(bench) {
      const { saw, isUsual } = look(bench);
      return {
        freshNodes: { answer: isUsual ? 'usual' : 'odd', saw },
        newSectionSize: nameSizes(bench),
      };
    },
  },
];

/** `tiny`, `random`, or the size that every one had. */
function nameSizes({ host, scratch }: Bench) {
  const sizes = [1, 2, 3, 4].map(() => {
    const { width, height } = scratch.keep(host.createSection());
    return [width, height];
  });
  const [first = []] = sizes;
  const isSame = sizes.every(([width, height]) => width === first[0] && height === first[1]);
  const isTiny = isSame && sizes.every((size) => size.every((side) => side <= 1));
  return { answer: isTiny ? 'tiny' : isSame ? first.join(' × ') : 'random', saw: sizes };
}

/** `usual`: as documents and files have it; the rest is in what was seen. */
function look({ host, scratch }: Bench): { saw: Json; isUsual: boolean } {
  const note = scratch.keep(host.createSticky());
  const shape = scratch.keep(host.createShapeWithText());
  const connector = scratch.keep(host.createConnector());
  const section = scratch.keep(host.createSection());
  const text = scratch.keep(host.createText());
  const table = scratch.keep(host.createTable(2, 2));
  const code = scratch.keep(host.createCodeBlock());
  const siblings = host.currentPage.children;
  const sectionAt = siblings.findIndex(({ id }) => id === section.id);
  const textAt = siblings.findIndex(({ id }) => id === text.id);
  const isUsual =
    note.authorVisible &&
    note.name !== '' &&
    shape.strokes.length > 0 &&
    connector.strokeWeight === 4 &&
    section.name === 'Section' &&
    sectionAt === textAt - 1;
  const saw = {
    sticky: {
      ...describe(note),
      authorVisible: note.authorVisible,
      isWideWidth: note.isWideWidth,
      text: textOf(note.text),
    },
    shape: { ...describe(shape), shapeType: shape.shapeType, text: textOf(shape.text) },
    connector: {
      ...describe(connector),
      connectorLineType: connector.connectorLineType,
      caps: [connector.connectorStartStrokeCap, connector.connectorEndStrokeCap],
      start: attempt(() => JSON.stringify(connector.connectorStart)),
      end: attempt(() => JSON.stringify(connector.connectorEnd)),
      cornerRadius: attempt(() => String(connector.cornerRadius)),
      text: textOf(connector.text),
    },
    section: { ...describe(section), below: textAt - sectionAt },
    text: { ...describe(text), text: textOf(text) },
    table: { ...describe(table), cell: cellOf(table.cellAt(0, 0)) },
    codeBlock: { ...describe(code), language: code.codeLanguage },
  };
  return { saw, isUsual };
}

function describe(node: SceneNode): { [name: string]: Json } {
  const of = (name: string): Json => attempt(() => asJson(Reflect.get(node, name)));
  const seen: { [name: string]: Json } = {
    name: node.name,
    size: [node.width, node.height],
    at: [node.x, node.y],
  };
  for (const name of ['fills', 'strokes', 'strokeWeight', 'strokeAlign', 'cornerRadius'])
    if (name in node) seen[name] = of(name);
  return seen;
}

const textOf = (text: TextSublayerNode | TextNode): Json =>
  attempt(() => ({
    font: asJson(text.fontName),
    size: asJson(text.fontSize),
    lineHeight: asJson(text.lineHeight),
    letterSpacing: asJson(text.letterSpacing),
    fills: asJson(text.fills),
  }));

const cellOf = (cell: TableCellNode): Json =>
  attempt(() => ({ size: [cell.width, cell.height], text: textOf(cell.text), fills: asJson(cell.fills) }));

/** A value of the Plugin API as JSON has it; `figma.mixed` in a word. */
function asJson(value: unknown): Json {
  if (typeof value === 'symbol') return 'mixed';
  if (value === undefined) return null;
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}
