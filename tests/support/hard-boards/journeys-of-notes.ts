import type { HardBoard, Meant, Sketch } from './sketch.ts';

const column = 300;
const row = 320;

function heads(
  sketch: Sketch,
  names: readonly string[],
  { x = 0, y = -120, size = 32, wide = column } = {},
): void {
  for (const [at, name] of names.entries()) sketch.text(name, x + at * wide + 30, y, size);
}

function labels(sketch: Sketch, names: readonly string[], { x = -320, high = row, size = 28 } = {}): void {
  for (const [at, name] of names.entries()) sketch.text(name, x, at * high + 110, size);
}

function usual(sketch: Sketch, meant: Meant, slots = 1): void {
  sketch.notes(meant, { x: 0, y: 0, column: slots * 250 + 50, row, slots });
}

export const journeysOfNotes: HardBoard[] = [
  {
    name: 'emoji in every name',
    draw(sketch) {
      const meant = {
        stages: ['🔍 Discover', '🛒 Buy', '📦 Receive', '🔁 Come back'],
        lanes: ['🏃 Actions', '💭 Thoughts', '⚡ Pain points', '💡 Opportunities'],
      };
      heads(sketch, meant.stages);
      labels(sketch, meant.lanes);
      usual(sketch, meant);
      return [meant];
    },
  },
  {
    name: 'misspelt labels',
    draw(sketch) {
      const meant = {
        stages: ['Awarness', 'Consideraton', 'Purchse', 'Onbording'],
        lanes: ['Touchpiont', 'Custmer actions', 'Oportunities', 'Thougts'],
      };
      heads(sketch, meant.stages);
      labels(sketch, meant.lanes);
      usual(sketch, meant);
      return [meant];
    },
  },
  {
    name: 'Spanish',
    draw(sketch) {
      sketch.language = 'es';
      const meant = {
        stages: ['Descubrimiento', 'Consideración', 'Compra', 'Uso', 'Fidelización'],
        lanes: ['Acciones', 'Puntos de contacto', 'Emociones', 'Puntos de dolor', 'Oportunidades'],
      };
      sketch.text('Mapa de viaje del cliente', 0, -360, 64);
      heads(sketch, meant.stages);
      labels(sketch, meant.lanes);
      usual(sketch, meant);
      return [meant];
    },
  },
  {
    name: 'Japanese, sparse',
    draw(sketch) {
      sketch.language = 'ja';
      const meant = {
        stages: ['認知', '検討', '購入', '利用'],
        lanes: ['行動', 'タッチポイント', '感情', '課題'],
      };
      sketch.text('カスタマージャーニーマップ', 0, -360, 64);
      heads(sketch, meant.stages);
      labels(sketch, meant.lanes);
      sketch.notes(meant, { x: 0, y: 0, column, row, empty: 0.5 });
      return [meant];
    },
  },
  {
    name: 'a wall of stickies only, two colours for names, loose',
    draw(sketch) {
      sketch.jitter = 26;
      const meant = {
        stages: ['Hear about it', 'Try it', 'Pay', 'Tell others'],
        lanes: ['What they do', 'What they feel', 'What goes wrong'],
      };
      for (const [at, name] of meant.stages.entries())
        sketch.sticky(name, at * 560 + 140 + sketch.shift(), -300 + sketch.shift(), '80CAFF');
      for (const [at, name] of meant.lanes.entries())
        sketch.sticky(name, -340 + sketch.shift(), at * 330 + 20 + sketch.shift(), 'D9D9D9');
      sketch.notes(meant, { x: 0, y: 0, column: 560, row: 330, slots: 2 });
      return [meant];
    },
  },
  {
    name: 'labels turned on their side, with line breaks',
    draw(sketch) {
      const meant = {
        stages: ['Arrive', 'Register', 'Treatment', 'Discharge'],
        lanes: ['Patient\nactions', 'Pain\npoints', 'Front-\nstage'],
      };
      heads(sketch, meant.stages);
      for (const [at, text] of meant.lanes.entries())
        sketch.board.add(
          'TEXT',
          { x: -120, y: at * row + 30, width: 70, height: 220 },
          { text, rotation: 90 },
        );
      usual(sketch, meant);
      return [{ ...meant, lanes: meant.lanes }];
    },
  },
  {
    name: 'lines between rows, labels over their notes',
    draw(sketch) {
      const meant = {
        stages: ['Enquire', 'Quote', 'Install', 'Support'],
        lanes: ['Goals', 'Activities', 'Touchpoints', 'Problems'],
      };
      heads(sketch, meant.stages);
      for (const [at, name] of meant.lanes.entries()) {
        sketch.text(name, -300, at * row + 6, 24);
        sketch.board.add('LINE', { x: -320, y: at * row - 6, width: 1600, height: 0 });
      }
      usual(sketch, meant);
      return [meant];
    },
  },
  {
    name: 'captions over the notes of every cell',
    draw(sketch) {
      const meant = {
        stages: ['Find', 'Order', 'Pick up', 'Return'],
        lanes: ['Doing', 'Thinking', 'Feeling'],
      };
      for (const [s, stage] of meant.stages.entries()) {
        sketch.shape(stage, { x: s * 360, y: -140, width: 320, height: 90 }, '9747FF');
        for (const [l, lane] of meant.lanes.entries()) sketch.text(lane, s * 360 + 20, l * 340 - 10, 20);
      }
      sketch.notes(meant, { x: 0, y: 20, column: 360, row: 340 });
      return [meant];
    },
  },
  {
    name: 'no lane labels, a title that says what it is',
    draw(sketch) {
      const meant = { stages: ['Wake up', 'Commute', 'Work', 'Lunch', 'Head home'], lanes: [] };
      sketch.text('A nurse’s journey through the day', 0, -360, 64);
      for (const [at, name] of meant.stages.entries())
        sketch.shape(name, { x: at * 300, y: -140, width: 260, height: 90 }, 'C2E5FF');
      for (const [at, stage] of meant.stages.entries())
        for (let down = 0; down < 3; down += 1)
          sketch.sticky(sketch.means(sketch.say(), stage, ''), at * 300 + 10 + sketch.shift(), down * 260);
      return [meant];
    },
  },
  {
    name: 'a note under each header says what the stage is',
    draw(sketch) {
      const meant = {
        stages: ['Consider', 'Join', 'Use', 'Leave'],
        lanes: ['Actions', 'Thoughts', 'Pain points'],
      };
      heads(sketch, meant.stages, { y: -220, size: 36 });
      for (const at of meant.stages.keys())
        sketch.board.add(
          'TEXT',
          { x: at * column + 30, y: -150, width: 250, height: 60 },
          { text: 'What happens in these days, in one line' },
        );
      labels(sketch, meant.lanes);
      usual(sketch, meant);
      return [meant];
    },
  },
  {
    name: 'arrows between notes and between headers',
    draw(sketch) {
      const meant = {
        stages: ['Plan', 'Pack', 'Travel', 'Arrive'],
        lanes: ['Actions', 'Touchpoints', 'Ideas'],
      };
      const ids = meant.stages.map((name, at) =>
        sketch.shape(name, { x: at * column, y: -160, width: 260, height: 100 }, 'FFE0C2', 'ARROW_RIGHT'),
      );
      for (const [at, id] of ids.entries()) if (at > 0) sketch.connect(ids[at - 1] ?? null, id);
      labels(sketch, meant.lanes);
      const cards = sketch.notes(meant, { x: 0, y: 0, column, row });
      for (let at = 3; at < cards.length; at += 3)
        sketch.connect(cards[at - 3] ?? null, cards[at] ?? null, 'then');
      return [meant];
    },
  },
];
