import { isDefaultName } from '../../plane/default-name.ts';
import type { DraftCard, DraftName, MapDraft } from '../../plane/map-draft.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { type SaidBeside, saidBeside } from './beside-names.ts';
import { findDots } from './find-dots.ts';
import { type Arrows, flowOf } from './follow-arrows.ts';
import type { Axis, CardInGrid, Cue, FoundGrid } from './grid-types.ts';
import type { Verdict } from './judge-journey.ts';
import { whyCard, whyName } from './say-why.ts';

/** Turns a grid that was judged a journey into its stages, lanes and cards, whichever way round it is drawn; it has no title yet. */
export function draftFromGrid(
  grid: FoundGrid,
  verdict: Verdict,
  index: SceneIndex,
  pieces: readonly Piece[],
  arrows: Arrows,
): MapDraft | null {
  const draft = draftAsPlaced(grid, verdict, index, pieces);
  const stageAxis = verdict.transposed ? grid.rows : grid.columns;
  return draft && flowOf(stageAxis, arrows) === 'backward' ? turnedRound(draft) : draft;
}

/** Arrows lead from the last stage to the first: that is how they follow one another. */
function turnedRound(draft: MapDraft): MapDraft {
  const last = draft.stages.length - 1;
  return {
    ...draft,
    stages: [...draft.stages].reverse(),
    cards: draft.cards.map((card) => ({
      ...card,
      stage: last - card.stage,
      across: (card.across ?? []).map((at) => last - at).reverse(),
    })),
  };
}

function draftAsPlaced(
  grid: FoundGrid,
  verdict: Verdict,
  index: SceneIndex,
  pieces: readonly Piece[],
): MapDraft | null {
  const { transposed } = verdict;
  const [stageAxis, laneAxis] = transposed ? [grid.rows, grid.columns] : [grid.columns, grid.rows];
  const root = rootOf(grid, index);
  if (!root) return null;
  const beside = saidBeside(grid, transposed, pieces);
  const withDetails = (names: DraftName[], details: SaidBeside['stages']) =>
    names.map((name, at) => ({ ...name, ...(details[at] ? { said: details[at] } : {}) }));
  return {
    root,
    title: '',
    titleNode: null,
    stages: withDetails(namesOf(stageAxis, 'stage', root, index, verdict), beside.stages),
    lanes: withDetails(namesOf(laneAxis, 'row', root, index, verdict), beside.lanes),
    cards: [
      ...grid.cards.map((card) => cardOf(card, grid, verdict)),
      ...(transposed ? [] : findDots(grid, index.scene.nodes)),
    ],
    scaffold: [...grid.scaffold, ...beside.pieces].flatMap(({ nodes }) => nodes),
    box: grid.box,
    confidence: verdict.confidence,
    reason: verdict.reason,
    transposed,
  };
}

function namesOf(axis: Axis, word: string, root: SeenNode, index: SceneIndex, verdict: Verdict): DraftName[] {
  return axis.cues.map((cue, at) => {
    const nodes = nodesOf(cue, index);
    const name = oneLineOf(cue.name) || `${word === 'row' ? 'Row' : 'Stage'} ${at + 1}`;
    return {
      key: axis.manner !== 'one text' && nodes[0] ? nodes[0].id : `${root.id} ${word} ${at + 1}`,
      name,
      nodes,
      confidence: cue.unnamed ? 0.4 : verdict.confidence,
      reason: whyName(axis.manner, cue.name, word === 'stage', (word === 'row') === verdict.transposed),
      from: cue.from,
      to: cue.to,
      ...(axis.manner === 'one text' ? { line: at } : {}),
      ...(cue.fill === undefined ? {} : { fill: cue.fill }),
    };
  });
}

function nodesOf(cue: Cue, index: SceneIndex): SeenNode[] {
  const nodes: SeenNode[] = [];
  const [first, ...again] = cue.pieces;
  const named = cue.sections
    .map((id) => index.byId.get(id))
    .filter((node): node is SeenNode => node !== undefined);
  const section = named[0];
  if (first && (!section || isDefaultName(section.name))) nodes.push(...first.nodes, ...named);
  else nodes.push(...named, ...(first?.nodes ?? []));
  for (const piece of again) nodes.push(...piece.nodes);
  return nodes;
}

function cardOf(card: CardInGrid, grid: FoundGrid, { transposed, confidence }: Verdict): DraftCard {
  const { piece, clear } = card;
  const across = transposed ? [] : card.across;
  return {
    key: piece.id,
    nodes: piece.nodes,
    text: piece.nodes[0]?.text ?? piece.text,
    stage: transposed ? card.row : card.column,
    lane: transposed ? card.column : card.row,
    confidence: Math.round(Math.min(confidence, across.length > 1 ? 0.6 : 0.4 + clear * 0.55) * 100) / 100,
    reason: whyCard(card, across.length, grid),
    box: piece.box,
    across,
  };
}

/** The smallest section or frame around all cards and names; else the first name. */
function rootOf(grid: FoundGrid, index: SceneIndex): SeenNode | null {
  const pieces = grid.cards.map((card) => card.piece);
  for (const cue of [...grid.columns.cues, ...grid.rows.cues]) pieces.push(...cue.pieces);
  const own = new Set<string>();
  for (const cue of [...grid.columns.cues, ...grid.rows.cues]) for (const id of cue.sections) own.add(id);
  const [first] = pieces;
  const common = first?.holders.find(
    (holder) => !own.has(holder) && pieces.every((piece) => piece.holders.includes(holder)),
  );
  const container = common === undefined ? undefined : index.byId.get(common);
  if (container) return container;
  const [section] = grid.columns.cues[0]?.sections ?? [];
  return (section === undefined ? undefined : index.byId.get(section)) ?? first?.nodes[0] ?? null;
}
