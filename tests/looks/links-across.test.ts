import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import type { LinkSide } from '../../src/plane/link-sides.ts';
import type { ConnectorPlan } from '../../src/plane/plan.ts';
import { listTemplates } from '../../src/templates/templates.ts';
import { Dice } from '../support/drawn-board.ts';
import { crossingsOn, linksOf } from '../support/find-crossings.ts';
import { measurePlan } from '../support/measure-plan.ts';
import { boxesOf } from '../support/overlaps.ts';
import { mapWithStages } from '../support/sample-journeys.ts';
import { seed } from '../support/seed.ts';

/** All in the long mode; else three that the seed picks. */
const some = listTemplates().filter(
  (_, i) => process.env.FUZZ || [0, 6, 12].some((by) => (seed + by) % 19 === i),
);
const sides: LinkSide[] = ['AUTO', 'LEFT', 'RIGHT', 'TOP', 'BOTTOM'];

test.each(some.map((template) => [template.id, template] as const))(
  '%s: links from stage to stage cross no words where a way exists, and lie beneath the stages',
  (_, template) => {
    const journey = withLinksAcross(mapWithStages(template, true, 12), 60);
    const plan = planBoard(journey, { sizes: measurePlan(planBoard(journey), 'inter') });
    const find = crossingsOn(boxesOf(plan, measurePlan(plan, 'inter')));
    const order = plan.root.children.map(({ type, stamp }) => `${type} ${stamp.kind}`);
    expect(order.lastIndexOf('CONNECTOR link')).toBeLessThan(order.indexOf('SECTION stage'));
    const links = plan.root.children.filter(
      (child): child is ConnectorPlan => child.type === 'CONNECTOR' && child.stamp.kind === 'link',
    );
    expect(links).toHaveLength(60);
    const [drawn, own] = [links, links.map((link) => from(link, 'AUTO', 'AUTO'))].map((all) =>
      all.map((link) => find(link).length),
    );
    const sum = (counts: number[] | undefined) => (counts ?? []).reduce((all, count) => all + count, 0);
    expect(sum(drawn)).toBeLessThanOrEqual(sum(own));
    for (const link of links.filter((one) => find(one).length > 0)) {
      const free = sides.flatMap((start) =>
        sides.filter((end) => find(from(link, start, end)).length === 0).map((end) => `${start} → ${end}`),
      );
      expect(free, `${link.key} crosses ${find(link).join(', ')}`).toEqual([]);
    }
    if (process.env.FUZZ) {
      const crossing = links.filter((link) => find(link).length > 0).length;
      console.info(
        `${template.id}: ${sum(own)} crossings by FigJam’s own ways, ${sum(drawn)} as drawn`,
        crossing,
      );
    }
  },
);

test('the checker counts what a link from stage to stage would cross', () => {
  const template = listTemplates().find(({ id }) => id === 'ten-component');
  if (!template) throw new Error('there is no such template');
  const journey = withLinksAcross(mapWithStages(template, true, 5), 60);
  const plan = planBoard(journey);
  const find = crossingsOn(boxesOf(plan, measurePlan(plan, 'inter')));
  const all = linksOf(plan).map((link) => find(from(link, 'BOTTOM', 'RIGHT')).length);
  expect(Math.max(...all)).toBeGreaterThan(3);
});

function from(link: ConnectorPlan, start: LinkSide, end: LinkSide): ConnectorPlan {
  if (!('key' in link.from) || !('key' in link.to)) return link;
  return { ...link, from: { ...link.from, magnet: start }, to: { ...link.to, magnet: end } };
}

/** Links between cards of neighbouring stages, and some between distant ones; no others. */
function withLinksAcross(journey: Journey, count: number): Journey {
  const dice = new Dice(seed);
  const at = new Map(journey.stages.map(({ id }, index) => [id, index]));
  const place = (stageId: string | null) => at.get(stageId ?? '') ?? -1;
  const links: Journey['links'] = [];
  while (links.length < count) {
    const [a, b] = [dice.pick(journey.cards), dice.pick(journey.cards)];
    const apart = Math.abs(place(a.stageId) - place(b.stageId));
    const known = links.some((link) => link.from === a.id && link.to === b.id);
    if (apart === 0 || known || (apart > 1 && !dice.chance(0.1))) continue;
    links.push({ id: `across-${links.length}`, from: a.id, to: b.id });
  }
  return { ...journey, links };
}
