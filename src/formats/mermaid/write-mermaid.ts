import { hashJson } from '../../journey/hash.ts';
import type { Card, Emotion, Journey, Lane, Stage } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import { cellKey } from '../../journey/records.ts';
import { cellsOf, toRecords } from '../../journey/records-of.ts';
import type { ExportInput } from '../file/format.ts';
import { createLedger, type Ledger } from '../file/ledger.ts';
import { writeMark, writeMemory } from './memory.ts';
import { actorsOf, firstSection, noTitle, usualScore } from './steps.ts';
import { encodeText } from './text.ts';

/**
 * A `journey` diagram: stages are sections, the notes of one row are tasks, each with its own score and actors; where
 * it has none, it is scored by how people feel in that stage, and the personas are its actors.
 */
export function writeMermaid({ journey, info }: ExportInput, ledger: Ledger = createLedger()): string {
  const { stages, title } = journey;
  const lane = chooseLane(journey);
  const lines = ['journey', ...(title === noTitle ? [] : [`    title ${encodeText(title)}`])];
  ledger.tell(journey.id, 'title');
  for (const [index, stage] of stages.entries()) {
    ledger.tell(stage.id, 'name', 'section');
    const steps = stepsOf(journey, stage.id, lane);
    if (index > 0 || steps.length === 0 || !isUnnamed(stage))
      lines.push(`    section ${encodeText(stage.name)}`);
    lines.push(`    ${writeMark('stage', stage.id)}`);
    if (steps.length > 0) tellFeeling(journey, stage.id, ledger);
    for (const card of steps) {
      ledger.tell(card.id, 'text', 'stageId', 'laneId', 'score', 'actors');
      if (card.actors === undefined) for (const { id } of journey.personas) ledger.tell(id, 'name');
      const said = [scoreText(journey, card), actorsText(journey, card)].filter((part) => part !== null);
      lines.push(
        `        ${writeMark('task', card.id)}`,
        `        ${encodeText(card.text)}: ${said.join(': ')}`,
      );
    }
  }
  return `${[...lines, ...remember({ journey, info }, lane).map((line) => `    ${line}`)].join('\n')}\n`;
}

/** The one feeling of a stage is the score of its steps; of several these say only the mean. */
function tellFeeling({ emotions }: Journey, stage: string, ledger: Ledger): void {
  const [only, ...others] = emotions.filter(({ stageId }) => stageId === stage);
  if (only && others.length === 0) ledger.tell(only.id, 'value', 'stageId');
}

/** The steps of a diagram stood before its first section, and nobody has given them a name since. */
function isUnnamed({ name, section }: Stage): boolean {
  return section === '' && name === firstSection;
}

function stepsOf({ cards }: Journey, stageId: string, lane: Lane | null): Card[] {
  return cards.filter((card) => card.stageId === stageId && card.laneId === lane?.id);
}

function scoreText(journey: Journey, { score, stageId }: Card): string {
  return typeof score === 'string' ? encodeText(score) : String(score ?? usualScore(journey, stageId));
}

function actorsText(journey: Journey, card: Card): string | null {
  const names = actorsOf(journey, card);
  return names.length === 0 ? null : names.map((name) => (name === '' ? '' : encodeText(name))).join(', ');
}

/** What people do, or what they touch; else the row that says most. A curve alone has no steps. */
export function chooseLane({ lanes, cards }: Journey): Lane | null {
  for (const kind of ['actions', 'touchpoints']) {
    const lane = lanes.find((each) => each.kind === kind);
    if (lane) return lane;
  }
  const count = ({ id }: Lane) => cards.filter(({ laneId }) => laneId === id).length;
  return [...lanes].sort((a, b) => count(b) - count(a))[0] ?? null;
}

function remember({ journey, info }: ExportInput, lane: Lane | null): string[] {
  const { stages, emotions, cards, personas } = journey;
  const feelings: [string, string][] = [];
  const means: [string, number][] = [];
  for (const { id } of stages) {
    const [only, ...others] = emotions.filter(({ stageId }) => stageId === id);
    if (only && others.length === 0) feelings.push([id, only.id]);
    if (others.length > 0) means.push([id, usualScore(journey, id)]);
  }
  const tasks = cards.filter(({ stageId, laneId }) => lane && laneId === lane.id && stageId !== null);
  const cells = cellsOf(tasks);
  const orders: [string, string[]][] = [['stages', stages.map(({ id }) => id)]];
  for (const { id } of stages) {
    const ids = own(cells, cellKey(id, lane?.id ?? null));
    if (ids && ids.length > 1) orders.push([cellKey(id, lane?.id ?? null), ids]);
  }
  const single = emotions.filter(({ id }: Emotion) => feelings.some(([, emotionId]) => emotionId === id));
  const { byId } = toRecords(journey);
  const carried = [journey, ...stages, ...tasks, ...single].map(({ id }) => ({
    id,
    fields: own(byId, id)?.fields ?? {},
  }));
  const whole = {
    laneId: lane?.id ?? null,
    feelings,
    mixed: means.map(([id]) => id),
    means,
    personas: personas.map(({ id, name }): [string, string] => [id, name]),
    own: tasks.flatMap((card) => ownOf(journey, card)),
    orders,
  };
  return writeMemory(info, whole, carried);
}

/** What a step has of its own: its score as written, and the hash of its actors' names. */
function ownOf(journey: Journey, card: Card): [string, string | null, string | null][] {
  const { id, score, actors } = card;
  if (score === undefined && actors === undefined) return [];
  const written = score === undefined ? null : scoreText(journey, card);
  return [[id, written, actors === undefined ? null : hashJson(actorsOf(journey, card))]];
}
