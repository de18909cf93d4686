import { drawWithChromium } from './draw-with-chromium.ts';
import { Failure } from './failure.ts';
import type { PluginSession } from './plugin-session.ts';

/** What a map can be drawn as. */
export const pictureFormats = ['svg', 'png', 'pdf'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export const isPicture = (format: string): format is PictureFormat =>
  pictureFormats.some((known) => known === format);

/** What is offered where nobody says a width, px: a mail takes it, and headings can be read. */
const usualWidth = 2000;

/**
 * A map as a picture: drawn by the simulated FigJam, asked through the plugin as the panel asks; PNG, `width` px wide, and PDF are made
 * of that drawing by Chromium, if one is at hand. Throws `Failure`.
 */
export async function writePicture(
  plugin: PluginSession,
  rootId: string,
  format: PictureFormat,
  width = usualWidth,
): Promise<string | Uint8Array> {
  const { base64 } = plugin.request('picture', { rootId, format: 'SVG' });
  const svg = Buffer.from(base64, 'base64').toString('utf8');
  if (format === 'svg') return svg;
  const [, wide = '', high = ''] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (wide === '') throw new Failure('The drawing says no size, so it cannot be made a picture.');
  const scale = format === 'png' ? width / Number(wide) : 1;
  return await drawWithChromium({ svg, width: Number(wide) * scale, height: Number(high) * scale }, format);
}
