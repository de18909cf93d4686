import type { Params, Result } from '../../contract/contract.ts';

/** Lets FigJam draw a map. Throws in words for people where it is gone, or cannot be drawn. */
export async function drawPicture(
  host: PluginAPI,
  { rootId, format, width = 2000 }: Params<'picture'>,
): Promise<Result<'picture'>> {
  const root = await host.getNodeByIdAsync(rootId);
  if (!root || !('exportAsync' in root)) throw new Error('This map is no longer on the board.');
  const constraint = { type: 'WIDTH', value: width } as const;
  const bytes = await root.exportAsync(format === 'PNG' ? { format, constraint } : { format });
  return { base64: host.base64Encode(bytes) };
}
