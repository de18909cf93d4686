import type { HardBoard, Sketch } from './sketch.ts';

/** Headers, labels and a full grid of notes. */
export function grid(
  sketch: Sketch,
  columns: readonly string[],
  rows: readonly string[],
  notes: readonly string[] = [],
): void {
  let at = 0;
  for (const [c, name] of columns.entries())
    sketch.shape(name, { x: c * 300, y: -140, width: 270, height: 80 }, 'D9D9D9');
  for (const [r, name] of rows.entries()) sketch.text(name, -300, r * 300 + 100, 28);
  for (const c of columns.keys())
    for (const r of rows.keys()) {
      const text = notes[at % Math.max(1, notes.length)] ?? sketch.say();
      sketch.sticky(text, c * 300 + sketch.shift(), r * 300 + sketch.shift());
      at += 1;
    }
}

/** Headings with notes below each, no rows. */
export function columnsOf(sketch: Sketch, names: readonly string[], depth = 4): void {
  for (const [c, name] of names.entries()) {
    sketch.text(name, c * 320 + 10, -90, 36);
    for (let r = 0; r < sketch.dice.between(2, depth); r += 1)
      sketch.sticky(sketch.say(), c * 320 + sketch.shift(), r * 260);
  }
}

export function sections(sketch: Sketch, names: readonly string[], across: number): void {
  for (const [at, name] of names.entries()) {
    const [x, y] = [(at % across) * 700, Math.floor(at / across) * 700];
    const id = sketch.board.section(name, { x, y, width: 660, height: 660 });
    for (let note = 0; note < 3; note += 1)
      sketch.sticky(
        sketch.say(),
        x + 40 + (note % 2) * 300,
        y + 80 + Math.floor(note / 2) * 280,
        'FFE299',
        1,
        id,
      );
  }
}

export const board = (name: string, draw: (sketch: Sketch) => void): HardBoard => ({
  name,
  draw(sketch) {
    draw(sketch);
    return [];
  },
});

export const boardsWithoutJourneys: HardBoard[] = [
  board('kanban with people as rows', (s) =>
    grid(s, ['To do', 'In progress', 'Review', 'Done'], ['Ana', 'Ben', 'Chi']),
  ),
  board('kanban of a team of its own', (s) =>
    grid(s, ['Ready', 'Building', 'Testing', 'Shipped'], ['Bugs', 'Features', 'Chores']),
  ),
  board('retro: start, stop, continue', (s) => columnsOf(s, ['Start', 'Stop', 'Continue'])),
  board('retro: four Ls in sections', (s) => sections(s, ['Liked', 'Learned', 'Lacked', 'Longed for'], 2)),
  board('retro by sprint', (s) =>
    grid(s, ['Sprint 1', 'Sprint 2', 'Sprint 3'], ['What went well', 'What did not', 'Action items']),
  ),
  board('retro: sailboat', (s) => columnsOf(s, ['Wind', 'Anchor', 'Rocks', 'Island'])),
  board('mad sad glad with questions', (s) => columnsOf(s, ['Mad', 'Sad', 'Glad', 'Questions'])),
  board('rose, bud, thorn table', (s) => grid(s, ['Rose', 'Bud', 'Thorn'], ['Team', 'Process', 'Tools'])),
  board('org chart', (s) => {
    const head = s.shape('Director', { x: 600, y: 0, width: 240, height: 100 });
    for (const [at, name] of ['Support', 'Sales', 'Finance', 'Research'].entries()) {
      const id = s.shape(name, { x: at * 320, y: 220, width: 240, height: 100 });
      s.connect(head, id);
      for (let down = 0; down < 3; down += 1)
        s.connect(
          id,
          s.shape(`Person ${at}${down}`, { x: at * 320, y: 440 + down * 160, width: 240, height: 100 }),
        );
    }
  }),
  board('calendar of weeks', (s) =>
    grid(s, ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], ['Week 1', 'Week 2', 'Week 3']),
  ),
  board('timetable', (s) => {
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
    s.table([['', ...days], ...['9:00', '10:00', '11:00'].map((hour) => [hour, ...days.map(() => s.say())])]);
  }),
  board('SWOT', (s) => sections(s, ['Strengths', 'Weaknesses', 'Opportunities', 'Threats'], 2)),
  board('empathy map in quarters', (s) => {
    sections(s, ['Says', 'Thinks', 'Does', 'Feels'], 2);
    s.shape('Lena', { x: 610, y: 610, width: 120, height: 120 }, 'FFFFFF', 'ELLIPSE');
  }),
  board('empathy map side by side', (s) =>
    sections(s, ['Says', 'Thinks', 'Does', 'Feels', 'Pains', 'Gains'], 6),
  ),
  board('empathy maps of three people as a grid', (s) =>
    grid(s, ['Lena', 'Marek', 'Sofia'], ['Says', 'Thinks', 'Does', 'Feels']),
  ),
  board('affinity clusters', (s) => columnsOf(s, ['Trust', 'Prices', 'Speed', 'Wording', 'Colours'])),
  board('flow chart', (s) => {
    let last: string | null = null;
    for (const [at, name] of ['Start', 'Open app', 'Log in?', 'Search', 'Choose', 'Pay', 'End'].entries()) {
      const id = s.shape(name, { x: (at % 4) * 340, y: Math.floor(at / 4) * 300, width: 240, height: 120 });
      s.connect(last, id);
      last = id;
    }
  }),
  board('swimlane process', (s) => {
    for (const [l, lane] of ['Customer', 'Shop', 'Warehouse'].entries()) {
      s.text(lane, -300, l * 240 + 60, 28);
      let last: string | null = null;
      for (let at = 0; at < 3; at += 1) {
        const id = s.shape(
          ['Order', 'Check stock', 'Ship', 'Invoice', 'Pay', 'Receive', 'Pack', 'Label', 'Load'][
            l * 3 + at
          ] ?? '',
          { x: at * 400 + l * 120, y: l * 240, width: 240, height: 120 },
        );
        s.connect(last, id);
        last = id;
      }
    }
  }),
  board('priority matrix', (s) => {
    for (let at = 0; at < 9; at += 1) s.sticky(s.say(), s.dice.between(0, 1200), s.dice.between(0, 1200));
    s.text('High impact', 500, -100);
    s.text('Low impact', 500, 1500);
    s.text('Low effort', -200, 700);
    s.text('High effort', 1500, 700);
  }),
  board('impact and effort as a grid', (s) =>
    grid(s, ['Low effort', 'Medium effort', 'High effort'], ['High impact', 'Medium impact', 'Low impact']),
  ),
  board('agenda of a workshop', (s) => {
    s.table([
      ['Time', 'Activity', 'Goal', 'Owner'],
      ...['Check-in', 'Explore', 'Decide', 'Close'].map((name, at) => [`${9 + at}:00`, name, s.say(), 'Ana']),
    ]);
  }),
  board('agenda whose first column names the parts', (s) => {
    s.table([
      ['Part', 'Time', 'Activity', 'Material', 'Owner'],
      ...['Welcome', 'Explore', 'Decide', 'Wrap up'].map((name, at) => [
        name,
        `${9 + at}:00`,
        s.say(),
        'Pens',
        'Ana',
      ]),
    ]);
  }),
  board('notes of a meeting', (s) => {
    s.table([
      ['Topic', 'Discussion', 'Decision', 'Action items', 'Owner'],
      ...['Budget', 'Hiring', 'Office'].map((topic) => [topic, s.say(), s.say(), s.say(), 'Ben']),
    ]);
  }),
  board('RACI', (s) => {
    const rows = ['Research', 'Design', 'Build', 'Launch', 'Support'];
    s.table([
      ['Task', 'Owner', 'Team', 'Stakeholders', 'Legal'],
      ...rows.map((task) => [task, 'R', 'A', 'C', 'I']),
    ]);
  }),
  board('roadmap by quarter', (s) => grid(s, ['Q1', 'Q2', 'Q3', 'Q4'], ['Product', 'Marketing', 'Design'])),
  board('roadmap: now, next, later by goal', (s) =>
    grid(s, ['Now', 'Next', 'Later'], ['Goals', 'Features', 'Metrics']),
  ),
  board('roadmap of a project with phases', (s) =>
    grid(s, ['Discovery', 'Design', 'Development', 'Launch'], ['Team', 'Deliverables', 'Budget', 'Risks']),
  ),
  board('prices compared', (s) => {
    s.table([
      ['', 'Free', 'Pro', 'Enterprise'],
      ['Price', '0', '12', 'Ask us'],
      ['Support', 'Forum', 'Mail', 'Phone'],
      ['Users', '3', '20', 'Any'],
      ['Platforms', 'Web', 'Web, iOS', 'All'],
    ]);
  }),
  board('competitors compared', (s) => {
    const rows = ['Strengths', 'Weaknesses', 'Channels', 'Opportunities', 'Price'];
    s.table([['', 'Nordby', 'Halvex', 'Trimo'], ...rows.map((row) => [row, s.say(), s.say(), s.say()])]);
  }),
  board('competitors as notes', (s) =>
    grid(s, ['Nordby', 'Halvex', 'Trimo'], ['Strengths', 'Weaknesses', 'Channels', 'Opportunities']),
  ),
  board('lean canvas', (s) => {
    const places = [
      ['Problem', 0, 0],
      ['Solution', 1, 0],
      ['Key metrics', 1, 1],
      ['Unique value', 2, 0],
      ['Unfair advantage', 3, 0],
      ['Channels', 3, 1],
      ['Customer segments', 4, 0],
      ['Costs', 0, 2],
      ['Revenue', 3, 2],
    ] as const;
    for (const [name, x, y] of places) {
      s.shape('', { x: x * 600, y: y * 500, width: 590, height: 490 }, 'FFFFFF');
      s.text(name, x * 600 + 20, y * 500 + 16, 28);
      s.sticky(s.say(), x * 600 + 40, y * 500 + 90);
      s.sticky(s.say(), x * 600 + 300, y * 500 + 90);
    }
  }),
  board('value proposition canvas', (s) =>
    sections(
      s,
      ['Gains', 'Pains', 'Jobs to be done', 'Products and services', 'Gain creators', 'Pain relievers'],
      3,
    ),
  ),
  board('three personas as columns', (s) =>
    grid(s, ['Lena', 'Marek', 'Sofia'], ['Goals', 'Needs', 'Frustrations', 'Behaviours', 'Quote']),
  ),
  board('a persona', (s) => {
    s.text('Lena Okoye, 29', 0, 0, 56);
    for (const [at, name] of [
      'Bio',
      'Goals',
      'Frustrations',
      'Motivations',
      'Preferred channels',
    ].entries()) {
      s.text(name, (at % 2) * 700, 200 + Math.floor(at / 2) * 300, 32);
      s.board.add(
        'TEXT',
        { x: (at % 2) * 700, y: 260 + Math.floor(at / 2) * 300, width: 600, height: 90 },
        { text: s.say() },
      );
    }
  }),
  board('interviews: people by question', (s) =>
    grid(
      s,
      ['P1', 'P2', 'P3', 'P4', 'P5'],
      ['How did you hear of us?', 'What was hard?', 'What would you change?'],
    ),
  ),
  board('interview notes by theme', (s) =>
    grid(
      s,
      ['Participant 1', 'Participant 2', 'Participant 3', 'Participant 4'],
      ['Goals', 'Pain points', 'Quotes'],
    ),
  ),
  board('goals and key results', (s) => {
    s.table([
      ['Objective', 'Key result', 'Metric', 'Owner', 'Status'],
      ...[1, 2, 3].map((at) => [s.say(), s.say(), `${at * 10} %`, 'Ana', 'On track']),
    ]);
  }),
  board('risks', (s) => {
    s.table([
      ['Risk', 'Impact', 'Likelihood', 'Owner', 'Solution'],
      ...[1, 2, 3].map(() => [s.say(), 'High', 'Low', 'Ben', s.say()]),
    ]);
  }),
  board('problems and solutions', (s) =>
    grid(s, ['Problem', 'Solution', 'Owner'], ['Checkout', 'Search', 'Support']),
  ),
  board('plan of research', (s) => {
    s.table([
      ['Goal', 'Question', 'Method', 'Participants'],
      ...[1, 2, 3, 4].map(() => [s.say(), s.say(), 'Interview', '8']),
    ]);
  }),
  board('content calendar', (s) =>
    grid(s, ['Week 1', 'Week 2', 'Week 3', 'Week 4'], ['Email', 'Social', 'Blog']),
  ),
  board('team health', (s) =>
    grid(s, ['Ana', 'Ben', 'Chi', 'Dov'], ['Fun', 'Speed', 'Learning'], ['🙂', '😐', '🙁']),
  ),
  board('how might we', (s) =>
    columnsOf(s, [
      'How might we help people find us?',
      'How might we make paying easy?',
      'How might we keep them?',
    ]),
  ),
  board('a wall of notes', (s) => {
    for (let at = 0; at < 40; at += 1)
      s.sticky(
        s.say(),
        (at % 8) * 270 + s.shift(),
        Math.floor(at / 8) * 270 + s.shift(),
        s.dice.pick(['FFE299', 'A8DAFF', 'FFA8DB']),
      );
  }),
  board('five whys', (s) => {
    for (let at = 0; at < 5; at += 1) {
      s.text(`Why ${at + 1}`, 0, at * 280 + 100, 32);
      s.sticky(s.say(), 260, at * 280);
    }
  }),
  board('story map of a product', (s) =>
    grid(s, ['Sign up', 'Search', 'Checkout', 'Account'], ['Release 1', 'Release 2', 'Release 3']),
  ),
  board('business model by segment', (s) =>
    grid(s, ['Families', 'Students', 'Seniors'], ['Value', 'Channels', 'Relationship', 'Revenue']),
  ),
  board('moscow', (s) => columnsOf(s, ['Must have', 'Should have', 'Could have', 'Won’t have'])),
  board('test of a prototype', (s) =>
    grid(s, ['Task 1', 'Task 2', 'Task 3'], ['User 1', 'User 2', 'User 3', 'User 4']),
  ),
];
