import type { HardBoard, Sketch } from './sketch.ts';

const column = 320;
const row = 300;

function texts(
  sketch: Sketch,
  names: readonly string[],
  place: (at: number) => [number, number],
  size = 30,
): void {
  for (const [at, name] of names.entries()) sketch.text(name, ...place(at), size);
}

export const journeysOfRealLife: HardBoard[] = [
  {
    name: 'uneven columns and rows, notes anywhere in their cells',
    draw(sketch) {
      const meant = {
        stages: ['Awareness', 'Compare', 'Purchase', 'First use', 'Support'],
        lanes: ['Actions', 'Thoughts', 'Pain points', 'Opportunities'],
      };
      let x = 0;
      const lefts = meant.stages.map(() => {
        const left = x;
        x += sketch.dice.between(420, 760);
        return left;
      });
      let y = 0;
      const tops = meant.lanes.map(() => {
        const top = y;
        y += sketch.dice.between(340, 620);
        return top;
      });
      const end = (list: number[], at: number, last: number) => list[at + 1] ?? last;
      for (const [s, stage] of meant.stages.entries()) {
        const middle = ((lefts[s] ?? 0) + end(lefts, s, x)) / 2;
        sketch.text(stage, middle - stage.length * 10, -120 + sketch.shift(), 36);
        for (const [l, lane] of meant.lanes.entries()) {
          const width = end(lefts, s, x) - (lefts[s] ?? 0) - 300;
          const height = end(tops, l, y) - (tops[l] ?? 0) - 280;
          const text = sketch.means(sketch.say(), stage, lane);
          sketch.sticky(
            text,
            (lefts[s] ?? 0) + 30 + sketch.dice.between(0, width),
            (tops[l] ?? 0) + 20 + sketch.dice.between(0, height),
          );
        }
      }
      for (const [l, lane] of meant.lanes.entries())
        sketch.text(lane, -330, ((tops[l] ?? 0) + end(tops, l, y)) / 2 - 20, 30);
      return [meant];
    },
  },
  {
    name: 'rows asked as questions',
    draw(sketch) {
      const meant = {
        stages: ['Consider', 'Sign up', 'Use', 'Renew'],
        lanes: [
          'What is the customer doing?',
          'What are they thinking?',
          'How do they feel at this moment?',
          'Where do they meet us?',
          'What could we do better?',
        ],
      };
      texts(sketch, meant.stages, (at) => [at * column + 40, -100], 36);
      for (const [at, name] of meant.lanes.entries())
        sketch.shape(name, { x: -340, y: at * row + 10, width: 280, height: 230 }, 'F5F5F5');
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'stages told as sentences',
    draw(sketch) {
      const meant = {
        stages: [
          'Finds out that the old contract ends soon',
          'Compares what others pay for the same',
          'Calls the hotline and waits in line',
          'Gets the new box and sets it up',
        ],
        lanes: ['Actions', 'Touchpoints', 'Feelings', 'Pain points'],
      };
      for (const [at, name] of meant.stages.entries())
        sketch.shape(name, { x: at * column, y: -190, width: 290, height: 130 }, 'C2E5FF');
      texts(sketch, meant.lanes, (at) => [-300, at * row + 100], 28);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'a table put together from white boxes',
    draw(sketch) {
      const meant = {
        stages: ['Discover', 'Visit', 'Try on', 'Pay'],
        lanes: ['Doing', 'Thinking', 'Feeling', 'Pain points'],
      };
      const box = (text: string, c: number, r: number) =>
        sketch.shape(text, { x: c * 280, y: r * 180, width: 280, height: 180 }, 'FFFFFF');
      for (const [at, name] of meant.stages.entries()) box(name, at + 1, 0);
      for (const [at, name] of meant.lanes.entries()) box(name, 0, at + 1);
      for (const [s, stage] of meant.stages.entries())
        for (const [l, lane] of meant.lanes.entries())
          box(sketch.means(sketch.say(), stage, lane), s + 1, l + 1);
      return [meant];
    },
  },
  {
    name: 'texts only, in lines',
    draw(sketch) {
      const meant = {
        stages: ['Before', 'At the door', 'At the table', 'Paying'],
        lanes: ['Guest does', 'Guest thinks', 'Staff does', 'Ideas'],
      };
      sketch.text('Guest journey', -300, -260, 60);
      texts(sketch, meant.stages, (at) => [at * column, -80], 30);
      texts(sketch, meant.lanes, (at) => [-300, at * 160], 24);
      sketch.notes(meant, {
        x: 0,
        y: -20,
        column,
        row: 160,
        card: (text, x, y) => sketch.board.add('TEXT', { x: x - 20, y, width: 260, height: 70 }, { text }),
      });
      return [meant];
    },
  },
  {
    name: 'two lines in each header',
    draw(sketch) {
      const meant = {
        stages: ['Stage 1 Notice', 'Stage 2 Ask', 'Stage 3 Book', 'Stage 4 Go'],
        lanes: ['User actions', 'User goals', 'Touchpoints', 'Problems'],
      };
      for (const [at, name] of meant.stages.entries())
        sketch.shape(
          name.replace(/ (?=\w+$)/, '\n'),
          { x: at * column, y: -190, width: 290, height: 130 },
          'FFC7C2',
        );
      texts(sketch, meant.lanes, (at) => [-300, at * row + 100], 28);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'everything in groups in groups',
    draw(sketch) {
      const meant = {
        stages: ['Aware', 'Join', 'Grow', 'Stay'],
        lanes: ['Actions', 'Thoughts', 'Opportunities'],
      };
      const outer = sketch.board.add('GROUP', { x: -400, y: -200, width: 1800, height: 1300 });
      for (const [at, name] of meant.stages.entries()) sketch.text(name, at * column + 40, -90, 36, outer);
      for (const [at, name] of meant.lanes.entries()) {
        const own = sketch.board.add(
          'GROUP',
          { x: -300, y: at * row, width: 1700, height: row - 20 },
          { parentId: outer },
        );
        sketch.text(name, -300, at * row + 100, 28, own);
      }
      sketch.notes(meant, { x: 0, y: 0, column, row, parent: () => outer });
      return [meant];
    },
  },
  {
    name: 'ten stages and nine rows',
    draw(sketch) {
      const stages = [
        'Need',
        'Search',
        'Compare',
        'Ask',
        'Choose',
        'Order',
        'Wait',
        'Receive',
        'Set up',
        'Use',
      ];
      const lanes = [
        'Goals',
        'Actions',
        'Touchpoints',
        'Channels',
        'Thoughts',
        'Emotions',
        'Pain points',
        'Opportunities',
        'Owner',
      ];
      const meant = { stages, lanes };
      texts(sketch, stages, (at) => [at * 580 + 40, -110], 44);
      for (const [at, name] of lanes.entries())
        sketch.shape(name, { x: -420, y: at * row + 10, width: 360, height: row - 40 }, 'E6E6E6');
      sketch.notes(meant, { x: 0, y: 0, column: 580, row, slots: 2 });
      return [meant];
    },
  },
  {
    name: 'rows in groups: a wide label beside two labels',
    draw(sketch) {
      const meant = {
        stages: ['Arrive', 'Check in', 'Stay', 'Check out'],
        lanes: ['Actions', 'Feelings', 'Frontstage', 'Backstage'],
      };
      sketch.shape('Guest', { x: -640, y: 0, width: 240, height: 2 * row - 20 }, 'FFE299');
      sketch.shape('Hotel', { x: -640, y: 2 * row, width: 240, height: 2 * row - 20 }, 'FFE299');
      for (const [at, name] of meant.lanes.entries())
        sketch.shape(name, { x: -360, y: at * row, width: 300, height: row - 20 }, 'F5F5F5');
      for (const [at, name] of meant.stages.entries())
        sketch.shape(name, { x: at * column, y: -140, width: 290, height: 90 }, 'FFE299');
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'a map in a corner of a page with a flow and screens',
    draw(sketch) {
      const meant = {
        stages: ['Hear of it', 'Install', 'Set up', 'Daily use'],
        lanes: ['Doing', 'Thinking', 'Pains', 'Ideas'],
      };
      texts(sketch, meant.stages, (at) => [at * column + 40, -90], 36);
      texts(sketch, meant.lanes, (at) => [-280, at * row + 100], 28);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      let last: string | null = null;
      for (const [at, name] of ['Open', 'Log in', 'Home', 'Search', 'Pay'].entries()) {
        const id = sketch.shape(name, { x: 2600 + at * 340, y: 0, width: 240, height: 100 });
        sketch.connect(last, id);
        last = id;
      }
      for (let at = 0; at < 4; at += 1) {
        sketch.shape('', { x: 2600 + at * 460, y: 500, width: 400, height: 800 }, 'FFFFFF');
        sketch.text(['Welcome', 'List', 'Details', 'Cart'][at] ?? '', 2640 + at * 460, 440, 28);
        sketch.text('Continue', 2640 + at * 460, 1200, 24);
      }
      return [meant];
    },
  },
  {
    name: 'faces and signs in the row of feelings',
    draw(sketch) {
      const meant = { stages: ['Queue', 'Order', 'Wait', 'Eat'], lanes: ['Actions', 'Emotions', 'Ideas'] };
      texts(sketch, meant.stages, (at) => [at * column + 40, -90], 36);
      texts(sketch, meant.lanes, (at) => [-280, at * row + 100], 28);
      sketch.notes({ stages: meant.stages, lanes: ['Actions'] }, { x: 0, y: 0, column, row });
      sketch.notes({ stages: meant.stages, lanes: ['Ideas'] }, { x: 0, y: 2 * row, column, row });
      for (const at of meant.stages.keys())
        sketch.text(['🙂', '😡', '😐', '😍'][at] ?? '', at * column + 100, row + 30 + ((at * 70) % 150), 64);
      return [meant];
    },
  },
  {
    name: 'sections for stages, labels as texts in the first of them',
    draw(sketch) {
      const meant = {
        stages: ['Recruiting', 'First day', 'First month', 'Leaving'],
        lanes: ['What happens', 'How it feels', 'What helps'],
      };
      sketch.text('Employee journey', 0, -300, 60);
      const ids = meant.stages.map((name, at) =>
        sketch.board.section(name, { x: at * 640, y: -80, width: 610, height: 1100 }),
      );
      for (const [at, name] of meant.lanes.entries())
        sketch.text(name, 30, at * row + 110, 26, ids[0] ?? null);
      sketch.notes(meant, { x: 280, y: 0, column: 640, row, parent: (s) => ids[s] ?? null });
      return [meant];
    },
  },
  {
    name: 'French, with a title',
    draw(sketch) {
      sketch.language = 'de';
      const meant = {
        stages: ['Découverte', 'Choix', 'Achat', 'Utilisation'],
        lanes: ['Actions', 'Points de contact', 'Ressenti', 'Irritants', 'Opportunités'],
      };
      sketch.text('Parcours client', -300, -280, 64);
      for (const [at, name] of meant.stages.entries())
        sketch.shape(name, { x: at * column, y: -140, width: 290, height: 90 }, 'BDE3FF');
      texts(sketch, meant.lanes, (at) => [-340, at * row + 100], 28);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'Portuguese, few notes',
    draw(sketch) {
      sketch.language = 'es';
      const meant = {
        stages: ['Antes', 'Durante', 'Depois'],
        lanes: ['Ações', 'Pensamentos', 'Dores', 'Oportunidades'],
      };
      texts(sketch, meant.stages, (at) => [at * column + 40, -90], 36);
      texts(sketch, meant.lanes, (at) => [-340, at * row + 100], 28);
      sketch.notes(meant, { x: 0, y: 0, column, row, empty: 0.5 });
      return [meant];
    },
  },
  {
    name: 'an arrow behind the stages and a line of time below',
    draw(sketch) {
      const meant = {
        stages: ['Inspire', 'Plan', 'Book', 'Travel', 'Share'],
        lanes: ['Doing', 'Thinking', 'Feeling', 'Touchpoints'],
      };
      sketch.shape('', { x: -20, y: -180, width: 5 * column, height: 140 }, 'E6E6E6', 'ARROW_RIGHT');
      texts(sketch, meant.stages, (at) => [at * column + 50, -130], 32);
      texts(sketch, meant.lanes, (at) => [-300, at * row + 100], 28);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      sketch.text('Time →', 5 * column - 100, 4 * row + 60, 24);
      return [meant];
    },
  },
  {
    name: 'dots of a curve in the row of feelings',
    draw(sketch) {
      const meant = {
        stages: ['Open the site', 'Pick a room', 'Give details', 'Pay'],
        lanes: ['DOING', 'SAYING', 'FEELING'],
      };
      texts(sketch, meant.stages, (at) => [at * column + 40, -90], 30);
      for (const [at, text] of meant.lanes.entries())
        sketch.board.add(
          'TEXT',
          { x: -80, y: at * row + 80, width: 30, height: 140 },
          { text, rotation: 90 },
        );
      sketch.notes({ stages: meant.stages, lanes: meant.lanes.slice(0, 2) }, { x: 0, y: 0, column, row });
      for (const at of meant.stages.keys())
        sketch.board.add('ELLIPSE', {
          x: at * column + 120,
          y: 2 * row + ([80, 230, 160, 20][at] ?? 0),
          width: 24,
          height: 24,
        });
      return [meant];
    },
  },
  {
    name: 'stages of made-up names along arrows',
    draw(sketch) {
      const meant = { stages: ['Zorund', 'Melak', 'Tirabo', 'Quenda'], lanes: ['Actions', 'Owner'] };
      const ids = meant.stages.map((name, at) =>
        sketch.shape(name, { x: at * column, y: -150, width: 280, height: 90 }, 'C2E5FF'),
      );
      for (const [at, id] of ids.entries()) if (at > 0) sketch.connect(ids[at - 1] ?? null, id);
      texts(sketch, meant.lanes, (at) => [-300, at * row + 100], 28);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
];
