import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { LiveBoard } from './live-board.ts';

/** A deterministic stream of choices, so that a seed and a number of steps tell the whole story. */
export interface Choices {
  /** A whole number from 0 up to and without `below`. */
  pick(below: number): number;
  of<T>(items: readonly T[]): T | undefined;
  /** Words that occur nowhere else, so that one can ask where they went. */
  words(): string;
}

/** mulberry32: small, and good enough to choose by. */
export function makeChoices(seed: number): Choices {
  let state = seed >>> 0;
  let said = 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    pick: (below) => Math.floor(next() * below),
    of(items) {
      return items[Math.floor(next() * items.length)];
    },
    words: () => `said${(said++).toString(36)}x${Math.floor(next() * 1e6).toString(36)}`,
  };
}

export interface Deed {
  act: string;
  /** Nodes whose words, place or existence this deed changed. */
  touched: string[];
}

/** Lets a person do `steps` things that people do to notes on a board. */
export function liveOnBoard(board: LiveBoard, choices: Choices, steps: number): Deed[] {
  const deeds: Deed[] = [];
  for (let step = 0; step < steps; step++) {
    const deed = doSomething(board, choices);
    if (deed) deeds.push(deed);
  }
  return deeds;
}

const colours = ['white', 'gray', 'green', 'teal', 'blue', 'violet', 'pink', 'red', 'orange', 'yellow'];

function doSomething(board: LiveBoard, choices: Choices): Deed | null {
  const stickies = notesOf(board);
  const note = choices.of(stickies);
  const other = choices.of(stickies);
  if (!note || !other) return addNote(board, choices, null);
  const node = note.id;
  switch (choices.pick(10)) {
    case 0:
    case 1:
      board.act({ do: 'type', node, text: choices.words() });
      return { act: 'type', touched: [node] };
    case 2:
    case 3: {
      const at = placeOf(board, other.id);
      board.act({ do: 'drag', node, x: at.x + choices.pick(200) - 100, y: at.y + choices.pick(200) - 100 });
      return { act: 'drag', touched: [node] };
    }
    case 4:
      board.act({ do: 'recolor', node, color: choices.of(colours) ?? 'blue' });
      return { act: 'recolor', touched: [node] };
    case 5:
      return { act: 'duplicate', touched: board.act({ do: 'duplicate', nodes: [node] }) };
    case 6:
      return {
        act: 'copyPaste',
        touched: board.act({
          do: 'copyPaste',
          nodes: [node],
          dx: choices.pick(900) - 450,
          dy: choices.pick(600) - 300,
        }),
      };
    case 7:
      board.act({ do: 'delete', nodes: [node] });
      return { act: 'delete', touched: [node] };
    case 8:
      if (node === other.id) return null;
      return {
        act: 'connect',
        touched: board.act({ do: 'connect', from: node, to: other.id, label: choices.words() }),
      };
    default:
      return addNote(board, choices, other.id);
  }
}

function addNote(board: LiveBoard, choices: Choices, near: string | null): Deed {
  const at = near === null ? { x: 0, y: 0 } : placeOf(board, near);
  const made = board.act({
    do: 'addSticky',
    x: at.x + choices.pick(600) - 300,
    y: at.y + choices.pick(400) - 200,
    text: choices.words(),
  });
  return { act: 'addSticky', touched: made };
}

/** Every sticky on the board, back to front. */
export function notesOf(board: LiveBoard): NodeRecord[] {
  return board.client.control.records().filter((record) => record.type === 'STICKY');
}

function placeOf(board: LiveBoard, id: string): { x: number; y: number } {
  const byId = new Map(board.client.control.records().map((record) => [record.id, record]));
  let at = { x: 0, y: 0 };
  for (let node = byId.get(id); node; node = node.parentId === null ? undefined : byId.get(node.parentId)) {
    if (node.type === 'GROUP') continue;
    const transform = node.props.transform;
    if (transform) at = { x: at.x + transform[0][2], y: at.y + transform[1][2] };
  }
  return at;
}
