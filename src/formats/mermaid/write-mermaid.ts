import type { Emotion, Journey, Lane } from '../../model/journey.ts';
import { own } from '../../model/own.ts';
import { cellKey } from '../../model/records.ts';
import { cellsOf, toRecords } from '../../model/records-of.ts';
import type { ExportInput } from '../format.ts';
import { writeMark, writeMemory } from './memory.ts';
import { scoreOf } from './score.ts';
import { encodeText } from './text.ts';

/**
 * A `journey` diagram: stages are sections, the notes of one row are tasks, scored by how people feel in that
 * stage; personas are the actors.
 */
export function writeMermaid({ journey, info }: ExportInput): string {
  const { stages, cards } = journey;
  const lane = chooseLane(journey);
  const lines = ['journey', `    title ${encodeText(journey.title)}`];
  for (const stage of stages) {
    lines.push(`    section ${encodeText(stage.name)}`, `    ${writeMark('stage', stage.id)}`);
    const suffix = taskData(journey, stage.id);
    for (const card of cards) {
      if (card.stageId !== stage.id || card.laneId !== lane?.id) continue;
      lines.push(`        ${writeMark('task', card.id)}`, `        ${encodeText(card.text)}: ${suffix}`);
    }
  }
  return `${[...lines, ...remember({ journey, info }, lane).map((line) => `    ${line}`)].join('\n')}\n`;
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

function taskData({ emotions, personas }: Journey, stageId: string): string {
  const said = emotions.flatMap((emotion) =>
    emotion.stageId === stageId && emotion.value !== undefined ? [emotion.value] : [],
  );
  const score = scoreOf(said);
  const actors = personas.map(({ name }) => encodeText(name)).join(', ');
  return actors === '' ? String(score) : `${score}: ${actors}`;
}

function remember({ journey, info }: ExportInput, lane: Lane | null): string[] {
  const { stages, emotions, cards } = journey;
  const feelings: [string, string][] = [];
  const mixed: string[] = [];
  for (const { id } of stages) {
    const [only, ...others] = emotions.filter(({ stageId }) => stageId === id);
    if (only && others.length === 0) feelings.push([id, only.id]);
    if (others.length > 0) mixed.push(id);
  }
  const tasks = cards.filter(({ stageId, laneId }) => lane && laneId === lane.id && stageId !== null);
  const cells = cellsOf(tasks);
  const orders: [string, string[]][] = [['stages', stages.map(({ id }) => id)]];
  for (const { id } of stages) {
    const key = cellKey(id, lane?.id ?? null);
    const ids = own(cells, key);
    if (ids && ids.length > 1) orders.push([key, ids]);
  }
  const single = emotions.filter(({ id }: Emotion) => feelings.some(([, emotionId]) => emotionId === id));
  const { byId } = toRecords(journey);
  const carried = [journey, ...stages, ...tasks, ...single].map(({ id }) => ({
    id,
    fields: own(byId, id)?.fields ?? {},
  }));
  return writeMemory(info, { laneId: lane?.id ?? null, feelings, mixed, orders }, carried);
}
