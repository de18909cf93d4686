import type { Sample } from './sample.ts';

const stages = ['Notice', 'Compare', 'Join', 'First parcel', 'Stay'];
const stageId = (index: number): string => `stage-${index + 1}`;

const lanes = [
  {
    id: 'goals',
    name: 'Goals',
    kind: 'goals',
    cards: [
      'Drink better coffee at home',
      'Find out whether it is worth it',
      'Start without reading a manual',
      'Open it and brew',
      'Never run out, never drown in it',
    ],
  },
  {
    id: 'actions',
    name: 'Actions',
    kind: 'actions',
    cards: [
      'Tastes a cup at a friend’s',
      'Looks at three shops in the lunch break',
      'Picks a roast and a day',
      'Takes the parcel from a neighbour',
      'Skips a month before the holidays',
    ],
  },
  {
    id: 'touchpoints',
    name: 'Touchpoints',
    kind: 'touchpoints',
    cards: [
      'Bag on a kitchen shelf',
      'Price page',
      'Sign-up form',
      'Parcel and card',
      'Text message with two buttons',
    ],
  },
  {
    id: 'channels',
    name: 'Channels',
    kind: 'channels',
    cards: ['Word of mouth', 'Web, phone', 'Web', 'Post', 'Text message'],
  },
  {
    id: 'thoughts',
    name: 'Thoughts',
    kind: 'thoughts',
    cards: [
      '“Where is this from?”',
      '“Can I stop whenever I like?”',
      '“Which grind do I have?”',
      '“They wrote my name on it.”',
      '“It just keeps coming.”',
    ],
  },
  { id: 'emotions', name: 'Emotions', kind: 'emotions', cards: [] },
  {
    id: 'pains',
    name: 'Pain points',
    kind: 'pains',
    cards: [
      'No address on the bag',
      'Price shows only after the form',
      'Asked for a phone number too early',
      'Parcel too high for the letterbox',
      'Pausing means writing a mail',
    ],
  },
  {
    id: 'opportunities',
    name: 'Opportunities',
    kind: 'opportunities',
    cards: [
      'Print a short link on every bag',
      'Show the price per cup',
      'Guess the grind from the brewer',
      'Flat parcel',
      'Pause by answering a text',
    ],
  },
  { id: 'owners', name: 'Owners', kind: 'owners', cards: ['Brand', 'Shop', 'Shop', 'Logistics', 'Care'] },
];

const severities = [2, 3, 4, 5, 4];
const moods = [1, -0.5, -1, 1.5, 0.5];

/** A whole journey map, put on the board by the plugin itself. */
export const filledMap: Sample = {
  id: 'map',
  name: 'Journey map, filled',
  acts: [],
  journey: {
    id: 'coffee-by-post',
    title: 'Coffee by post',
    scenario: 'Mira tries the subscription and decides whether to stay',
    state: 'current',
    personas: [
      {
        id: 'mira',
        name: 'Mira',
        demographics: '34, two jobs, fourth floor without a lift',
        behaviours: ['Orders on the phone, in the tram', 'Reads reviews before prices'],
        needs: ['A good cup before seven', 'No surprises on the bill'],
      },
    ],
    stages: stages.map((name, index) => ({ id: stageId(index), name })),
    lanes: lanes.map(({ id, name, kind }) => ({ id, name, kind })),
    cards: lanes.flatMap(({ id: laneId, kind, cards }) =>
      cards.map((text, index) => ({
        id: `${laneId}-${index + 1}`,
        stageId: stageId(index),
        laneId,
        text,
        ...(kind === 'pains' ? { severity: severities[index] ?? 3 } : {}),
      })),
    ),
    links: [
      { id: 'link-1', from: 'pains-2', to: 'opportunities-2' },
      { id: 'link-2', from: 'pains-5', to: 'opportunities-5' },
    ],
    emotions: moods.map((value, index) => ({
      id: `mood-${index + 1}`,
      stageId: stageId(index),
      personaId: 'mira',
      value,
    })),
  },
};
