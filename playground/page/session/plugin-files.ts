import * as z from 'zod/mini';
import type { Json } from '../../figjam/document/records.ts';

/** The files that Figma would load, as they were built. */
export interface PluginFiles {
  manifest: { [key: string]: Json };
  code: string;
  html: string;
  /** The simulated FigJam, for the machine of each client. */
  figjam: string;
  menu: readonly MenuItem[];
}

/** One line of the plugin's menu; a separator has no command. */
export type MenuItem = { name: string; command: string } | { separator: true };

const manifestSchema = z.record(z.string(), z.json());
const menuSchema = z.array(
  z.union([z.object({ separator: z.literal(true) }), z.object({ name: z.string(), command: z.string() })]),
);

export async function loadPluginFiles(): Promise<PluginFiles> {
  const [manifestText, code, html, figjam] = await Promise.all(
    ['/manifest.json', '/dist/code.js', '/dist/ui.html', '/dist/playground/figjam.js'].map(fetchText),
  );
  const manifest = z.parse(manifestSchema, JSON.parse(manifestText ?? ''));
  const menu = z.parse(menuSchema, manifest.menu ?? []);
  return { manifest, code: code ?? '', html: html ?? '', figjam: figjam ?? '', menu };
}

async function fetchText(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} is missing: run \`npm run build\`, then load this page again.`);
  return answer.text();
}
