import type { Template } from './template.ts';
import { tenComponentsExample } from './ten-components-example.ts';

/** The all-round map: everything a team needs to go from what customers live through to who does what next. */
export const tenComponents: Template = {
  id: 'ten-component',
  name: 'Ten components',
  summary:
    'The whole picture, from goals and actions to owners: when a team wants to decide what to improve.',
  minutes: 90,
  stages: ['Awareness', 'Consideration', 'Purchase', 'Post-purchase', 'Advocacy'],
  lanes: [
    {
      name: 'Goals',
      kind: 'goals',
      guidance: 'What the person wants to have achieved when this stage ends. Not what we want.',
    },
    {
      name: 'Motivations',
      kind: 'motivations',
      guidance: 'What draws them on here, against all that holds them back.',
      optional: true,
    },
    {
      name: 'Actions',
      kind: 'actions',
      guidance: 'What they do, step by step, also where we are not involved.',
    },
    {
      name: 'Touchpoints',
      kind: 'touchpoints',
      guidance: 'Where they meet us, a partner, or somebody talking about us.',
    },
    {
      name: 'Channels and devices',
      kind: 'channels',
      guidance: 'How they get there: phone, shop, letter, app, a friend.',
    },
    {
      name: 'Emotions',
      kind: 'emotions',
      guidance: 'Drag a face up or down. Mood changes? Duplicate it.',
    },
    {
      name: 'Bright spots',
      kind: 'brightSpots',
      guidance: 'What delights them. Guard it while you mend the rest.',
      optional: true,
    },
    {
      name: 'Insights and observations',
      kind: 'insights',
      guidance: 'What we saw, heard or measured. Say where it comes from.',
    },
    {
      name: 'Barriers',
      kind: 'barriers',
      guidance: 'What keeps them from the next step, even if nothing goes wrong.',
      optional: true,
    },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'What gets in their way. One pain a note. Orange is serious, red makes people leave.',
    },
    {
      name: 'Opportunities',
      kind: 'opportunities',
      guidance: 'What could be better, and for whom. Draw a line from each pain it answers.',
    },
    {
      name: 'Numbers',
      kind: 'metrics',
      guidance: 'How you will know: name, before → now, target. One number a note.',
      optional: true,
    },
    {
      name: 'Owners',
      kind: 'owners',
      guidance: 'Who looks after this stage, by name. A team is not an owner.',
    },
  ],
  example: tenComponentsExample,
};
