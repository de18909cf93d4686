import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBoard } from '../../playground/board-file/open-board.ts';
import { createClient } from '../../playground/figjam/client.ts';
import type { Interpretation } from '../../src/plane/interpretation.ts';
import type { Scene } from '../../src/plane/scene.ts';
import { openSeenBoard } from '../../src/sandbox/read/seen-board.ts';
import { interpretBoard } from './interpret-board.ts';

/** What a careful person reads, in the files `NAME.expected.json` beside the boards. */
interface Expected {
  stages?: string[];
  lanes?: string[];
  cells?: { [lane: string]: { [stage: string]: { id: string; text: string }[] } };
  headerNodes?: { [stage: string]: string | string[] };
  laneLabelNodes?: { [lane: string]: string | string[] };
  outsideGrid?: { id: string }[];
}

/** Counts of one board, or of all. */
interface Score {
  cards: number;
  found: number;
  stageRight: number;
  laneRight: number;
  /** Connectors between two cards, and those of them that were read as a link of the two. */
  links: number;
  linksRight: number;
  /** Headers, labels and words outside of the grid, and those of them that were not taken for cards. */
  labels: number;
  labelsKept: number;
  /** Cards read that are none: labels, titles, notes around. */
  falseCards: number;
  names: number;
  namesRight: number;
  namesRead: number;
  invented: number;
}

const zero = (): Score => ({
  cards: 0,
  found: 0,
  stageRight: 0,
  laneRight: 0,
  links: 0,
  linksRight: 0,
  labels: 0,
  labelsKept: 0,
  falseCards: 0,
  names: 0,
  namesRight: 0,
  namesRead: 0,
  invented: 0,
});

/** Reads every board of a folder and tells, per board and pooled, how much of it was read as a person reads it. */
export async function scoreBoards(folder: string, details = false): Promise<string> {
  if (!existsSync(folder)) return `There is no folder ${folder}: nothing to score.`;
  const pooled = zero();
  const lines = [
    'board  cards found  stage right  lane right  links right  labels no cards  false cards  names right  names read  invented',
  ];
  for (const { name, expected, scene } of await readJudged(folder)) {
    const read = interpretBoard(scene);
    const score = scoreOne(read, expected, scene);
    for (const key of Object.keys(pooled) as (keyof Score)[]) pooled[key] += score[key];
    if (expected.cells || score.invented > 0 || details) lines.push(`${name}  ${show(score)}`);
    if (details) for (const map of read.journeys) lines.push(describe(map));
  }
  lines.push(`all  ${show(pooled)}`);
  return lines.join('\n');
}

/** A page of a board, and what a careful person reads on it. */
export interface Judged {
  name: string;
  expected: Expected;
  scene: Scene;
}

/** Every page of the boards of a folder. */
export async function readJudged(folder: string): Promise<Judged[]> {
  const judged: Judged[] = [];
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.json') && !file.endsWith('.expected.json'),
  );
  for (const file of files) {
    const name = file.split('-')[0] ?? file;
    const path = join(folder, `${name}.expected.json`);
    const expected: Expected = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    for (const scene of await readScenes(join(folder, file))) judged.push({ name, expected, scene });
  }
  return judged;
}

/** How many cards, labels, names and maps of these boards are read otherwise than a careful person reads them. */
export function countMisread(boards: readonly Judged[]): number {
  return boards.reduce((sum, { expected, scene }) => {
    const one = scoreOne(interpretBoard(scene), expected, scene);
    const missed = 2 * one.cards - one.stageRight - one.laneRight + one.links - one.linksRight;
    const named = one.names - one.namesRight + Math.max(0, one.namesRead - one.names);
    return sum + missed + named + one.labels - one.labelsKept + one.falseCards + one.invented;
  }, 0);
}

/** What reading sees of every page of a board file that has something on it. */
export async function readScenes(path: string): Promise<Scene[]> {
  const globals: { figma?: PluginAPI } = {};
  const control = createClient(globals);
  const { records, fileName } = openBoard(JSON.parse(readFileSync(path, 'utf8')));
  const user = { id: 'u1', name: 'Ana', color: '#3dadff' };
  control.open({ records, fileName, session: 1, user, settings: { unknownReads: 'throw' }, seed: 1 });
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  control.startPlugin({ manifest, command: 'open', html: '' });
  const host = globals.figma;
  if (!host) throw new Error('The simulator put no figma in place');
  const read: Scene[] = [];
  let done = false;
  const work = (async () => {
    for (const page of host.root.children) {
      const { scene }: { scene: Scene } = await openSeenBoard(host).look(page);
      if (scene.nodes.length > 0) read.push(scene);
    }
  })();
  work
    .finally(() => {
      done = true;
    })
    .catch(() => undefined);
  while (!done) {
    control.tick(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await work;
  return read;
}

function scoreOne(read: Interpretation, expected: Expected, scene: Scene): Score {
  const score = zero();
  const { cells, stages = [], lanes = [] } = expected;
  if (!cells) return { ...score, invented: read.journeys.length };
  const cardOf = new Map<string, { stage: string; lane: string }>();
  for (const { journey, nodes } of read.journeys) {
    for (const card of journey.cards) {
      const stage = journey.stages.find((one) => one.id === card.stageId)?.name ?? '';
      const lane = journey.lanes.find((one) => one.id === card.laneId)?.name ?? '';
      for (const id of nodes[card.id] ?? []) cardOf.set(id, { stage, lane });
    }
  }
  const known = new Set<string>();
  for (const [lane, row] of Object.entries(cells)) {
    for (const [stage, cards] of Object.entries(row)) {
      for (const { id } of cards) {
        known.add(id);
        score.cards += 1;
        const card = cardOf.get(id);
        if (!card) continue;
        score.found += 1;
        if (isSame(card.stage, stage)) score.stageRight += 1;
        if (isSame(card.lane, lane)) score.laneRight += 1;
      }
    }
  }
  countLinks(score, read, known, scene);
  const labels = [expected.headerNodes, expected.laneLabelNodes]
    .flatMap((nodes) => Object.values(nodes ?? {}))
    .flat()
    .concat((expected.outsideGrid ?? []).map(({ id }) => id));
  score.labels = labels.length;
  score.labelsKept = labels.filter((id) => !cardOf.has(id)).length;
  const ids = [...cardOf.keys()];
  score.falseCards = ids.filter((id) => !known.has(id)).length;
  const names = read.journeys.flatMap(({ journey }) => [...journey.stages, ...journey.lanes]);
  score.names = stages.length + lanes.length;
  score.namesRead = names.length;
  score.namesRight = [...stages, ...lanes].filter((name) =>
    names.some((one) => isSame(one.name, name)),
  ).length;
  score.invented = Math.max(0, read.journeys.length - 1);
  return score;
}

/** A connector that hangs on two cards is to be a link between the two. */
function countLinks(
  score: Score,
  { journeys }: Interpretation,
  cards: ReadonlySet<string>,
  { nodes }: Scene,
): void {
  for (const { id, connector } of nodes) {
    if (!connector?.from || !connector.to || !cards.has(connector.from) || !cards.has(connector.to)) continue;
    score.links += 1;
    const isRead = journeys.some((map) => map.journey.links.some((link) => map.nodes[link.id]?.includes(id)));
    if (isRead) score.linksRight += 1;
  }
}

function isSame(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}

function show(score: Score): string {
  const { cards, found, stageRight, laneRight, falseCards, names, namesRight, namesRead, invented } = score;
  const { links, linksRight, labels, labelsKept } = score;
  const counts = [
    `${found}/${cards}`,
    `${stageRight}/${cards}`,
    `${laneRight}/${cards}`,
    `${linksRight}/${links}`,
    `${labelsKept}/${labels}`,
    falseCards,
    `${namesRight}/${names}`,
    namesRead,
    invented,
  ];
  return counts.join('  ');
}

function describe({ journey, confidence, rootId }: Interpretation['journeys'][number]): string {
  const names = (list: { id: string; name: string }[]) =>
    list.map((one) => `${one.name} ${confidence[one.id] ?? ''}`).join(' | ');
  return `    “${journey.title}” ${rootId}: ${names(journey.stages)} × ${names(journey.lanes)}; ${journey.cards.length} cards`;
}
