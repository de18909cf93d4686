import { leanExample } from './lean-example.ts';
import type { Template } from './template.ts';

/** The least that leads to a decision; what people expect stands beside it. */
export const lean: Template = {
  id: 'lean',
  name: 'Lean',
  summary:
    'A few rows and four neutral stages, measured against what people expect: for small teams in a hurry.',
  minutes: 30,
  stages: ['Phase 1', 'Phase 2', 'Phase 3', 'Phase 4'],
  facts: { asks: ['goal', 'expectations'] },
  lanes: [
    { name: 'Actions', kind: 'actions', guidance: 'What they do, in the order they do it.' },
    { name: 'Thoughts', kind: 'thoughts', guidance: 'What they say to themselves, in the first person.' },
    { name: 'Emotions', kind: 'emotions', guidance: 'Up if better than expected, down if worse.' },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'What pulls the face down, one reason a note.',
      optional: true,
    },
    {
      name: 'Opportunities',
      kind: 'opportunities',
      guidance: 'Where we fall short of what they expect, and what to try.',
    },
    { name: 'Owners', kind: 'owners', guidance: 'Who tries it first, and tells us by when.' },
  ],
  example: leanExample,
};
