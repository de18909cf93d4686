import type { TemplateExample } from './template.ts';

/** One night in a mountain hut; hut, people and figures are invented. */
export const serviceBlueprintExample: TemplateExample = {
  facts: {
    title: 'One night at the Larch Hut, 2,240 m',
    scenario:
      'Two friends walk up for one night in August. The hut is full, the weather turns, and supper is at half past six.',
    purpose: 'Where do guests lose the evening, and which hand behind the kitchen door could save it?',
    start: 'Looking for a bed on a rainy Tuesday',
    end: 'Down at the bus stop, boots dry or not',
    state: 'current',
    sector: 'Alpine hut, 64 bunks, June to September',
    owner: 'Seraina Caduff, Warden',
    reviewed: '2026-09-30',
    review: '2027-05-15',
    triggers: ['New booking system', 'Water shortage', 'Change of cook'],
  },
  personas: [
    {
      key: 'ines',
      name: 'Inês',
      type: 'guest',
      emoji: '🥾',
      demographics: '31, translator, third hut of her life, vegetarian',
      behaviours: 'Books late, walks slowly, is charmed by everything until she is cold',
      needs: 'A dry place to sleep and to be told how things are done here',
      frustrations: 'Rules that everybody else seems to know',
      context: 'Arrives at 17:50 in rain; last bus down is at 16:40 next day',
      quote: 'Where do the boots go? Everybody knows but me.',
      source: '18 guests asked at the bus stop',
    },
  ],
  stages: {
    Discover: { owner: 'Valley office', goal: 'A dry bed for Tuesday', duration: '2 weeks' },
    Start: {
      goal: 'Be seen, and know where things go',
      momentOfTruth: true,
      duration: '20 minutes',
      owner: 'Seraina Caduff',
    },
    'Receive service': {
      owner: 'Aita, kitchen',
      goal: 'A warm evening among strangers',
      duration: '15 hours',
      volume: '64 suppers in 50 minutes',
    },
    Resolve: {
      owner: 'Night helper',
      goal: 'A dry night after all',
      risks: ['Storm', 'Tank empty', 'Somebody missing'],
    },
    Leave: { owner: 'Seraina Caduff', goal: 'On the path early', duration: '30 minutes' },
  },
  cards: {
    Time: [['Tuesday, 22:10'], ['17:50, wet'], ['18:30 supper', '22:00 lights out'], ['20:15'], ['07:20']],
    'Physical evidence': [
      [{ text: 'Free bunks shown as green dots', channel: 'Web', setting: 'online', device: 'Phone' }],
      [
        { text: 'Boot rack with numbers', setting: 'offline' },
        { text: 'Stamp pad on the counter', setting: 'offline' },
      ],
      [
        { text: 'Soup pot, three ladles', setting: 'offline' },
        { text: 'Wool blanket, folded in thirds', setting: 'offline' },
      ],
      [{ text: 'Drying room, 38 °C', setting: 'offline' }],
      [{ text: 'Bill on squared paper', setting: 'offline' }],
    ],
    'Customer actions': [
      [{ key: 'book', text: 'Books two bunks on her phone' }],
      [{ key: 'arrive', text: 'Drips on the doormat and waits to be seen' }, 'Pays the deposit in cash'],
      [
        { key: 'eat', text: 'Sits where there is room and asks about meat' },
        'Looks for bunk 41 with a head torch',
      ],
      [{ key: 'wet', text: 'Comes back: sleeping bag is soaked' }],
      [{ key: 'go', text: 'Queues to pay, watching the clock' }],
    ],
    'Fail points and waiting': [
      [
        {
          text: 'Confirmation stays away when the valley has no signal',
          key: 'signal',
          severity: 2,
          frequency: 'weekly',
        },
      ],
      [
        {
          text: 'At six, thirty people stand at one counter',
          key: 'counter',
          cause: 'The bus and the last light come together',
          severity: 4,
          waitTime: '18 min',
        },
      ],
      [
        {
          text: 'Vegetarian plates run out before the last table',
          key: 'plates',
          cause: 'Nobody asks before the pot is on',
          severity: 3,
          frequency: '4 nights in August',
        },
      ],
      [{ text: 'Spare blankets are counted by memory', key: 'memory', severity: 3 }],
      [{ text: 'Everybody pays at 7:20, one cash box', key: 'paying', severity: 4, waitTime: '25 min' }],
    ],
    'Frontstage people': [
      [],
      [
        {
          key: 'greet',
          text: 'Seraina greets, shows rack, room and rules in one breath',
          setting: 'offline',
        },
      ],
      [
        {
          key: 'serve',
          text: 'Two helpers carry, one asks about allergies',
          setting: 'offline',
        },
      ],
      [
        {
          key: 'lend',
          text: 'Helper lends a blanket, hangs the bag up',
          setting: 'offline',
        },
      ],
      [{ key: 'cash', text: 'Seraina adds up in her head', setting: 'offline' }],
    ],
    'Frontstage systems': [
      [{ key: 'site', text: 'Booking page of the huts’ association' }],
      ['Guest register, one big book'],
      ['Supper bell'],
      ['Weather screen in the hall'],
      [{ key: 'terminal', text: 'Card reader, works at the east window' }],
    ],
    'Backstage people': [
      [{ key: 'confirm', text: 'Valley office checks requests each evening' }],
      [{ key: 'beds', text: 'Night helper draws the bunk plan at four' }],
      [{ key: 'cook', text: 'Cook plates 64 meals, guesses nine without meat' }],
      [{ key: 'stoke', text: 'Night helper stokes the stove until eleven' }],
      ['Cook packs 20 lunches by seven'],
    ],
    'Backstage systems': [
      [{ key: 'list', text: 'Bunk list, synced when the mast is up' }],
      [{ key: 'plan', text: 'Bunk plan, pencil on a window pane' }],
      [{ key: 'count', text: 'Meal count on the kitchen slate' }],
      ['Blanket shelf'],
      ['Cash book'],
    ],
    'Support processes': [
      ['Association keeps the booking page running'],
      ['Volunteers marked the path in June'],
      ['Helicopter brings food on the 1st and 15th'],
      ['Mountain rescue, by radio'],
      ['Bank in the valley, Mondays'],
    ],
    'What we mend': [
      [{ key: 'sms', text: 'Confirm by text, which passes when the mast is weak' }],
      [{ key: 'bench', text: 'A bench, tea and a sign: “boots first, then us”', effort: 1 }],
      [
        {
          key: 'ask',
          text: 'Ask about meat with the booking',
          effort: 1,
          owner: 'Seraina Caduff',
          due: '2027-05-15',
        },
      ],
      [{ key: 'tags', text: 'Ten blankets with numbers, on one rail' }],
      [{ key: 'evening', text: 'Pay after supper, at the table', effort: 1, setsApart: true }],
    ],
  },
  emotions: [
    { stage: 'Discover', persona: 'ines', value: 1, label: 'Two dots left!' },
    { stage: 'Start', persona: 'ines', value: -1, label: 'In the way' },
    { stage: 'Receive service', persona: 'ines', value: 1.5, label: 'Soup and strangers' },
    { stage: 'Resolve', persona: 'ines', value: -1.5, label: 'Cold and shy' },
    { stage: 'Resolve', persona: 'ines', value: 1, label: 'Looked after' },
    { stage: 'Leave', persona: 'ines', value: -0.5, label: 'Will I get the bus?' },
  ],
  links: [
    { from: 'book', to: 'site' },
    { from: 'site', to: 'confirm' },
    { from: 'confirm', to: 'list' },
    { from: 'arrive', to: 'greet' },
    { from: 'greet', to: 'beds' },
    { from: 'beds', to: 'plan' },
    { from: 'eat', to: 'serve' },
    { from: 'serve', to: 'cook' },
    { from: 'cook', to: 'count' },
    { from: 'wet', to: 'lend' },
    { from: 'lend', to: 'stoke' },
    { from: 'go', to: 'cash' },
    { from: 'cash', to: 'terminal' },
    { from: 'signal', to: 'sms' },
    { from: 'counter', to: 'bench' },
    { from: 'plates', to: 'ask' },
    { from: 'memory', to: 'tags' },
    { from: 'paying', to: 'evening' },
  ],
  metrics: [],
};
