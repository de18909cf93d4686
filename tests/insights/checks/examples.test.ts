import { expect, test } from 'vitest';
import { checkJourney } from '../../../src/insights/checks/check-journey.ts';
import { createIds } from '../../../src/journey/ids.ts';
import { instantiateTemplate } from '../../../src/templates/instantiate-template.ts';
import { listTemplates } from '../../../src/templates/templates.ts';
import { seededRandom } from '../../support/sample-journeys.ts';

/**
 * Our own examples show what good looks like: a check has nothing to say of them. What it does say is listed here, by template and
 * rule, until the example is put right; an example that is right must leave the list.
 */
const known: { readonly [template: string]: { readonly [rule: string]: number } } = {
  'ten-component': { 'two-ideas-in-one-note': 1 },
  blank: { 'feeling-without-evidence': 2, 'two-ideas-in-one-note': 1 },
  'buying-process': { 'stage-without-owner': 3 },
  'current-to-future': { 'two-ideas-in-one-note': 1 },
  'service-blueprint': { 'stage-without-owner': 4 },
  'experience-measurement': { 'stage-without-owner': 4 },
  'loyalty-and-churn': { 'stage-without-owner': 8 },
  'b2b-buying-group': { 'feeling-without-evidence': 12 },
  'public-service': { 'two-ideas-in-one-note': 1 },
};

/** The day on which all of them are in date. */
const today = '2026-10-22';

test.each(listTemplates().map((template) => [template.id, template] as const))(
  'the example of %s',
  (id, template) => {
    const journey = instantiateTemplate(template, { ids: createIds(seededRandom()), example: true });
    const counts: { [rule: string]: number } = {};
    for (const { rule } of checkJourney(journey, today, 'live')) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual(known[id] ?? {});
  },
);
