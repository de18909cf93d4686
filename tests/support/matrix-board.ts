import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { stampSchema } from '../../src/journey/stamp.ts';
import { ratingOf } from '../../src/own-map/matrix/ratings.ts';
import { matrixRoles } from '../../src/own-map/matrix/references.ts';
import type { LiveBoard } from './live-board.ts';
import { readOnly, smallMap } from './small-map.ts';

/** A map with ideas: rated, rated by halves, by words, and not at all. */
export const ideasMap: Journey = journeyFrom({
  ...smallMap,
  lanes: [
    ...smallMap.lanes,
    { id: 'idea', name: 'Ideas', kind: 'opportunities' },
    { id: 'fix', name: 'Fixes', kind: 'solutions' },
  ],
  cards: [
    ...smallMap.cards,
    {
      id: 'i1',
      stageId: 'boil',
      laneId: 'idea',
      text: 'A kettle that sings',
      customerValue: 4,
      businessValue: 4,
      effort: 1,
    },
    {
      id: 'i2',
      stageId: 'boil',
      laneId: 'idea',
      text: 'A thermometer',
      customerValue: 5,
      businessValue: 1,
      effort: 2.3,
    },
    {
      id: 'i3',
      stageId: 'pour',
      laneId: 'idea',
      text: 'A better spout '.repeat(20),
      customerValue: '3,5',
      effort: 5,
    },
    { id: 'i4', stageId: 'pour', laneId: 'idea', text: 'Ready-made tea', businessValue: 'high', effort: 1 },
    { id: 'f1', stageId: 'pour', laneId: 'fix', text: 'Cold water tap' },
    {
      id: 'f2',
      stageId: 'boil',
      laneId: 'fix',
      text: 'Two kettles',
      customerValue: 4,
      businessValue: 4,
      effort: 1,
    },
    {
      id: 'f3',
      stageId: 'boil',
      laneId: 'fix',
      text: 'Three kettles',
      customerValue: 9,
      businessValue: 9,
      effort: 0,
    },
  ],
});

interface Shown {
  id: string;
  cardId: string;
  text: string;
  /** Upper left corner, on the page. */
  x: number;
  y: number;
  matrixId: string;
}

/** The nodes of matrices on the page, by role. */
export function matrixNodes({ figma }: LiveBoard) {
  const found: { [role: string]: SceneNode[] } = {};
  for (const node of figma.currentPage.findAll(() => true)) {
    const stamp = stampSchema.safeParse(
      JSON.parse(node.getSharedPluginData('throughline', 'stamp') || 'null'),
    );
    if (!stamp.success || stamp.data.kind !== 'decor') continue;
    const role = matrixRoles.find((each) => stamp.data.kind === 'decor' && each === stamp.data.role);
    if (role) found[role] = [...(found[role] ?? []), node];
  }
  return found;
}

/** What stands for cards, by card. */
export function shownOn(board: LiveBoard): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const node of matrixNodes(board).reference ?? []) {
    const stamp = JSON.parse(node.getSharedPluginData('throughline', 'stamp'));
    const box = node.absoluteBoundingBox;
    if (node.type !== 'SHAPE_WITH_TEXT' || !box || stamp.nodeId !== node.id) continue;
    const { cardId } = stamp;
    shown.set(cardId, {
      id: node.id,
      cardId,
      text: node.text.characters,
      x: box.x,
      y: box.y,
      matrixId: node.parent?.id ?? '',
    });
  }
  return shown;
}

/** The field of the plot that something stands in, told by the picture alone: read off its axes. `null`: in the strip. */
export function seenRating(board: LiveBoard, cardId: string): { value: number; effort: number } | null {
  const one = shownOn(board).get(cardId);
  if (!one) throw new Error(`nothing stands for ${cardId}`);
  const labels = (matrixNodes(board).matrixPart ?? []).flatMap((node) =>
    node.type === 'TEXT' && node.parent?.id === one.matrixId && node.absoluteBoundingBox
      ? [{ words: node.characters, box: node.absoluteBoundingBox }]
      : [],
  );
  const strip = labels.find(({ words }) => words === 'Not rated yet');
  const middle = { x: one.x + 120, y: one.y + 32 };
  if (strip && middle.x > strip.box.x) return null;
  const numbers = labels.filter(({ words }) => /^\d$/.test(words));
  const lowest = Math.max(...numbers.map(({ box }) => box.y));
  const along = numbers
    .filter(({ box }) => box.y === lowest)
    .map(({ words, box }) => [Number(words), box.x + box.width / 2] as const);
  const up = numbers
    .filter(({ box }) => box.y < lowest)
    .map(({ words, box }) => [Number(words), box.y + 16] as const);
  const read = (marks: readonly (readonly [number, number])[], at: number) => {
    const [zero, most] = [marks.find(([n]) => n === 0)?.[1] ?? 0, marks.find(([n]) => n === 5)?.[1] ?? 1];
    return Math.round(((at - zero) / (most - zero)) * 10) / 2 + 0;
  };
  return { value: read(up, middle.y), effort: read(along, middle.x) };
}

/** Where something of this rating may stand on the page: by the labels of the axes. */
export function spotFor(board: LiveBoard, cardId: string, rating: { value: number; effort: number } | null) {
  const one = shownOn(board).get(cardId);
  const matrix = (matrixNodes(board).matrix ?? []).find(
    ({ id }) => id === one?.matrixId,
  )?.absoluteBoundingBox;
  if (!one || !matrix) throw new Error(`nothing stands for ${cardId}`);
  if (!rating) return { x: matrix.x + matrix.width - 340, y: matrix.y + 700 };
  return { x: matrix.x + 256 + rating.effort * 512 + 8, y: matrix.y + 176 + (5 - rating.value) * 288 + 40 };
}

/** What a person reads of the map's own fields, in steps of a half, within the scale. */
export async function saidRating(board: LiveBoard, cardId: string) {
  const { journey } = await readOnly(board);
  return inSteps(journey, cardId);
}

export function inSteps({ cards }: Journey, cardId: string) {
  const card = cards.find(({ id }) => id === cardId);
  const rating = card ? ratingOf(card) : null;
  const step = (n: number) => Math.round(Math.max(0, Math.min(5, n)) * 2) / 2;
  return rating && { value: step(rating.value), effort: step(rating.effort) };
}

/** Drags what stands for a card to this place on the page. */
export function dragTo(board: LiveBoard, cardId: string, { x, y }: { x: number; y: number }): void {
  const one = shownOn(board).get(cardId);
  if (!one) throw new Error(`nothing stands for ${cardId}`);
  board.act({ do: 'drag', nodes: [one.id], x, y });
}
