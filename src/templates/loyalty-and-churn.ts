import { loyaltyAndChurnExample } from './loyalty-and-churn-example.ts';
import type { Template } from './template.ts';

/** What makes people stay, what drives them off, and the fork between. */
export const loyaltyAndChurn: Template = {
  id: 'loyalty-and-churn',
  name: 'Loyalty and churn',
  summary: 'From regular use to the fork of leaving or staying: when cancellations come as a surprise.',
  minutes: 75,
  stages: [
    'Active',
    'Loyal',
    'Recommends',
    'First friction',
    'Uses less',
    'Considers leaving',
    'Leaves',
    'Stays',
    'Won back',
  ],
  stageFields: {
    Leaves: { after: 'Considers leaving', branchLabel: 'or' },
    Stays: { after: 'Considers leaving', branchLabel: 'or' },
    'Won back': { after: 'Leaves' },
  },
  lanes: [
    { name: 'Actions', kind: 'actions', guidance: 'What customers do, or quietly stop doing.' },
    { name: 'Emotions', kind: 'emotions', guidance: 'Where does the warmth go? Mark the turn.' },
    { name: 'Signals', kind: 'evidence', guidance: 'What you could have seen in the data, weeks before.' },
    {
      name: 'Bright spots',
      kind: 'brightSpots',
      guidance: 'What they love. Guard it before you mend anything.',
    },
    { name: 'Causes', kind: 'pains', guidance: 'What really pushed them, as told some time after.' },
    {
      name: 'Proactive contact',
      kind: 'touchpoints',
      guidance: 'Who gets in touch here, before anyone complains.',
    },
    {
      name: 'Offer',
      kind: 'opportunities',
      guidance: 'What you could give that is not a discount. Then the discount.',
    },
    {
      name: 'Retention, churn, referral',
      kind: 'metrics',
      guidance: 'One number a note: before → now, target.',
    },
    { name: 'Solutions', kind: 'solutions', guidance: 'What we change so that the cause is gone.' },
  ],
  example: loyaltyAndChurnExample,
};
