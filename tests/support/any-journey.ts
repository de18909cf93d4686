import { Dice, DrawnBoard, type Place } from './drawn-board.ts';

const stageSets = [
  ['Find', 'Book', 'Visit', 'Pay', 'Recover', 'Tell others', 'Return', 'Leave'],
  ['Awareness', 'Consideration', 'Purchase', 'Delivery', 'Use', 'Support', 'Renewal', 'Advocacy'],
  ['The old boiler', 'Three offers', 'Cold week', 'New warmth', 'First bill', 'Summer', 'A leak', 'Trust'],
  ['Am Schalter', 'Im Zug', 'Umstieg', 'Ankunft', 'Hotel', 'Rückweg', 'Zuhause', 'Danach'],
] as const;
const laneSets = [
  ['Actions', 'Touchpoints', 'Thoughts', 'Pain points', 'Opportunities', 'Channels'],
  ['Doing', 'Thinking', 'Problems', 'Ideas', 'Systems', 'Questions'],
  ['What happens', 'What people say', 'Where it hurts', 'What we could do', 'Who is there', 'Open points'],
  ['Handlungen', 'Gedanken', 'Kontaktpunkte', 'Probleme', 'Chancen', 'Kanäle'],
] as const;
const who = ['The clerk', 'My sister', 'An old form', 'The app', 'Their van', 'A neighbour', 'Our guide'];
const does = ['asks for', 'hides', 'repeats', 'mixes up', 'sends', 'explains', 'forgets', 'loses'];
const what = ['the same number', 'every date', 'two codes', 'my address', 'a photo', 'the rules', 'one page'];

export const rowManners = [
  'captions left',
  'captions centred',
  'captions as bars',
  'captions as shapes',
  'captions as small stickies',
  'texts left',
  'shapes left',
  'stickies left',
  'turned texts left',
  'turned texts right',
  'texts right',
  'sections',
  'nested sections',
  'sections in rows',
] as const;
export const headManners = ['texts', 'bars', 'chevrons', 'stickies', 'sections', 'circles'] as const;
export const noteManners = ['stickies', 'shapes', 'texts on shapes', 'texts', 'mixed'] as const;
export const extras = [
  'legend',
  'persona',
  'title',
  'title frame',
  'block below',
  'strays',
  'hidden',
  'faces',
  'dots',
  'instances',
  'board beside',
  'arrows',
  'backdrops',
  'second map',
] as const;

/** How a board is drawn: what its names, notes and surroundings are. */
export interface Manner {
  rows: (typeof rowManners)[number];
  heads: (typeof headManners)[number];
  notes: (typeof noteManners)[number];
  extras: (typeof extras)[number][];
  down: boolean;
  scale: number;
  stages: number;
  lanes: number;
  most: number;
}

export interface Cell {
  stage: string;
  lane: string;
}

export interface AnyJourney {
  board: DrawnBoard;
  manner: Manner;
  meant: Map<string, Cell>;
  faces: Cell[];
  title: string | null;
  persona: string | null;
  names: { stages: string[]; lanes: string[] };
  hidden: string[];
}

/** A journey that anybody could have drawn, in a manner that follows from the seed. */
export function drawAnyJourney(seed: number, fixed: Partial<Manner> = {}): AnyJourney {
  const dice = new Dice(seed * 7919 + 13);
  const chosen = chooseManner(dice);
  const manner: Manner = { ...chosen, ...fixed };
  const board = new DrawnBoard();
  const drawn: AnyJourney = {
    board,
    manner,
    meant: new Map(),
    faces: [],
    title: null,
    persona: null,
    names: { stages: [], lanes: [] },
    hidden: [],
  };
  const said = new Set<string>();
  const has = (extra: Manner['extras'][number]) => manner.extras.includes(extra);
  const side = drawGrid(board, dice, manner, drawn, said, 0, 0);
  const { left, top, right, bottom } = side;
  if (has('second map'))
    drawGrid(board, dice, { ...manner, extras: [] }, drawn, said, right - left + 900, 0, 1);
  if (has('title')) {
    drawn.title = dice.pick([
      'Customer journey of a patient',
      'Journey map: warm again',
      'Our user journey 2026',
    ]);
    board.text(drawn.title, left, top - 300, 72);
  }
  if (has('legend')) {
    for (const [at, word] of ['Fact', 'Guess', 'Quote'].entries()) {
      const y = top - 140;
      board.add(
        'SHAPE_WITH_TEXT',
        { x: right + 300, y: y + at * 60, width: 40, height: 40 },
        { text: '', fill: ['B3EFBD', 'D3BDFF', 'FFA8DB'][at] ?? '' },
      );
      board.text(word, right + 355, y + at * 60 + 5, 24);
    }
  }
  if (has('persona')) {
    const [x, y] = dice.pick([
      [left - 1300, top],
      [right + 500, top + 200],
      [left, top - 900],
      [left, bottom + 400],
    ] as const);
    drawn.persona = dice.pick(['Rosa Lind', 'Tom Weber', 'Amara Diallo']);
    drawPersona(board, dice, drawn.persona, x, y);
  }
  if (has('block below')) {
    const y = bottom + dice.between(160, 400);
    for (const [at, heading] of dice
      .some(['Next steps', 'What we learned', 'Decisions', 'Sources'], dice.between(1, 3))
      .entries()) {
      board.text(heading, left + at * 620, y, 32);
      board.text(
        'Ask three more people.\nMake the sign bigger.\nCall the office on Monday.',
        left + at * 620,
        y + 60,
        22,
      );
    }
  }
  if (has('strays'))
    for (let at = 0; at < dice.between(2, 6); at += 1)
      board.sticky(
        say(dice, said),
        dice.pick([left - 900, right + 600]) + dice.between(-200, 200),
        dice.between(top, bottom),
        'FFFFFF',
      );
  if (has('board beside')) {
    const x = right + 1500;
    for (const [c, name] of ['Start', 'Stop', 'Continue'].entries()) {
      board.text(name, x + c * 320 + 60, top, 36);
      for (let at = 0; at < 4; at += 1)
        board.sticky(say(dice, said), x + c * 320, top + 80 + at * 260, 'A8DAFF');
    }
  }
  if (has('title frame')) {
    drawn.title ??= 'Clinic visit 2026';
    const frame = board.section(drawn.title, {
      x: left - 100,
      y: top - 120,
      width: right - left + 200,
      height: bottom - top + 240,
    });
    for (const node of board.nodes)
      if (
        node.id !== frame &&
        node.parentId === null &&
        node.x >= left - 100 &&
        node.x + node.width <= right + 100 &&
        node.y >= top - 120 &&
        node.y + node.height <= bottom + 120
      )
        node.parentId = frame;
  }
  for (const node of board.nodes)
    for (const key of ['x', 'y', 'width', 'height'] as const) node[key] *= manner.scale;
  return drawn;
}

function chooseManner(dice: Dice): Manner {
  const rows = dice.pick(rowManners);
  const inSections = rows === 'nested sections' || rows.startsWith('captions');
  const heads =
    rows === 'nested sections'
      ? 'sections'
      : rows === 'sections in rows' || rows === 'sections'
        ? dice.pick(['texts', 'bars', 'chevrons', 'stickies'] as const)
        : dice.pick(headManners);
  const notes = dice.pick(['stickies', 'stickies', 'stickies', ...noteManners] as const);
  const wanted = dice.some(extras, dice.pick([0, 0, 1, 1, 2, 3]));
  return {
    rows,
    heads: inSections && dice.chance(0.4) ? 'sections' : heads,
    notes,
    extras: wanted.includes('second map') ? ['second map'] : wanted,
    down: (rows === 'texts left' || rows === 'shapes left') && heads !== 'sections' && dice.chance(0.25),
    scale: dice.pick([0.2, 0.5, 1, 1, 1, 2, 5]),
    stages: dice.between(3, 8),
    lanes: dice.between(2, 6),
    most: dice.between(1, 4),
  };
}

function say(dice: Dice, said: Set<string>): string {
  for (let round = 0; ; round += 1) {
    const words = `${dice.pick(who)} ${dice.pick(does)} ${dice.pick(what)}${round > 30 ? ` ${round}` : ''}`;
    if (said.has(words)) continue;
    said.add(words);
    return words;
  }
}

/** Draws the map with its first cell's corner at (x0, y0); gives the bounds of all of it. */
function drawGrid(
  board: DrawnBoard,
  dice: Dice,
  manner: Manner,
  drawn: AnyJourney,
  said: Set<string>,
  x0: number,
  y0: number,
  second = 0,
) {
  const { rows, heads, notes, down, most } = manner;
  const has = (extra: Manner['extras'][number]) => manner.extras.includes(extra);
  const set = dice.between(0, 3);
  const stages: string[] = [...(stageSets[(set + second) % 4] ?? [])].slice(0, manner.stages);
  const lanes: string[] = [...(laneSets[set === 3 ? 3 : dice.pick([0, 1, 2, set])] ?? [])].slice(
    0,
    manner.lanes,
  );
  drawn.names.stages.push(...stages);
  drawn.names.lanes.push(...lanes);
  const captions = rows.startsWith('captions');
  const emptyShare = dice.pick([0, 0, 0.1, 0.25]);
  const jitter = dice.pick([0, 0, 4, 12]);
  const wrap = dice.between(1, 2);
  const [w, h] =
    notes === 'texts' ? [260, 72] : notes === 'shapes' && dice.chance(0.5) ? [240, 120] : [240, 240];
  const perLine = most <= 2 ? most : wrap;
  const gap = dice.pick([10, 20, 20]);
  const across = down ? lanes : stages;
  const downward = down ? stages : lanes;
  const counts = across.map(() => downward.map(() => (dice.chance(emptyShare) ? 0 : dice.between(1, most))));
  const cap = captions ? 70 : 0;
  const columnWidth = perLine * (w + gap) + dice.between(60, 140);
  const lefts = across.map((_, c) => x0 + c * columnWidth);
  const tops: number[] = [];
  let y = y0;
  const even = dice.chance(0.5);
  const heights = downward.map((_, r) => {
    const lines = Math.max(1, ...counts.map((column) => Math.ceil((column[r] ?? 0) / perLine)));
    return (even ? Math.ceil(most / perLine) : lines) * (h + gap) + cap + dice.pick([50, 80]);
  });
  for (const height of heights) {
    tops.push(y);
    y += height;
  }
  const bottom = y;
  const right = x0 + across.length * columnWidth;
  const fills = dice.pick([['FFE299'], ['FFE299', 'A8DAFF', 'B3EFBD', 'FFC7C2', 'D3BDFF', 'FFD966']]);
  const special = has('faces') ? 'faces' : has('dots') ? 'dots' : has('instances') ? 'instances' : null;
  const feelingRow = special && !down && !captions && !rows.includes('sections') ? downward.length : -1;
  if (feelingRow >= 0) {
    downward.push(dice.pick(['Feelings', 'Emotions', 'Mood']));
    drawn.names.lanes.push(downward[feelingRow] ?? '');
    tops.push(bottom);
    heights.push(300);
  }
  const end = bottom + (feelingRow >= 0 ? 300 : 0);
  const holder: (string | null)[][] = across.map(() => downward.map(() => null));
  // Stage sections, lane sections, nested sections.
  if (heads === 'sections')
    for (const [c, name] of across.entries()) {
      const id = board.section(name, {
        x: (lefts[c] ?? 0) - 10,
        y: y0 - 50,
        width: columnWidth - 20,
        height: end - y0 + 60,
      });
      for (const r of downward.keys()) (holder[c] ?? [])[r] = id;
      if (rows === 'nested sections')
        for (const [r, lane] of downward.entries())
          (holder[c] ?? [])[r] = board.section(
            lane,
            { x: lefts[c] ?? 0, y: tops[r] ?? 0, width: columnWidth - 40, height: (heights[r] ?? 0) - 20 },
            id,
          );
    }
  if (rows === 'sections' || rows === 'sections in rows')
    for (const [r, lane] of downward.entries()) {
      const id = board.section(lane, {
        x: x0 - 20,
        y: tops[r] ?? 0,
        width: right - x0 + 20,
        height: (heights[r] ?? 0) - 20,
      });
      for (const c of across.keys()) (holder[c] ?? [])[r] = id;
    }
  // Names of columns.
  const above = y0 - (rows === 'sections' || rows === 'sections in rows' ? 110 : 100);
  if (heads !== 'sections') {
    const look = dice.pick(['centred', 'left'] as const);
    for (const [c, name] of across.entries()) {
      const x = lefts[c] ?? 0;
      const bar: Place = { x: x + 5, y: above, width: columnWidth - 30, height: 64 };
      if (heads === 'texts')
        board.text(name, look === 'left' ? x + 10 : x + columnWidth / 2 - name.length * 9 - 10, above, 34);
      else if (heads === 'stickies')
        board.add(
          'STICKY',
          { x: x + 10, y: above - 180, width: 240, height: 240 },
          { text: name, fill: '3DADFF' },
        );
      else if (heads === 'circles')
        board.add(
          'SHAPE_WITH_TEXT',
          { x: x + columnWidth / 2 - 75, y: above - 80, width: 150, height: 150 },
          { text: name, fill: 'FFFFFF', shape: 'ELLIPSE' },
        );
      else
        board.add('SHAPE_WITH_TEXT', bar, {
          text: name,
          fill: '757575',
          shape: heads === 'bars' ? 'SQUARE' : 'ARROW_RIGHT',
        });
    }
  }
  // Names of rows.
  const labelled = down ? downward : downward;
  const middle = (r: number) => (tops[r] ?? 0) + ((heights[r] ?? 0) - 50) / 2;
  for (const [r, name] of labelled.entries()) {
    const width = Math.max(120, name.length * 15);
    if (rows === 'texts left') board.text(name, x0 - 60 - width, middle(r) - 15, 28);
    if (rows === 'texts right') board.text(name, right + 40, middle(r) - 15, 28);
    if (rows === 'shapes left')
      board.add(
        'SHAPE_WITH_TEXT',
        { x: x0 - 330, y: (tops[r] ?? 0) + 5, width: 280, height: (heights[r] ?? 0) - 40 },
        { text: name, fill: 'E6E6E6' },
      );
    if (rows === 'stickies left')
      board.add(
        'STICKY',
        { x: x0 - 300, y: (tops[r] ?? 0) + 10, width: 240, height: 240 },
        { text: name, fill: '85E0A3' },
      );
    if (rows === 'turned texts left')
      board.add(
        'TEXT',
        { x: x0 - 70, y: middle(r) - name.length * 8, width: 34, height: name.length * 16 },
        { text: name, rotation: 90 },
      );
    if (rows === 'turned texts right')
      board.add(
        'TEXT',
        { x: right + 30, y: middle(r) - name.length * 8, width: 34, height: name.length * 16 },
        { text: name, rotation: -90 },
      );
  }
  // Captions.
  if (captions)
    for (const [c] of across.entries())
      for (const [r, name] of downward.entries()) {
        const parentId = holder[c]?.[r] ?? null;
        const x = (lefts[c] ?? 0) + 10;
        const y = (tops[r] ?? 0) + 5;
        const inside = columnWidth - 60;
        if ((counts[c]?.[r] ?? 0) === 0 && dice.chance(0.3)) continue;
        if (rows === 'captions left') board.text(name, x, y, 26, { parentId });
        if (rows === 'captions centred')
          board.text(name, x + inside / 2 - name.length * 7, y, 26, { parentId });
        if (rows === 'captions as bars')
          board.add(
            'SHAPE_WITH_TEXT',
            { x, y, width: inside, height: 44 },
            { text: name, fill: 'E6E6E6', parentId },
          );
        if (rows === 'captions as shapes')
          board.add(
            'SHAPE_WITH_TEXT',
            { x, y, width: 150, height: 50 },
            { text: name, fill: 'FFFFFF', shape: 'ROUNDED_RECTANGLE', parentId },
          );
        if (rows === 'captions as small stickies')
          board.add('STICKY', { x, y, width: 60, height: 60 }, { text: name, fill: '3DADFF', parentId });
      }
  // Notes.
  for (const [c, column] of counts.entries())
    for (const [r, count] of column.entries()) {
      const cell = down
        ? { stage: stages[r] ?? '', lane: lanes[c] ?? '' }
        : { stage: stages[c] ?? '', lane: lanes[r] ?? '' };
      for (let at = 0; at < count; at += 1) {
        const text = say(dice, said);
        drawn.meant.set(text, cell);
        const place: Place = {
          x: (lefts[c] ?? 0) + 15 + (at % perLine) * (w + gap) + dice.between(-jitter, jitter) / 2,
          y:
            (tops[r] ?? 0) +
            cap +
            25 +
            Math.floor(at / perLine) * (h + gap) +
            dice.between(-jitter, jitter) / 2,
          width: w,
          height: h,
        };
        const parentId = holder[c]?.[r] ?? null;
        const fill = fills[(down ? c : r) % fills.length] ?? 'FFE299';
        const kind = notes === 'mixed' ? dice.pick(['stickies', 'shapes'] as const) : notes;
        if (kind === 'stickies') board.add('STICKY', place, { text, fill, parentId });
        else if (kind === 'shapes') board.add('SHAPE_WITH_TEXT', place, { text, fill, parentId });
        else if (kind === 'texts') board.add('TEXT', place, { text, parentId });
        else {
          board.add('SHAPE_WITH_TEXT', place, { text: '', fill: 'FFFFFF', parentId });
          board.add(
            'TEXT',
            { x: place.x + 10, y: place.y + 20, width: w - 20, height: 60 },
            { text, parentId },
          );
        }
      }
    }
  if (feelingRow >= 0) {
    for (const [c] of across.entries()) {
      const y = bottom + 40 + dice.between(0, 160);
      const x = (lefts[c] ?? 0) + columnWidth / 2 - 40;
      const parentId = holder[c]?.[feelingRow] ?? null;
      if (special === 'faces') board.text(dice.pick(['😀', '😡', '😐', '🙂', '😟']), x, y, 60, { parentId });
      if (special === 'dots')
        board.add('ELLIPSE', { x, y, width: 32, height: 32 }, { parentId, fill: '757575' });
      if (special === 'instances')
        board.add(
          'INSTANCE',
          { x, y, width: 60, height: 60 },
          { parentId, name: dice.pick(['happy', 'sad face', 'Neutral', 'emoji/angry']) },
        );
      drawn.faces.push({ stage: stages[c] ?? '', lane: downward[feelingRow] ?? '' });
    }
  }
  if (has('hidden'))
    for (let at = 0; at < 3; at += 1) {
      const text = say(dice, said);
      drawn.hidden.push(text);
      board.add(
        'STICKY',
        { x: (lefts[at] ?? 0) + 30, y: (tops[0] ?? 0) + 60, width: 240, height: 240 },
        { text, fill: 'FFE299', visible: false },
      );
    }
  if (has('backdrops') && !rows.includes('sections') && heads !== 'sections')
    for (const r of downward.keys())
      board.nodes.unshift({
        id: `8:${second}${r}`,
        name: '',
        parentId: null,
        rotation: 0,
        visible: true,
        locked: false,
        type: 'SHAPE_WITH_TEXT',
        x: x0 - 10,
        y: tops[r] ?? 0,
        width: right - x0,
        height: (heights[r] ?? 0) - 10,
        text: '',
        fill: 'F5F5F5',
        shape: 'SQUARE',
      });
  if (has('arrows') && !second) {
    const ids = board.nodes.filter(({ text }) => drawn.meant.has(text ?? '')).map(({ id }) => id);
    for (let at = 0; at < 4; at += 1)
      board.add(
        'CONNECTOR',
        { x: 0, y: 0, width: 10, height: 10 },
        { connector: { from: dice.pick(ids), to: dice.pick(ids), startCap: 'NONE', endCap: 'ARROW_LINES' } },
      );
  }
  return { left: x0 - 400, top: above - 200, right: right + 300, bottom: end };
}

/** A person as people describe them beside a map: as texts, as one note, in a section, or on a card. */
function drawPersona(board: DrawnBoard, dice: Dice, name: string, x: number, y: number): void {
  const manner = dice.pick(['texts', 'note', 'section', 'card'] as const);
  if (manner === 'note') {
    const text = `${name}, 34\nGoals: be well again soon\nFrustrations: forms that ask twice`;
    board.add('STICKY', { x, y, width: 416, height: 240 }, { text, fill: 'FFFFFF' });
    return;
  }
  let parentId: string | null = null;
  if (manner === 'section')
    parentId = board.section('Persona', { x: x - 40, y: y - 40, width: 700, height: 420 });
  if (manner === 'card')
    board.add(
      'SHAPE_WITH_TEXT',
      { x: x - 40, y: y - 40, width: 700, height: 420 },
      { text: '', fill: 'F5F5F5' },
    );
  board.add('ELLIPSE', { x: x, y, width: 120, height: 120 }, { parentId });
  board.text(name, x + 150, y, 36, { parentId });
  board.text('34, a nurse in a small town', x + 150, y + 50, 20, { parentId });
  board.text('Goals', x, y + 140, 26, { parentId });
  board.text('Be well again soon\nKnow what it costs', x, y + 180, 20, { parentId });
  board.text('Frustrations', x + 330, y + 140, 26, { parentId });
  board.text('Forms that ask twice\nWaiting alone', x + 330, y + 180, 20, { parentId });
}
