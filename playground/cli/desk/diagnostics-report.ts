import * as z from 'zod/mini';
import type { Settings } from '../../figjam/document/settings.ts';
import { Failure } from './failure.ts';
import { isSetting, settingValues } from './setting-values.ts';

const words = z.string().check(z.maxLength(200));
const fact = z.union([
  z.object({ answer: words, saw: z.optional(z.json()) }),
  z.object({ open: z.string(), saw: z.optional(z.json()) }),
]);

/** A report as Diagnostics writes it (docs/diagnostics.md). */
const reportSchema = z.object({
  kind: z.literal('figjam-diagnostics'),
  version: z.literal(1),
  where: z.object({ editorType: words, apiVersion: words, pages: z.number(), day: words }),
  facts: z.record(z.string().check(z.maxLength(100)), fact),
  left: z.array(z.string()),
});
export type DiagnosticsReport = z.infer<typeof reportSchema>;

/** Does a file say of itself that it is a report? */
export const isReport = (value: unknown): boolean =>
  z.object({ kind: z.literal('figjam-diagnostics') }).safeParse(value).success;

/** A report that somebody sent. Throws `Failure` in words where it is not one. */
export function parseReport(value: unknown, path: string): DiagnosticsReport {
  const read = reportSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Failure(
    `The report ${path} does not fit what Diagnostics writes, at “${(issue?.path ?? []).join('.')}”. Copy it anew, whole.`,
  );
}

/** The switches that a report answers in words that the simulator has. */
export function settingsOf({ facts }: DiagnosticsReport): Partial<Settings> {
  const settings: { [name: string]: string } = {};
  for (const [name, found] of Object.entries(facts))
    if ('answer' in found && isSetting(name) && Object.hasOwn(settingValues[name], found.answer))
      settings[name] = found.answer;
  return settings;
}

/** One fact in which FigJam and the simulated one are not alike. */
export interface Difference {
  fact: string;
  report: string;
  simulator: string;
  /** The simulator has a switch for it, and can be set so. */
  settable: boolean;
}

/** What a report says otherwise than was assumed, fact by fact. What it leaves open is no difference. */
export function differencesOf(
  report: DiagnosticsReport,
  assumed: Readonly<Record<string, string>>,
): Difference[] {
  const settable = settingsOf(report);
  return Object.entries(report.facts).flatMap(([name, found]) => {
    const simulator = Object.hasOwn(assumed, name) ? assumed[name] : undefined;
    if (!('answer' in found) || simulator === undefined || found.answer === simulator) return [];
    return [{ fact: name, report: found.answer, simulator, settable: Object.hasOwn(settable, name) }];
  });
}

/** The answers of a report by fact. */
export function answersOf({ facts }: DiagnosticsReport): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, found]) => ('answer' in found ? [[name, found.answer]] : [])),
  );
}

/** A difference in a line. */
export const sayDifference = ({ fact, report, simulator, settable }: Difference): string =>
  `The report says ${fact}: ${report}; assumed was ${simulator}.${settable ? '' : ' The simulator cannot be set to that.'}`;
