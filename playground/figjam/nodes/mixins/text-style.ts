import { freezeCopy } from '../../document/json.ts';
import type { TextStyle, TextValue } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { isEqual, sliceRuns } from '../../text/runs.ts';
import { fontsIn, styleAt, styleRange, trackingOf } from '../../text/text-value.ts';
import type { TextSite } from '../base/text-site.ts';

/** The value that all characters of a range have, or `figma.mixed`. An empty text has its base style. */
export function commonValue<T>(
  site: TextSite,
  run: PluginRun,
  pick: (style: TextStyle) => unknown,
  start = 0,
  end = site.value.characters.length,
): T | PluginAPI['mixed'] {
  const { value } = site;
  const runs = start === end ? [] : sliceRuns(value.runs, start, end);
  const first = pick(runs[0]?.style ?? (value.characters === '' ? value.base : styleAt(value, start)));
  if (runs.some((part) => !isEqual(pick(part.style), first)))
    return run.mixed as unknown as PluginAPI['mixed'];
  return freezeCopy(first) as T;
}

/** Changes the style of the whole text, and of what is typed next. With a label, the text's fonts must be loaded. */
export function writeWhole(
  site: TextSite,
  run: PluginRun,
  partial: Partial<TextStyle>,
  label: string | undefined,
): void {
  if (label !== undefined) demandFonts(site, run, label);
  writeRange(site, run, 0, site.value.characters.length, partial);
}

/** Changes the style of a range. Whether a size brings its tracking is not known (switch `freshText`). */
export function writeRange(
  site: TextSite,
  run: PluginRun,
  start: number,
  end: number,
  partial: Partial<TextStyle>,
): void {
  const { fontSize } = partial;
  const brings = fontSize !== undefined && run.board.settings.freshText === 'trackingBySize';
  const tracking = brings ? { letterSpacing: { unit: 'PERCENT', value: trackingOf(fontSize) } } : {};
  site.write(styleRange(site.value, start, end, { ...tracking, ...partial }));
}

/** Every font used in the text, or in a range of it, must have been loaded. */
export function demandFonts(
  site: TextSite,
  run: PluginRun,
  label: string,
  start?: number,
  end?: number,
): void {
  const { value } = site;
  if (start === undefined || end === undefined || start === end) run.fonts.demand(fontsIn(value), label);
  else run.fonts.demand(fontsIn(part(value, start, end)), label);
}

/** Checks a range of UTF-16 indices. */
export function demandRange(
  site: TextSite,
  start: unknown,
  end: unknown,
  label: string,
): { start: number; end: number } {
  const { length } = site.value.characters;
  if (
    typeof start !== 'number' ||
    typeof end !== 'number' ||
    !Number.isInteger(start) ||
    !Number.isInteger(end)
  ) {
    throw new Error(`in ${label}: Expected start and end to be whole numbers`);
  }
  if (start < 0 || end < start || end > length) {
    throw new Error(`in ${label}: Range outside of available characters: ${start} to ${end} of ${length}`);
  }
  return { start, end };
}

function part(value: TextValue, start: number, end: number): TextValue {
  return { ...value, runs: sliceRuns(value.runs, start, end) };
}
