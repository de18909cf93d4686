import { Dice, DrawnBoard } from './drawn-board.ts';

const who = [
  'Nadia',
  'the printer',
  'our build',
  'a partner',
  'the budget',
  'the intern',
  'a robot',
  'the office',
];
const does = [
  'needs',
  'blocks',
  'likes',
  'misses',
  'shares',
  'breaks',
  'wants',
  'knows',
  'starts',
  'supports',
];
const what = [
  'more light',
  'the old server',
  'lunch',
  'a second screen',
  'the roadmap',
  'quiet rooms',
  'tests',
  'feedback',
  'the sign up page',
  'our search',
];
const fills = ['FFE299', 'A8DAFF', 'B3EFBD', 'FFC7C2', 'D3BDFF'];

type Names = readonly (readonly string[])[];
/** Columns, and rows where there are any, of boards that are no journeys. */
const grids: Record<string, [Names, Names]> = {
  retro: [
    [
      ['Went well', 'To improve', 'Ideas', 'Thanks'],
      ['Start', 'Stop', 'Continue'],
      ['Liked', 'Learned', 'Lacked', 'Longed for'],
      ['Mad', 'Sad', 'Glad'],
      ['😀', '😐', '😟'],
      ['What helped us?', 'What slowed us down?', 'What do we try?'],
      ['Keep', 'Problem', 'Try'],
      ['Drop', 'Add', 'Keep', 'Improve'],
    ],
    [[], ['Team A', 'Team B', 'Team C'], ['People', 'Process', 'Tools']],
  ],
  affinity: [
    [
      ['Trust', 'Price', 'Speed', 'Language', 'Look'],
      ['Search', 'Payment', 'Support', 'Delivery'],
      ['Onboarding', 'Reports', 'Sharing', 'Mobile', 'Privacy'],
      ['Needs', 'Pains', 'Ideas', 'Quotes'],
      ['Theme A', 'Theme B', 'Theme C'],
      ['Vertrauen', 'Preise', 'Sprache'],
    ],
    [[]],
  ],
  kanban: [
    [
      ['To do', 'Doing', 'Done'],
      ['Backlog', 'Selected', 'In progress', 'Review', 'Shipped'],
      ['Ideas', 'Ready', 'Building', 'Live'],
      ['New', 'Assigned', 'Waiting', 'Closed'],
      ['Offen', 'In Arbeit', 'Erledigt'],
      ['Requested', 'With Ana', 'With Ben', 'Delivered'],
    ],
    [[], ['Ana', 'Ben', 'Chi'], ['Web', 'App', 'API'], ['Expedite', 'Standard', 'Later']],
  ],
  matrix: [
    [
      ['Low effort', 'High effort'],
      ['Urgent', 'Not urgent'],
      ['Cheap', 'Dear'],
      ['Easy', 'Medium', 'Hard'],
    ],
    [
      ['High value', 'Low value'],
      ['Important', 'Not important'],
      ['Many people', 'Few people'],
      ['Must', 'Should', 'Could', 'Won’t'],
    ],
  ],
  swot: [
    [
      ['Strengths', 'Weaknesses'],
      ['Helpful', 'Harmful'],
      ['Strengths', 'Weaknesses', 'Opportunities', 'Threats'],
      ['Stärken', 'Schwächen', 'Chancen', 'Risiken'],
    ],
    [[], ['Internal', 'External']],
  ],
  roadmap: [
    [
      ['January', 'February', 'March', 'April'],
      ['Q1', 'Q2', 'Q3', 'Q4'],
      ['Now', 'Next', 'Later'],
      ['2024', '2025', '2026'],
      ['Week 1', 'Week 2', 'Week 3', 'Week 4'],
      ['Alpha', 'Beta', 'Launch'],
    ],
    [
      ['Design', 'Engineering', 'Marketing'],
      ['Web', 'Mobile', 'Platform', 'Data'],
      ['Goals', 'Features', 'Risks'],
      [],
    ],
  ],
  agenda: [
    [
      ['Time', 'Topic', 'Who', 'Notes'],
      ['Activity', 'Minutes', 'Materials', 'Owner'],
      ['Topic', 'Decision', 'Next step'],
    ],
    [
      ['9:00', '9:30', '10:15', '11:00'],
      ['Welcome', 'Warm-up', 'Main part', 'Close'],
      ['1', '2', '3', '4'],
    ],
  ],
  people: [
    [
      ['Ana', 'Ben', 'Chi', 'Dana'],
      ['P1', 'P2', 'P3', 'P4', 'P5'],
      ['Team red', 'Team blue', 'Team green'],
    ],
    [
      ['Question 1', 'Question 2', 'Question 3'],
      ['Likes', 'Dislikes', 'Hobbies'],
      ['Monday', 'Tuesday', 'Wednesday'],
      [],
    ],
  ],
  empathy: [
    [
      ['Says', 'Thinks', 'Does', 'Feels'],
      ['Sees', 'Hears', 'Says', 'Does', 'Feels'],
      ['Dice', 'Piensa', 'Hace', 'Siente'],
    ],
    [[], ['Lena', 'Marek']],
  ],
  canvas: [
    [
      ['Problem', 'Solution', 'Value', 'Channels', 'Customers'],
      ['Gains', 'Pains', 'Jobs'],
      ['Products', 'Gain creators', 'Pain relievers'],
      ['Key partners', 'Key activities', 'Value proposition', 'Channels', 'Revenue'],
    ],
    [[]],
  ],
  brainstorm: [
    [
      ['How might we make it faster?', 'How might we make it friendlier?', 'How might we say less?'],
      ['Idea 1', 'Idea 2', 'Idea 3'],
      ['Round 1', 'Round 2', 'Round 3'],
      ['Wild', 'Safe', 'Odd'],
      ['Dream', 'Plan', 'Critic'],
    ],
    [[], ['Group 1', 'Group 2']],
  ],
  compare: [
    [
      ['Us', 'Rival A', 'Rival B'],
      ['Free', 'Pro', 'Business'],
      ['Option 1', 'Option 2', 'Option 3'],
    ],
    [
      ['Price', 'Support', 'Search', 'Sign up'],
      ['Strengths', 'Weaknesses', 'Channels'],
      ['Pros', 'Cons'],
    ],
  ],
};

/** A board that a careful person would call no journey: notes under headings, or in a grid of another kind. */
export function drawAnyWall(seed: number): { board: DrawnBoard; kind: string; said: string } {
  const dice = new Dice(seed * 104_729 + 7);
  const board = new DrawnBoard();
  const kind = dice.pick(Object.keys(grids));
  const [allColumns, allRows] = grids[kind] ?? [[], []];
  const [columns, rows] = [dice.pick(allColumns), dice.pick(allRows)];
  const scale = dice.pick([0.3, 1, 1, 1, 4]);
  const turned = rows.length > 0 && dice.chance(0.25);
  const [across, down] = turned ? [rows, columns] : [columns, rows];
  const said = new Set<string>();
  const say = () => {
    for (let round = 0; ; round += 1) {
      const words = `${dice.pick(who)} ${dice.pick(does)} ${dice.pick(what)}${round > 9 ? ` ${round}` : ''}`;
      if (said.has(words)) continue;
      said.add(words);
      return words;
    }
  };
  const perLine = dice.between(1, 3);
  const each = dice.between(1, rows.length > 0 ? 4 : 9);
  const [w, h] = [
    perLine * 260 + dice.between(30, 100),
    Math.ceil(each / perLine) * 260 + dice.between(30, 100),
  ];
  const heads = dice.pick(['texts', 'bars', 'stickies', 'sections', 'circles'] as const);
  const labels = dice.pick(['texts', 'bars', 'stickies', 'turned', 'captions', 'right'] as const);
  const shaped = dice.chance(0.2);
  const wrapAt = rows.length === 0 && across.length === 4 && dice.chance(0.3) ? 2 : across.length;
  const byColumn = dice.chance(0.5);
  const ragged = dice.pick([0, 0, 15]);
  for (const [c, name] of across.entries()) {
    const [x, top] = [(c % wrapAt) * w, Math.floor(c / wrapAt) * (h + 300)];
    const height = Math.max(1, down.length) * h;
    let parentId: string | null = null;
    if (heads === 'sections')
      parentId = board.section(name, { x: x - 10, y: top - 40, width: w - 20, height: height + 60 });
    else if (heads === 'texts') board.text(name, x + 20, top - 80, 34);
    else if (heads === 'stickies')
      board.add('STICKY', { x, y: top - 270, width: 240, height: 240 }, { text: name, fill: '3DADFF' });
    else if (heads === 'circles')
      board.add(
        'SHAPE_WITH_TEXT',
        { x, y: top - 190, width: 160, height: 160 },
        { text: name, fill: 'FFFFFF', shape: 'ELLIPSE' },
      );
    else
      board.add(
        'SHAPE_WITH_TEXT',
        { x, y: top - 90, width: w - 40, height: 70 },
        { text: name, fill: '757575', shape: 'SQUARE' },
      );
    for (let r = 0; r < Math.max(1, down.length); r += 1) {
      const label = down[r];
      if (labels === 'captions' && label) board.text(label, x + 10, top + r * h + 2, 22, { parentId });
      for (let at = 0; at < dice.between(each > 1 ? 1 : 0, each); at += 1) {
        const place = {
          x: x + 10 + (at % perLine) * 260 + dice.between(-ragged, ragged),
          y: top + r * h + 30 + Math.floor(at / perLine) * 260 + dice.between(-ragged, ragged),
          width: 240,
          height: 240,
        };
        const fill = fills[byColumn ? c % 5 : dice.between(0, 4)] ?? '';
        board.add(shaped ? 'SHAPE_WITH_TEXT' : 'STICKY', place, { text: say(), fill, parentId });
      }
    }
  }
  const right = across.length * w;
  if (labels !== 'captions')
    for (const [r, name] of down.entries()) {
      const y = r * h + h / 2 - 30;
      if (labels === 'texts') board.text(name, -60 - name.length * 16, y, 28);
      if (labels === 'right') board.text(name, right + 40, y, 28);
      if (labels === 'turned')
        board.add(
          'TEXT',
          { x: -70, y: y - 40, width: 34, height: name.length * 16 },
          { text: name, rotation: 90 },
        );
      if (labels === 'bars')
        board.add(
          'SHAPE_WITH_TEXT',
          { x: -320, y: r * h + 10, width: 280, height: h - 40 },
          { text: name, fill: 'E6E6E6' },
        );
      if (labels === 'stickies')
        board.add(
          'STICKY',
          { x: -300, y: r * h + 20, width: 240, height: 240 },
          { text: name, fill: '85E0A3' },
        );
    }
  if (dice.chance(0.5))
    board.text(
      dice.pick(['Workshop 12 May', 'Team retro', 'What we heard', 'Brainstorm', 'Research wall']),
      0,
      -500,
      80,
    );
  for (const node of board.nodes)
    for (const key of ['x', 'y', 'width', 'height'] as const) node[key] *= scale;
  return {
    board,
    kind,
    said: `${kind}: ${across.join(' | ')} × ${down.join(' | ')}, ${heads}, ${labels}${shaped ? ', boxes' : ''}`,
  };
}
