import { type Bench, type Probe, wait, write } from '../probe.ts';
import { attempt, type Fact, type Facts, type Json } from '../report.ts';

/** How wide and high texts are, and what follows from them. */
export const texts: readonly Probe[] = [
  { facts: ['textMetrics'], find: (bench) => ({ textMetrics: findMetrics(bench) }) },
  { facts: ['stickyGrowth'], find: async (bench) => ({ stickyGrowth: await findGrowth(bench) }) },
  { facts: ['resizedShapes', 'freshShapes'], find: findShapes },
  { facts: ['freshText'], find: (bench) => ({ freshText: findFreshText(bench) }) },
  { facts: ['freshTextFont'], find: (bench) => ({ freshTextFont: findFreshFont(bench) }) },
  {
    facts: ['names'],
    find({ scratch }) {
      const { x, y } = scratch.place();
      const note = scratch.note(x, y);
      return {
        names: { answer: note.name === note.text.characters ? 'follow text' : 'stay', saw: note.name },
      };
    },
  },
];

function findMetrics({ host, scratch }: Bench): Fact {
  const widths: { [words: string]: number } = {};
  for (const words of ['iiiiiiiiii', 'WWWWWWWWWW', '1111111111', 'AVAVAVAVAV', '->->->->->']) {
    const text = scratch.keep(host.createText());
    write(text, words);
    widths[words] = text.width;
  }
  const [narrow, wide] = [widths.iiiiiiiiii, widths.WWWWWWWWWW];
  return { answer: narrow === wide ? 'coarse' : 'inter', saw: widths };
}

/**
 * Heights of notes by length of text, as they come and at 24 px: the text grows the note at once, later, higher than the
 * empty margins of a short one explain, or it shrinks to fit.
 */
async function findGrowth({ scratch }: Bench): Promise<Fact> {
  const { x, y } = scratch.place();
  const note = scratch.note(x, y);
  const saw: { [length: string]: Json } = {};
  for (const size of [16, 24]) {
    for (const words of [1, 20, 60, 120]) {
      note.text.fontSize = size;
      write(note.text, Array.from({ length: words }, () => 'journey').join(' '));
      saw[`${words} words of ${size}`] = {
        height: note.height,
        size: attempt(() => String(note.text.fontSize)),
      };
    }
  }
  const atOnce = note.height;
  await wait(300);
  saw.later = note.height;
  if (note.height <= 240) return { answer: 'stays', saw };
  if (note.height > atOnce) return { answer: 'later', saw };
  // One word leaves a note as high as it is wide, unless FigJam gives it more than it needs.
  write(note.text, 'journey');
  saw.short = note.height;
  return { answer: note.height > note.width ? 'higher' : 'atOnce', saw };
}

/** A shape that a plugin made, and one that it resized: does it grow with its text, or cut it? */
function findShapes({ host, scratch }: Bench): Facts {
  const { x, y } = scratch.place();
  const find = (isResized: boolean): Fact => {
    const shape = scratch.keep(host.createShapeWithText());
    shape.x = x;
    shape.y = y;
    shape.shapeType = 'SQUARE';
    if (isResized) shape.resize(200, 80);
    const before = shape.height;
    write(shape.text, Array.from({ length: 60 }, () => 'journey').join(' '));
    return { answer: shape.height > before ? 'grow' : 'cut', saw: [before, shape.height] };
  };
  return { resizedShapes: find(true), freshShapes: find(false) };
}

/** Whether a plugin's text comes with the lines and the tracking that people get, and whether a new size brings its own. */
function findFreshText({ scratch }: Bench): Fact {
  const { x, y } = scratch.place();
  const { text } = scratch.note(x, y);
  const tracking = () => JSON.stringify(text.letterSpacing);
  const lineHeight = JSON.stringify(text.lineHeight);
  const before = tracking();
  text.fontSize = 64;
  const saw = { lineHeight, before, after: tracking() };
  if (lineHeight.indexOf('AUTO') >= 0) return { answer: 'plain', saw };
  return { answer: saw.after === before ? 'keptTracking' : 'trackingBySize', saw };
}

/** The style of Inter in which a plugin's text node comes. */
function findFreshFont({ host, scratch }: Bench): Fact {
  const { fontName } = scratch.keep(host.createText());
  const style = typeof fontName === 'symbol' ? 'mixed' : fontName.style;
  return { answer: style.toLowerCase(), saw: style };
}
