import { type Journey, recordLists } from '../../journey/journey.ts';
import { doAtOnce, type Stretches } from '../../journey/stretches.ts';
import { origin } from '../../plane/boxes.ts';
import { estimateHeight } from '../../plane/estimate-text.ts';
import { shownFields } from '../../plane/fact-rows.ts';
import { isSection } from '../../plane/is-section.ts';
import { white } from '../../plane/lane-look.ts';
import {
  bar,
  labelGap,
  labelWidth,
  panelGap,
  panelWidth,
  rootPadding,
  splitBar,
  titleSize,
  titleZone,
} from '../../plane/measures.ts';
import type { ConnectorPlan, MeasuredSizes, Placement, Plan, TextPlan } from '../../plane/plan.ts';
import { detailsOf } from '../../plane/record-details.ts';
import { findSplits } from '../../plane/stage-flow.ts';
import { planDividers, planZeroLine } from './plan-dividers.ts';
import { type GridPlan, gridInStretches, type KeptGrid } from './plan-grid.ts';
import { planLabels } from './plan-labels.ts';
import { type Lines, planLinks } from './plan-links.ts';
import { planCurves } from './plan-marker.ts';
import { journeyRows, planSidePanel } from './plan-side-panel.ts';
import { planArrows, planSplits } from './plan-splits.ts';
import { planStage } from './plan-stage.ts';
import { textHeight } from './text-height.ts';
import { routeAcross, routeLinks } from './ways/link-ways.ts';

export interface PlanOptions {
  /** Sizes of what grows with its text, as FigJam measured them. */
  sizes?: MeasuredSizes;
  /** Notes that every cell shall have room for (`roomFor`); default: as a map begins. */
  capacity?: number;
  /** What the grid has already, on a board that is tidied. */
  kept?: KeptGrid;
}

/**
 * Everything a map shows and where: pure, the same for the same journey and sizes. Nothing placed overlaps anything
 * else, but for what lies on something by nature (notes on bands, markers on curves, guidance on labels). The root
 * begins at 0,0; whoever draws it moves it as a whole.
 */
export function planBoard(journey: Journey, options: PlanOptions = {}): Plan {
  return doAtOnce(planInStretches(journey, options));
}

/** As `planBoard`, in stretches: stage by stage. */
export function* planInStretches(
  journey: Journey,
  { sizes = {}, capacity = 0, kept }: PlanOptions,
): Stretches<Plan> {
  const grid = yield* gridInStretches(journey, sizes, { capacity, kept });
  const panel = planSidePanel(journey, grid.parked, grid.height - bar.top, sizes, kept?.panelRoom);
  const labelsLeft = rootPadding.side + panel.width + panelGap;
  const stagesLeft = labelsLeft + labelWidth + labelGap;
  const width = stagesLeft + grid.width + rootPadding.side;
  // Not as wide as the side panel's columns allow: how many these are is known only after measuring.
  const title = planTitle(journey, width - 2 * rootPadding.side - panel.width + panelWidth);
  const forSplits = findSplits(journey.stages).length > 0 ? splitBar.height : 0;
  const top =
    rootPadding.top + Math.max(titleZone.height, textHeight(title, sizes)) + titleZone.gap + forSplits;
  const splits = planSplits(journey, grid, { x: stagesLeft, y: top });
  const curves = planCurves(journey, grid);
  const links = planLinks(journey, findHomes(grid));
  const stages: Placement[] = [];
  for (const place of grid.columns) {
    const key = `stage:${place.stage.id}`;
    const lines = [...linesOf(curves, key), ...linesOf(links, key)];
    const section = planStage(journey, grid, place, { x: stagesLeft + place.x, y: top }, lines);
    stages.push(routeLinks(section, sizes));
    yield section.children.length;
  }
  const panelParts = panel
    .placeAt({ x: rootPadding.side, y: top + bar.top }, linesOf(links, 'parkingLot'))
    .map((part) => (isSection(part) ? routeLinks(part, sizes) : part));
  const labels = planLabels(journey, grid, { x: labelsLeft, y: top }, sizes);
  const dividers = planDividers(journey, grid, { x: labelsLeft, y: top }, stagesLeft, sizes);
  const written = [title, ...panelParts, ...labels, ...dividers, ...stages, ...splits];
  const children: Placement[] = [
    // Below everything: the stages are unfilled, so the curve shows through and runs below its markers.
    ...planZeroLine(journey, grid, top, stagesLeft),
    ...linesOf(curves, 'root'),
    title,
    ...panelParts,
    ...labels,
    ...dividers,
    // Below the stages: their bands let them shine through, and their notes hide them.
    ...routeAcross(linesOf(links, 'root'), written, sizes),
    ...stages,
    ...splits,
    ...planArrows(journey),
  ];
  const height = top + Math.max(bar.top + panel.height, grid.height) + rootPadding.bottom;
  const details = detailsOf(journey, ['title', ...recordLists, ...shownFields(journeyRows(journey))]);
  return {
    root: {
      type: 'SECTION',
      key: 'root',
      name: journey.title,
      ...origin,
      width,
      height,
      fill: white,
      stamp: { kind: 'journey', recordId: journey.id, name: journey.title, details },
      children,
    },
  };
}

/** The title may run over the whole width; a long one is smaller, then takes more lines. */
function planTitle(journey: Journey, width: number): TextPlan {
  return {
    type: 'TEXT',
    key: 'title',
    x: rootPadding.side,
    y: rootPadding.top,
    text: journey.title,
    width,
    fontSize: titleFontSize(journey.title, width),
    bold: true,
    stamp: { kind: 'title', recordId: journey.id, text: journey.title },
  };
}

/** How large a title of this width is written: a long one is smaller. */
export function titleFontSize(title: string, width: number): number {
  const fits = (size: number) => estimateHeight(title, width, size) <= titleZone.height;
  return [titleSize, 80, 64].find(fits) ?? 48;
}

/** The key of the section that holds a card, or a face. */
function findHomes(grid: GridPlan): (recordId: string) => string {
  const homes = new Map<string, string>();
  for (const { stage, cells, markers } of grid.columns) {
    const home = `stage:${stage.id}`;
    for (const { emotion } of markers) homes.set(emotion.id, home);
    for (const { notes } of cells)
      for (const { record } of notes) if ('card' in record) homes.set(record.card.id, home);
  }
  return (recordId) => homes.get(recordId) || 'parkingLot';
}

function linesOf(lines: Lines, home: string): ConnectorPlan[] {
  return lines.get(home) || [];
}
