import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { stampSchema } from '../../src/journey/stamp.ts';
import { ratingOf } from '../../src/own-map/matrix/ratings.ts';
import { overlayRoles } from '../../src/own-map/matrix/references.ts';
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
    const role = overlayRoles.find((each) => stamp.data.kind === 'decor' && each === stamp.data.role);
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

/** The field of the plot that something stands in, told by the picture alone: by the lines between fields. `null`: in the strip. */
export function seenRating(board: LiveBoard, cardId: string): { value: number; effort: number } | null {
  const one = shownOn(board).get(cardId);
  if (!one) throw new Error(`nothing stands for ${cardId}`);
  const { across, down, strip } = linesOf(board, one.matrixId);
  const middle = { x: one.x + 120, y: one.y + 48 };
  if (middle.x > strip) return null;
  const past = (lines: readonly number[], at: number) =>
    lines.slice(1, -1).filter((line) => line < at).length;
  return { value: 5 - past(down, middle.y) / 2, effort: past(across, middle.x) / 2 };
}

/** Where something of this rating may stand on the page: a little off the upper left corner of its field. */
export function spotFor(board: LiveBoard, cardId: string, rating: { value: number; effort: number } | null) {
  const one = shownOn(board).get(cardId);
  if (!one) throw new Error(`nothing stands for ${cardId}`);
  const { across, down, strip } = linesOf(board, one.matrixId);
  if (!rating) return { x: strip + 40, y: (down[0] ?? 0) + 300 };
  return { x: (across[rating.effort * 2] ?? 0) + 8, y: (down[10 - rating.value * 2] ?? 0) + 50 };
}

/** Where fields begin and end, from the left and from the top, and where the strip begins; on the page. */
function linesOf(board: LiveBoard, matrixId: string) {
  const boxes = (matrixNodes(board).matrixPart ?? []).flatMap((node) =>
    node.type === 'RECTANGLE' && node.parent?.id === matrixId && node.absoluteBoundingBox
      ? [node.absoluteBoundingBox]
      : [],
  );
  const upright = boxes.filter(({ width }) => width === 2);
  const level = boxes.filter(({ height }) => height === 2);
  const [{ x, width }, { y, height }] = [level[0] ?? none, upright[0] ?? none];
  const across = [x, ...upright.map((line) => line.x + 1), x + width].sort((a, b) => a - b);
  const down = [y, ...level.map((line) => line.y + 1), y + height].sort((a, b) => a - b);
  const strip = Math.max(...boxes.map((box) => box.x));
  if (across.length !== 12 || down.length !== 12)
    throw new Error(`not eleven fields: ${JSON.stringify({ across, down, boxes })}`);
  return { across, down, strip };
}

const none = { x: 0, y: 0, width: 0, height: 0 };

/** Pairs of references that cover one another, by their cards. */
export function overlapsOn(board: LiveBoard): string[] {
  const shown = [...shownOn(board).values()];
  const covers = (a: Shown, b: Shown) => Math.abs(a.x - b.x) < 240 && Math.abs(a.y - b.y) < 96;
  return shown.flatMap((a, at) =>
    shown.slice(at + 1).flatMap((b) => (covers(a, b) ? [`${a.cardId} on ${b.cardId}`] : [])),
  );
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
