import type { SeenNode } from '../snapshot.ts';
import { findLegend } from './find-legend.ts';
import { boxOf, commonLook, findLines } from './find-lines.ts';
import { findNestedAxis, findSectionAxes } from './find-sections.ts';
import type { Axis, FoundGrid } from './grid-types.ts';
import { findLabelsInOneText } from './labels-in-one-text.ts';
import { dropHeadings, layGrid } from './lay-grid.ts';
import type { Piece } from './piece.ts';
import { piecesBelow, rowsByPlace } from './rows-by-place.ts';
import { cutWhereOthersBegin, splitLine } from './split-lines.ts';
import { swapAxisBack, swapPieces } from './swap-axes.ts';
import { withoutFooter } from './without-footer.ts';

/** What a grid may be made of. */
export interface GridMaterial {
  pieces: Piece[];
  sections: SeenNode[];
  /** Empty shapes and notes: what legends show colours with. */
  swatches: SeenNode[];
}

/**
 * All grids that these pieces could form, the one that explains most first: every row of headers with every column
 * of labels that fits it; sections that stand in a row or a stack take the place of either. Many of them lie over
 * each other: whoever takes one takes its pieces away and looks again.
 */
export function findGrids(material: GridMaterial): FoundGrid[] {
  const { pieces, sections } = material;
  const lines = { x: textAxes(pieces, 'x'), y: textAxes(pieces, 'y') };
  const common = commonLook(pieces);
  const columns = [
    ...withoutRepeats(cutWhereOthersBegin(lines.x, lines.y, 'x', common)),
    ...findSectionAxes(sections, pieces, 'x'),
  ];
  const rows = [
    ...withoutRepeats(cutWhereOthersBegin(lines.y, lines.x, 'y', common)),
    ...findSectionAxes(sections, pieces, 'y'),
  ];
  const found: FoundGrid[] = [];
  const lay = (across: Axis, down: Axis | null) => {
    const grid = down && layGrid(across, down, pieces);
    if (!down || !grid) return;
    found.push(grid);
    const shorter = withoutFooter(grid);
    const trimmed = shorter && layGrid(across, shorter, pieces);
    if (trimmed) found[found.length - 1] = trimmed;
    if (down.manner === 'texts') dropHeadings(trimmed ?? grid, pieces);
  };
  for (const across of columns) {
    for (const down of rows) {
      if (across.manner !== 'sections' || down.manner !== 'sections') lay(across, down);
    }
    const label = findLabelsInOneText(across, pieces);
    if (label) lay(across, label);
    if (across.manner === 'sections') lay(across, findNestedAxis(across, sections, 'y'));
    for (const down of rowsWithoutLabels(across, material)) lay(across, down);
  }
  for (const down of rows) {
    const across = down.manner === 'sections' ? findNestedAxis(down, sections, 'x') : null;
    if (across) lay(across, down);
  }
  return found.sort((a, b) => b.score - a.score);
}

function textAxes(pieces: readonly Piece[], along: 'x' | 'y'): Axis[] {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const lines =
    along === 'x' ? findLines(pieces) : findLines(swapPieces(pieces)).map((axis) => swapAxisBack(axis, byId));
  const axes: Axis[] = [];
  for (const line of lines) axes.push(...splitLine(line));
  return withoutRepeats(axes);
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

function rowsWithoutLabels(columns: Axis, { pieces, swatches }: GridMaterial): Axis[] {
  const below = piecesBelow(columns, pieces);
  const around = pieces.filter((piece) => !columns.cues.some((cue) => cue.pieces.includes(piece)));
  const legend = findLegend(around, swatches);
  const axes: Axis[] = [];
  if (legend) axes.push({ ...legend, box: boxOf(below) });
  const named = new Set(columns.cues.reduce<Piece[]>((all, cue) => all.concat(cue.pieces), []));
  const rows = rowsByPlace(
    columns,
    below.filter((piece) => !named.has(piece)),
  );
  if (rows) axes.push(rows);
  return axes;
}
