import type { Rule } from '../rule.ts';
import { ruleWords } from '../rule-words.ts';
import { asWord, quote } from '../say.ts';

/** A stage is a moment of people’s journey, not a part of our organisation or a system of it. */
export const stageNamedAfterDepartment: Rule = {
  id: 'stage-named-after-department',
  name: 'Stage named after a department or system',
  why: 'People do not travel through our departments. A stage called after what they do shows what falls between.',
  draft: false,
  find({ stages }) {
    const { articles, departments, units } = ruleWords();
    const isDepartment = new RegExp(
      `^[^\\p{L}]*(?:(?:${articles}) )?(?:${departments})(?: (?:${units}|dept\\.|team|unit|system))?[^\\p{L}]*$`,
      'iu',
    );
    const isUnit = asWord(units);
    return stages
      .filter(({ name }) => isDepartment.test(name) || isUnit.test(name))
      .map(({ id, name }) => ({
        recordId: id,
        text: `${quote(name)} is a part of our organisation, not a moment of theirs.`,
      }));
  },
};
