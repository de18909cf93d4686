import { expect, test } from 'vitest';
import { checkJourney } from '../../../src/insights/checks/check-journey.ts';
import { createIds } from '../../../src/journey/ids.ts';
import { instantiateTemplate } from '../../../src/templates/instantiate-template.ts';
import { listTemplates } from '../../../src/templates/templates.ts';
import { seededRandom } from '../../support/sample-journeys.ts';

/** Our own examples show what good looks like: no check has anything to say of them. */

/** The day on which all of them are in date. */
const today = '2026-10-22';

test.each(listTemplates().map((template) => [template.id, template] as const))(
  'the example of %s',
  (_, template) => {
    const journey = instantiateTemplate(template, { ids: createIds(seededRandom()), example: true });
    expect(checkJourney(journey, today, 'live').map(({ rule, text }) => `${rule}: ${text}`)).toEqual([]);
  },
);
