import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import { emptyBoard } from '../../playground/figjam/index.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { addRecord, setField } from '../../ui/jobs/edit-board.ts';
import { readBoard } from '../../ui/jobs/read-board.ts';
import { sampleMap } from './call-ratios.mjs';
import { editedFile, reworded } from './small-map.ts';
import { type Cost, drawRecords, openWarmPanel, type WarmPanel } from './warm-panel.ts';

/** What single deeds cost in an open panel that has read the board once. */
export interface WarmCosts {
  opening: Cost;
  edit: Cost;
  add: Cost;
  drag: Cost;
  type: Cost;
  again: Cost;
  sync: Cost;
  same: Cost;
}

/** Opens a board with a map of so many cards and so many loose notes, and does one thing after the other. */
export async function measureWarm(cards: number, loose = 0): Promise<WarmCosts> {
  const records = await drawRecords(sampleMap(cards), loose);
  const warm = await openWarmPanel(records);
  const { cost, opening } = warm;
  const at = Math.floor(cards / 3);
  const edit = await cost(() => reword(warm, `c${at}`, 'Told in other words'));
  const add = await cost(() => addCard(warm));
  const dragging = prepareDrag(warm, records, at + 1);
  const drag = await cost(dragging);
  const type = await cost(() => typeNote(warm, records, at + 2));
  const again = await cost(() => reword(warm, `c${at + 7}`, 'Told once more'));
  // A file in which a colleague rewrote one card, and the same file once more.
  const file = fileWith(warm, `c${at + 9}`, 'Rewritten in a file');
  const sync = await cost(() => bringIn(warm, file));
  const same = await cost(() => bringIn(warm, file));
  return { opening, edit, add, drag, type, again, sync, same };
}

/** What inserting a map of so many cards on an empty board costs. */
export async function measureInsert(cards: number): Promise<Cost> {
  const { cost, panel } = await openWarmPanel(emptyBoard);
  const journey = journeyFrom(sampleMap(cards));
  return await cost(() => void panel.client.request('insert', { journey }));
}

async function bringIn({ panel }: WarmPanel, file: FileEdit): Promise<void> {
  const { rootId } = mapOf(panel);
  const syncing = async () => {
    const { seen } = await panel.sync.preview({ rootId, file });
    const params = { rootId, file, seen, untick: [], resolutions: {}, remove: [] };
    await panel.sync.apply(params);
    await readBoard(panel);
  };
  void syncing();
}

function fileWith({ panel }: WarmPanel, cardId: string, text: string): FileEdit {
  const { journey } = mapOf(panel);
  return editedFile(journey, reworded(journey, { [cardId]: text }), 'x1');
}

async function reword({ panel }: WarmPanel, recordId: string, text: string): Promise<void> {
  const map = mapOf(panel);
  panel.store.dispatch({ type: 'edit', change: { do: 'show', rootId: map.rootId, recordId } });
  const record = toRecords(map.journey).byId[recordId];
  if (!record) throw new Error(`${recordId} is not on the board`);
  void setField(panel, record, { field: 'text', label: 'Text' }, text);
}

async function addCard({ panel }: WarmPanel): Promise<void> {
  const { rootId } = mapOf(panel);
  panel.store.dispatch({ type: 'edit', change: { do: 'show', rootId, recordId: null } });
  void addRecord(panel, 'card', { stageId: 's4', laneId: 'l2', text: 'One more' }, 'One more');
}

/** Finds the note before anything is counted. */
function prepareDrag({ client }: WarmPanel, records: NodeRecord[], at: number): () => void {
  const note = noteOf(records, at);
  const byId = new Map(client.control.records().map((record) => [record.id, record]));
  let [x, y] = [0, 0];
  for (let node = byId.get(note); node; node = byId.get(node.parentId ?? '')) {
    const [[, , left], [, , top]] = node.props.transform ?? [
      [1, 0, 0],
      [0, 1, 0],
    ];
    [x, y] = [x + left, y + top];
  }
  return () => void client.control.act({ do: 'drag', nodes: [note], x: x + 30, y: y + 20 });
}

function typeNote({ client }: WarmPanel, records: NodeRecord[], at: number): void {
  client.control.act({ do: 'type', node: noteOf(records, at), text: 'A person wrote this' });
}

function noteOf(records: NodeRecord[], at: number): string {
  const note = records.find(({ props }) => JSON.stringify(props).includes(`Note ${at} says`));
  if (!note) throw new Error(`there is no note ${at}`);
  return note.id;
}

function mapOf({ store }: WarmPanel['panel']) {
  const [map] = store.getState().board.maps;
  if (!map) throw new Error('the panel shows no map');
  return map;
}

/** One line a deed. */
export function tellCosts(costs: WarmCosts): string {
  const lines = Object.entries(costs).map(([deed, { calls, writes, ms, stretches, writing, told }]) =>
    [
      deed.padEnd(8),
      `${calls} calls`.padStart(14),
      `${writes} writes`.padStart(12),
      `${ms.toFixed(0)} ms`.padStart(10),
      `writing ${writing.toFixed(0)} ms`.padStart(18),
      `${(told / 1000).toFixed(0)} kB told`.padStart(14),
      `  longest ${stretches
        .slice(0, 5)
        .map((each: number) => each.toFixed(0))
        .join(', ')} ms`,
    ].join(''),
  );
  return lines.join('\n');
}
