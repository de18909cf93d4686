import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { idsOnBoard, wordsOnBoard } from '../support/any-deed.ts';
import { cases } from '../support/cases.ts';
import { editParams, set } from '../support/editing.ts';
import type { LiveBoard } from '../support/live-board.ts';
import { type Choices, liveOnBoard, makeChoices, notesOf } from '../support/random-person.ts';
import { bringIn, editedFile, smallMap } from '../support/small-map.ts';
import { boardOf, openForTwo, type TwoPeople } from '../support/two-people.ts';

/**
 * Two people who bring in the same files, undo in the panel, tidy up and answer about a copy, each without knowing of the
 * other: both end with one and the same map, which holds each thing once, and with every word that somebody wrote.
 */
test('what two people do apart converges, and no word by hand is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => await playApart(seed)),
    cases('apart', 10, 500),
  );
}, 14_400_000);

/** What a file brings that the map has not: something of every kind. */
function fileNumber(at: number) {
  const id = (name: string) => `${name}${at}`;
  const journey: Journey = journeyFrom({
    ...smallMap,
    personas: [
      ...smallMap.personas,
      { id: id('who'), name: `Person ${at}`, quote: `Quote ${at}`, goals: ['Tea'] },
    ],
    stages: [...smallMap.stages, { id: id('stage'), name: `Stage ${at}`, duration: `${at} minutes` }],
    lanes: [...smallMap.lanes, { id: id('row'), name: `Row ${at}`, kind: 'opportunities' }],
    cards: [
      ...smallMap.cards,
      { id: id('a'), stageId: id('stage'), laneId: id('row'), text: `A card ${at}` },
      { id: id('b'), stageId: 'boil', laneId: 'do', text: `B card ${at}` },
    ],
    links: [...smallMap.links, { id: id('link'), from: id('b'), to: id('a'), label: `so ${at}` }],
    emotions: [
      ...smallMap.emotions,
      { id: id('feels'), stageId: id('stage'), personaId: id('who'), value: at },
    ],
    metrics: [{ id: id('metric'), kind: 'NPS', name: `NPS ${at}`, stageId: id('stage'), current: at }],
  });
  return editedFile(smallMap, journey, `x${at}`);
}
const files = [fileNumber(1), fileNumber(2)];

interface Story {
  two: TwoPeople;
  rootId: string;
  copy: string | null;
  choices: Choices;
  /** Words by hand that a person wrote over or deleted. */
  gone: Set<string>;
  /** What everybody saw when both last met. */
  common: Set<string>;
  done: string[];
}

async function playApart(seed: number): Promise<void> {
  const choices = makeChoices(seed);
  const two = openForTwo();
  const { rootId } = await two.ana.ask('insert', { journey: smallMap });
  const copy = choices.pick(3) === 0 ? (two.ana.act({ do: 'duplicate', nodes: [rootId] })[0] ?? null) : null;
  two.exchange();
  const story: Story = { two, rootId, copy, choices, gone: new Set(), common: idsOnBoard(two.ana), done: [] };
  for (let step = 0; step < 12; step += 1) {
    const board = choices.pick(2) === 0 ? two.ana : two.ben;
    story.done.push(`${board === two.ana ? 'Ana' : 'Ben'} ${await doOne(board, story)}`);
    if (choices.pick(2) === 0) meet(story);
  }
  meet(story);
  await expectOneMap(story);
  await writeOnce(story);
  meet(story);
  await expectOneMap(story);
  expectDrawnOnce(story);
}

async function doOne(board: LiveBoard, story: Story): Promise<string> {
  const { choices, rootId, copy, gone, done } = story;
  const before = wordsOnBoard(board);
  const turn = choices.pick(9);
  const answer = choices.of(['quarter', 'future', 'separate'] as const) ?? 'quarter';
  let what = 'works by hand';
  if (turn < 3) liveOnBoard(board, choices, 1);
  else if (turn < 6)
    what = await tell('a file', () => bringIn(board, rootId, files[choices.pick(2)] ?? fileNumber(1)));
  else if (turn === 6) what = await tell('undo', () => board.ask('undo', {}));
  else if (turn === 7 || copy === null) what = await tell('tidy', () => tidy(board, rootId));
  else what = await tell(answer, () => board.ask('settleCopy', { rootId: copy, as: answer }));
  const now = wordsOnBoard(board);
  for (const word of before) {
    if (now.has(word)) continue;
    expect(turn, `${word} vanished: ${[...done, what].join('; ')}`).toBeLessThan(3);
    gone.add(word);
  }
  return what;
}

/** What cannot be done any more is said in words, and nothing is written. */
async function tell(what: string, work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return what;
  } catch (error) {
    expect(String(error)).toMatch(/Nothing was changed|not on the board any more|not a copy any more/);
    return `${what} in vain`;
  }
}

async function tidy(board: LiveBoard, rootId: string) {
  const scope = { kind: 'map' as const };
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  return await board.ask('applyTidy', { rootId, scope, fingerprint });
}

function meet(story: Story): void {
  const { two, gone, done } = story;
  const { ana, ben } = two;
  for (const [one, other] of [
    [ana, ben],
    [ben, ana],
  ] as const)
    for (const word of wordsUnder(one, deletedBy(other, story))) gone.add(word);
  for (const word of contested(story)) gone.add(word);
  const before = [wordsOnBoard(ana), wordsOnBoard(ben)];
  two.exchange();
  const after = wordsOnBoard(ana);
  for (const words of before)
    for (const word of words)
      expect(after.has(word) || gone.has(word), `${word} lost: ${done.join('; ')}`).toBe(true);
  story.common = idsOnBoard(ana);
}

/** What both saw when they met last and one has deleted since: FigJam deletes it with all that lies in it. */
function deletedBy(board: LiveBoard, { common }: Story): Set<string> {
  const now = idsOnBoard(board);
  return new Set([...common].filter((id) => !now.has(id)));
}

function wordsUnder(board: LiveBoard, ids: ReadonlySet<string>): string[] {
  const under = new Set(ids);
  const words: string[] = [];
  for (const { id, parentId, props } of board.client.control.records()) {
    if (!under.has(id) && !under.has(parentId ?? '')) continue;
    under.add(id);
    words.push(...(JSON.stringify(props).match(/said[a-z0-9]+/g) ?? []));
  }
  return words;
}

/** Words on notes that say something else on the other board: FigJam keeps what was written last. */
function contested({ two }: Story): string[] {
  const texts = (board: LiveBoard) =>
    new Map(notesOf(board).map(({ id, props }) => [id, props.text?.characters ?? '']));
  const [mine, yours] = [texts(two.ana), texts(two.ben)];
  const words: string[] = [];
  for (const [id, text] of mine) {
    const other = yours.get(id);
    if (other !== undefined && other !== text)
      words.push(...(`${text} ${other}`.match(/said[a-z0-9]+/g) ?? []));
  }
  return words;
}

async function expectOneMap({ two, rootId, copy, done }: Story): Promise<void> {
  const story = done.join('; ');
  expect(boardOf(two.ana), story).toBe(boardOf(two.ben));
  const [mine, yours] = [await two.ana.ask('read', {}), await two.ben.ask('read', {})];
  const bare = (read: typeof mine) => ({
    ...read,
    journeys: read.journeys.map(({ doubts: _, ...map }) => map),
  });
  expect(bare(mine), story).toEqual(bare(yours));
  const roots = mine.journeys.map((map) => map.rootId);
  expect([...new Set(roots)], story).toEqual(roots);
  for (const id of [rootId, copy])
    if (id !== null && idsOnBoard(two.ana).has(id)) expect(roots, story).toContain(id);
  const map = mine.journeys.find((each) => each.rootId === rootId);
  for (const list of ['stages', 'lanes', 'personas'] as const) {
    const names = map?.journey[list].map(({ name }) => name) ?? [];
    expect([...new Set(names)], story).toEqual(names);
  }
}

async function writeOnce({ two, rootId }: Story): Promise<void> {
  const map = (await two.ben.ask('read', {})).journeys.find((each) => each.rootId === rootId);
  const stage = map?.journey.stages[0];
  if (!map || !stage) return;
  await two.ben.ask(
    'edit',
    editParams(rootId, map.journey, [set('stage', stage.id, 'name', 'Written once')]),
  );
}

/** No two nodes that we drew stand for one part of the map. */
function expectDrawnOnce({ two, rootId, done }: Story): void {
  const seen = new Set<string>();
  for (const { id, props, parentId } of two.ana.client.control.records()) {
    const text = JSON.stringify(props).replace(/\\/g, '');
    const [, nodeId] = /"nodeId":"([^"]+)"/.exec(text) ?? [];
    const [, kind = ''] = /"kind":"(\w+)"/.exec(text) ?? [];
    const [, recordId] = /"recordId":"([^"]+)"/.exec(text) ?? [];
    if (
      nodeId !== id ||
      parentId === null ||
      !['stage', 'bar', 'lane', 'persona', 'personaFacts'].includes(kind)
    )
      continue;
    if (!isUnder(two.ana, id, rootId)) continue;
    const key = `${kind} ${recordId}`;
    expect(seen.has(key), `${key} twice: ${done.join('; ')}`).toBe(false);
    seen.add(key);
  }
}

function isUnder(board: LiveBoard, id: string, rootId: string): boolean {
  const byId = new Map(board.client.control.records().map((record) => [record.id, record.parentId]));
  for (let at: string | null | undefined = id; at; at = byId.get(at)) if (at === rootId) return true;
  return false;
}
