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
      guidance: 'Drag the face up when it feels good, down when it hurts. Duplicate it for another moment.',
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
      },
    ],
    stages: {},
    cards: {
      Actions: [
        [
          'Asks the house chat who has a drill',
          'Finds the library’s poster by the bins',
          'Picks a drill on her phone',
        ],
        [
          'Comes by after work and finds the shutter half down',
          'Is shown how to set the hammer off',
          'Puts up the shelf',
        ],
        ['Carries the case back on Monday', 'Wipes it down because nobody said whether she must'],
      ],
      'Pain points': [
        [
          {
            key: 'which',
            text: 'Eleven drills in the list and no hint which one suits a brick wall',
            severity: 3,
          },
        ],
        [{ key: 'shutter', text: 'Opening hours on the poster are last year’s', severity: 5 }],
        [
          {
            key: 'done',
            text: 'No one says thank you, or that all is well: did I break something?',
            severity: 2,
          },
        ],
      ],
      Opportunities: [
        [{ key: 'ask', text: '“What is your wall made of?” as the first question instead of a list' }],
        [{ key: 'live', text: 'A code on the poster that opens today’s hours' }],
        [
          {
            key: 'thanks',
            text: 'A message when it is checked in: “All good, thank you. Next time: the sander?”',
          },
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
      { from: 'done', to: 'thanks' },
    ],
    metrics: [
      {
        kind: 'repeat',
        name: 'Borrow again within 60 days',
        baseline: '22 %',
        target: '40 %',
        stage: 'After',
      },
    ],
  },
};
