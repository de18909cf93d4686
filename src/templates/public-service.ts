import { publicServiceExample } from './public-service-example.ts';
import type { Template } from './template.ts';

/** A life event, seen from the kitchen table and not from the authority. */
export const publicService: Template = {
  id: 'public-service',
  name: 'Public service, life event',
  summary:
    'From the day life changes to the decision and after: when people do not get what they are entitled to.',
  minutes: 120,
  stages: [
    'Life event',
    'Find the rule',
    'Apply',
    'Prove',
    'Wait',
    'Get a decision',
    'Appeal',
    'Report a change',
  ],
  lanes: [
    { name: 'Actions', kind: 'actions', guidance: 'What people do, with whom, and at what time of night.' },
    { name: 'Thoughts', kind: 'thoughts', guidance: 'What they ask themselves, in everyday words.' },
    {
      name: 'Touchpoints',
      kind: 'touchpoints',
      guidance: 'Form, letter, counter, website, the neighbour who knows.',
    },
    { name: 'Proofs needed', kind: 'evidence', guidance: 'Each paper asked for, and who has it already.' },
    { name: 'Rule and authority', kind: 'other', guidance: 'Which rule applies and which office decides.' },
    {
      name: 'Waiting and deadline',
      kind: 'other',
      guidance: 'How long they wait, and how long they may take.',
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'Shame, hope, anger: what do they feel?' },
    {
      name: 'Barriers',
      kind: 'barriers',
      guidance: 'Language, screen, disability, hours, fear: who is shut out?',
    },
    { name: 'Help', kind: 'brightSpots', guidance: 'Who helps here, officially or not, and how well.' },
    { name: 'Pain points', kind: 'pains', guidance: 'What makes honest people give up.' },
    {
      name: 'Opportunities',
      kind: 'opportunities',
      guidance: 'What could be asked once, said simply or done unasked.',
    },
    { name: 'Owners', kind: 'owners', guidance: 'Which office, and who in it, can change this.' },
  ],
  example: publicServiceExample,
};
