import { b2bBuyingGroupExample } from './b2b-buying-group-example.ts';
import type { Template } from './template.ts';

/** Five people who must agree: each with a row and a curve. */
export const b2bBuyingGroup: Template = {
  id: 'b2b-buying-group',
  name: 'B2B buying group',
  summary: 'Five roles who have to agree, side by side: when deals stall and nobody can say with whom.',
  minutes: 120,
  stages: [
    'Problem framed',
    'Options mapped',
    'Requirements',
    'Shortlist',
    'Security and legal',
    'Decision',
    'Roll-out',
    'Renew',
  ],
  lanes: [
    {
      name: 'Champion',
      kind: 'actions',
      guidance: 'The one who wants it. What do they do when you are not there?',
    },
    {
      name: 'Economic buyer',
      kind: 'actions',
      guidance: 'Holds the money. What do they ask for before they sign?',
    },
    { name: 'User', kind: 'actions', guidance: 'Will live with it daily. What do they try, fear or refuse?' },
    {
      name: 'IT and security',
      kind: 'actions',
      guidance: 'Can stop it late. What do they check, and when are they asked?',
    },
    {
      name: 'Procurement',
      kind: 'actions',
      guidance: 'Compares and negotiates. Which rules do they have to follow?',
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'One curve a role. Where do they part?' },
    { name: 'Consensus risk', kind: 'pains', guidance: 'Who disagrees with whom here, and about what.' },
    {
      name: 'Content needed',
      kind: 'opportunities',
      guidance: 'What would help them convince each other, in what form.',
    },
    {
      name: 'Seller action',
      kind: 'touchpoints',
      guidance: 'What we do at this point. Helping counts, chasing does not.',
    },
    {
      name: 'Competitors and alternatives',
      kind: 'alternatives',
      guidance: 'What else is on their table: others, an own build, doing nothing.',
      optional: true,
    },
    {
      name: 'Exit criteria',
      kind: 'expectations',
      guidance: 'What must be true, on their side, before the next stage.',
    },
  ],
  personas: [
    { name: 'Champion', emoji: '📣' },
    { name: 'Economic buyer', emoji: '💶' },
    { name: 'User', emoji: '🧑‍💻' },
    { name: 'IT and security', emoji: '🔐' },
    { name: 'Procurement', emoji: '⚖️' },
  ],
  example: b2bBuyingGroupExample,
};
