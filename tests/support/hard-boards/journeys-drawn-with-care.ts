import type { HardBoard } from './sketch.ts';

const column = 320;
const row = 300;

export const journeysDrawnWithCare: HardBoard[] = [
  {
    name: 'chevrons that touch, labels in pills',
    draw(sketch) {
      const meant = {
        stages: ['Trigger', 'Research', 'Decide', 'Use', 'Recommend'],
        lanes: ['User goals', 'Steps', 'Emotions', 'Pain points'],
      };
      for (const [at, name] of meant.stages.entries())
        sketch.shape(
          name,
          { x: at * column - 8, y: -170, width: column + 16, height: 110 },
          '874FFF',
          'CHEVRON',
        );
      for (const [at, name] of meant.lanes.entries())
        sketch.shape(
          name,
          { x: -330, y: at * row + 20, width: 280, height: 70 },
          'FFFFFF',
          'ROUNDED_RECTANGLE',
        );
      sketch.notes(meant, { x: 20, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'two levels of headers: phases over stages',
    draw(sketch) {
      const meant = {
        stages: ['See an ad', 'Ask around', 'Visit shop', 'Pay', 'Unbox', 'Get help'],
        lanes: ['Actions', 'Touchpoints', 'Thoughts', 'Opportunities'],
      };
      for (const [at, name] of ['Before', 'During', 'After'].entries())
        sketch.shape(name, { x: at * column * 2, y: -300, width: column * 2 - 20, height: 90 }, '3DADFF');
      for (const [at, name] of meant.stages.entries())
        sketch.shape(name, { x: at * column, y: -180, width: column - 20, height: 90 }, 'C2E5FF');
      for (const [at, name] of meant.lanes.entries()) sketch.text(name, -300, at * row + 110, 28);
      sketch.notes(meant, { x: 20, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'swimlanes as large shapes behind the notes',
    draw(sketch) {
      const meant = {
        stages: ['Apply', 'Interview', 'First week', 'First year'],
        lanes: ['Candidate', 'Recruiter actions', 'Systems', 'Pain points'],
      };
      for (const [at, name] of meant.lanes.entries()) {
        sketch.shape(
          '',
          { x: -320, y: at * row, width: 340 + 4 * column, height: row - 16 },
          at % 2 === 0 ? 'F5FBFF' : 'F9F9F9',
        );
        sketch.text(name, -300, at * row + 20, 28);
      }
      for (const [at, name] of meant.stages.entries()) sketch.text(name, at * column + 40, -80, 36);
      sketch.text('Journey of a new colleague', -320, -260, 72);
      sketch.notes(meant, { x: 0, y: 0, column, row });
      return [meant];
    },
  },
  {
    name: 'swimlanes as sections inside one section, headers on top',
    draw(sketch) {
      const meant = {
        stages: ['Search', 'Book', 'Stay', 'Check out'],
        lanes: ['Guest actions', 'Staff actions', 'Backstage'],
      };
      const outer = sketch.board.section('Hotel blueprint', { x: -400, y: -400, width: 2000, height: 1600 });
      for (const [at, name] of meant.stages.entries())
        sketch.shape(
          name,
          { x: at * column + 20, y: -200, width: 260, height: 90 },
          'FFC943',
          'SQUARE',
          outer,
        );
      const lanes = meant.lanes.map((name, at) =>
        sketch.board.section(
          name,
          { x: -300, y: at * row * 1.2 - 40, width: 1800, height: row * 1.1 },
          outer,
        ),
      );
      sketch.notes(meant, { x: 0, y: 0, column, row: row * 1.2, parent: (_, l) => lanes[l] ?? null });
      return [meant];
    },
  },
  {
    name: 'sections without a name, a sticky in each says the stage',
    draw(sketch) {
      const meant = {
        stages: ['Notice', 'Compare', 'Subscribe', 'Cancel'],
        lanes: ['Doing', 'Thinking', 'Saying'],
      };
      const ids = meant.stages.map((name, at) => {
        const id = sketch.board.section(`Section ${at + 1}`, {
          x: at * 360,
          y: -340,
          width: 330,
          height: 1300,
        });
        sketch.sticky(name, at * 360 + 45, -300, '80CAFF', 1, id);
        return id;
      });
      for (const [at, name] of meant.lanes.entries()) sketch.text(name, -260, at * row + 110, 32);
      sketch.notes(meant, { x: 20, y: 0, column: 360, row, parent: (s) => ids[s] ?? null });
      return [meant];
    },
  },
  {
    name: 'cards as empty shapes under texts, headers likewise',
    draw(sketch) {
      const meant = {
        stages: ['Browse', 'Reserve', 'Collect', 'Review'],
        lanes: ['Actions', 'Channels', 'Frustrations'],
      };
      const over = (text: string, x: number, y: number, width: number, height: number, fill: string) => {
        sketch.shape('', { x, y, width, height }, fill);
        return sketch.board.add('TEXT', { x: x + 18, y: y + 14, width: width - 60, height: 60 }, { text });
      };
      for (const [at, name] of meant.stages.entries()) over(name, at * column, -150, 280, 100, 'FFD3A8');
      for (const [at, name] of meant.lanes.entries()) over(name, -330, at * row + 20, 260, 240, 'E6E6E6');
      sketch.notes(meant, {
        x: 0,
        y: 0,
        column,
        row,
        card: (text, x, y) => over(text, x, y, 260, 230, 'FFFFFF'),
      });
      return [meant];
    },
  },
  {
    name: 'one card across two stages and one across all',
    draw(sketch) {
      const meant = { stages: ['Learn', 'Buy', 'Use', 'Renew'], lanes: ['Actions', 'Systems', 'Ideas'] };
      for (const [at, name] of meant.stages.entries()) sketch.text(name, at * column + 40, -90, 36);
      for (const [at, name] of meant.lanes.entries()) sketch.text(name, -300, at * row + 100, 28);
      const [actions, , ideas] = meant.lanes;
      sketch.notes({ stages: meant.stages, lanes: [actions ?? ''] }, { x: 0, y: 0, column, row });
      sketch.notes({ stages: meant.stages, lanes: [ideas ?? ''] }, { x: 0, y: row * 2, column, row });
      sketch.shape(sketch.means('One account for web and shop', 'Learn', 'Systems'), {
        x: 20,
        y: row + 30,
        width: column * 2 - 50,
        height: 90,
      });
      sketch.shape(sketch.means('Customer database', 'Learn', 'Systems'), {
        x: 20,
        y: row + 150,
        width: column * 4 - 50,
        height: 90,
      });
      return [meant];
    },
  },
  {
    name: 'a legend with notes in it explains the rows',
    draw(sketch) {
      const meant = {
        stages: ['Discover', 'Order', 'Receive', 'Return'],
        lanes: ['Actions', 'Pain points', 'Ideas'],
      };
      const fills = ['A8DAFF', 'FFA8DB', 'B3EFBD'];
      const legend = sketch.board.section('Legend', { x: 1500, y: -500, width: 700, height: 220 });
      for (const [at, name] of meant.lanes.entries())
        sketch.sticky(name, 1520 + at * 220, -440, fills[at], 0.5, legend);
      for (const [at, name] of meant.stages.entries()) sketch.text(name, at * column + 40, -90, 36);
      for (const [s, stage] of meant.stages.entries())
        for (let down = 0; down < 5; down += 1) {
          const lane = sketch.dice.between(0, 2);
          sketch.sticky(
            sketch.means(sketch.say(), stage, meant.lanes[lane] ?? ''),
            s * column + 20 + sketch.shift(),
            down * 260,
            fills[lane],
          );
        }
      return [meant];
    },
  },
  {
    name: 'three maps of different sizes in sections',
    draw(sketch) {
      const all = [
        { stages: ['Search', 'Book', 'Fly'], lanes: ['Actions', 'Pain points', 'Ideas'] },
        {
          stages: ['Apply', 'Interview', 'Start', 'Leave'],
          lanes: ['Doing', 'Thinking', 'Feeling', 'Quotes'],
        },
        { stages: ['Before', 'During', 'After'], lanes: ['Touchpoints', 'Opportunities'] },
      ];
      let x = 0;
      for (const [map, meant] of all.entries()) {
        const scale = [1, 0.5, 2][map] ?? 1;
        const [w, h] = [column * scale, row * scale];
        const width = (meant.stages.length + 1.6) * w;
        const id = sketch.board.section(['Flight', 'Job', 'Museum'][map] ?? '', {
          x: x - 1.3 * w,
          y: -h,
          width,
          height: (meant.lanes.length + 1.4) * h,
        });
        for (const [at, name] of meant.stages.entries())
          sketch.text(name, x + at * w + 30 * scale, -90 * scale, 36 * scale, id);
        for (const [at, name] of meant.lanes.entries())
          sketch.text(name, x - 1.1 * w, at * h + 100 * scale, 26 * scale, id);
        sketch.jitter = 4 * scale;
        sketch.notes(meant, { x, y: 0, column: w, row: h, scale, map, parent: () => id });
        x += width + 300;
      }
      return all;
    },
  },
  {
    name: 'frames as cells, texts in them',
    draw(sketch) {
      const meant = {
        stages: ['Land on site', 'Choose a plan', 'Fill in details', 'Confirm'],
        lanes: ['Doing', 'Thinking', 'Saying', 'Feeling'],
      };
      sketch.text('Journey map: home insurance', -300, -400, 72);
      for (const [at, name] of meant.stages.entries())
        sketch.text(name.toUpperCase(), at * column + 30, -90, 30);
      for (const [at, name] of meant.lanes.entries()) {
        const frame = sketch.board.add('FRAME', { x: -330, y: at * row, width: 240, height: row - 20 });
        sketch.text(name, -300, at * row + 100, 26, frame);
      }
      sketch.notes(meant, {
        x: 0,
        y: 0,
        column,
        row,
        card(text, x, y) {
          const parentId = sketch.board.add('FRAME', {
            x: x - 10,
            y: y - 10,
            width: column - 20,
            height: row - 20,
          });
          return sketch.board.add(
            'TEXT',
            { x: x + 10, y: y + 10, width: 240, height: 80 },
            { text, parentId },
          );
        },
      });
      return [{ ...meant, stages: meant.stages }];
    },
  },
];
