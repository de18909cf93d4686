import type { Params, Result } from '../../contract/contract.ts';

/** Lets FigJam draw a map. Throws in words for people where it is gone, or cannot be drawn. */
export async function drawPicture(
  host: PluginAPI,
  { rootId, format, width = 2000 }: Params<'picture'>,
): Promise<Result<'picture'>> {
  const root = await host.getNodeByIdAsync(rootId);
  if (!root || !('exportAsync' in root)) throw new Error('This map is no longer on the board.');
  const constraint = { type: 'WIDTH', value: width } as const;
  try {
    const bytes = await root.exportAsync(format === 'PNG' ? { format, constraint } : { format });
    return { base64: host.base64Encode(bytes) };
  } catch (error) {
    // A map may be too large for a picture of this size; only FigJam knows.
    const why = error instanceof Error ? error.message.replace('in exportAsync: ', '') : '';
    throw new Error(`FigJam could not draw this map as ${format} (${why}). Choose another format or size.`);
  }
}
