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
  blank: { 'feeling-without-evidence': 4, 'two-ideas-in-one-note': 1 },
  'buying-process': {
    'solution-not-measured': 1,
    'stage-without-goal': 4,
    'stage-without-owner': 3,
    'touchpoint-without-channel': 10,
  },
  'current-to-future': { 'two-ideas-in-one-note': 1 },
  'service-blueprint': { 'stage-without-owner': 4 },
  'experience-measurement': { 'stage-without-owner': 4, 'touchpoint-without-channel': 9 },
  'loyalty-and-churn': {
    'solution-not-measured': 1,
    'stage-without-owner': 8,
    'touchpoint-without-channel': 9,
  },
  'support-and-complaint': { 'solution-without-pain': 5, 'stage-without-touchpoint': 1 },
  'saas-onboarding': { 'touchpoint-without-channel': 8 },
  'b2b-buying-group': { 'feeling-without-evidence': 13, 'solution-without-pain': 8 },
  'omnichannel-retail': { 'stage-without-owner': 1 },
  'public-service': { 'touchpoint-without-channel': 9, 'two-ideas-in-one-note': 1 },
  patient: { 'low-feeling-without-pain': 1, 'stage-without-touchpoint': 1 },
  employee: { 'stage-without-touchpoint': 2 },
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
