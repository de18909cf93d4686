import type { TemplateExample } from './template.ts';

/** Parents buy a used piano; the workshop, its people and its figures are invented. */
export const buyingProcessExample: TemplateExample = {
  facts: {
    title: 'A used piano for a child who may stop again',
    scenario:
      'After a year on a borrowed keyboard the teacher says: time for a real one. Nobody at home plays.',
    purpose: 'Why do two of three families who visit the workshop buy privately in the end?',
    start: 'The teacher’s sentence after the recital',
    end: 'The third tuning, two years on',
    state: 'current',
    status: 'live',
    sector: 'Piano workshop with a showroom of 30 instruments',
    owner: 'Aurelia Kim, Showroom',
    reviewed: '2026-09-28',
    review: '2027-01-15',
  },
  personas: [
    {
      key: 'dana',
      name: 'Dana Okoro',
      type: 'customer',
      emoji: '🎹',
      colour: 'violet',
      segment: 'Families with a first instrument',
      share: '46 %',
      demographics: '39, pharmacist, two children, flat on the second floor with neighbours below',
      motivations: 'To take her daughter’s wish seriously without filling the living room for nothing',
      behaviours: 'Reads classified ads at night, measures the staircase, asks the teacher everything',
      preferences: 'Honest advice, a way back, no sales talk in front of the child',
      channels: ['Classified ads', 'Teacher', 'Showroom'],
      needs: 'To know that she is not buying a wreck',
      frustrations: '“You can hear that, can’t you?” She cannot.',
      quote: 'I can read a blood count. I cannot read a soundboard.',
      source: '9 interviews with families who bought, 7 with families who did not',
      confidence: 'validated',
    },
  ],
  stages: {
    'Need noticed': { entry: 'The keyboard has too few keys', duration: '4 weeks' },
    'Exploring options': { duration: '2 months', dropOff: '34 %' },
    Deciding: { momentOfTruth: true, dropOff: '52 %', owner: 'Aurelia Kim' },
    Paying: { duration: 'one afternoon' },
    'After the sale': { goal: 'An instrument that is played and kept in tune', owner: 'Bruno Achterberg' },
  },
  cards: {
    Actions: [
      ['Asks the teacher what “decent” costs', 'Measures the wall between the windows'],
      [
        'Saves eleven ads, rings four',
        'Drives an hour for a piano that stood in a garage',
        'Takes her daughter to the showroom',
      ],
      [
        'Lets the teacher play the last two',
        'Asks the neighbour about practice hours',
        'Sleeps on it, for three weeks',
      ],
      ['Transfers half, pays half at the door', 'Counts the stairs with the carriers'],
      ['Moves it away from the radiator', 'Has it tuned in week 6', 'Records the first duet for Grandma'],
    ],
    Touchpoints: [
      ['Teacher', 'Poster at the music school'],
      ['Private ad with two dark photos', 'Showroom, thirty open lids'],
      ['Trial hour', 'Our page on what used pianos cost'],
      ['Invoice', 'Two carriers with straps'],
      ['Tuner', 'Letter after a year'],
    ],
    'Pain points': [
      [{ key: 'cost', text: 'Nobody names a sum: “it depends”', severity: 3, frequency: 'always' }],
      [
        {
          key: 'wreck',
          text: 'Cannot tell a bargain from a wreck, and is afraid to look silly',
          severity: 5,
          reach: '7 of 9',
        },
        { key: 'silent', text: 'In the showroom her daughter dares not touch a key', severity: 4 },
      ],
      [
        { key: 'quit', text: '“What if she stops in a year?” Then 4,200 stand in the corner', severity: 5 },
        { key: 'noise', text: 'The neighbours, and nobody at the shop had an answer', severity: 3 },
      ],
      [
        {
          key: 'extra',
          text: 'Carrying, stool and first tuning come on top, in small print',
          severity: 4,
          cost: '430',
        },
      ],
      [{ key: 'dry', text: 'Heating season: two keys stick, and she blames the piano', severity: 2 }],
    ],
    Solutions: [
      [
        {
          key: 'ladder',
          text: 'A wall chart: what you get for 1,500, 3,000 and 5,000',
          effort: 1,
          status: 'done',
        },
      ],
      [
        {
          key: 'check',
          text: 'We inspect any private piano for 60, deducted if you buy ours',
          effort: 2,
          owner: 'Bruno Achterberg',
        },
        {
          key: 'room',
          text: 'A small room with a closed door and one piano in it',
          effort: 1,
          setsApart: true,
        },
      ],
      [
        {
          key: 'rent',
          text: 'First year as rent, all of it counts towards the price',
          effort: 4,
          customerValue: 5,
          status: 'in test',
        },
        { key: 'quiet', text: 'Lend a practice pedal and felt feet with every upright', effort: 1 },
      ],
      [{ key: 'all', text: 'One price: carried, tuned, with stool', effort: 2 }],
      [{ key: 'call', text: 'Bruno rings in the first cold week', effort: 1 }],
    ],
  },
  emotions: [
    { stage: 'Need noticed', persona: 'dana', value: 1, label: 'Proud of her' },
    { stage: 'Exploring options', persona: 'dana', value: -1, label: 'Out of my depth' },
    { stage: 'Deciding', persona: 'dana', value: -1.5, label: 'What if she stops?' },
    { stage: 'Deciding', persona: 'dana', value: 0.5, label: 'The teacher nods' },
    { stage: 'Paying', persona: 'dana', value: -0.5, label: 'More again' },
    { stage: 'After the sale', persona: 'dana', value: 2, label: 'The duet' },
  ],
  links: [
    { from: 'cost', to: 'ladder' },
    { from: 'wreck', to: 'check' },
    { from: 'silent', to: 'room' },
    { from: 'quit', to: 'rent', label: 'biggest lever' },
    { from: 'noise', to: 'quiet' },
    { from: 'extra', to: 'all' },
    { from: 'dry', to: 'call' },
  ],
  metrics: [],
};
