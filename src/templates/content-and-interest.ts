import { contentAndInterestExample } from './content-and-interest-example.ts';
import type { Template } from './template.ts';

/** What people look for before they know us: what draws them in, what turns them away, and what to make for them. */
export const contentAndInterest: Template = {
  id: 'content-and-interest',
  name: 'Content and interest',
  summary:
    'What draws people in and what turns them away, step by step: when you decide what to write, show or drop.',
  minutes: 60,
  stages: ['Stumbles on it', 'Looks closer', 'Comes back', 'Trusts', 'Takes a step'],
  lanes: [
    {
      name: 'Questions they have',
      kind: 'questions',
      guidance: 'What they would type or ask, in their words, not in ours.',
    },
    { name: 'Actions', kind: 'actions', guidance: 'What they do with it: skim, save, forward, close.' },
    {
      name: 'Where they meet it',
      kind: 'touchpoints',
      guidance: 'The very page, post, talk or leaflet. Say on- or offline.',
    },
    {
      name: 'What draws them in',
      kind: 'brightSpots',
      guidance: 'What made them stay: a picture, a number, a sentence.',
    },
    {
      name: 'Competitors and alternatives',
      kind: 'alternatives',
      guidance: 'What they read, watch or ask instead of us.',
      optional: true,
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'Curious, bored, at ease: where does interest turn?' },
    {
      name: 'What turns them away',
      kind: 'pains',
      guidance: 'Why they left, as they tell it. Ask those who did not buy.',
    },
    {
      name: 'Content to make',
      kind: 'opportunities',
      guidance: 'What would answer the question here. Join it to what turned them away.',
    },
    {
      name: 'Interest in numbers',
      kind: 'metrics',
      guidance: 'Reads to the end, comes back, asks: before → now, target.',
    },
    { name: 'Owners', kind: 'owners', guidance: 'Who writes or films it, and keeps it true.' },
  ],
  example: contentAndInterestExample,
};
