import { buyingProcessExample } from './buying-process-example.ts';
import type { Template } from './template.ts';

/** From the first wish to the weeks after paying, with an answer to every low point. */
export const buyingProcess: Template = {
  id: 'buying-process',
  name: 'Buying process',
  summary:
    'From the first wish to life after the sale: when people drop out on the way and you need to know where.',
  minutes: 45,
  stages: ['Need noticed', 'Exploring options', 'Deciding', 'Paying', 'After the sale'],
  lanes: [
    {
      name: 'Motivations',
      kind: 'motivations',
      guidance: 'What makes them want it, at this very step.',
      optional: true,
    },
    { name: 'Actions', kind: 'actions', guidance: 'What buyers do, also at home and with other shops.' },
    {
      name: 'Touchpoints',
      kind: 'touchpoints',
      guidance: 'What of us, or of others, they see, touch or hear on the way.',
      optional: true,
    },
    {
      name: 'Competitors and alternatives',
      kind: 'alternatives',
      guidance: 'What else they could choose here. Doing nothing counts.',
      optional: true,
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'A face for each mood. Every low face needs a pain.' },
    {
      name: 'Bright spots',
      kind: 'brightSpots',
      guidance: 'What they like so much that they tell others.',
      optional: true,
    },
    {
      name: 'Barriers',
      kind: 'barriers',
      guidance: 'What holds them back, although they want it.',
      optional: true,
    },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'Why the face went down. If you cannot say it yet, go and ask.',
    },
    {
      name: 'Solutions',
      kind: 'solutions',
      guidance: 'What we will change, one for each pain, joined by a line.',
    },
    {
      name: 'Numbers',
      kind: 'metrics',
      guidance: 'What tells you whether it worked: name, before → now, target.',
      optional: true,
    },
  ],
  example: buyingProcessExample,
};
