import type { ClientVm } from '../../vm/client-vm.ts';
import { VmError } from '../../vm/vm-error.ts';
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
  if (options.out !== undefined) outputs.set(options.out, session.save(client, options.out));
  if (options.stats !== undefined) {
    const { reads, writes, calls, nodes } = client.control.stats();
    outputs.set(options.stats, formatJson({ reads, writes, calls, vmMs: Math.round(client.vmMs), nodes }));
  }
  if (options.undoOut !== undefined) {
    pressUndo(client);
    outputs.set(options.undoOut, session.save(client, options.undoOut));
  }
  return outputs;
}

/** Where nothing was written (a sync of what is there already), undo does nothing, as on a person's screen. */
function pressUndo(client: ClientVm): void {
  try {
    client.control.act({ do: 'undo' });
  } catch (error) {
    if (!(error instanceof VmError)) throw error;
  }
}
