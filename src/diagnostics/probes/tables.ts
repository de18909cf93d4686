import { type Bench, type Probe, write } from '../probe.ts';
import { attempt, type Fact, reasonOf } from '../report.ts';

/** Rows, columns and cells. */
export const tables: readonly Probe[] = [
  { facts: ['tableBelowContent'], find: (bench) => ({ tableBelowContent: findSmallest(bench) }) },
  { facts: ['cellHandles'], find: (bench) => ({ cellHandles: findHandles(bench) }) },
];

function tableOf({ host, scratch }: Bench): TableNode {
  const { x, y } = scratch.place();
  const table = scratch.keep(host.createTable(2, 2));
  table.x = x;
  table.y = y;
  write(table.cellAt(0, 0).text, 'one\ntwo\nthree\nfour');
  return table;
}

/** A row made lower than its words. */
function findSmallest(bench: Bench): Fact {
  const table = tableOf(bench);
  try {
    table.resizeRow(0, 10);
  } catch (error) {
    return { answer: 'throw', saw: reasonOf(error) };
  }
  const { height } = table.cellAt(0, 0);
  return { answer: height > 10 ? 'clamp' : 'accept', saw: height };
}

/** Whether a cell that was taken before a row came above it is still the same cell. */
function findHandles(bench: Bench): Fact {
  const table = tableOf(bench);
  const cell = table.cellAt(0, 0);
  table.insertRow(0);
  const words = attempt(() => cell.text.characters);
  const saw = { words, row: attempt(() => cell.rowIndex), data: 'setSharedPluginData' in cell };
  return { answer: words === 'one\ntwo\nthree\nfour' ? 'follow' : 'go stale', saw };
}
