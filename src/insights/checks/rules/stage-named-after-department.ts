import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

const departments =
  'marketing|sales|pre-?sales|finance|accounting|accounts (?:payable|receivable)|human resources|hr|it|legal|compliance|procurement|logistics|operations|back ?office|front ?office|customer (?:service|support|care|success)|call cent(?:er|re)|contact cent(?:er|re)|billing|r ?& ?d|engineering|product management|warehouse|quality assurance|qa|crm|erp|sap|salesforce|help ?desk|service desk';
const isDepartment = new RegExp(
  `^\\W*(?:the )?(?:${departments})(?: (?:department|dept\\.?|team|division|unit|system))?\\W*$`,
  'i',
);
const isUnit = /\b(department|dept|division)\b/i;

/** A stage is a moment of people’s journey, not a part of our organisation or a system of it. */
export const stageNamedAfterDepartment: Rule = {
  id: 'stage-named-after-department',
  name: 'Stage named after a department or system',
  why: 'People do not travel through our departments. A stage called after what they do shows what falls between.',
  draft: false,
  find: ({ stages }) =>
    stages
      .filter(({ name }) => isDepartment.test(name) || isUnit.test(name))
      .map(({ id, name }) => ({
        recordId: id,
        text: `${quote(name)} is a part of our organisation, not a moment of theirs.`,
      })),
};
