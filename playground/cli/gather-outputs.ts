import type { ClientVm } from '../vm/client-vm.ts';
import type { BoardSession } from './board-session.ts';
import { formatJson, type Outputs } from './write-output.ts';

/** Options that every command that changes a board takes. */
export interface OutputOptions {
  out?: string | undefined;
  stats?: string | undefined;
  undoOut?: string | undefined;
}

/** The files a command leaves: the board, what the Plugin API was used for, the board after one undo. */
export function gatherOutputs(session: BoardSession, client: ClientVm, options: OutputOptions): Outputs {
  const outputs: Outputs = new Map();
  if (options.out !== undefined) outputs.set(options.out, session.save(client));
  if (options.stats !== undefined) {
    const { reads, writes, calls, nodes } = client.control.stats();
    outputs.set(options.stats, formatJson({ reads, writes, calls, vmMs: Math.round(client.vmMs), nodes }));
  }
  if (options.undoOut !== undefined) {
    client.control.act({ do: 'undo' });
    outputs.set(options.undoOut, session.save(client));
  }
  return outputs;
}
