import { boxOf } from './find-lines.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { Piece } from './piece.ts';
import { plainWords } from './plain-words.ts';
import { middleOf, pitchOf } from './separate.ts';

/**
 * A line of names may run through several maps that stand side by side. It is cut where the names begin anew, and
 * where one section ends and another begins that both hold several of the names; a gap of more than 1.6 times the
 * usual pitch may be a cut, so that both readings are given.
 */
export function splitLine(axis: Axis): Axis[] {
  const certain = cutAt(axis, (at) => beginsAnew(axis.cues, at) || changesHolder(axis.cues, at));
  const runs: Axis[] = [];
  for (const run of certain) {
    runs.push(run);
    const pitch = pitchOf(run.cues);
    const parts = cutAt(run, (at) => {
      const [before, after] = [run.cues[at - 1], run.cues[at]];
      return before !== undefined && after !== undefined && middleOf(after) - middleOf(before) > pitch * 1.6;
    });
    if (parts.length > 1) runs.push(...parts);
  }
  return runs.filter((run) => run.cues.length >= 2);
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
    box: boxOf(cues.reduce<Piece[]>((all, cue) => all.concat(cue.pieces), [])),
  }));
}

function beginsAnew(cues: readonly Cue[], at: number): boolean {
  const name = plainWords(cues[at]?.name ?? '');
  const next = plainWords(cues[at + 1]?.name ?? '');
  for (let i = 0; i < at - 1; i += 1) {
    if (plainWords(cues[i]?.name ?? '') !== name) continue;
    if (next === '' || plainWords(cues[i + 1]?.name ?? '') === next) return true;
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
