import { empathyStarterExample } from './empathy-starter-example.ts';
import type { Template } from './template.ts';

/**
 * An empathy block beside a four-stage map. Both share their rows, so that a note dragged from the person to a
 * stage is still the same note.
 */
export const empathyStarter: Template = {
  id: 'empathy-starter',
  name: 'Empathy starter',
  summary:
    'First the person, then the journey: collect on the left, then drag what belongs to a moment there.',
  minutes: 40,
  stages: ['The person', 'Before', 'Beginning', 'In the middle', 'Afterwards'],
  stageFields: { 'The person': { block: 'empathy' } },
  lanes: [
    { name: 'Says', kind: 'evidence', guidance: 'Quotes, as heard. If nobody said it, it goes to Thinks.' },
    {
      name: 'Thinks',
      kind: 'thoughts',
      guidance: 'What they keep to themselves. Your guess: mark it with “?”.',
    },
    { name: 'Does', kind: 'actions', guidance: 'What you saw them do, workarounds most of all.' },
    { name: 'Feels', kind: 'emotions', guidance: 'Left: in general. Right: at each moment.' },
    { name: 'Pains', kind: 'pains', guidance: 'What they fear, lose or struggle with.' },
    {
      name: 'Gains',
      kind: 'opportunities',
      guidance: 'What they hope for, and how they would know it has come.',
    },
  ],
  example: empathyStarterExample,
};
