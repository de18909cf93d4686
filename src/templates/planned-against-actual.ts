import { plannedAgainstActualExample } from './planned-against-actual-example.ts';
import type { Template } from './template.ts';

/** What was promised, what happened, and how far the two lie apart. */
export const plannedAgainstActual: Template = {
  id: 'planned-against-actual',
  name: 'Planned against actual',
  summary:
    'The promised steps above, the real ones below: when the process looks fine and people still complain.',
  minutes: 60,
  stages: ['Before', 'Start', 'During', 'End', 'After'],
  lanes: [
    {
      name: 'Planned step',
      kind: 'expectations',
      guidance: 'What the process says should happen, one step a note.',
    },
    {
      name: 'Actual step',
      kind: 'actions',
      guidance: 'What did happen, as observed. Leave the gap where nothing did.',
    },
    { name: 'Compliance', kind: 'insights', guidance: 'Each planned step: ok, ad hoc, failing or missing.' },
    {
      name: 'Actor from → to',
      kind: 'touchpoints',
      guidance: 'Who starts the step and who is at the other end.',
    },
    {
      name: 'Channel',
      kind: 'channels',
      guidance: 'How the two reached each other: voice, radio, mail, screen.',
    },
    { name: 'Time', kind: 'other', guidance: 'Planned and real time, as two numbers with an arrow.' },
    { name: 'Experience', kind: 'emotions', guidance: 'How it felt, step by step. Ask, do not infer.' },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'Where the gap hurts, one a note. Say how often you saw it.',
      optional: true,
    },

    {
      name: 'Solutions',
      kind: 'solutions',
      guidance: 'What would close the gap, joined to its pain by a line.',
      optional: true,
    },
  ],
  example: plannedAgainstActualExample,
};
