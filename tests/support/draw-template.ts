import type { Journey } from '../../src/journey/journey.ts';
import { readStamp } from '../../src/sandbox/read/stamps.ts';
import { drawMap } from '../../src/sandbox/step/draw-map.ts';
import { listTemplates, templateById } from '../../src/templates/templates.ts';
import { extremeJourney } from './extreme-journey.ts';
import { openFigJam } from './figjam.ts';
import { mapWithStages } from './sample-journeys.ts';

export interface DrawnTemplate {
  /** The whole map, in page space with its corner at 0,0. */
  svg: string;
  width: number;
  height: number;
  /** The row above the feelings: from here on most kinds of things are seen at once. */
  middle: { x: number; y: number };
}

/** What can be drawn, in the order of the chooser. */
export const drawableTemplates = listTemplates().map(({ id, name, summary, stages, lanes, minutes }) => ({
  id,
  name,
  summary,
  minutes,
  stages: stages.length,
  lanes: lanes.length,
}));

/** Draws a template on a simulated board, as the plugin does, and gives its picture. */
export async function drawTemplate(id: string, example: boolean, stages?: number): Promise<DrawnTemplate> {
  const template = templateById(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  return await drawJourney(mapWithStages(template, example, stages ?? template.stages.length));
}

/** Draws a map in which everything is far too long; `shift` deals the texts out anew. */
export const drawExtremes = (shift: number): Promise<DrawnTemplate> => drawJourney(extremeJourney(shift));

async function drawJourney(journey: Journey): Promise<DrawnTemplate> {
  const figjam = openFigJam();
  const written = await figjam.settle(drawMap(figjam.host, journey));
  const root = await figjam.settle(figjam.host.getNodeByIdAsync(written.rootId));
  if (root?.type !== 'SECTION') throw new Error(`${journey.title} was not drawn.`);
  const svg = await figjam.settle(root.exportAsync({ format: 'SVG_STRING' }));
  const labels = root.children.filter((child) => readStamp(child)?.kind === 'lane');
  const kinds = labels.map((child) => readStamp(child)).map((it) => (it?.kind === 'lane' ? it.laneKind : ''));
  const feelings = kinds.indexOf('emotions');
  const first = labels[Math.max(0, feelings - 1)];
  return {
    svg,
    width: root.width,
    height: root.height,
    middle: { x: first?.x ?? 0, y: first?.y ?? 0 },
  };
}
