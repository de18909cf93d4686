import { defaultSettings, type Settings } from '../../figjam/document/settings.ts';
import { differencesOf, isReport, parseReport, sayDifference, settingsOf } from './diagnostics-report.ts';
import { readJson } from './read-input.ts';
import { checkSettings } from './setting-values.ts';
import type { Tell } from './tell.ts';

/** The switches that a file sets: it names them, or it is a report of Diagnostics. Throws `Failure`. */
export async function readSettings(path: string | undefined): Promise<Partial<Settings>> {
  if (path === undefined) return {};
  const { value } = await readJson(path, 'The settings');
  return isReport(value) ? settingsOf(parseReport(value, path)) : checkSettings(value, path);
}

/** Where the settings are a report: says which switches it answers otherwise than we assume. Throws `Failure`. */
export async function tellReport(path: unknown, tell: Tell): Promise<void> {
  if (typeof path !== 'string') return;
  const { value } = await readJson(path, 'The settings');
  if (!isReport(value)) return;
  for (const each of differencesOf(parseReport(value, path), { ...defaultSettings }))
    tell(sayDifference(each));
}
