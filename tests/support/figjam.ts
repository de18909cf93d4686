import { readFileSync } from 'node:fs';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { Settings } from '../../playground/figjam/document/settings.ts';
import { createFigjam, emptyBoard, type Figjam } from '../../playground/figjam/index.ts';

export { emptyBoard };

export interface FigJam extends Figjam {
  /** The `figma` object of our plugin. */
  host: PluginAPI;
}

/** `SETTINGS='{"relativeTransform": "throw"}' npx vitest run tests/sandbox`: all of it under other switches. */
export const givenSettings: Partial<Settings> = JSON.parse(process.env.SETTINGS ?? '{}');

const manifest = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));

/** A simulated FigJam with our plugin started on it: strict, and under the switches that are asked for. */
export function openFigJam(records: NodeRecord[] = emptyBoard, settings: Partial<Settings> = {}): FigJam {
  const figjam = createFigjam({
    records,
    manifest,
    command: 'open',
    settings: { unknownReads: 'throw', ...givenSettings, ...settings },
  });
  return { ...figjam, host: figjam.figma };
}
