import type { TemplateExample } from './template.ts';

/** A market trader who starts to take cards; market, trader and words are invented. */
export const empathyStarterExample: TemplateExample = {
  facts: {
    title: 'The cheese stall starts to take cards',
    scenario:
      'After 26 years of cash, every fourth customer walks on without cheese. This spring she tries a card reader.',
    purpose: 'What would make the first month bearable for traders like her?',
    start: '“Do you take cards?” for the tenth time that day',
    end: 'The first month’s statement',
    state: 'current',
    owner: 'Leopold Ames, Market Office',
    reviewed: '2026-11-02',
  },
  personas: [
    {
      key: 'vesna',
      name: 'Vesna',
      type: 'trader',
      emoji: '🧀',
      colour: 'orange',
      demographics: '58, up at three, stall next to the fountain, son lives abroad',
      motivations: 'To hand over the stall one day, not to close it',
      behaviours: 'Sums in her head, faster than the reader',
      devices: ['Phone with a cracked corner'],
      needs: 'That the queue keeps moving',
      frustrations: 'Wet fingers, cold battery, small print',
      techComfort: 2,
      quote: 'Coins I can count. This thing I must believe.',
      source: 'Two mornings at the stall, one evening with the till',
      confidence: 'observed',
    },
  ],
  stages: {
    Before: { goal: 'Lose nobody, risk nothing' },
    Beginning: { goal: 'Not look silly' },
    'In the middle': { goal: 'Know that it is paid' },
    Afterwards: { goal: 'Understand the statement' },
  },
  cards: {
    Says: [
      ['“Cash never has an update”', '“They walk on, with their wallets full of plastic”'],
      ['“My son says it takes five minutes”'],
      ['“Hold it here. No. Here”'],
      [
        {
          text: '“It says ‘connecting’. So do I”',
          evidence: { type: 'observation', note: 'Second morning at the stall' },
          confidence: 'observed',
        },
      ],
      ['“1.4 per cent of what?”'],
    ],
    Thinks: [
      ['I am too old to look silly in front of a queue?', 'If it breaks, I lose the day?'],
      ['Is it safe to give my bank number?'],
      [{ text: 'They can see that I am nervous', confidence: 'assumed' }],
      ['Has that one paid or not?'],
      ['It was more than last May'],
    ],
    Does: [
      ['Rounds down for regulars', 'Keeps coins in three yoghurt pots'],
      ['Asks the flower stall which one he has', 'Orders the reader by phone'],
      ['Practises on her own card, one cent'],
      ['Warms the reader in her apron', 'Writes card sales on paper, too'],
      ['Compares paper and statement'],
    ],
    Feels: [['Proud, tired, on guard'], [], [], [], []],
    Pains: [
      [
        {
          key: 'lose',
          text: 'Loses every fourth customer after eleven',
          severity: 4,
          reach: 'Saturdays most',
        },
      ],
      [{ key: 'terms', text: 'Twelve pages of terms, in a font for ants', severity: 3 }],
      [{ key: 'first', text: 'First payment ever, with eight people watching', severity: 4 }],
      [
        {
          key: 'cold',
          text: 'Below four degrees the battery dies',
          device: 'Card reader',
          cause: 'It was built for counters, not for markets',
          severity: 5,
        },
        { key: 'paid', text: 'No sound: cannot hear that it is paid', severity: 4 },
      ],
      [{ key: 'fee', text: 'Statement shows sums without days', severity: 3 }],
    ],
    Gains: [
      [{ key: 'sign', text: 'Nobody walks on because of money' }],
      [{ key: 'card', text: 'Terms on one card: fee, day, phone number' }],
      [{ key: 'dry', text: 'A dry run with the market office at six, before opening' }],
      [
        { key: 'pouch', text: 'A warm pouch and a spare, lent by the market' },
        { key: 'bell', text: 'A bell like the old till when it is paid' },
      ],
      [{ key: 'day', text: 'One line a market day, same as her paper' }],
    ],
  },
  emotions: [
    { stage: 'The person', persona: 'vesna', value: 0.5, label: 'Proud, on guard' },
    { stage: 'Before', persona: 'vesna', value: -0.5, label: 'Talked into it' },
    { stage: 'Beginning', persona: 'vesna', value: -1.5, label: 'All eyes' },
    { stage: 'In the middle', persona: 'vesna', value: -1, label: 'Still connecting' },
    { stage: 'In the middle', persona: 'vesna', value: 1, label: 'Forty in a row' },
    { stage: 'Afterwards', persona: 'vesna', value: 1.5, label: 'More than last May' },
  ],
  links: [
    { from: 'lose', to: 'sign' },
    { from: 'terms', to: 'card' },
    { from: 'first', to: 'dry' },
    { from: 'cold', to: 'pouch', label: 'before winter' },
    { from: 'paid', to: 'bell' },
    { from: 'fee', to: 'day' },
  ],
  metrics: [],
};
