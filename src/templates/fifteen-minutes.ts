import { fifteenMinutesExample } from './fifteen-minutes-example.ts';
import type { Template } from './template.ts';

/** A first map before the coffee is cold: few rows, one walk through, then talk. */
export const fifteenMinutes: Template = {
  id: 'fifteen-minutes',
  name: '15 minutes',
  summary: 'Four stages, four rows, a quarter of an hour: to find out whether a topic deserves a real map.',
  minutes: 15,
  stages: ['Before', 'Starting', 'Doing it', 'Afterwards'],
  lanes: [
    {
      name: 'Actions',
      kind: 'actions',
      guidance: 'What happens, in short steps. Two notes each are plenty for now.',
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'Best guess first: pull the faces up or down.' },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'Where does it pinch? Write what you saw, not what you would build.',
    },
    {
      name: 'Opportunities',
      kind: 'opportunities',
      guidance: 'One idea for each bad pinch. Wild is fine, short is better.',
    },
  ],
  example: fifteenMinutesExample,
};
