import type { Result } from '../rpc/contract.ts';

/** Takes back the last step of this person, as FigJam's own undo does. */
export async function undoLast(host: PluginAPI): Promise<Result<'undo'>> {
  host.triggerUndo();
  return {};
}
