import { currentToFutureExample } from './current-to-future-example.ts';
import type { Template } from './template.ts';

/** Today and tomorrow in one grid, with both curves on one axis and the change between them. */
export const currentToFuture: Template = {
  id: 'current-to-future',
  name: 'Current → future',
  summary:
    'Today above, the change in the middle, tomorrow below: to agree what will differ, by whom and when.',
  minutes: 75,
  stages: ['Notice', 'Begin', 'Go through', 'Finish', 'Look back'],
  lanes: [
    { name: 'Actions now', kind: 'actions', guidance: 'What people do today, detours included.' },
    {
      name: 'Pain points now',
      kind: 'pains',
      guidance: 'What hurts today, also what the future will solve anyway.',
    },
    {
      name: 'Emotions now and future',
      kind: 'emotions',
      guidance: 'One curve for today, one for the future.',
    },
    {
      name: 'Change',
      kind: 'solutions',
      guidance: 'The one thing you will do differently. Join it to its pain.',
    },
    {
      name: 'Actions future',
      kind: 'actions',
      guidance: 'What people will do then, told as if it already happened.',
    },
    {
      name: 'Benefit',
      kind: 'brightSpots',
      guidance: 'Who gains what, in time, money or nerves. Put a number on it.',
    },
    { name: 'Effort', kind: 'other', guidance: 'Small, medium or large, and what makes it so.' },
    { name: 'Owner', kind: 'owners', guidance: 'One name who will be asked about it.' },
    { name: 'Date', kind: 'other', guidance: 'When people will notice the difference. A day, not “soon”.' },
  ],
  personas: [
    { name: 'Today', state: 'current', colour: 'orange' },
    { name: 'Future', state: 'future', colour: 'green' },
  ],
  example: currentToFutureExample,
};
