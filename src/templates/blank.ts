import type { Template } from './template.ts';

/** The smallest map that still answers something: what people do, how it feels, what hurts, what would help. */
export const blank: Template = {
  id: 'blank',
  name: 'Blank',
  summary: 'Three stages and four rows: enough to begin, easy to grow.',
  minutes: 20,
  stages: ['Before', 'During', 'After'],
  lanes: [
    {
      name: 'Actions',
      kind: 'actions',
      guidance: 'What people do, one step a note, in their own words and in the order it happens.',
    },
    {
      name: 'Emotions',
      kind: 'emotions',
      guidance: 'Drag it up for good, down for bad. Duplicate for more.',
    },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'What makes it hard, slow or unpleasant. Orange: serious. Red: people give up here.',
    },
    {
      name: 'Opportunities',
      kind: 'opportunities',
      guidance: 'What we could do about it. Draw a line from the pain it answers.',
    },
  ],
  example: {
    facts: {
      title: 'Borrowing a tool from the neighbourhood library',
      scenario: 'Someone needs a drill for one Saturday and does not want to own one.',
      purpose: 'Why do first-time borrowers not come back?',
      start: 'A shelf has to go up this weekend',
      end: 'The drill is back on its hook',
      state: 'current',
      owner: 'Ada, volunteer coordinator',
      reviewed: '2026-09-14',
    },
    personas: [
      {
        key: 'noor',
        name: 'Noor',
        type: 'citizen',
        emoji: '🧰',
        demographics: '29, moved here in spring, rents two rooms on the third floor',
        behaviours: 'Watches one video, then starts; returns things late but always returns them',
        needs: 'To be told which tool, without feeling foolish',
        quote: 'I own exactly one screwdriver and it is the wrong one.',
        source: 'Two afternoons at the desk, 6 borrowers',
      },
    ],
    stages: {
      Before: { goal: 'Know which tool it takes' },
      During: { goal: 'Get the shelf up today' },
      After: { goal: 'Bring it back without a bad conscience' },
    },
    cards: {
      Actions: [
        [
          'Asks the house chat who has a drill',
          'Finds the library’s poster by the bins',
          'Picks a drill on her phone',
          'Asks her brother what “SDS” means',
        ],
        [
          'Comes by after work and finds the shutter half down',
          'Is shown how to set the hammer off',
          'Puts up the shelf',
        ],
        [
          'Carries the case back on Monday',
          'Wipes it down because nobody said whether she must',
          'Forgets the 8 mm bit in a kitchen drawer',
        ],
      ],
      'Pain points': [
        [
          {
            key: 'which',
            text: 'Eleven drills in the list and no hint which one suits a brick wall',
            severity: 3,
          },
        ],
        [
          {
            key: 'shutter',
            text: 'Opening hours on the poster are last year’s',
            cause: 'The poster is printed once a year',
            evidence: { type: 'observation', note: 'Poster by the bins, September' },
            confidence: 'observed',
            severity: 5,
          },
          { key: 'bits', text: 'The case comes without the 8 mm bit that the wall wants', severity: 4 },
        ],
        [
          {
            key: 'done',
            text: 'No one says thank you, or that all is well: did I break something?',
            severity: 2,
          },
          { text: 'Monday drop-off clashes with her late shift', severity: 3, key: 'monday' },
        ],
      ],
      Opportunities: [
        [{ key: 'ask', text: '“What is your wall made of?” as the first question instead of a list' }],
        [
          { key: 'live', text: 'A code on the poster that opens today’s hours' },
          { key: 'matched', text: 'Pack the bits for the wall she named' },
        ],
        [
          {
            key: 'thanks',
            text: 'A message when it is checked in: “All good, thank you. Next time: the sander?”',
          },
          { key: 'hatch', text: 'A return hatch by the bins, open all night' },
        ],
      ],
    },
    emotions: [
      { stage: 'Before', persona: 'noor', value: 0.5, label: 'Curious' },
      { stage: 'During', persona: 'noor', value: -1, label: 'Locked out' },
      { stage: 'During', persona: 'noor', value: 2, label: 'It holds!' },
      { stage: 'After', persona: 'noor', value: 0, label: 'Was that all?' },
    ],
    links: [
      { from: 'which', to: 'ask' },
      { from: 'shutter', to: 'live' },
      { from: 'bits', to: 'matched' },
      { from: 'done', to: 'thanks' },
      { from: 'monday', to: 'hatch' },
    ],
    metrics: [],
  },
};
