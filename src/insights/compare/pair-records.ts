import { groupBy } from '../../journey/group-by.ts';
import { isObject, own } from '../../journey/own.ts';
import type { JourneyRecord, RecordKind, Records } from '../../journey/records.ts';
import { idsInOrder } from '../../journey/records-of.ts';
import { pairAlike, wordsIn } from './pair-alike.ts';

/** Who is who in two states of a map: each record of one side has at most one partner on the other. */
export interface Pairing {
  by: 'ids' | 'words';
  toOf: ReadonlyMap<string, string>;
  fromOf: ReadonlyMap<string, string>;
}

type Kind = Exclude<RecordKind, 'journey'>;

/** Makes a name under which a record of either side may find its partner; `null`: not by this name. */
type Key = (record: JourneyRecord, idOf: (id: unknown) => string) => string | null;

/** First what others refer to. Later names are tried only for what the earlier ones left over. */
const keys: readonly (readonly [Kind, readonly Key[]])[] = [
  ['stage', [named]],
  ['lane', [(lane) => join(lane.fields.kind, named(lane)), named]],
  ['persona', [named]],
  ['card', [saidInCell, said]],
  ['metric', [(metric, idOf) => join(metricName(metric), idOf(metric.fields.stageId)), metricName]],
  ['emotion', [(point, idOf) => join(idOf(point.fields.stageId), idOf(point.fields.personaId))]],
  ['link', [(link, idOf) => join(idOf(link.fields.from), idOf(link.fields.to))]],
];

/**
 * Pairs the records of two states: by id where the maps share ids (the same map, or a copy of it), and what is left
 * by its words and its place. Pairing the other way round gives the same pairs.
 */
export function pairRecords(from: Records, to: Records): Pairing {
  const by = shareIds(from, to) ? 'ids' : 'words';
  const toOf = new Map<string, string>([[from.journeyId, to.journeyId]]);
  const fromOf = new Map<string, string>([[to.journeyId, from.journeyId]]);
  const pair = (a: string, b: string): void => {
    toOf.set(a, b);
    fromOf.set(b, a);
  };
  for (const [kind, names] of keys) {
    const left = (records: Records, paired: ReadonlyMap<string, string>) =>
      recordsOf(records, kind).filter(({ id }) => !paired.has(id));
    if (by === 'ids') {
      for (const { id } of left(from, toOf)) if (own(to.byId, id)?.kind === kind) pair(id, id);
    }
    for (const key of names) {
      // Both sides speak of the later state's ids; what has no partner there is in no cell of it.
      const waiting = groupBy(left(to, fromOf), (record) => key(record, (id) => idIn(id, '')));
      for (const record of left(from, toOf)) {
        const name = key(record, (id) =>
          idIn(typeof id === 'string' ? (toOf.get(id) ?? `gone ${id}`) : id, ''),
        );
        const partner = name === null ? undefined : waiting.get(name)?.shift();
        if (partner) pair(record.id, partner.id);
      }
    }
    if (kind === 'lane' && by === 'words') pairOnlyOnes(left(from, toOf), left(to, fromOf), pair);
    if (kind === 'card' && by === 'words') pairAlike(left(from, toOf), left(to, fromOf), toOf, pair);
  }
  return { by, toOf, fromOf };
}

/**
 * Whether equal ids mean equal things: the same map, a map made from the other, or so many equal words under equal
 * ids that it cannot be chance (files written by hand begin with `s1` everywhere).
 */
function shareIds(from: Records, to: Records): boolean {
  if (from.journeyId === to.journeyId || isBasedOn(from, to) || isBasedOn(to, from)) return true;
  let common = 0;
  let same = 0;
  for (const { id, kind, fields } of Object.values(from.byId)) {
    const other = own(to.byId, id);
    if (!other || other.kind !== kind || (kind !== 'stage' && kind !== 'lane' && kind !== 'card')) continue;
    common += 1;
    if ((fields.name ?? fields.text) === (other.fields.name ?? other.fields.text)) same += 1;
  }
  return common > 0 && same * 4 >= common;
}

function isBasedOn(map: Records, other: Records): boolean {
  return own(map.byId, map.journeyId)?.fields.basedOn === other.journeyId;
}

/** Rows that are the only one of their kind on both sides, whatever they are called. */
function pairOnlyOnes(
  from: readonly JourneyRecord[],
  to: readonly JourneyRecord[],
  pair: (a: string, b: string) => void,
): void {
  const kindOf: Key = ({ fields }) => (typeof fields.kind === 'string' ? fields.kind : null);
  const [before, after] = [
    groupBy(from, (lane) => kindOf(lane, String)),
    groupBy(to, (lane) => kindOf(lane, String)),
  ];
  for (const [kind, [first, ...others]] of before) {
    const [partner, ...more] = after.get(kind) ?? [];
    if (first && partner && others.length + more.length === 0 && kind !== 'other') pair(first.id, partner.id);
  }
}

export function recordsOf(records: Records, kind: Kind): JourneyRecord[] {
  const list: JourneyRecord[] = [];
  for (const id of idsInOrder(records, kind)) {
    const record = own(records.byId, id);
    if (isObject(record)) list.push(record);
  }
  return list;
}

function named({ fields }: JourneyRecord): string | null {
  return typeof fields.name === 'string' ? wordsIn(fields.name) : null;
}

function said({ fields }: JourneyRecord): string | null {
  const words = typeof fields.text === 'string' ? wordsIn(fields.text) : '';
  return words === '' ? null : words;
}

function saidInCell(card: JourneyRecord, idOf: (id: unknown) => string): string | null {
  const words = said(card);
  return words === null ? null : join(words, idOf(card.fields.stageId), idOf(card.fields.laneId));
}

function metricName({ fields }: JourneyRecord): string {
  return wordsIn(String(fields.name ?? fields.kind));
}

const idIn = (id: unknown, otherwise: string): string => (typeof id === 'string' ? id : otherwise);
const join = (...parts: unknown[]): string => JSON.stringify(parts);
