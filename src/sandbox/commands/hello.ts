import { version } from '../../../package.json';
import type { Result } from '../../contract/contract.ts';
import { countWorded } from '../read/count-worded.ts';

/** Tells the panel where it is, and by which menu command it was opened. */
export async function sayHello(host: PluginAPI): Promise<Result<'hello'>> {
  const { name: page, selection } = host.currentPage;
  const nodeIds = selection.map(({ id }) => id);
  return {
    version,
    board: host.root.name,
    page,
    command: host.command || 'open',
    selection: { nodeIds, notes: countWorded(selection) },
  };
}
