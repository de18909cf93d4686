import type { Stage } from '../../journey/journey.ts';
import { estimateHeight, estimateLines, lineHeight } from '../../plane/estimate-text.ts';
import { largestOf, smallestOf } from '../../plane/extremes.ts';
import { bar, column, feelingsLabelWidth, labelPadding, labelWidth } from '../../plane/measures.ts';
import { slotsWidth, usualSlots } from './pack-notes.ts';

/** The smallest letters of names. */
export const leastName = 16;
/** Letters of bars: of short names, and what still reads when all of a map fits the screen. */
const [largest, overview] = [56, 48];
/** Beside the words of a bar, and above and below several lines of them. */
const barAir = { sides: 64, ends: 32 };
/** A name this long may consist of the widest letters: these take so much more room than usual ones. */
const widest = 1.75;

/** Px: from here on an estimate may be too far off to stand close below. */
export const long = 8 * lineHeight(leastName);

/** How high the bars of all stages are: as always, but where a name does not fit even in small letters. */
export function barHeight(stages: readonly Stage[]): number {
  const width = usualBar(stages) - barAir.sides;
  const heights = ({ name }: Stage) => {
    const needed = estimateHeight(name, width, leastName);
    return needed <= bar.height - barAir.ends ? 0 : heightOf(needed) + barAir.ends;
  };
  return largestOf(stages, heights, bar.height);
}

/** The letters of a stage's bar: the same for all, but where a long name needs smaller ones. `width`: of its bar. */
export function barLetters(stages: readonly Stage[], name: string, width: number): number {
  const all = smallestOf(stages, (stage) => fitInBar(stage.name, usualBar(stages)), largest);
  return Math.min(fitInBar(name, width), Math.max(all, overview));
}

/** One line of large letters; smaller ones may take more lines. */
function fitInBar(name: string, width: number): number {
  const lines = (size: number) => estimateLines(name, width - barAir.sides, size);
  const fits = (size: number) =>
    size > 40 ? lines(size) === 1 : lines(size) * lineHeight(size) <= bar.height - barAir.ends;
  return [largest, overview, 40, 36, 32, 28, 24, 20].find(fits) ?? leastName;
}

/** The width of a bar before its stage is widened. */
function usualBar(stages: readonly Stage[]): number {
  return slotsWidth(usualSlots(stages)) + 2 * column.padding - 2 * bar.inset;
}

/** How high a row must be for its name to fit its label in small letters, with this much kept free above and below. */
export function rowHeightFor(name: string, feelings: boolean, free: number): number {
  const width = (feelings ? feelingsLabelWidth : labelWidth) - 2 * labelPadding;
  const needed = estimateHeight(name, width, leastName);
  return needed < long ? 0 : heightOf(needed) + 2 * free;
}

const heightOf = (estimated: number): number => Math.ceil(estimated * widest);
