import { addTo } from '../../journey/add-to.ts';
import type { LaneKind } from '../../journey/lane-kinds.ts';
import { kindSaid, rowForKind, rowNames } from '../../plane/kind-said.ts';
import type { DraftCard, DraftName, MapDraft } from '../../plane/map-draft.ts';

/** Notes of one row that say what they are, by kind; the most frequent first. */
export interface SaidKinds {
  kind: LaneKind;
  by: string;
  count: number;
}

/**
 * What the notes of a row without a name say to be, where at least half of them do and there are two kinds of them: they
 * could have a row for each kind. Empty where they say too little.
 */
export function kindsInRow({ lanes, cards }: MapDraft, lane: number): SaidKinds[] {
  const own = cards.filter((card) => card.lane === lane);
  if ((lanes[lane]?.nodes.length ?? 1) > 0) return [];
  const said = own.map(({ text }) => kindSaid(text)).filter((each) => each !== null);
  const kinds = new Map<LaneKind, SaidKinds>();
  for (const { kind, by } of said) {
    const held = kinds.get(kind);
    if (held) held.count += 1;
    else kinds.set(kind, { kind, by, count: 1 });
  }
  if (kinds.size < 2 || said.length * 2 < own.length) return [];
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

/** The notes that say to be of another row than the one they lie in: by that row, in the draft's order. */
export function strangersByRow({
  draft,
  laneKinds,
}: {
  draft: MapDraft;
  laneKinds: readonly string[];
}): Map<number, number[]> {
  const strangers = new Map<number, number[]>();
  for (const [at, { text, lane, stage }] of draft.cards.entries()) {
    if (lane < 0 || stage < 0 || (draft.lanes[lane]?.nodes.length ?? 0) === 0) continue;
    const said = kindSaid(text);
    const row = said ? rowForKind(said.kind, laneKinds) : -1;
    if (row < 0 || row === lane || laneKinds[row] === laneKinds[lane]) continue;
    addTo(strangers, row, at);
  }
  return strangers;
}

/**
 * The map with a row for each kind of note in place of this row, all of them where it lay; notes that say nothing stay in
 * it. Which of rows in one place a note belongs to is what its words say (`laneByWords`).
 */
export function splitRow(draft: MapDraft, lane: number): MapDraft {
  const row = draft.lanes[lane];
  const kinds = kindsInRow(draft, lane);
  if (!row || kinds.length === 0) return draft;
  const rest = draft.cards.some((card) => card.lane === lane && kindSaid(card.text) === null);
  const fresh: DraftName[] = kinds.map(({ kind, by }) => ({
    ...row,
    key: `${row.key} ${kind}`,
    name: rowNames[kind],
    kind,
    reason: `Its notes begin with “${by}”.`,
    agreed: undefined,
  }));
  const lanes = [
    ...draft.lanes.slice(0, lane),
    ...fresh,
    ...(rest ? [row] : []),
    ...draft.lanes.slice(lane + 1),
  ];
  const more = lanes.length - draft.lanes.length;
  const placed = (card: DraftCard): number => {
    if (card.lane !== lane) return card.lane > lane ? card.lane + more : card.lane;
    const at = kinds.findIndex(({ kind }) => kind === kindSaid(card.text)?.kind);
    return at < 0 ? lane + kinds.length : lane + at;
  };
  return { ...draft, lanes, cards: draft.cards.map((card) => ({ ...card, lane: placed(card) })) };
}

/** Of rows that lie in one place, the one that a note belongs to by its words; else the last, which holds what says nothing. */
export function laneByWords(lanes: readonly DraftName[], found: number, text: string): number {
  const own = lanes[found];
  if (!own || own.nodes.length > 0) return found;
  const places: number[] = [];
  for (const [at, { from, to, nodes }] of lanes.entries())
    if (nodes.length === 0 && from === own.from && to === own.to) places.push(at);
  if (places.length < 2) return found;
  const kind = kindSaid(text)?.kind;
  const kinds = places.map((at) => lanes[at]?.agreed?.laneKind ?? lanes[at]?.kind ?? 'other');
  return places[kind === undefined ? -1 : rowForKind(kind, kinds)] ?? places[places.length - 1] ?? found;
}
