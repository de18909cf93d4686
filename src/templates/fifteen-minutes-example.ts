import type { TemplateExample } from './template.ts';

/** Fetching a parcel from a locker; all of it invented. */
export const fifteenMinutesExample: TemplateExample = {
  facts: {
    title: 'Fetching a parcel from the locker',
    scenario:
      'The courier missed him twice. Now the parcel waits in a locker by the petrol station, for three days.',
    purpose: 'Is the locker worth a proper look before we put up forty more?',
    start: 'The “you were not at home” message',
    end: 'The box is open on the kitchen table',
    state: 'current',
    owner: 'Pelle Wikström, Last Mile',
    reviewed: '2026-10-02',
  },
  personas: [
    {
      key: 'emre',
      name: 'Emre',
      type: 'customer',
      emoji: '📦',
      demographics: '34, night baker, sleeps until three in the afternoon',
      behaviours: 'Goes by bike, with one hand on the parcel',
      needs: 'To fetch it at five in the morning without talking to anyone',
      frustrations: 'Doorbells while he sleeps',
      quote: 'The locker keeps my hours. People do not.',
      source: 'Three rides along, one evening of chat logs',
    },
  ],
  stages: {
    Before: { goal: 'Learn where it is, and until when' },
    Starting: { goal: 'Find the locker in the dark' },
    'Doing it': { goal: 'Open it at the first try' },
    Afterwards: { goal: 'Be done, and the sender knows' },
  },
  cards: {
    Actions: [
      [
        'Reads “delivery failed” after waking up',
        'Picks the locker in the tracking page',
        'Waits for the code',
      ],
      ['Cycles out after his shift', 'Looks for the locker behind the car wash'],
      ['Wipes rain off the screen', 'Types the code, twice', 'Door 31 springs open, at knee height'],
      ['Straps the box to the rack', 'Gives five stars, without words'],
    ],
    'Pain points': [
      [
        {
          key: 'late',
          text: 'Code arrives nine hours after the parcel',
          cause: 'Codes go out when the van is back at the depot',
          severity: 3,
        },
      ],
      [
        {
          key: 'where',
          text: 'The address is the petrol station, the locker is round the back',
          severity: 4,
        },
      ],
      [
        {
          key: 'rain',
          text: 'Wet screen reads 6 as 8 and locks after three tries',
          device: 'Touch screen',
          evidence: { type: 'observation', note: 'Rides along, in rain', n: 3 },
          confidence: 'observed',
          severity: 5,
        },
        { key: 'knee', text: 'Heavy boxes end up in the lowest doors', severity: 2 },
      ],
      [{ key: 'none', text: 'No word that it was fetched: the sender asks again next day', severity: 1 }],
    ],
    Opportunities: [
      [{ key: 'now', text: 'Send the code when the door shuts, not when the van is back' }],
      [{ key: 'photo', text: 'A photo of the locker, taken from the road, in the message' }],
      [
        { key: 'scan', text: 'Open it from the phone: no typing, no glass' },
        { key: 'waist', text: 'Over 10 kg: waist height, always' },
      ],
      [{ key: 'told', text: 'Tell sender and receiver in the same second' }],
    ],
  },
  emotions: [
    { stage: 'Before', persona: 'emre', value: -1, label: 'Missed again' },
    { stage: 'Starting', persona: 'emre', value: -0.5, label: 'Going in circles' },
    { stage: 'Doing it', persona: 'emre', value: -1.5, label: 'Locked out, soaked' },
    { stage: 'Doing it', persona: 'emre', value: 1, label: 'Click!' },
    { stage: 'Afterwards', persona: 'emre', value: 1.5, label: 'Mine' },
  ],
  links: [
    { from: 'late', to: 'now' },
    { from: 'where', to: 'photo' },
    { from: 'rain', to: 'scan', label: 'first' },
    { from: 'knee', to: 'waist' },
    { from: 'none', to: 'told' },
  ],
  metrics: [],
};
