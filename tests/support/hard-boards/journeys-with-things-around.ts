import type { HardBoard } from './sketch.ts';

const column = 320;
const row = 300;

export const journeysWithThingsAround: HardBoard[] = [
  {
    name: 'a persona beside it with headings like rows',
    draw(sketch) {
      const meant = {
        stages: ['Aware', 'Sign up', 'First use', 'Habit'],
        lanes: ['Actions', 'Thoughts', 'Emotions', 'Opportunities'],
      };
      for (const [at, name] of meant.stages.entries())
        sketch.shape(name, { x: at * column, y: -150, width: 290, height: 90 }, 'BDE3FF');
      for (const [at, name] of meant.lanes.entries())
        sketch.shape(name, { x: -280, y: at * row + 20, width: 220, height: 240 }, 'F5F5F5');
      sketch.notes(meant, { x: 0, y: 0, column, row });
      sketch.shape('', { x: -1400, y: -400, width: 900, height: 1700 }, 'FFFFFF');
      sketch.text('Imke, 34', -1360, -360, 56);
      sketch.text('Goals', -1360, -160, 32);
      sketch.board.add(
        'TEXT',
        { x: -1360, y: -100, width: 700, height: 90 },
        { text: 'Wants to keep the shop open and see her children in the evening' },
      );
      sketch.text('Frustrations', -1360, 120, 32);
      sketch.board.add(
        'TEXT',
        { x: -1360, y: 180, width: 700, height: 90 },
        { text: 'Software that needs a course before it does anything' },
      );
      sketch.text('Motivations', -1360, 400, 32);
      sketch.board.add(
        'TEXT',
        { x: -1360, y: 460, width: 700, height: 90 },
        { text: 'Being asked for advice by other owners' },
      );
      return [meant];
    },
  },
  {
    name: 'persona, scenario and expectations in boxes above',
    draw(sketch) {
      const meant = {
        stages: ['Find', 'Compare', 'Order', 'Wait', 'Unpack'],
        lanes: ['Doing', 'Thinking', 'Feeling', 'Opportunities'],
      };
      const boxes = [
        'Persona\nA baker who orders flour at night',
        'Scenario\nThe usual mill is closed',
        'Expectations\nOne form, a clear date, no calls',
      ];
      for (const [at, text] of boxes.entries())
        sketch.shape(text, { x: at * 560 - 280, y: -560, width: 520, height: 200 }, 'FFFFFF');
      for (const [at, name] of meant.stages.entries()) sketch.text(name, at * column + 30, -100, 32);
      for (const [at, name] of meant.lanes.entries()) sketch.text(name, -280, at * row + 100, 28);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'rows of numbers and times as texts',
    draw(sketch) {
      const meant = {
        stages: ['Request', 'Quote', 'Contract', 'Delivery'],
        lanes: ['Actions', 'Pain points', 'NPS', 'Duration'],
      };
      for (const [at, name] of meant.stages.entries()) sketch.text(name, at * column + 30, -100, 32);
      for (const [at, name] of meant.lanes.entries()) sketch.text(name, -280, at * row + 100, 28);
      sketch.notes({ ...meant, lanes: meant.lanes.slice(0, 2) }, { x: 0, y: 0, column, row });
      for (const [at, stage] of meant.stages.entries()) {
        sketch.text(sketch.means(String(12 + at * 9), stage, 'NPS'), at * column + 90, 2 * row + 80, 48);
        sketch.text(
          sketch.means(`${at + 1}–${at + 3} days`, stage, 'Duration'),
          at * column + 60,
          3 * row + 90,
          32,
        );
      }
      return [meant];
    },
  },
  {
    name: 'a curve of feelings drawn by hand',
    draw(sketch) {
      const meant = {
        stages: ['Arrive', 'Queue', 'Ride', 'Photo', 'Leave'],
        lanes: ['Actions', 'Feelings', 'Ideas'],
      };
      for (const [at, name] of meant.stages.entries()) sketch.text(name, at * column + 30, -100, 32);
      for (const [at, name] of meant.lanes.entries()) sketch.text(name, -280, at * row + 100, 28);
      sketch.notes({ stages: meant.stages, lanes: ['Actions'] }, { x: 0, y: 0, column, row });
      sketch.notes({ stages: meant.stages, lanes: ['Ideas'] }, { x: 0, y: 2 * row, column, row });
      sketch.board.add('HIGHLIGHT', { x: 40, y: row + 30, width: 5 * column - 90, height: row - 70 });
      return [meant];
    },
  },
  {
    name: 'instructions in the margin and prompts under the labels',
    draw(sketch) {
      const meant = {
        stages: ['Before', 'Arrival', 'Visit', 'After'],
        lanes: ['Actions', 'Questions', 'Happy moments', 'Pain points', 'Opportunities'],
      };
      for (const [at, name] of meant.stages.entries())
        sketch.shape(name, { x: at * column, y: -140, width: 290, height: 80 }, 'FFE299');
      for (const [at, name] of meant.lanes.entries()) {
        sketch.text(name, -330, at * row + 40, 32);
        sketch.board.add(
          'TEXT',
          { x: -330, y: at * row + 90, width: 250, height: 60 },
          { text: 'What do people tell us here? One idea a note.' },
        );
      }
      sketch.notes(meant, { x: 0, y: 0, column, row });
      sketch.text(
        'How to use this map\n1. Name the stages\n2. Add one note per idea\n3. Vote',
        4 * column + 300,
        0,
        28,
      );
      sketch.text('Tip: press S for a sticky', 4 * column + 300, 700, 28);
      return [meant];
    },
  },
  {
    name: 'an empty template with a placeholder in every cell',
    draw(sketch) {
      const meant = {
        stages: ['Awareness', 'Consideration', 'Decision', 'Service', 'Loyalty'],
        lanes: ['Actions', 'Touchpoints', 'Emotions', 'Pain points', 'Solutions'],
      };
      sketch.text('Customer journey map template', -330, -360, 64);
      for (const [at, name] of meant.stages.entries())
        sketch.shape(name, { x: at * column, y: -140, width: 290, height: 80 }, 'AFF4C6');
      for (const [at, name] of meant.lanes.entries())
        sketch.shape(name, { x: -330, y: at * row, width: 280, height: row - 20 }, 'E6E6E6');
      for (let s = 0; s < 5; s += 1)
        for (let l = 0; l < 5; l += 1) sketch.sticky('', s * column + 30, l * row + 20, 'FFFFFF');
      return [meant];
    },
  },
  {
    name: 'a service blueprint with its lines',
    draw(sketch) {
      const meant = {
        stages: ['Arrive', 'Sit down', 'Order', 'Eat', 'Pay'],
        lanes: ['Physical evidence', 'Customer actions', 'Frontstage', 'Backstage', 'Support processes'],
      };
      sketch.text('Service blueprint', -330, -360, 64);
      for (const [at, name] of meant.stages.entries())
        sketch.shape(name, { x: at * column, y: -140, width: 290, height: 80 }, 'D9D9D9');
      for (const [at, name] of meant.lanes.entries())
        sketch.shape(name, { x: -330, y: at * row + 10, width: 250, height: row - 60 }, 'BDE3FF');
      for (const [at, name] of [
        'Line of interaction',
        'Line of visibility',
        'Line of internal interaction',
      ].entries())
        sketch.text(name, -330, (at + 2) * row - 28, 18);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'notes parked beside it and comments on it',
    draw(sketch) {
      const meant = {
        stages: ['Hear', 'Visit', 'Buy', 'Use', 'Share'],
        lanes: ['Actions', 'Thoughts', 'Pain points'],
      };
      for (const [at, name] of meant.stages.entries()) sketch.text(name, at * column + 40, -100, 36);
      for (const [at, name] of meant.lanes.entries()) sketch.text(name, -280, at * row + 100, 28);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      const lot = sketch.board.section('Parking lot', { x: 5 * column + 400, y: 0, width: 640, height: 640 });
      for (let at = 0; at < 4; at += 1)
        sketch.sticky(
          `Parked thought ${at + 1}`,
          5 * column + 430 + (at % 2) * 280,
          60 + Math.floor(at / 2) * 280,
          'FFE299',
          1,
          lot,
        );
      sketch.text('See you Tuesday!', 600, -700, 28);
      return [meant];
    },
  },
  {
    name: 'numbers in circles before the stages',
    draw(sketch) {
      const meant = {
        stages: ['Dream', 'Plan', 'Book', 'Travel', 'Remember'],
        lanes: ['Traveller does', 'Traveller thinks', 'Touchpoints'],
      };
      for (const [at, name] of meant.stages.entries()) {
        sketch.shape(
          String(at + 1),
          { x: at * column + 10, y: -120, width: 60, height: 60 },
          '1E1E1E',
          'ELLIPSE',
        );
        sketch.text(name, at * column + 90, -110, 32);
      }
      for (const [at, name] of meant.lanes.entries()) sketch.text(name, -330, at * row + 100, 28);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
];
