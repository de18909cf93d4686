import { Dice, DrawnBoard } from './drawn-board.ts';

/** Words of names: as parts of sentences, and now and then as a whole note. */
const ofNames =
  'actions thoughts pain touchpoints channels goals opportunities ideas feelings emotions questions needs stage step phase sign refund pay book order search compare visit support return arrive wait buy renew before after during customer journey'.split(
    ' ',
  );
const ordinary =
  'long cold queue seat bus dark quiet staff coffee window charger toilet late clean gate smile voucher kids bag noise the nobody asks again form phone paper twice because of my sister'.split(
    ' ',
  );
const topics = ['Food', 'On time', 'Prices', 'Refunds', 'Comfort', 'Staff', 'Waiting', 'Trust', 'Wording'];
const titles = ['Brainstorm', 'What we heard', 'Interviews, week 3', 'Customer research', 'Ideas and pains'];
const palette = ['FFE299', 'A8DAFF', 'B3EFBD', 'D3BDFF', 'FFA8DB'];

export const layouts = ['straight', 'ragged', 'clusters', 'sections', 'scattered', 'bricks'] as const;

/** A wall of ordinary notes, as workshops leave one: whatever its notes say, it is no journey. */
export function drawWall(seed: number): { board: DrawnBoard; layout: (typeof layouts)[number] } {
  const dice = new Dice(seed);
  const board = new DrawnBoard();
  const layout = layouts[seed % layouts.length] ?? 'straight';
  const count = dice.pick([24, 60, 60, 120, 250]);
  const scale = dice.pick([0.3, 1, 1, 1, 3]);
  const fills = palette.slice(0, dice.pick([1, 1, 2, 5]));
  const wide = dice.chance(0.3) ? dice.pick([0.1, 1]) : 0;
  const across = dice.between(4, 4 + Math.ceil(Math.sqrt(count)));
  const shaped = dice.chance(0.15);
  const [stepX, stepY] = [(wide > 0 ? 440 : 240) + dice.between(10, 60), 240 + dice.between(10, 60)];
  const put = (x: number, y: number, parentId: string | null = null) => {
    const place = {
      x: x * scale,
      y: y * scale,
      width: (dice.chance(wide) ? 416 : 240) * scale,
      height: 240 * scale,
    };
    const more = { text: sayNote(dice), fill: dice.pick(fills), parentId };
    board.add(shaped ? 'SHAPE_WITH_TEXT' : 'STICKY', place, more);
  };
  const shift = () => (layout === 'straight' ? 0 : dice.between(-30, 30));
  if (layout === 'clusters' || layout === 'sections')
    drawGroups(dice, layout, count, [stepX, stepY], put, (topic, x, y, width, height) => {
      const place = { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
      if (layout === 'sections') return board.section(topic, place);
      board.text(topic, (x + 20) * scale, y * scale, 40 * scale);
      return null;
    });
  else
    for (let at = 0; at < count; at += 1) {
      const [column, row] = [at % across, Math.floor(at / across)];
      const [x, y] =
        layout === 'scattered'
          ? [dice.between(0, across * stepX * 1.5), dice.between(0, (count / across) * stepY * 1.5)]
          : [column * stepX + (layout === 'bricks' && row % 2 === 1 ? stepX / 2 : 0), row * stepY];
      if (!dice.chance(0.05)) put(x + shift(), y + shift());
    }
  for (let at = dice.between(0, 2); at > 0; at -= 1)
    board.text(dice.pick(titles), dice.between(0, 900) * scale, -at * 300 * scale, 96 * scale);
  return { board, layout };
}

/** Clusters under a heading each, or in a section each, side by side in one or two rows. */
function drawGroups(
  dice: Dice,
  layout: 'clusters' | 'sections',
  count: number,
  [stepX, stepY]: [number, number],
  put: (x: number, y: number, parentId: string | null) => void,
  head: (topic: string, x: number, y: number, width: number, height: number) => string | null,
): void {
  const names = dice.some(topics, dice.between(2, 7));
  const each = Math.ceil(count / names.length);
  const inside = dice.between(1, 4);
  const perRow = dice.pick([names.length, Math.ceil(names.length / 2)]);
  const height = Math.ceil(each / inside) * stepY + 160;
  for (const [at, topic] of names.entries()) {
    const x = (at % perRow) * (inside * stepX + 200);
    const y = Math.floor(at / perRow) * (height + 200);
    const parentId = head(topic, x, y, inside * stepX + 60, height);
    for (let note = 0; note < dice.between(Math.ceil(each / 2), each); note += 1)
      put(
        x + 30 + (note % inside) * stepX + dice.between(-15, 15),
        y + 90 + Math.floor(note / inside) * stepY + (layout === 'clusters' ? dice.between(-15, 15) : 0),
        parentId,
      );
  }
}

function sayNote(dice: Dice): string {
  if (dice.chance(0.08)) return capital(dice.pick(ofNames));
  const words = dice.some(ordinary, dice.between(1, 6));
  if (dice.chance(0.5)) words.splice(dice.between(0, words.length), 0, dice.pick(ofNames));
  const said = capital(words.join(' '));
  return dice.chance(0.08) ? `${dice.pick(['Stage 1', 'Step 2', 'Pain', 'Idea'])}: ${said}` : said;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
