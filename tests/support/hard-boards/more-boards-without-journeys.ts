import { board, columnsOf, grid, sections } from './boards-without-journeys.ts';
import type { HardBoard } from './sketch.ts';

export const moreBoardsWithoutJourneys: HardBoard[] = [
  board('kanban in German', (s) => {
    s.language = 'de';
    grid(s, ['Zu erledigen', 'In Arbeit', 'Erledigt'], ['Jana', 'Timo', 'Ruth']);
  }),
  board('retrospective in Spanish', (s) => {
    s.language = 'es';
    columnsOf(s, ['Empezar', 'Parar', 'Continuar']);
  }),
  board('strengths and weaknesses in French', (s) => {
    s.language = 'es';
    sections(s, ['Forces', 'Faiblesses', 'Opportunités', 'Menaces'], 2);
  }),
  board('a flow that is called a user journey', (s) => {
    s.text('User journey: checkout', 0, -300, 48);
    let last: string | null = null;
    for (const [at, name] of [
      'Open app',
      'Search item',
      'Add to cart',
      'Pay',
      'Confirm',
      'Track order',
    ].entries()) {
      const id = s.shape(name, { x: at * 340, y: 0, width: 240, height: 120 });
      s.connect(last, id);
      last = id;
    }
    for (const [at, name] of ['Error', 'Retry', 'Cancel'].entries())
      s.shape(name, { x: 340 + at * 340, y: 260, width: 240, height: 120 });
    s.sticky('Check with Ben', 700, -240);
  }),
  board('screens side by side', (s) => {
    for (const [at, name] of ['Home', 'Search', 'Product', 'Cart', 'Checkout'].entries()) {
      s.text(name, at * 460, -60, 28);
      const frame = s.board.add('FRAME', { x: at * 460, y: 0, width: 400, height: 800 });
      for (const [down, text] of ['Logo', 'Search', 'Item', 'Buy now', 'Footer'].entries())
        s.shape(
          text,
          { x: at * 460 + 30, y: 30 + down * 150, width: 340, height: 120 },
          'F5F5F5',
          'SQUARE',
          frame,
        );
    }
  }),
  board('history with years', (s) => {
    for (const [at, year] of ['2019', '2020', '2021', '2022', '2023'].entries()) {
      s.shape(year, { x: at * 320, y: 0, width: 200, height: 80 });
      s.sticky(s.say(), at * 320, 140);
      s.sticky(s.say(), at * 320, 420);
    }
  }),
  board('meals of a week', (s) =>
    grid(s, ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], ['Breakfast', 'Lunch', 'Dinner']),
  ),
  board('plan of a project', (s) => {
    s.table([
      ['', 'Phase 1', 'Phase 2', 'Phase 3', 'Phase 4'],
      ...['Tasks', 'Owner', 'Deadline', 'Budget'].map((name) => [name, s.say(), s.say(), s.say(), s.say()]),
    ]);
  }),
  board('pipeline of sales', (s) => columnsOf(s, ['Lead', 'Qualified', 'Proposal', 'Won', 'Lost'])),
  board('cases of a test', (s) => {
    s.table([
      ['Test', 'Steps', 'Expected', 'Actual', 'Status'],
      ...[1, 2, 3, 4].map((at) => [`T${at}`, s.say(), s.say(), s.say(), 'Pass']),
    ]);
  }),
  board('findings of a study', (s) => {
    s.table([
      ['Insight', 'Evidence', 'Theme', 'Recommendation'],
      ...[1, 2, 3].map(() => [s.say(), s.say(), 'Trust', s.say()]),
    ]);
  }),
  board('plan of communication', (s) => {
    s.table([
      ['Audience', 'Channel', 'Message', 'Owner', 'When'],
      ...['Customers', 'Partners', 'Staff'].map((who) => [who, 'Mail', s.say(), 'Ana', 'May']),
    ]);
  }),
  board('how a thing is done', (s) => {
    s.table([
      ['Step', 'Description', 'Responsible', 'Output'],
      ...[1, 2, 3, 4].map((at) => [String(at), s.say(), 'Ben', s.say()]),
    ]);
  }),
  board('ideas to vote on', (s) => columnsOf(s, ['Idea A', 'Idea B', 'Idea C'])),
  board('tables of a database', (s) => {
    for (const [at, name] of ['User', 'Order', 'Payment', 'Review'].entries()) {
      s.shape(name, { x: at * 340, y: 0, width: 280, height: 60 }, '0D99FF');
      for (const [down, field] of ['id', 'created', 'status', 'owner'].entries())
        s.shape(field, { x: at * 340, y: 60 + down * 60, width: 280, height: 60 }, 'FFFFFF');
    }
  }),
  board('a canvas of a brand', (s) =>
    grid(s, ['Purpose', 'Promise', 'Personality'], ['Today', 'Tomorrow', 'How we get there']),
  ),
  board('grades of a class', (s) => {
    s.table([
      ['', 'Maths', 'Art', 'Sport'],
      ...['Ida', 'Jon', 'Kim', 'Lea'].map((who) => [who, 'A', 'B', 'C']),
    ]);
  }),
  board('assumptions and experiments', (s) =>
    grid(s, ['Assumption', 'Experiment', 'Result', 'Decision'], ['Desirable', 'Feasible', 'Viable']),
  ),
  board('icebreaker', (s) => {
    s.text('Where are you right now?', 0, -200, 48);
    for (let at = 0; at < 12; at += 1)
      s.sticky(s.say(), (at % 4) * 300 + s.shift(), Math.floor(at / 4) * 280 + s.shift());
  }),
  board('goals of three teams', (s) =>
    grid(s, ['Sales', 'Support', 'Product'], ['Goals', 'Blockers', 'Needs from others']),
  ),
  board('who talks to whom', (s) => {
    s.table([
      ['Stakeholder', 'Needs', 'Influence', 'Channel'],
      ...['Board', 'Press', 'City'].map((who) => [who, s.say(), 'High', 'Mail']),
    ]);
  }),
  board('experiments by channel', (s) =>
    grid(s, ['Email', 'Search', 'Social'], ['Idea', 'Metric', 'Result']),
  ),
  board('design critique', (s) =>
    grid(s, ['Version A', 'Version B', 'Version C'], ['Likes', 'Questions', 'Suggestions']),
  ),
  board('lesson plan', (s) => {
    s.table([
      ['Time', 'Content', 'Method', 'Material'],
      ...['10 min', '25 min', '10 min'].map((time) => [time, s.say(), 'Groups', 'Paper']),
    ]);
  }),
];
