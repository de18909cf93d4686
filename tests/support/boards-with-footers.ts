import { Dice, DrawnBoard } from './drawn-board.ts';

const stages = ['Find a clinic', 'Book a visit', 'See the doctor', 'Pay the bill'];
const lanes = ['Doing', 'Thinking', 'Saying', 'Feeling'];
const below = ['Ideas', 'Next steps', 'What we learned'];

/** A journey with dots in its last row, and below it headings with a paragraph each, which are none of its rows. */
export function drawWithFooter(seed: number) {
  const dice = new Dice(seed);
  const board = new DrawnBoard();
  const scale = dice.pick([0.3, 1, 1, 3.4, 10]);
  const at = (x: number, y: number, width: number, height: number) => ({
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
  });
  const text = (words: string, x: number, y: number, width: number, height: number) =>
    board.add('TEXT', at(x, y, width, height), { text: words });
  for (const [s, name] of stages.entries())
    text(name, 30 + s * 250 + dice.between(0, 60), 0, name.length * 9, 21);
  const labels = dice.pick(['one text', 'rotated', 'beside', 'boxes'] as const);
  const left = labels === 'boxes' ? -180 : labels === 'beside' ? -130 : -40;
  if (labels === 'one text')
    board.add('TEXT', at(left, 40, 21, 600), { text: [...lanes].reverse().join('      '), rotation: 90 });
  for (const [l, name] of lanes.entries()) {
    if (labels === 'rotated') board.add('TEXT', at(left, 85 + l * 150, 21, 60), { text: name, rotation: 90 });
    if (labels === 'beside') text(name, left, 80 + l * 150, name.length * 11, 24);
    if (labels === 'boxes')
      board.add('SHAPE_WITH_TEXT', at(left, 45 + l * 150, 160, 140), { text: name, fill: 'E6E6E6' });
  }
  const notes = dice.chance(0.4);
  let cards = 0;
  for (const [l, name] of lanes.slice(0, 3).entries())
    for (const s of stages.keys()) {
      cards += 1;
      const words = `${name} thing number ${cards} that people told us about this moment`;
      if (notes)
        board.add('STICKY', at(50 + s * 250, 50 + l * 150, 130, 130), { text: words, fill: 'FFE299' });
      else text(words, 20 + s * 250, 50 + l * 150, 200, 84);
    }
  for (const s of stages.keys()) board.add('ELLIPSE', at(125 + s * 250, 510 + ((s * 37) % 90), 20, 20));
  const gap = dice.between(10, 90);
  const count = dice.between(1, 3);
  for (const [f, heading] of below.slice(0, count).entries()) {
    const x = dice.pick([0, 20]) + f * dice.pick([340, 500]);
    text(heading, x, 640 + gap, heading.length * 10, 26);
    if (dice.chance(0.5))
      text(
        'People want to change a booking later. The button should be easy to find.',
        x,
        675 + gap,
        320,
        90,
      );
    else text('Show free slots\nMake the button bigger', x, 675 + gap, 320, 60);
  }
  return { board, labels, notes, count, gap, scale };
}
