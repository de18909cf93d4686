import { sameJson } from './equal.ts';
import { type Journey, recordLists } from './journey.ts';
import { own } from './own.ts';
import { journeyFrom } from './parse-journey.ts';

/**
 * The first snapshots keep of a sign beyond U+FFFF only its last ten bits, behind those of U+1D800. Which sign it was
 * cannot be computed; but whether a text on the board would have become this very text can: then it is that text.
 */
export interface MendedState {
  journey: Journey;
  /** Records in which signs stay lost; each such sign is U+FFFD now. */
  lost: string[];
}

/** A state that lost its signs, with the words of `other` (the board, say) wherever only the loss tells them apart. */
export function mendSigns(state: Journey, other: Journey): MendedState {
  const lost: string[] = [];
  /** Words of the same record are its own; those of any other say the same, but may have been another sign. */
  const mend = (record: Fields, twin: Fields | undefined, others: readonly Fields[], id: string): Fields => {
    if (!lostSign.test(JSON.stringify(record))) return record;
    const mended = JSON.stringify(mendFields(record, twin ? [twin] : others));
    if (!twin || lostSign.test(mended)) lost.push(id);
    return JSON.parse(mended.replace(lostSigns, '\ufffd'));
  };
  const given = withIdsOf(other, state);
  const { personas, stages, lanes, cards, links, emotions, metrics, ...head } = given;
  const journey: Fields = mend(head, other, [], state.id);
  for (const list of recordLists) {
    const others: readonly Fields[] = other[list];
    const twins = new Map(others.map((record) => [record.id, record]));
    journey[list] = given[list].map((record) => mend(record, twins.get(record.id), others, record.id));
  }
  return { journey: journeyFrom({ ...journey, id: state.id }), lost };
}

interface State {
  journey: Journey;
  signsLost?: boolean | undefined;
}

/** Two states to be compared, so that no sign lost in a snapshot is a difference; in how many records some stay lost. */
export function mendStates(from: State, to: State): { states: [Journey, Journey]; lost: number } {
  const mended = [mendState(from, to.journey), mendState(to, from.journey)] as const;
  const lost = new Set([...mended[0].lost, ...mended[1].lost]).size;
  return { states: [mended[0].journey, mended[1].journey], lost };
}

function mendState({ journey, signsLost }: State, other: Journey): MendedState {
  return signsLost ? mendSigns(journey, other) : { journey, lost: [] };
}

/** What a person should know of a comparison in which so many records have lost signs. */
export function sayLostSigns(n: number): string {
  return `When the snapshot was taken, emoji and other rare signs were lost. Where nothing else differs, nothing is said; in ${n === 1 ? 'one thing' : `${n} things`} “\ufffd” stands for them.`;
}

/** Whether this change would put words on the board in which signs are lost. */
export function bringsLostSigns(
  { from, op, recordId, after }: { from: string; op: string; recordId: string; after?: unknown },
  lost: readonly string[],
): boolean {
  if (from !== 'file' || !lost.includes(recordId)) return false;
  return op === 'add' || JSON.stringify(after ?? null).includes('\ufffd');
}

/** What became of a text in one of the first snapshots. */
export function loseSigns(text: string): string {
  return text.replace(/[\ud800-\udbff](?=[\udc00-\udfff])/g, '\ud836');
}

type Fields = { [field: string]: unknown };
const lostSign = /\ud836[\udc00-\udfff]/;
const lostSigns = new RegExp(lostSign, 'g');

/** Each value as one of the twins has it, where it would have become this one; names of fields likewise. */
function mendFields(record: Fields, twins: readonly Fields[]): Fields {
  const mended: Fields = {};
  for (const [field, value] of Object.entries(record)) {
    const names = new Set(
      twins.flatMap((twin) => Object.keys(twin).filter((key) => loseSigns(key) === field)),
    );
    const name = [...names][0] ?? field;
    const there = twins
      .map((twin) => own(twin, name))
      .find((each) => each !== undefined && sameJson(value, JSON.parse(loseSigns(JSON.stringify(each)))));
    mended[name] = there ?? value;
  }
  return mended;
}

/** Ids are words too, and what points to them must go on doing so. */
function withIdsOf(other: Journey, state: Journey): Journey {
  const ids = new Map<string, string>();
  for (const list of recordLists)
    for (const { id } of other[list]) if (loseSigns(id) !== id) ids.set(loseSigns(id), id);
  if (ids.size === 0) return state;
  const swap = (_: string, value: unknown) => (typeof value === 'string' ? (ids.get(value) ?? value) : value);
  return JSON.parse(JSON.stringify(state, swap));
}
