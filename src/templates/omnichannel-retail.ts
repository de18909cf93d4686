import { omnichannelRetailExample } from './omnichannel-retail-example.ts';
import type { Template } from './template.ts';

/** One purchase across shop, phone and parcel, all the way to the next one. */
export const omnichannelRetail: Template = {
  id: 'omnichannel-retail',
  name: 'Omnichannel retail',
  summary:
    'One purchase across shop, site and parcel, returns included: when stock and staff must play together.',
  minutes: 120,
  stages: [
    'Inspired',
    'Researches',
    'Visits or tries',
    'Orders',
    'Pays',
    'Collects or receives',
    'Uses',
    'Returns',
    'Refund',
    'Buys again',
  ],
  lanes: [
    { name: 'Actions', kind: 'actions', guidance: 'What shoppers do, also in other shops.' },
    { name: 'Touchpoints', kind: 'touchpoints', guidance: 'The thing itself: shelf, page, parcel, receipt.' },
    {
      name: 'Channel and device',
      kind: 'channels',
      guidance: 'Where this happens, and with what in the hand.',
    },
    {
      name: 'Staff',
      kind: 'other',
      guidance: 'Who of us is involved, and what they can see on their screen.',
    },
    {
      name: 'Stock and delivery',
      kind: 'evidence',
      guidance: 'Where the goods are, and what the system believes.',
    },
    {
      name: 'Hand-off',
      kind: 'questions',
      guidance: 'What must get from one channel to the next, and does it?',
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'Joy of finding, fear of waiting: mark both.' },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'What makes them put it back, on the shelf or in the basket.',
    },
    {
      name: 'Opportunities',
      kind: 'opportunities',
      guidance: 'What only a shop with both, walls and web, can do.',
    },
    { name: 'Metrics', kind: 'metrics', guidance: 'Name, before → now, target. Count people, not clicks.' },
    { name: 'Owners', kind: 'owners', guidance: 'One name a stage, across channels.' },
  ],
  example: omnichannelRetailExample,
};
