import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Settings } from '../../playground/figjam/document/settings.ts';
import { deeds, idsOnBoard, wordsOnBoard } from '../support/any-deed.ts';
import { cases } from '../support/cases.ts';
import { scenes } from '../support/fault-scenes.ts';
import { makeChoices } from '../support/random-person.ts';
import { boardOf, openForTwo } from '../support/two-people.ts';

/**
 * Whatever the panel wrote last, and whatever a colleague or the person did since: after Undo every word that somebody
 * wrote is still there, and the step is taken back whole or it is said why not.
 */
const settings: Partial<Settings>[] = [
  {},
  { connectorOnEndDeleted: 'delete' },
  { connectorOnEndDeleted: 'dangle', connectorParent: 'commonAncestor' },
  { apiGeometry: 'reparent', freshNodes: 'odd', newSectionSize: 'random' },
  { textMetrics: 'coarse', ownChanges: 'silent', changeProperties: 'noisy' },
];

test('Undo in the panel takes back the step and nothing that anybody did since', async () => {
  const tried = { undone: 0, refused: 0 };
  const law = fc.asyncProperty(fc.nat(), async (seed) => {
    if (await playUndo(seed)) tried.undone += 1;
    else tried.refused += 1;
  });
  await fc.assert(law, cases('undo', 40, 500));
  console.info(`undo: ${tried.undone} taken back, ${tried.refused} refused`);
  // Else the law would hold of an Undo that never does anything.
  expect(tried.undone).toBeGreaterThan(0);
}, 14_400_000);

async function playUndo(seed: number): Promise<boolean> {
  const choices = makeChoices(seed);
  const two = openForTwo(choices.of(settings));
  const { ana, ben } = two;
  const name = choices.of(Object.keys(scenes)) ?? '';
  const scene = await scenes[name]?.(ana);
  if (!scene) throw new Error('no such scene');
  two.exchange();
  const done: string[] = [];
  // What was prepared may then be off, and the step before it is the last one.
  if (choices.pick(3) === 0) done.push(`Ben ${await doOne(ben, choices)} before`);
  two.exchange();
  const [before, known] = [boardOf(ana), idsOnBoard(ana)];
  // What a deed made impossible is said, and nothing is written.
  await scene.work().catch(() => done.push('Ben was in the way'));
  // FigJam tells of the step by itself: a report that comes together with a colleague's change counts as one's own.
  for (let turn = 0; turn < 50; turn += 1) {
    ana.client.control.tick(20);
    // The plugin goes through what is reported in stretches, by its own clock: no colleague is as quick as its pauses.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  two.exchange();
  const made = [...idsOnBoard(ana)].filter((id) => !known.has(id));
  for (let deed = choices.pick(4); deed > 0; deed -= 1) {
    const who = choices.pick(5) === 0 ? ana : ben;
    done.push(`${who === ana ? 'Ana' : 'Ben'} ${await doOne(who, choices)}`);
    if (choices.pick(2) === 0) two.exchange();
    // A report names one origin for all that happened to a node since the last: people are not as quick as that.
    for (let turn = 0; turn < 5; turn += 1) ana.client.control.tick(20);
  }
  two.exchange();
  const story = `${name}; ${done.join(', ')}`;
  const [words, then] = [wordsOnBoard(ana), boardOf(ana)];
  const answer = await ana.ask('undo', {});
  two.exchange();
  for (const board of [ana, ben])
    for (const word of words) expect(wordsOnBoard(board).has(word), `${word} lost: ${story}`).toBe(true);
  expect(boardOf(ana), story).toBe(boardOf(ben));
  if (answer.undone) {
    const now = idsOnBoard(ana);
    expect(
      made.filter((id) => now.has(id)),
      story,
    ).toEqual([]);
    if (done.length === 0) expect(boardOf(ana), story).toBe(before);
  } else {
    expect(boardOf(ana), story).toBe(then);
    expect(done.length, story).toBeGreaterThan(0);
    // Around what lies there, a colleague's section or group hides from FigJam's reports whether one did something oneself.
    if (!done.some((deed) => /^Ana|before|in the way|draws a section|groups/.test(deed)))
      expect(answer.reason ?? 'no reason', story).toMatch(/^Somebody has .* nothing was taken back/s);
  }
  return answer.undone;
}

async function doOne(
  board: Parameters<NonNullable<(typeof deeds)[string]>>[0],
  choices: ReturnType<typeof makeChoices>,
): Promise<string> {
  for (;;) {
    const name = choices.of(Object.keys(deeds)) ?? '';
    if (await deeds[name]?.(board, choices)) return name;
  }
}
