import type { Params, Result } from '../../contract/contract.ts';

const width = { least: 320, most: 1200 };
const height = { least: 320, most: 1000 };

/** Makes the panel as large as asked, within what a screen can show. */
export async function resizePanel(host: PluginAPI, params: Params<'resize'>): Promise<Result<'resize'>> {
  host.ui.resize(within(params.width, width), within(params.height, height));
  return {};
}

function within(value: number, limits: { least: number; most: number }): number {
  return Math.min(limits.most, Math.max(limits.least, Math.round(value)));
}
