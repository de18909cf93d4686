import { bottom } from '../../plane/boxes.ts';
import { dropHeadings } from './below-grid.ts';
import { findCaptions } from './find-captions.ts';
import { boxOf, findLines } from './find-lines.ts';
import { findNestedAxis, findSectionAxes } from './find-sections.ts';
import { couldMeet } from './fit-axes.ts';
import type { Axis, FoundGrid } from './grid-types.ts';
import { findLabelsInOneText, headersInOneText } from './labels-in-one-text.ts';
import { layGrid } from './lay-grid.ts';
import type { GridMaterial } from './material.ts';
import { openPromises } from './promising-names.ts';
import { piecesBelow, rowsByPlace } from './rows-by-place.ts';
import { pitchOf } from './separate.ts';
import { cutWhereOthersBegin, splitLine } from './split-lines.ts';
import { swapAxisBack, swapPieces } from './swap-axes.ts';
import { withoutFooter } from './without-footer.ts';

/** Two lines that may be the columns and rows of one grid, and how promising their names are. */
interface Pair {
  across: Axis;
  down: Axis;
  promise: number;
}

/**
 * Grids that these pieces could form and whose names could be a journey's: every row of headers with every column
 * of labels that fits it; sections that stand in a row or a stack take the place of either. Names are judged before
 * anything is laid, the most promising first, and the work stops when it has grown with the board as far as it may.
 * Many grids lie over each other: whoever takes one takes its pieces away and looks again.
 */
export function findGrids(material: GridMaterial): FoundGrid[] {
  const pairs = findPairs(material).sort((a, b) => b.promise - a.promise);
  const found: FoundGrid[] = [];
  let work = 60_000 + material.pieces.length * 30;
  for (const { across, down } of pairs) {
    if (work < 0) break;
    const grid = layGrid(across, down, material);
    work -= 40;
    if (!grid) continue;
    work -= grid.cards.length + grid.strays.length + grid.scaffold.length;
    const shorter = withoutFooter(grid);
    const trimmed = shorter && layGrid(across, shorter, material);
    found.push(trimmed ?? grid);
    if (down.manner === 'texts') dropHeadings(trimmed ?? grid, material);
  }
  return found.sort((a, b) => b.score - a.score);
}

function findPairs(material: GridMaterial): Pair[] {
  const lines = { x: textAxes(material, 'x'), y: textAxes(material, 'y') };
  const columns = [
    ...withoutRepeats(cutWhereOthersBegin(lines.x.split, lines.x.whole, lines.y.split, 'x', material)),
    ...findSectionAxes(material, 'x'),
    ...headersInOneText(material.textsOfNames, material.within),
  ];
  const rows = [
    ...withoutRepeats(cutWhereOthersBegin(lines.y.split, lines.y.whole, lines.x.split, 'y', material)),
    ...findSectionAxes(material, 'y'),
  ];
  const pairs: Pair[] = [];
  const couldBeJourney = openPromises(material);
  const add = (across: Axis, down: Axis | null) => {
    const promise = down && couldBeJourney(across, down);
    if (down && promise !== null) pairs.push({ across, down, promise });
  };
  const pitches = new Map([...columns, ...rows].map((axis) => [axis, pitchOf(axis.cues)]));
  const pitch = (axis: Axis) => pitches.get(axis) ?? pitchOf(axis.cues);
  for (const across of columns) {
    for (const down of rows) {
      if (across.manner === 'sections' && down.manner === 'sections') continue;
      if (areNear(across, down) && couldMeet(across, down, pitch)) add(across, down);
    }
    if (across.manner === 'sections') add(across, findNestedAxis(across, material, 'y'));
    add(across, findCaptions(across, material));
    addRowsWithoutLabels(across, material, add);
  }
  for (const down of rows) {
    const across = down.manner === 'sections' ? findNestedAxis(down, material, 'x') : null;
    if (across) add(across, down);
  }
  return pairs;
}

/** The labels of a grid stand below its headers. */
const areNear = (across: Axis, down: Axis): boolean => across.box.y <= bottom(down.box);

/** Lines of names as they stand, and cut where they begin anew. */
function textAxes(material: GridMaterial, along: 'x' | 'y'): { whole: Axis[]; split: Axis[] } {
  const { pieces, book } = material;
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const whole =
    along === 'x'
      ? findLines(pieces, book)
      : findLines(swapPieces(pieces), book).map((axis) => swapAxisBack(axis, byId));
  const axes: Axis[] = [];
  for (const line of whole) axes.push(...splitLine(line, material));
  return { whole, split: withoutRepeats(axes) };
}

function withoutRepeats(axes: readonly Axis[]): Axis[] {
  const seen = new Set<string>();
  return axes.filter(({ cues }) => {
    const key = cues.map((cue) => cue.pieces[0]?.id).join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Labels in one text, a legend of colours, or places alone: only below headers that sound like stages or are sections. */
function addRowsWithoutLabels(
  columns: Axis,
  material: GridMaterial,
  add: (across: Axis, down: Axis | null) => void,
): void {
  const { book, legends, textsOfNames } = material;
  const stages = columns.cues.filter((cue) => book(cue.name).isStage).length;
  const couldStandAlone = stages > 0 || material.isPromised(columns.box);
  if (textsOfNames.length === 0 && legends.length === 0 && !couldStandAlone) return;
  if (columns.cues.filter((cue) => book(cue.name).isSentence).length * 3 >= columns.cues.length + 2) return;
  const below = piecesBelow(columns, material);
  if (below.length === 0) return;
  for (const rows of findLabelsInOneText(columns, below, material)) add(columns, rows);
  const named = new Set(columns.cues.flatMap((cue) => cue.pieces.map((p) => p.id)));
  for (const legend of legends) {
    const cues = legend.cues.filter((cue) => !cue.pieces.some((piece) => named.has(piece.id)));
    const fills = new Set(cues.map((cue) => cue.fill));
    const explained = below.filter((piece) => fills.has(piece.fill)).length;
    if (cues.length >= 2 && explained * 2 >= below.length)
      add(columns, { manner: 'legend', cues, box: boxOf(below) });
  }
  if (couldStandAlone) {
    add(
      columns,
      rowsByPlace(
        columns,
        below.filter((piece) => !named.has(piece.id)),
      ),
    );
  }
}
