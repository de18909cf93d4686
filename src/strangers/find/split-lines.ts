import { bottom, rangeOf, right } from '../../plane/boxes.ts';
import { boxOf, looksAlike } from './find-lines.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { GridMaterial } from './material.ts';
import type { NameBook } from './name-book.ts';
import { middleOf, pitchOf } from './separate.ts';

/**
 * A line of names may run through several maps that stand side by side. It is cut where the names begin anew, and
 * where one section ends and another begins that both hold several of the names; a gap of more than 1.6 times the
 * usual pitch may be a cut, so that both readings are given, and is one where names end and notes go on: `alike` says how
 * many pieces look as this one does.
 */
export function splitLine(axis: Axis, { book, alike }: Pick<GridMaterial, 'book' | 'alike'>): Axis[] {
  const certain = cutAt(axis, (at) => beginsAnew(axis.cues, at, book) || changesHolder(axis.cues, at));
  const runs: Axis[] = [];
  for (const run of certain) {
    const pitch = pitchOf(run.cues);
    const parts = cutAt(run, (at) => {
      const [before, after] = [run.cues[at - 1], run.cues[at]];
      return before !== undefined && after !== undefined && middleOf(after) - middleOf(before) > pitch * 1.6;
    });
    const kinds = parts.map((part) => areCards(part, alike, 2));
    const mixed = parts.some((part, at) => kinds[at] !== kinds[0] && !lookAlike(part, parts[0] ?? part));
    if (!mixed) runs.push(run);
    if (parts.length > 1) runs.push(...parts);
  }
  return runs.filter((run) => run.cues.length >= 2);
}

/** Names are few, cards are many: at least so many times as many look so as stand in this line. */
const areCards = ({ cues }: Axis, alike: GridMaterial['alike'], times: number): boolean =>
  cues.every(({ pieces: [piece] }) => piece && alike(piece) >= cues.length * times);

function lookAlike(a: Axis, b: Axis): boolean {
  const [one, other] = [a.cues[0]?.pieces[0], b.cues[0]?.pieces[0]];
  return one !== undefined && other !== undefined && looksAlike(one, other);
}

/**
 * Where a line of names of the other axis stands between two names, another map begins: its labels between two
 * headers, its headers between two labels. A line that looks like the cards, or says one thing over and over, is none.
 * `whole` are the lines before they were split: the second map may begin elsewhere than a name that is said again.
 */
export function cutWhereOthersBegin(
  lines: readonly Axis[],
  whole: readonly Axis[],
  others: readonly Axis[],
  along: 'x' | 'y',
  { book, alike }: Pick<GridMaterial, 'book' | 'alike'>,
): Axis[] {
  const naming = others.filter((other) => {
    const names = new Set(other.cues.map((cue) => book(cue.name).plain));
    return (
      names.size >= 2 &&
      !areCards(other, alike, 3) &&
      !other.cues.some((cue) => book(cue.name).isSentence || cue.name.includes('\n'))
    );
  });
  const cut: Axis[] = [];
  const cutLine = (line: Axis, keeps: boolean) => {
    const steps = line.cues.slice(1).map((cue, at) => cue.to - (line.cues[at] ?? cue).from);
    const widest = Math.max(0, ...steps);
    const inside = naming.filter((other) => liesWithin(other, line, widest, along));
    const start = line.cues[0]?.to ?? 0;
    const leading = naming.filter(({ box }) => (along === 'x' ? right(box) : bottom(box)) <= start);
    const meets = (at: number, isSure: boolean) => {
      const [before, after] = [line.cues[at - 1], line.cues[at]];
      if (!before || !after) return false;
      return inside.some(
        (other) =>
          liesBetween(other, before, after, line, along) &&
          (!isSure || leading.some((first) => beginAlike(first, other))),
      );
    };
    const sure = cutAt(line, (at) => meets(at, true));
    const parts = sure.every((part) => part.cues.length >= 2) ? sure : [line];
    const perhaps = cutAt(line, (at) => meets(at, false)).filter((part) => part.cues.length >= 2);
    if (keeps || parts.length > 1) cut.push(...parts);
    if (perhaps.length > parts.length || perhaps.length > 1) cut.push(...perhaps);
  };
  for (const line of lines) cutLine(line, true);
  for (const line of whole) cutLine(line, false);
  return cut;
}

/** The first map has names of its own, which look like those of the second. */
function beginAlike(first: Axis, other: Axis): boolean {
  const [own, others] = [first.cues[0]?.pieces[0], other.cues[0]?.pieces[0]];
  return own !== undefined && others !== undefined && own.type === others.type && own.fill === others.fill;
}

/** Does the other line stand between some two names of this one, as far as its ends tell? */
function liesWithin(other: Axis, { cues, box }: Axis, widest: number, along: 'x' | 'y'): boolean {
  const [first, last] = [cues[0], cues[cues.length - 1]];
  if (!first || !last) return false;
  if (along === 'x' && (other.box.y < box.y || other.box.y - bottom(box) >= widest)) return false;
  if (along === 'y' && (other.box.x < box.x - box.width * 0.05 || other.box.x - right(box) >= widest * 2))
    return false;
  const [from, to] = rangeOf(other.box, along);
  return from >= first.to && to <= last.from;
}

function liesBetween(other: Axis, before: Cue, after: Cue, line: Axis, along: 'x' | 'y'): boolean {
  const [from, to] = rangeOf(other.box, along);
  if (from < before.to || to > after.from) return false;
  return along === 'x'
    ? other.box.y >= line.box.y && other.box.y - bottom(line.box) < after.to - before.from
    : other.box.x >= line.box.x - line.box.width * 0.05 &&
        other.box.x - right(line.box) < (after.to - before.from) * 2;
}

function cutAt(axis: Axis, isCut: (at: number) => boolean): Axis[] {
  const runs: Cue[][] = [[]];
  for (const [at, cue] of axis.cues.entries()) {
    if (at > 0 && isCut(at)) runs.push([]);
    runs[runs.length - 1]?.push(cue);
  }
  if (runs.length === 1) return [axis];
  return runs.map((cues) => ({
    ...axis,
    cues,
    box: boxOf(cues.flatMap((cue) => cue.pieces)),
  }));
}

function beginsAnew(cues: readonly Cue[], at: number, book: NameBook): boolean {
  const name = book(cues[at]?.name ?? '').plain;
  const next = book(cues[at + 1]?.name ?? '').plain;
  if (at >= 3 && name !== '' && book(cues[0]?.name ?? '').plain === name) return true;
  for (let i = 0; i < at - 1; i += 1) {
    if (book(cues[i]?.name ?? '').plain !== name) continue;
    if (next === '' || book(cues[i + 1]?.name ?? '').plain === next) return true;
  }
  return false;
}

/** Do the names before and from here on lie in different outermost sections, each of which holds two at least? */
function changesHolder(cues: readonly Cue[], at: number): boolean {
  const [before, here] = [outermost(cues[at - 1]), outermost(cues[at])];
  if (before === here) return false;
  const count = (holder: string | undefined) => cues.filter((cue) => outermost(cue) === holder).length;
  return count(before) >= 2 && count(here) >= 2;
}

function outermost(cue: Cue | undefined): string | undefined {
  const holders = cue?.pieces[0]?.holders ?? [];
  return holders[holders.length - 1];
}
