import { isJourneyKind } from '../../plane/words/lane-words.ts';
import type { Axis } from './grid-types.ts';
import type { GridMaterial } from './material.ts';

/**
 * May columns and rows with these names be a journey's, whatever lies in the cells? Gives how promising they are, for
 * the order in which grids are laid; `null` where the judge would refuse them anyway. One name more or less is
 * forgiven: a corner or a footer may still fall away. Each axis is counted once, however many it is paired with.
 */
export function openPromises(material: GridMaterial): (across: Axis, down: Axis) => number | null {
  const counts = new Map<Axis, NameCount>();
  const countOf = (axis: Axis): NameCount => {
    const known = counts.get(axis);
    if (known) return known;
    const count = countNames(axis, material);
    counts.set(axis, count);
    return count;
  };
  return (across, down) => promiseOf(countOf(across), countOf(down), () => material.isPromised(across.box));
}

function promiseOf(columns: NameCount, rows: NameCount, isPromised: () => boolean): number | null {
  // Stages may be told as sentences where the rows leave no doubt.
  const isTold = (names: NameCount, other: NameCount) =>
    names.sentences * 3 >= names.all + 2 && other.kinds < 2;
  if (isTold(columns, rows) || isTold(rows, columns)) return null;
  const { unnamed } = rows;
  const upright =
    tooManyRows(columns) || (unnamed && columns.stages < 1 && !isPromised())
      ? -1
      : columns.stages + rows.kinds * 2;
  const turned = tooManyRows(rows) || unnamed ? -1 : rows.stages + columns.kinds * 2;
  const known = Math.max(upright, turned);
  return known < 0 ? null : known * 3 + columns.distinct + (unnamed ? 0 : rows.distinct);
}

/** 0…1: notes of which there are many more than twice these names are cards, rarely names. */
function ownLook({ manner, cues }: Axis, material: GridMaterial): number {
  const [piece] = cues[0]?.pieces ?? [];
  if (manner !== 'texts' || piece?.type !== 'STICKY') return 1;
  return Math.min(1, (cues.length * 2 + 4) / Math.max(1, material.alike(piece)));
}

interface NameCount {
  all: number;
  sentences: number;
  /** How many name a row that tells of a journey. */
  kinds: number;
  anyKind: number;
  stages: number;
  unnamed: boolean;
  /** Names of their own; they count for less where they look as very many pieces do. */
  distinct: number;
}

function countNames(axis: Axis, material: GridMaterial): NameCount {
  const { book } = material;
  const count: NameCount = {
    all: axis.cues.length,
    sentences: 0,
    kinds: 0,
    anyKind: 0,
    stages: 0,
    unnamed: axis.cues.some((cue) => cue.unnamed),
    distinct: 0,
  };
  const plain = new Set<string>();
  for (const { name } of axis.cues) {
    const traits = book(name);
    plain.add(traits.plain);
    if (traits.isSentence) count.sentences += 1;
    if (traits.kind) count.anyKind += 1;
    if (traits.kind && isJourneyKind(traits.kind)) count.kinds += 1;
    if (traits.isStage) count.stages += 1;
  }
  count.distinct = plain.size * ownLook(axis, material);
  return count;
}

/** Stages that are called as rows are. */
const tooManyRows = (names: NameCount): boolean => names.anyKind - 1 > (names.all - 1) / 3;
