import { expect, test } from 'vitest';
import type { MetricsModel } from '../../playground/figjam/text/font-metrics.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { collect } from '../../src/plane/collect-plan.ts';
import { ink } from '../../src/plane/lane-look.ts';
import type { MeasuredSizes } from '../../src/plane/plan.ts';
import { drawMap } from '../../src/sandbox/step/draw-map.ts';
import { growsWithText } from '../../src/sandbox/write/draw-leaf.ts';
import { listTemplates } from '../../src/templates/templates.ts';
import { openFigJam } from '../support/figjam.ts';
import { findFaults } from '../support/find-faults.ts';
import { measurePlan } from '../support/measure-plan.ts';
import { mapWithStages } from '../support/sample-journeys.ts';
import { seed } from '../support/seed.ts';

/** All in the long mode; else two templates that the seed picks, and the default. */
const some = listTemplates().filter(
  (_, i) => process.env.FUZZ || [0, seed % 19, (seed + 7) % 19].includes(i),
);
const metricsModels: MetricsModel[] = ['inter', 'coarse'];

test.each(
  some.flatMap((template) => metricsModels.map((metrics) => [template.id, metrics, template] as const)),
)('%s is drawn as it was planned and checked, under %s metrics', async (_, textMetrics, template) => {
  const journey = mapWithStages(template, true, template.stages.length);
  const figjam = openFigJam(undefined, { textMetrics });
  const { work, written } = await figjam.settle(drawMap(figjam.host, journey));
  const idOf = (key: string) => written.idOf?.get(`new:${key}`) ?? '';
  const measured: MeasuredSizes = {};
  for (const { plan: part, width } of work.added) {
    if (!part || !growsWithText(part)) continue;
    const node = await figjam.settle(figjam.host.getNodeByIdAsync(idOf(part.key)));
    if (node && 'height' in node) measured[part.key] = { width, height: node.height };
  }
  const plan = planBoard(journey, { sizes: measured });
  const sizes = measurePlan(plan, textMetrics);
  expect(findFaults(plan, sizes, textMetrics)).toEqual([]);
  for (const [key, placement] of collect(plan.root)) {
    const node = await figjam.settle(figjam.host.getNodeByIdAsync(idOf(key)));
    if (!node || node.type === 'PAGE' || node.type === 'DOCUMENT' || placement.type === 'CONNECTOR') continue;
    const { x, y, width, height } = node;
    const size = sizes[key] ?? { width, height };
    // Numbers are read in single precision.
    // The root lies where there is room.
    const corner = key === 'root' ? { x, y } : placement;
    const planned = [corner.x, corner.y, size.width, size.height].map(Math.fround);
    expect([x, y, width, height], key).toEqual(planned);
    if ('fills' in node && 'fill' in placement) expect(hexOf(node.fills), key).toBe(placement.fill);
    // Left as FigJam writes it: on notes and shapes black at 80 %, which is as dark as our ink on white.
    if ('text' in node && node.text.characters !== '') {
      expect(hexOf(node.text.fills), key).toBe('000000');
      expect(node.text.fills, key).toMatchObject([{ opacity: expect.closeTo(0.8, 5) }]);
    }
    if (node.type === 'TEXT') expect(hexOf(node.fills), key).toBe(ink);
  }
});

/** The colour of the one solid paint, `RRGGBB`; `null` where there is none. */
function hexOf(paints: readonly Paint[] | symbol): string | null {
  const paint = Array.isArray(paints) ? paints[0] : undefined;
  if (paint?.type !== 'SOLID') return null;
  const { r, g, b } = paint.color;
  return [r, g, b]
    .map((c) =>
      Math.round(c * 255)
        .toString(16)
        .padStart(2, '0')
        .toUpperCase(),
    )
    .join('');
}
