import { openBoard } from './live-board.ts';

/** What a person knows of a sticky that they put on the board. */
export interface PutNote {
  text: string;
  section?: string;
  color: string;
  author: string;
  wide?: true;
  hidden?: true;
  locked?: true;
  rotation?: number;
  format?: string;
  links?: { text: string; url: string }[];
  votes?: { [kind: string]: number };
  lyingVotes?: { [kind: string]: number };
  x: number;
  y: number;
}

const colors = ['yellow', 'pink', 'blue', 'green', 'violet', 'orange'];
const authors = ['Ana', 'Ben', 'Cho'];

/**
 * A board with everything that reading must find: 100 stickies (90 in sections up to four deep, in three frames and two
 * groups, one of them rotated), 20 stamps, 8 labelled connectors, a table of 14 rows, a shape, a text, code, a preview.
 */
export async function drawEverything() {
  const board = openBoard();
  const { figma } = board;
  const put = new Map<string, PutNote>();
  const need = (ids: string[]): string => ids[0] ?? '';
  for (const style of ['Medium', 'Bold', 'Italic'])
    await board.wait(figma.loadFontAsync({ family: 'Inter', style }));
  const nodeOf = async (id: string) => {
    const node = await board.wait(figma.getNodeByIdAsync(id));
    if (node?.type !== 'STICKY') throw new Error(`${id} is no sticky`);
    return node;
  };

  const sections = [
    { name: 'Research', x: 0, y: 0, width: 6000, height: 6000 },
    { name: 'Calls', x: 1500, y: 200, width: 4300, height: 4000 },
    { name: 'March', x: 3000, y: 500, width: 2700, height: 3500 },
    { name: 'Angry', x: 4400, y: 800, width: 1200, height: 3000 },
  ];
  for (const section of sections) board.act({ do: 'addSection', ...section });
  let number = 0;
  const addNote = async (x: number, y: number, section: string | undefined, more: Partial<PutNote> = {}) => {
    number += 1;
    const text = `Note ${number} of somebody: ${'words '.repeat(number % 5)}end`;
    const color = colors[number % colors.length] ?? 'yellow';
    const author = authors[number % authors.length] ?? 'Ana';
    const id = need(board.act({ do: 'addSticky', x, y, text, color }));
    (await nodeOf(id)).authorName = author;
    put.set(id, { text, color, author, x, y, ...(section === undefined ? {} : { section }), ...more });
    return id;
  };
  const paths = [
    'Research',
    'Research / Calls',
    'Research / Calls / March',
    'Research / Calls / March / Angry',
  ];
  const corners = [60, 1560, 3060, 4460];
  const ids: string[] = [];
  for (const [depth, path] of paths.entries())
    for (let at = 0; at < 15; at += 1) {
      const [x, y] = [
        (corners[depth] ?? 0) + (at % 3) * 320 + at,
        900 + Math.floor(at / 3) * 400 + depth * 13,
      ];
      ids.push(await addNote(x, y, path));
    }
  // Three frames in the outer section, five notes each; two groups of seven and eight, the second one turned.
  for (let frame = 0; frame < 3; frame += 1) {
    const holder = figma.createFrame();
    holder.resize(1500, 300);
    const held = figma.currentPage
      .findAllWithCriteria({ types: ['SECTION'] })
      .find(({ name }) => name === 'Research');
    held?.appendChild(holder);
    [holder.x, holder.y] = [100, 4300 + frame * 500];
    for (let at = 0; at < 5; at += 1) {
      const id = await addNote(110 + at * 260, 4310 + frame * 500, 'Research');
      const note = await nodeOf(id);
      holder.appendChild(note);
      [note.x, note.y] = [10 + at * 260, 10];
      ids.push(id);
    }
  }
  for (const [group, size] of [7, 8].entries()) {
    const own: string[] = [];
    for (let at = 0; at < size; at += 1)
      own.push(await addNote(2200 + at * 280, 4400 + group * 500, 'Research'));
    board.act({ do: 'group', nodes: own });
    if (group === 1) {
      for (const id of own) turnAround(await nodeOf(id), 10, { x: 2200, y: 4900 });
    }
    for (const id of own) {
      const { absoluteBoundingBox } = await nodeOf(id);
      const known = put.get(id);
      if (known && group === 1)
        put.set(id, {
          ...known,
          rotation: 10,
          x: absoluteBoundingBox?.x ?? 0,
          y: absoluteBoundingBox?.y ?? 0,
        });
    }
    ids.push(...own);
  }
  for (let at = 0; at < 10; at += 1) ids.push(await addNote(7000 + at * 400, 300 + at * 37, undefined));
  return { board, put, ids, need, nodeOf, know: makeKnow(put) };
}

/** As a person turns a group: each of its nodes turns around the same point of the page (in a section at 0, 0). */
function turnAround(node: StickyNode, degrees: number, at: { x: number; y: number }): void {
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [[, , x], [, , y]] = node.absoluteTransform;
  const [dx, dy] = [x - at.x, y - at.y];
  node.relativeTransform = [
    [cos, -sin, at.x + dx * cos - dy * sin],
    [sin, cos, at.y + dx * sin + dy * cos],
  ];
}

function makeKnow(put: Map<string, PutNote>) {
  return (id: string | undefined, more: Partial<PutNote>): string => {
    const known = put.get(id ?? '');
    if (id === undefined || !known) throw new Error('no such note');
    put.set(id, { ...known, ...more });
    return id;
  };
}
