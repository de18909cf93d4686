import { hasWords } from '../../facts/has-words.ts';
import type { Rule } from '../rule.ts';
import { list } from '../say.ts';

/** A map says its scenario, where it starts and where it ends. */
export const mapWithoutScope: Rule = {
  id: 'map-without-scope',
  name: 'Map without a scope',
  why: 'A scenario with a start and an end keeps a map from growing into one of everything.',
  draft: false,
  find({ journey }) {
    const missing = [
      ...(hasWords(journey.scenario) ? [] : ['scenario']),
      ...(hasWords(journey.start) ? [] : ['start']),
      ...(hasWords(journey.end) ? [] : ['end']),
    ];
    return missing.length === 0 ? [] : [{ recordId: journey.id, text: `The map has no ${list(missing)}.` }];
  },
};
