import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { LiveBoard } from './live-board.ts';
import type { Choices } from './random-person.ts';

/**
 * What people do on a board, by name: each leaves words that are nowhere else, or changes how something looks. Gives
 * `false` where there is nothing to do it with.
 */
export const deeds: { [name: string]: (board: LiveBoard, choices: Choices) => boolean | Promise<boolean> } = {
  'adds a note': (board, choices) => {
    board.act({ do: 'addSticky', ...placeIn(board, choices), text: choices.words() });
    return true;
  },
  'adds a text': (board, choices) => {
    board.act({ do: 'addText', ...placeIn(board, choices), text: choices.words() });
    return true;
  },
  'adds a shape': (board, choices) => {
    const size = { width: 150, height: 90 };
    board.act({ do: 'addShape', ...placeIn(board, choices), ...size, text: choices.words() });
    return true;
  },
  'adds a table': (board, choices) => {
    board.act({ do: 'addTable', ...placeIn(board, choices), cells: [[choices.words()]] });
    return true;
  },
  'draws a section': (board, choices) => {
    const size = { width: 400, height: 300 };
    board.act({ do: 'addSection', ...placeIn(board, choices), ...size, name: choices.words() });
    return true;
  },
  'draws a labelled arrow': (board, choices) => {
    const [from, to] = [
      pick(board, choices, ['STICKY', 'SHAPE_WITH_TEXT']),
      pick(board, choices, ['STICKY']),
    ];
    if (!from || !to || from.id === to.id) return false;
    board.act({ do: 'connect', from: from.id, to: to.id, label: choices.words() });
    return true;
  },
  'writes on an arrow': (board, choices) => type(board, choices, ['CONNECTOR']),
  'rewrites a note': (board, choices) => type(board, choices, ['STICKY']),
  'rewrites a label or a text': (board, choices) => type(board, choices, ['SHAPE_WITH_TEXT', 'TEXT']),
  'writes in a table': (board, choices) => {
    const node = pick(board, choices, ['TABLE']);
    if (!node) return false;
    board.act({ do: 'typeCell', node: node.id, row: 0, col: 0, text: choices.words() });
    return true;
  },
  'adds a row to a table': async (board, choices) => {
    const found = pick(board, choices, ['TABLE']);
    const node = found && (await board.wait(board.figma.getNodeByIdAsync(found.id)));
    if (node?.type !== 'TABLE') return false;
    const row = node.numRows;
    await board.wait(board.figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
    node.insertRow(row);
    board.act({ do: 'typeCell', node: node.id, row, col: 0, text: choices.words() });
    return true;
  },
  'names a section': (board, choices) => {
    const node = pick(board, choices, ['SECTION']);
    if (node) board.act({ do: 'rename', node: node.id, name: choices.words() });
    return node !== undefined;
  },
  'puts a link on a word': (board, choices) => {
    const node = pick(board, choices, ['STICKY']);
    if ((node?.props.text?.characters ?? '') === '') return false;
    const url = `https://example.org/${choices.words()}`;
    board.act({ do: 'hyperlink', node: node?.id ?? '', start: 0, end: 2, url });
    return true;
  },
  'votes for a note': (board, choices) => {
    const node = pick(board, choices, ['STICKY']);
    if (node) board.act({ do: 'stamp', node: node.id, kind: 'thumbs-up' });
    return node !== undefined;
  },
  'moves something': (board, choices) => {
    const node = pick(board, choices, ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'TABLE']);
    if (node && node.props.locked !== true)
      board.act({ do: 'drag', node: node.id, ...placeIn(board, choices) });
    return node !== undefined;
  },
  'groups two notes': (board, choices) => {
    const [a, b] = [pick(board, choices, ['STICKY']), pick(board, choices, ['STICKY'])];
    if (!a || !b || a.id === b.id || a.parentId !== b.parentId) return false;
    board.act({ do: 'group', nodes: [a.id, b.id] });
    return true;
  },
  'colours a note': (board, choices) => {
    const node = pick(board, choices, ['STICKY']);
    if (node)
      board.act({ do: 'recolor', node: node.id, color: choices.of(['pink', 'teal', 'red']) ?? 'pink' });
    return node !== undefined;
  },
  'takes a section away around what it holds': (board, choices) => {
    const node = pick(board, choices, ['SECTION']);
    if (node) board.act({ do: 'deleteSectionOnly', node: node.id });
    return node !== undefined;
  },
  'deletes a section': (board, choices) => {
    const node = choices.of(of(board, ['SECTION']).filter(({ parentId }) => parentId !== '0:1'));
    if (node) board.act({ do: 'delete', nodes: [node.id] });
    return node !== undefined;
  },
};

/** All words of people and of other plugins on a board, wherever they stand. */
export function wordsOnBoard(board: LiveBoard): Set<string> {
  // What our stamps remember nobody sees: a word that a person replaced may stand there until the next write.
  const props = board.client.control.records().map(({ props: { pluginData, ...shown } }) => {
    const { 'shared:throughline': _, ...others } = pluginData ?? {};
    return JSON.stringify([shown, others]);
  });
  return new Set(props.join(' ').match(/said[a-z0-9]+/g) ?? []);
}

/** Ids of everything on a board. */
export function idsOnBoard(board: LiveBoard): Set<string> {
  return new Set(board.client.control.records().map(({ id }) => id));
}

function type(board: LiveBoard, choices: Choices, types: readonly string[]): boolean {
  const node = pick(board, choices, types);
  if (node) board.act({ do: 'type', node: node.id, text: choices.words() });
  return node !== undefined;
}

function pick(board: LiveBoard, choices: Choices, types: readonly string[]): NodeRecord | undefined {
  return choices.of(of(board, types));
}

function of(board: LiveBoard, types: readonly string[]): NodeRecord[] {
  return board.client.control.records().filter(({ type }) => types.includes(type));
}

/** Somewhere on what lies on the page, or beside it. */
function placeIn(board: LiveBoard, choices: Choices): { x: number; y: number } {
  const { children } = board.figma.currentPage;
  const box = choices.of(children)?.absoluteBoundingBox ?? { x: 0, y: 0, width: 900, height: 900 };
  const along = (from: number, size: number) => Math.round(from + ((choices.pick(120) - 10) / 100) * size);
  return { x: along(box.x, box.width), y: along(box.y, box.height) };
}
