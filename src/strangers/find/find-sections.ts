import { groupBy } from '../../journey/group-by.ts';
import { type Box, bottom, right, sharedHeight, sharedWidth, unionOf } from '../../plane/boxes.ts';
import { isDefaultName } from '../../plane/default-name.ts';
import type { Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { couldBeName } from './find-lines.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { GridMaterial } from './material.ts';

type Along = 'x' | 'y';

/** Sections that stand side by side (`x`) or below each other (`y`) and so may be columns or rows. */
export function findSectionAxes(material: GridMaterial, along: Along): Axis[] {
  const axes: Axis[] = [];
  for (const siblings of groupBy(material.sections, ({ parentId }) => parentId ?? '').values()) {
    for (const line of linesOf(siblings, along))
      if (line.length >= 2) axes.push(toAxis(line, material, along));
  }
  return axes;
}

/**
 * The sections inside these columns (or rows), by name: `Actions` in each of them is one row. Only names that come
 * more than once are; the order is that of their places.
 */
export function findNestedAxis(outer: Axis, { sectionsIn, book }: GridMaterial, along: Along): Axis | null {
  const inner = outer.cues.flatMap(({ sections }) => sections.flatMap(sectionsIn));
  const named = groupBy(inner, ({ name }) => book(name).plain);
  const repeated = [...named.values()].filter(
    (same) => same.length >= 2 && !isDefaultName(same[0]?.name ?? ''),
  );
  if (repeated.length < 2) return null;
  const cues = repeated.map((same) => cueOf(same, along)).sort((a, b) => a.from - b.from);
  return { manner: 'sections', cues, box: unionOf(inner) ?? outer.box };
}

/** So many lines at most may go on at one place. */
const mostOpenLines = 200;

/** Rows (columns) of sections: each shares half its height (width) with the one before it, and none overlap. */
function linesOf(siblings: readonly SeenNode[], along: Along): SeenNode[][] {
  const ordered = [...siblings].sort((a, b) => a[along] - b[along]);
  const lines: SeenNode[][] = [];
  for (const section of ordered) {
    const line = lines.slice(-mostOpenLines).find((candidate) => {
      const last = candidate[candidate.length - 1];
      return last !== undefined && follows(last, section, along);
    });
    if (line) line.push(section);
    else lines.push([section]);
  }
  return lines;
}

function follows(last: Box, next: Box, along: Along): boolean {
  const [end, from] = along === 'x' ? [right(last), next.x] : [bottom(last), next.y];
  const size = along === 'x' ? Math.max(last.width, next.width) : Math.max(last.height, next.height);
  if (from < end - size * 0.1 || from - end > size) return false;
  const shared =
    along === 'x'
      ? sharedHeight(last, next) / Math.min(last.height, next.height)
      : sharedWidth(last, next) / Math.min(last.width, next.width);
  return shared >= 0.5;
}

function toAxis(line: readonly SeenNode[], material: GridMaterial, along: Along): Axis {
  const headings = line.map((section) => headingOf(section, material));
  const cues = line.map((section, at): Cue => {
    const heading = headings[at];
    const cue = cueOf([section], along);
    if (!isDefaultName(section.name) || !heading) return cue;
    return { ...cue, name: heading.text, pieces: [heading] };
  });
  return { manner: 'sections', cues, box: unionOf(line) ?? { x: 0, y: 0, width: 0, height: 0 } };
}

function cueOf(sections: readonly SeenNode[], along: Along): Cue {
  const box = unionOf(sections) ?? { x: 0, y: 0, width: 0, height: 0 };
  const unnamed = isDefaultName(sections[0]?.name ?? '');
  return {
    name: sections[0]?.name ?? '',
    pieces: [],
    sections: sections.map((section) => section.id),
    from: along === 'x' ? box.x : box.y,
    to: along === 'x' ? right(box) : bottom(box),
    ...(unnamed ? { unnamed } : {}),
  };
}

/** The short piece above all others in the section. */
function headingOf(section: SeenNode, material: GridMaterial): Piece | null {
  const inside = [...material.heldBy([section.id])].sort((a, b) => a.box.y - b.box.y);
  const [first, second] = inside;
  if (!first || !couldBeName(first)) return null;
  return second && second.at.y < bottom(first.box) - first.box.height * 0.2 ? null : first;
}
