import { bottom, centreOf, right } from '../../plane/boxes.ts';
import { roleOf } from '../../plane/decor.ts';
import type { GridStage } from '../../plane/interpret-grid.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, hinder, looseInMap, nodeOf } from './draft.ts';
import { refreshGrid } from './draft-grid.ts';
import { moveBy, moveTo, resizeTo } from './draft-nodes.ts';
import { scaffoldOf } from './draft-scaffold.ts';
import { growRoot } from './grow-root.ts';
import { heldBy, isHung } from './work.ts';

/** A column of the grid. Page space. */
export interface Column {
  stageId: string;
  x: number;
  width: number;
}

/** Makes a stage wider by this much; everything right of it moves on by as much. */
export function widenStage(draft: Draft, stageId: string, by: number): void {
  const stage = draft.grid.stages.find(({ id }) => id === stageId);
  if (!stage) return;
  if (!stage.section) {
    hinder(draft, stageId, 'This stage has lost its section: tidy the map first.');
    return;
  }
  const edge = right(stage.box);
  const drawn = draft.grid.stages.filter(({ section }) => section !== null);
  const sections = new Set(drawn.map(({ section }) => section?.id));
  const over = looseOver(draft);
  for (const id of looseInMap(draft)) {
    const node = nodeOf(draft, id);
    if (!node || sections.has(id) || over.get(id)?.section || !isLoose(node)) continue;
    const isBeyond = node.type === 'SECTION' ? node.x >= edge - 1 : centreOf(node).x >= edge;
    if (isBeyond) moveBy(draft, id, { x: by, y: 0 });
  }
  const columns = drawn.map(({ id, box }) => ({
    stageId: id,
    x: box.x + (box.x >= edge - 1 ? by : 0),
    width: box.width + (id === stageId ? by : 0),
  }));
  moveColumns(draft, columns);
}

/** Gives stages other places and widths: bars, bands and all that lies over a stage move with it, the root grows. */
export function moveColumns(draft: Draft, wanted: readonly Column[]): void {
  const over = looseOver(draft);
  let far = Number.NEGATIVE_INFINITY;
  for (const { stageId, x, width } of wanted) {
    far = Math.max(far, x + width);
    const stage = draft.grid.stages.find(({ id }) => id === stageId);
    if (!stage) continue;
    const by = { x: x - stage.box.x, y: 0 };
    if (stage.section) {
      moveBy(draft, stage.section.id, by);
      for (const [id, home] of over) if (home === stage) moveBy(draft, id, by);
      widen(draft, stage, width - stage.box.width);
    } else if (by.x !== 0) {
      hinder(
        draft,
        stageId,
        'This stage has lost its section and stays where it is: draw a section around it.',
      );
    }
  }
  growRoot(draft, { right: far, bottom: Number.NEGATIVE_INFINITY });
  refreshGrid(draft);
  fitLines(draft);
}

function widen(draft: Draft, { section }: GridStage, by: number): void {
  if (!section || by === 0) return;
  for (const child of [section.id, ...heldBy(draft, section.id)]) {
    const node = nodeOf(draft, child);
    if (node && (child === section.id || spansStage(node)))
      resizeTo(draft, child, { width: node.width + by, height: node.height });
  }
}

function spansStage(node: DraftNode): boolean {
  return hasStamp(node, 'bar') || ['band', 'zero'].includes(roleOf(node));
}

/** Lines between rows run from the first stage to the last. */
export function fitLines(draft: Draft): void {
  const { box } = draft.grid;
  const boxes = draft.grid.stages.map((stage) => stage.box);
  if (!box || boxes.length === 0) return;
  const left = boxes.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const end = boxes.reduce((most, each) => Math.max(most, right(each)), Number.NEGATIVE_INFINITY);
  for (const { id, type, y, height } of scaffoldOf(draft, ['divider', 'zero'])) {
    if (type !== 'LINE') continue;
    moveTo(draft, id, { x: left, y });
    resizeTo(draft, id, { width: end - left, height });
  }
}

/** Notes that lie over a stage without being in its section, and which that is. */
function looseOver(draft: Draft): Map<string, GridStage> {
  const loose = new Map<string, GridStage>();
  const sections = new Set(draft.grid.stages.map((stage) => stage.section?.id));
  for (const id of looseInMap(draft)) {
    const node = nodeOf(draft, id);
    if (!node || ['SECTION', 'CONNECTOR'].includes(node.type) || !isLoose(node) || sections.has(id)) continue;
    const { x, y } = centreOf(node);
    const stage = draft.grid.stages.find(
      ({ box }) => x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box),
    );
    if (stage) loose.set(id, stage);
  }
  return loose;
}

/** Neither spans the map nor follows what it hangs on. */
const isLoose = (node: DraftNode): boolean =>
  !isHung(node) && !hasStamp(node, 'title') && !['divider', 'zero'].includes(roleOf(node));
