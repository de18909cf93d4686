import { version } from '../../package.json';
import type { Result } from '../rpc/contract.ts';

/** Tells the panel where it is, and by which menu command it was opened. */
export async function sayHello(host: PluginAPI): Promise<Result<'hello'>> {
  return { version, board: host.root.name, page: host.currentPage.name, command: host.command || 'open' };
}
