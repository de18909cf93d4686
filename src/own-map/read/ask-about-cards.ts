import type { Doubt } from '../../journey/reading.ts';
import { bottom, overlap, right } from '../../plane/boxes.ts';
import type { Grid, PlaceInGrid } from '../../plane/interpret-grid.ts';
import { lookOf, orangeNote, pinkNote, redNote, yellowNote } from '../../plane/lane-look.ts';
import { noteGap } from '../../plane/measures.ts';
import type { SeenNode } from '../../plane/scene.ts';

/** A note with the cell that it was read into. */
export interface PlacedNote {
  id: string;
  node: SeenNode;
  stageId: string | null;
  laneId: string | null;
  /** It lies where it was agreed to belong. */
  settled: boolean;
  /** A person chose its colour: they made it, or gave it another one than it had when we last wrote it. */
  coloured: boolean;
}

/** What was asked about cards, and which of them are doubtful for that. */
export interface Asked {
  doubts: Doubt[];
  doubtful: Set<string>;
}

/**
 * A note that follows the one above it as closely as this (px) belongs to the same pile: two and a half of the gaps that we leave,
 * for hands are less exact, and well below the note that would have room in between.
 */
const pileGap = 2.5 * noteGap;
/** A colour that people use in so many rows says nothing about rows. */
const manyRows = 3;

/** A note across rows, or beside them: where else it could belong. */
export function askAboutPlace(
  asked: Asked,
  grid: Grid,
  id: string,
  { laneId, otherLanes, sure }: PlaceInGrid,
): void {
  if (laneId === null || (otherLanes.length === 0 && sure)) return;
  const others = otherLanes.map((other) => nameOf(grid, other)).join(', ');
  if (others)
    ask(
      asked,
      id,
      `This note lies across rows: it is read as ${nameOf(grid, laneId)}, and reaches into ${others}.`,
      [laneId, ...otherLanes],
    );
  else
    ask(asked, id, `This note lies beside its row; it is read as ${nameOf(grid, laneId)}.`, [
      laneId,
      'leave it out: move it away from the map',
    ]);
}

/**
 * Notes that could be of another row than the one they lie in: they run on from a full cell above, or carry the
 * colour of another row, by a person's choice. They are kept where they lie.
 */
export function askAboutRows(asked: Asked, grid: Grid, notes: readonly PlacedNote[]): void {
  askAboutPiles(asked, grid, notes);
  askAboutColours(asked, grid, notes);
}

function askAboutPiles(asked: Asked, grid: Grid, notes: readonly PlacedNote[]): void {
  const rank = new Map(grid.lanes.map(({ id }, at) => [id, at]));
  const ordered = notes.filter(({ laneId }) => laneId !== null).sort((a, b) => a.node.y - b.node.y);
  const columns = new Map<string | null, PlacedNote[]>();
  /** The row that the pile began in, by note. */
  const from = new Map<string, string>();
  for (const note of ordered) {
    const column = columns.get(note.stageId) ?? [];
    columns.set(note.stageId, column);
    const above = note.settled ? undefined : noteAbove(note.node, column);
    column.push(note);
    if (!above) continue;
    const start = from.get(above.id) ?? above.laneId;
    if (start === null || (rank.get(start) ?? 0) >= (rank.get(note.laneId ?? '') ?? 0)) continue;
    from.set(note.id, start);
    ask(
      asked,
      note.id,
      `This note follows closely below the notes of ${nameOf(grid, start)}, and lies in ${nameOf(grid, note.laneId ?? '')}: it is read as the row it lies in.`,
      [note.laneId ?? '', start],
    );
  }
}

/** The note that this one follows closely, in one column. */
function noteAbove(node: SeenNode, column: readonly PlacedNote[]): PlacedNote | undefined {
  let best: PlacedNote | undefined;
  for (const other of column) {
    const gap = node.y - bottom(other.node);
    const shared = overlap(node.x, right(node), other.node.x, right(other.node));
    if (shared < Math.min(node.width, other.node.width) / 2 || gap < -pileGap / 2 || gap > pileGap) continue;
    if (!best || bottom(other.node) > bottom(best.node)) best = other;
  }
  return best;
}

function askAboutColours(asked: Asked, grid: Grid, notes: readonly PlacedNote[]): void {
  const usedIn = new Map<string, Set<string>>();
  for (const { node, laneId, coloured } of notes) {
    if (node.fill === undefined || laneId === null || !coloured) continue;
    const rows = usedIn.get(node.fill) ?? new Set();
    usedIn.set(node.fill, rows.add(laneId));
  }
  for (const { id, node, laneId, coloured } of notes) {
    const { fill } = node;
    if (fill === undefined || laneId === null || node.type !== 'STICKY' || !coloured) continue;
    if ((usedIn.get(fill)?.size ?? 0) >= manyRows) continue;
    const own = grid.lanes.find((lane) => lane.id === laneId);
    if (!own || saysRow(fill, own.kind)) continue;
    const others = grid.lanes.filter((lane) => lane.id !== laneId && saysRow(fill, lane.kind));
    if (others.length === 0) continue;
    const names = others.map((lane) => nameOf(grid, lane.id)).join(', ');
    ask(
      asked,
      id,
      `This note lies in ${nameOf(grid, laneId)} and has the colour of ${names}: it is read as the row it lies in.`,
      [laneId, ...others.map((lane) => lane.id)],
    );
  }
}

/** Is this the colour that our notes have in rows of this kind? Yellow is a raw note, and says nothing. */
function saysRow(fill: string, kind: string): boolean {
  if (fill === yellowNote) return false;
  const { note } = lookOf(kind);
  return fill === note || (note === pinkNote && (fill === orangeNote || fill === redNote));
}

/** One question a record: further choices join it. */
function ask(asked: Asked, recordId: string, reason: string, choices: readonly string[]): void {
  asked.doubtful.add(recordId);
  const known = asked.doubts.find((doubt) => doubt.recordId === recordId && doubt.choices.length > 0);
  if (!known) {
    asked.doubts.push({ recordId, reason, choices: [...choices] });
    return;
  }
  const news = choices.filter((choice) => !known.choices.includes(choice));
  if (news.length === 0) return;
  known.choices.push(...news);
  known.reason = `${known.reason} ${reason}`;
}

function nameOf(grid: Grid, laneId: string): string {
  const label = grid.lanes.find((lane) => lane.id === laneId)?.label;
  return `“${(label?.text ?? laneId).trim()}”`;
}
