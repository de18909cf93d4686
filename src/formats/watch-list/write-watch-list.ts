import type { WatchList } from '../../insights/watch/watch-list.ts';
import { guard } from '../table/encode-cell.ts';
import { writeDelimited } from '../table/write-delimited.ts';

const columns = ['signal', 'source', 'threshold', 'stage', 'what_we_do', 'by', 'channel', 'when', 'id'];

/** A watch list as a table for the tool that customers are looked after with: one signal a row. */
export function writeWatchList({ items }: Pick<WatchList, 'items'>): string {
  const rows = items.map(({ signal, source, threshold, stage, response, by, channel, when, card }) => [
    signal,
    source,
    threshold,
    stage?.name ?? '',
    response,
    by,
    channel,
    when,
    card.id,
  ]);
  return writeDelimited([columns, ...rows.map((row) => row.map(guard))]);
}
