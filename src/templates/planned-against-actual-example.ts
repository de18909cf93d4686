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
    Start: { duration: '20 → 55 min' },
    During: { momentOfTruth: true },
    End: { momentOfTruth: true },
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
      ['Airline → airport'],
      ['Call centre → helper', 'Security → Kofi'],
      ['Gate agent → crew', 'Crew → Kofi'],
      ['Ramp → baggage', 'Nobody → Kofi'],
      ['Kofi → airline → airport → airline'],
    ],
    Channel: [
      ['Message between systems', 'Phone'],
      ['Call button', 'Radio'],
      ['Voice'],
      ['Radio, busy'],
      ['Web form', 'E-mail'],
    ],
    Time: [['48 h → 5 h'], ['0 → 25 min'], ['35 → 6 min before departure'], ['5 → 41 min'], ['7 → 33 days']],
  },
  emotions: [
    { stage: 'Before', persona: 'kofi', value: -0.5, label: 'Rings again' },
    { stage: 'Start', persona: 'kofi', value: -1, label: 'Third time' },
    { stage: 'During', persona: 'kofi', value: -1.5, label: 'On show' },
    { stage: 'During', persona: 'kofi', value: 1, label: 'The pilot says hello' },
    { stage: 'End', persona: 'kofi', value: -2, label: 'Alone in row 4' },
    { stage: 'After', persona: 'kofi', value: -1, label: 'Bent' },
  ],
  links: [],
  metrics: [],
};
