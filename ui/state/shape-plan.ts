import type { Ids } from '../../src/journey/ids.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { type Shape, shapeJourney } from '../../src/journey/shape-journey.ts';
import { sayKind } from '../words/kinds.ts';
import type { Thing } from '../words/shape.ts';
import { strings } from '../words/strings.ts';
import { type Line, oneLine } from './lines.ts';
import { fatesOf, type ListName, openQuestions, type Shaping } from './shaping.ts';

const things: { [list in ListName]: Thing } = { stages: 'stage', lanes: 'row', personas: 'persona' };

/** The map as it shall be. New lines without a name are left out; an emptied name stays what it was. */
export function shapedJourney(shaping: Shaping, ids: Ids): Journey {
  return shapeJourney(shaping.journey, shapeOf(shaping, ids), fatesOf(shaping), ids);
}

function shapeOf(shaping: Shaping, ids: Ids): Shape {
  const items = (list: ListName) =>
    namedLines(shaping, list).map(({ key, name, known }) => ({ id: known ? key : ids(), name }));
  const kinds = new Map(shaping.lanes.map(({ key, kind }) => [key, kind]));
  const lanes = namedLines(shaping, 'lanes').map(({ key, name, known }) => ({
    id: known ? key : ids(),
    name,
    kind: kinds.get(key) ?? 'other',
  }));
  return { stages: items('stages'), lanes, personas: items('personas') };
}

interface NamedLine extends Line {
  known: boolean;
}

function namedLines(shaping: Shaping, list: ListName): NamedLine[] {
  const named: NamedLine[] = [];
  for (const { key, name } of shaping[list]) {
    const record = shaping.journey[list].find(({ id }) => id === key);
    const typed = oneLine(name);
    // A name that nobody touched stays to the letter.
    const kept = record && (name === record.name || typed === '') ? record.name : typed;
    if (kept !== '') named.push({ key, name: kept, known: record !== undefined });
  }
  return named;
}

/** What will happen, one sentence each, in the words of the panel. Empty: nothing. */
export function describeShaping(shaping: Shaping): string[] {
  const said: string[] = [];
  for (const list of ['stages', 'lanes', 'personas'] as const) said.push(...describeList(shaping, list));
  return said;
}

function describeList(shaping: Shaping, list: ListName): string[] {
  const words = strings.shape;
  const thing = things[list];
  const records: readonly { id: string; name: string; kind?: unknown }[] = shaping.journey[list];
  const lines = namedLines(shaping, list);
  const said = shaping.removed
    .filter((removed) => removed.list === list)
    .map(({ id }) =>
      words.gone(thing, records.find((record) => record.id === id)?.name ?? '', whereTo(shaping, id)),
    );
  lines.forEach(({ key, name, known }, place) => {
    const record = records.find(({ id }) => id === key);
    if (!known) said.push(words.added(thing, name, lines[place - 1]?.name ?? null));
    else if (record && record.name !== name) said.push(words.renamed(thing, record.name, name));
    const kind = list === 'lanes' ? shaping.lanes.find((lane) => lane.key === key)?.kind : undefined;
    if (known && kind !== undefined && kind !== record?.kind) said.push(words.rekinded(name, sayKind(kind)));
  });
  const kept = lines.filter(({ known }) => known);
  const before = records.map(({ id }) => id).filter((id) => kept.some(({ key }) => key === id));
  if (kept.some(({ key }, place) => key !== before[place]))
    said.push(
      words.reordered(
        thing,
        lines.map(({ name }) => name),
      ),
    );
  return said;
}

/** Where what it holds goes, as the end of a sentence. */
function whereTo(shaping: Shaping, id: string): string {
  const words = strings.shape;
  const question = openQuestions(shaping).find((each) => each.id === id);
  const fate = shaping.fates[id];
  if (question === undefined || fate === undefined) return '';
  const { cards, faces, metrics } = question.held;
  const all = words.held(cards.length, faces.length, metrics.length);
  if (fate === 'delete') return words.isDeleted(all);
  if (question.list === 'personas')
    return fate === 'park' ? words.isNobodys(all) : words.movesTo(all, nameOf(shaping, fate.moveTo));
  // Faces go with the last row of feelings, and cannot be parked.
  const facesStay = question.list === 'stages' && fate !== 'park';
  const moved = words.held(cards.length, facesStay ? faces.length : 0, metrics.length);
  const lost = facesStay || faces.length === 0 ? '' : words.isDeleted(words.held(0, faces.length, 0));
  if (moved === '') return lost;
  return (
    lost + (fate === 'park' ? words.isParked(moved) : words.movesTo(moved, nameOf(shaping, fate.moveTo)))
  );
}

function nameOf(shaping: Shaping, key: string): string {
  const line = [...shaping.stages, ...shaping.lanes, ...shaping.personas].find((each) => each.key === key);
  return line?.name ?? '';
}
