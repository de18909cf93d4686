import { type Box, bottom, overlap, right, sharedHeight } from '../../plane/boxes.ts';
import type { DraftName } from '../../plane/map-draft.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { Piece } from '../../plane/piece.ts';
import { namesDivider } from '../../plane/words/stage-words.ts';
import { couldBeName } from './find-lines.ts';
import type { Axis, FoundGrid } from './grid-types.ts';
import { middleOf, pitchOf } from './separate.ts';

/** How many heights of a header its phase may stand above it. */
const reachOfPhase = 2.5;

/** What else the board says of stages and rows, by their order, and the pieces that say it. */
export interface SaidBeside {
  stages: DraftName['said'][];
  lanes: DraftName['said'][];
  pieces: Piece[];
}

/**
 * Words around the names of a grid that belong to them: headings over several stages (`Before`, `During`) are their
 * phases, and the lines of a service blueprint run below the row above them.
 */
export function saidBeside(grid: FoundGrid, transposed: boolean, pieces: readonly Piece[]): SaidBeside {
  if (transposed) return { stages: [], lanes: [], pieces: [] };
  const taken = new Set(grid.cards.map(({ piece }) => piece.id));
  for (const cue of [...grid.columns.cues, ...grid.rows.cues]) for (const { id } of cue.pieces) taken.add(id);
  const free = pieces.filter(({ id }) => !taken.has(id));
  const phases = phasesOver(grid.columns, free);
  const dividers = free.filter(
    ({ text, box }) => namesDivider(text) && meets(box, grid.box, pitchOf(grid.columns.cues) * 2),
  );
  return {
    stages: grid.columns.cues.map((cue) => {
      const phase = phases.find(({ box }) => middleOf(cue) >= box.x && middleOf(cue) <= right(box));
      return phase && { phase: oneLineOf(phase.text) };
    }),
    lanes: grid.rows.cues.map((cue, at) => {
      const [from, to] = [
        middleOf(cue),
        middleOf(grid.rows.cues[at + 1] ?? { from: Infinity, to: Infinity }),
      ];
      const line = dividers.find(({ at: { y } }) => y > from && y < to);
      return line && { lineBelow: oneLineOf(line.text) };
    }),
    pieces: [...phases, ...dividers],
  };
}

const meets = (box: Box, area: Box, reach: number): boolean =>
  overlap(box.x - reach, right(box) + reach, area.x, right(area)) > 0 && sharedHeight(box, area) > 0;

/** Two names at least, side by side right above the headers, each over the middles of some of them, one over two. */
function phasesOver({ manner, cues, box }: Axis, free: readonly Piece[]): Piece[] {
  const height = cues[0]?.pieces[0]?.box.height ?? 0;
  if (manner !== 'texts' || height === 0) return [];
  const covers = (piece: Piece) =>
    cues.filter((cue) => middleOf(cue) >= piece.box.x && middleOf(cue) <= right(piece.box)).length;
  const above = free.filter(
    (piece) =>
      couldBeName(piece) &&
      piece.type !== 'TEXT' &&
      bottom(piece.box) <= box.y + height * 0.3 &&
      box.y - bottom(piece.box) < height * reachOfPhase &&
      covers(piece) > 0 &&
      covers(piece) < cues.length,
  );
  const [first] = above;
  const line = above.filter((piece) => first && Math.abs(piece.box.y - first.box.y) < first.box.height / 2);
  return line.length >= 2 && line.some((piece) => covers(piece) >= 2) ? line : [];
}
