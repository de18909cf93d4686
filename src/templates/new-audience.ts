import { newAudienceExample } from './new-audience-example.ts';
import type { Template } from './template.ts';

/** People whom we do not reach yet, beside those who come: who they are, how many, and what must change for them. */
export const newAudience: Template = {
  id: 'new-audience',
  name: 'New audience',
  summary:
    'A group that you want to reach, beside those who come already: what it would take to win and keep them.',
  minutes: 75,
  stages: ['Does not know us', 'Hears of us', 'Tries once', 'Comes again', 'Belongs'],
  lanes: [
    {
      name: 'Goals',
      kind: 'goals',
      guidance: 'What this group wants here. It may want nothing from us yet.',
    },
    {
      name: 'What they do instead',
      kind: 'alternatives',
      guidance: 'Competitors, habits, staying at home. Ask how well it serves them.',
    },
    { name: 'Actions', kind: 'actions', guidance: 'What they do, step by step, on a day in their life.' },
    {
      name: 'Where we could meet',
      kind: 'touchpoints',
      guidance: 'Places and media where this group already is. Say on- or offline.',
    },
    { name: 'Motivations', kind: 'motivations', guidance: 'What would move them to take the next step.' },
    {
      name: 'Barriers',
      kind: 'barriers',
      guidance: 'What keeps them out: money, time, words, looks, distance.',
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'Two curves: those who come, and those who shall.' },
    { name: 'Pain points', kind: 'pains', guidance: 'What goes wrong for this group and for nobody else.' },
    {
      name: 'What we change for them',
      kind: 'solutions',
      guidance: 'One change for each pain. Does it harm those who come already?',
    },
    {
      name: 'Numbers',
      kind: 'metrics',
      guidance: 'How many there are, come, and stay: before → now, target.',
    },
    { name: 'Owners', kind: 'owners', guidance: 'Who answers for this group, by name.' },
  ],
  personas: [
    { name: 'Those who come', colour: 'teal' },
    { name: 'Those we want to reach', colour: 'orange' },
  ],
  example: newAudienceExample,
};
