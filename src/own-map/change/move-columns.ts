import { findById } from '../../journey/find-by-id.ts';
import { centreOf, right } from '../../plane/boxes.ts';
import { roleOf } from '../../plane/decor.ts';
import { largestOf, smallestOf } from '../../plane/extremes.ts';
import { type GridStage, holdsCentre } from '../../plane/interpret-grid.ts';
import { isSection } from '../../plane/is-section.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, hinder, looseInMap, nodeOf, partsOf } from './draft.ts';
import { refreshGrid, sectionsIn } from './draft-grid.ts';
import { growRoot, moveBy, moveTo, resizeTo } from './draft-nodes.ts';
import { scaffoldOf } from './draft-scaffold.ts';
import { isHung } from './work.ts';

/** A column of the grid. Page space. */
export interface Column {
  stageId: string;
  x: number;
  width: number;
}

/** Makes a stage wider by this much; everything right of it moves on by as much. */
export function widenStage(draft: Draft, stageId: string, by: number): void {
  const { stages } = draft.grid;
  const stage = findById(stages, stageId);
  if (!stage) return;
  if (!stage.section) {
    hinder(draft, stageId, 'This stage has lost its section: tidy the map first.');
    return;
  }
  const edge = right(stage.box);
  for (const node of looseOf(draft)) {
    if (stageUnder(draft, node)?.section) continue;
    const isBeyond = isSection(node) ? node.x >= edge - 1 : centreOf(node).x >= edge;
    if (isBeyond) moveBy(draft, node.id, { x: by, y: 0 });
  }
  const columns: Column[] = [];
  for (const { id, box, section } of stages)
    if (section)
      columns.push({
        stageId: id,
        x: box.x + (box.x >= edge - 1 ? by : 0),
        width: box.width + (id === stageId ? by : 0),
      });
  moveColumns(draft, columns);
}

/** Gives stages other places and widths: bars, bands and all that lies over a stage move with it, the root grows. */
export function moveColumns(draft: Draft, wanted: readonly Column[]): void {
  const over = looseOf(draft).map((node) => ({ id: node.id, home: stageUnder(draft, node) }));
  for (const { stageId, x, width } of wanted) {
    const stage = findById(draft.grid.stages, stageId);
    if (!stage) continue;
    const by = { x: x - stage.box.x, y: 0 };
    if (stage.section) {
      moveBy(draft, stage.section.id, by);
      for (const { id, home } of over) if (home === stage) moveBy(draft, id, by);
      widen(draft, stage.section.id, width - stage.box.width);
    } else if (by.x !== 0) {
      hinder(
        draft,
        stageId,
        'This stage has lost its section and stays where it is: draw a section around it.',
      );
    }
  }
  growRoot(draft, { right: largestOf(wanted, ({ x, width }) => x + width) });
  refreshGrid(draft);
  fitLines(draft);
}

function widen(draft: Draft, sectionId: string, by: number): void {
  if (by === 0) return;
  for (const node of [nodeOf(draft, sectionId), ...partsOf(draft, sectionId)])
    if (node && (node.id === sectionId || spansStage(node)))
      resizeTo(draft, node.id, { width: node.width + by, height: node.height });
}

function spansStage(node: DraftNode): boolean {
  return hasStamp(node, 'bar') || ['band', 'zero'].includes(roleOf(node));
}

/** Lines between rows run from the first stage to the last. */
export function fitLines(draft: Draft): void {
  const { box, stages } = draft.grid;
  if (!box || stages.length === 0) return;
  const x = smallestOf(stages, (stage) => stage.box.x);
  const width = largestOf(stages, (stage) => right(stage.box)) - x;
  for (const { id, type, y, height } of scaffoldOf(draft, ['divider', 'zero'])) {
    if (type !== 'LINE') continue;
    moveTo(draft, id, { x, y });
    resizeTo(draft, id, { width, height });
  }
}

/** What may lie over a stage without being in its section: neither spans the map nor follows what it hangs on. */
function looseOf(draft: Draft): DraftNode[] {
  const sections = sectionsIn(draft.grid);
  return looseInMap(draft).filter(
    (node) =>
      !sections.has(node.id) &&
      !isHung(node) &&
      !hasStamp(node, 'title') &&
      !['divider', 'zero'].includes(roleOf(node)),
  );
}

/** The stage that it lies over. */
const stageUnder = ({ grid }: Draft, node: DraftNode): GridStage | undefined =>
  ['SECTION', 'CONNECTOR'].includes(node.type)
    ? undefined
    : grid.stages.find(({ box }) => holdsCentre(box, node));
