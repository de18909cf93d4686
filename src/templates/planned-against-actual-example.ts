import type { TemplateExample } from './template.ts';

/** Flying with a wheelchair, as written down and as it went; airport and people are invented. */
export const plannedAgainstActualExample: TemplateExample = {
  facts: {
    title: 'Gate 31, with a wheelchair',
    scenario:
      'Assistance is booked 12 days ahead for a flight of 70 minutes. We walked beside one traveller, stopwatch in hand.',
    purpose: 'Which promised steps happen only because somebody improvises?',
    start: 'The box “needs assistance” is ticked',
    end: 'Own wheelchair, unbroken, at the taxi rank',
    state: 'current',
    status: 'researching',
    sector: 'Regional airport, 6 million passengers',
    owner: 'Noemi Straub, Passenger Services',
    reviewed: '2026-10-29',
    review: '2027-04-29',
  },
  personas: [
    {
      key: 'kofi',
      name: 'Kofi Brandvold',
      type: 'passenger',
      emoji: '♿',
      colour: 'orange',
      demographics: '44, tax adviser, wheelchair user for 20 years, flies twice a month',
      behaviours: 'Carries a drawing of his chair’s battery; drinks nothing before flights',
      needs: 'His own chair up to the aircraft door',
      frustrations: 'Being spoken about above his head',
      techComfort: 5,
      quote: 'They lost my suitcase once. They break my legs twice a year.',
      source: 'Observed on 3 flights; 212 assistance logs',
      confidence: 'observed',
    },
  ],
  stages: {
    Start: { goal: 'Get to the gate without explaining himself', duration: '20 → 55 min' },
    During: { goal: 'Board like everyone else', momentOfTruth: true },
    End: { goal: 'His own chair at the door', momentOfTruth: true },
    Before: { goal: 'Be sure that they know he is coming' },
    After: { goal: 'Have the damage taken seriously' },
  },
  cards: {
    'Planned step': [
      ['Request reaches airport 48 hours ahead', 'Battery papers are checked once'],
      ['Helper waits at the call point', 'Own chair goes to the gate'],
      ['Boards first', 'Aisle chair at the seat'],
      ['Helper stands at the door', 'Own chair waits at the door'],
      ['Damage form within the hour', 'Feedback is answered in 7 days'],
    ],
    'Actual step': [
      ['Rings to ask whether the request arrived'],
      [
        {
          text: 'Presses the button three times',
          actorFrom: 'Kofi',
          actorTo: 'Call centre',
          waitTime: '25 min',
        },
        { text: 'Shows battery papers a third time', actorFrom: 'Security', actorTo: 'Kofi' },
      ],
      [
        { text: 'Boards last, all eyes on him', actorFrom: 'Gate agent', actorTo: 'Kofi' },
        'Cabin crew lift by hand',
      ],
      [
        'Waits alone in the empty cabin',
        { text: 'Gets a loan chair without brakes', actorFrom: 'Ramp', actorTo: 'Kofi' },
      ],
      ['Finds the footrest bent at home', 'Writes, twice'],
    ],
    Compliance: [
      ['Ad hoc: request arrived because he rang', 'Failing: papers asked three times'],
      ['Failing: helper 25 min late', 'Ok: own chair to the gate'],
      ['Failing: boards last', 'Ad hoc: lifted by crew'],
      ['Missing: helper at the door', 'Failing: chair came by belt 2'],
      ['Missing: form', 'Failing: 33 days'],
    ],
    'Actor from → to': [
      [{ text: 'Airline → airport', setting: 'online' }],
      [
        { text: 'Call centre → helper', setting: 'offline' },
        { text: 'Security → Kofi', setting: 'offline' },
      ],
      [
        { text: 'Gate agent → crew', setting: 'offline' },
        { text: 'Crew → Kofi', setting: 'offline' },
      ],
      [
        { text: 'Ramp → baggage', setting: 'offline' },
        { text: 'Nobody → Kofi', setting: 'offline' },
      ],
      [{ text: 'Kofi → airline → airport → airline', setting: 'online' }],
    ],
    Channel: [
      ['Message between systems', 'Phone'],
      ['Call button', 'Radio'],
      ['Voice'],
      ['Radio, busy'],
      ['Web form', 'E-mail'],
    ],
    Time: [['48 h → 5 h'], ['0 → 25 min'], ['35 → 6 min before departure'], ['5 → 41 min'], ['7 → 33 days']],
    'Pain points': [
      [{ key: 'silence', text: 'Nobody says whether the request arrived', severity: 3 }],
      [
        {
          key: 'papers',
          text: 'Every desk checks the papers anew',
          severity: 4,
          cause: 'The result is kept at the desk, not with the booking',
          evidence: { type: 'observation', note: 'Flights we walked along', n: 3 },
          confidence: 'observed',
        },
      ],
      [
        {
          key: 'lifted',
          text: 'Lifted by hand in front of 70 people',
          severity: 5,
          evidence: { type: 'observation', note: 'Flights we walked along', n: 3 },
          confidence: 'observed',
        },
      ],
      [
        {
          key: 'forgotten',
          text: 'Forgotten in an empty cabin',
          severity: 5,
          frequency: '2 of 3 flights',
          cause: 'The helper’s shift ends with the landing',
        },
      ],
      [{ key: 'bent', text: 'Damage shows at home, where no form counts', severity: 4 }],
    ],
    Solutions: [
      [{ key: 'text', text: 'A text with a name when the request is in', effort: 1 }],
      [{ key: 'once', text: 'Papers checked once, kept with the traveller’s profile', effort: 3 }],
      [
        {
          key: 'aisle',
          text: 'Aisle chair at the gate 40 minutes ahead',
          effort: 2,
          owner: 'Noemi Straub',
          due: '2027-02-01',
          expectedChange: 'Lifted by hand: 3 of 3 → 0',
        },
      ],
      [{ key: 'sign', text: 'Nobody hands over before the traveller nods', effort: 1 }],
      [{ key: 'photo', text: 'A photo of the chair, on both sides of the flight', effort: 1 }],
    ],
  },
  emotions: [
    { stage: 'Before', persona: 'kofi', value: -0.5, label: 'Rings again' },
    { stage: 'Start', persona: 'kofi', value: -1, label: 'Third time' },
    { stage: 'During', persona: 'kofi', value: -1.5, label: 'On show' },
    { stage: 'During', persona: 'kofi', value: 1, label: 'The pilot says hello' },
    { stage: 'End', persona: 'kofi', value: -2, label: 'Alone in row 4' },
    { stage: 'After', persona: 'kofi', value: -1, label: 'Bent' },
  ],
  links: [
    { from: 'silence', to: 'text' },
    { from: 'papers', to: 'once' },
    { from: 'lifted', to: 'aisle' },
    { from: 'forgotten', to: 'sign' },
    { from: 'bent', to: 'photo' },
  ],
  metrics: [],
};
