import { type BoardOptions, openSession } from '../desk/board-session.ts';
import {
  answersOf,
  type DiagnosticsReport,
  type Difference,
  differencesOf,
  parseReport,
} from '../desk/diagnostics-report.ts';
import { readJson } from '../desk/read-input.ts';
import { runDiagnostics } from '../desk/run-diagnostics.ts';

export interface DiagnosticsOptions extends BoardOptions {
  compare?: string;
}

/** In what FigJam and the simulated one differ, and what nobody has tried yet. */
export interface Comparison {
  where: DiagnosticsReport['where'];
  differs: Difference[];
  open: string[];
}

/**
 * The simulator's own report, with a person at the board; or, for a report from FigJam, in what it differs from the
 * simulator's. Throws `Failure`.
 */
export async function diagnostics(options: DiagnosticsOptions): Promise<DiagnosticsReport | Comparison> {
  const session = await openSession(options);
  const own = parseReport(await runDiagnostics(session.openClient(1)), 'of the simulator');
  if (options.compare === undefined) return own;
  const { value } = await readJson(options.compare, 'The report');
  const report = parseReport(value, options.compare);
  const open = Object.entries(report.facts).flatMap(([name, fact]) => ('open' in fact ? [name] : []));
  return { where: report.where, differs: differencesOf(report, answersOf(own)), open };
}
