import type { Stage } from '../model/journey.ts';
import { estimateHeight } from './estimate-text.ts';
import { bar, column, feelingsLabelWidth, fewStages, labelPadding, labelWidth } from './measures.ts';
import { slotsWidth } from './pack-notes.ts';

/** The smallest letters of names. */
export const leastName = 16;
/** Beside and above the words of a bar. */
export const barAir = { sides: 64, ends: 24 };
/** A name this long may consist of the widest letters: these take so much more room than usual ones. */
const widest = 1.75;

/** Px: from here on an estimate may be too far off to stand close below. */
export const long = 160;

/** How high the bars of all stages are: as always, but where a name does not fit even in small letters. */
export function barHeight(stages: readonly Stage[]): number {
  const slots = stages.length <= fewStages.most ? fewStages.slots : fewStages.otherwise;
  const width = slotsWidth(slots) + 2 * column.padding - 2 * bar.inset - barAir.sides;
  return stages.reduce((most, { name }) => {
    const needed = estimateHeight(name, width, leastName);
    return needed <= bar.height - barAir.ends ? most : Math.max(most, heightOf(needed) + barAir.ends);
  }, bar.height);
}

/** How high a row must be for its name to fit its label in small letters, with this much kept free above and below. */
export function rowHeightFor(name: string, feelings: boolean, free: number): number {
  const width = (feelings ? feelingsLabelWidth : labelWidth) - 2 * labelPadding;
  const needed = estimateHeight(name, width, leastName);
  return needed < long ? 0 : heightOf(needed) + 2 * free;
}

const heightOf = (estimated: number): number => Math.ceil(estimated * widest);
