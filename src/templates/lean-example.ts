import type { TemplateExample } from './template.ts';

/** The first week in a student hall; hall and people are invented. */
export const leanExample: TemplateExample = {
  facts: {
    title: 'The first week in a student hall',
    scenario:
      'A first-year student from abroad moves in two days before term. One kitchen, 14 people, nobody from home.',
    goal: 'To know three people by name before lectures begin',
    expectations: [
      'A key that works',
      'Someone who says hello',
      'A shelf in the fridge',
      'Internet on day one',
    ],
    start: 'The taxi leaves',
    end: 'First Sunday dinner',
    state: 'current',
    owner: 'Priya Holm, Hall Warden',
    reviewed: '2026-10-08',
  },
  personas: [
    {
      key: 'mateo',
      name: 'Mateo',
      type: 'student',
      emoji: '🎒',
      demographics: '19, from Valparaíso, first time alone, physics',
      behaviours: 'Waits for others to speak first; messages his mother at 3 am',
      needs: 'A reason to knock on a door',
      frustrations: 'Rules by laminated sheet',
      quote: 'I heard them laugh in the kitchen and ate in my room.',
      source: '8 first-week diaries',
    },
  ],
  stages: {
    'Phase 1': { goal: 'Arrive' },
    'Phase 2': { goal: 'Settle' },
    'Phase 3': { goal: 'Meet' },
    'Phase 4': { goal: 'Belong' },
  },
  cards: {
    Actions: [
      ['Rings the porter, who has gone home', 'Carries two cases up four floors', 'Sits on a bare mattress'],
      ['Borrows Wi-Fi from the café', 'Buys one pot and one spoon', 'Labels a yoghurt'],
      ['Stands outside the kitchen door', 'Goes to the hall tea, leaves after ten minutes'],
      ['Cooks for two by mistake', 'Knocks at room 408', 'Joins the Sunday dinner'],
    ],
    Thoughts: [
      ['“Is this the right building?”', '“They said until eight”'],
      ['“Why does everyone else have plates?”', '“I should have studied at home”'],
      ['“They all know each other”', '“What do I say after my name?”'],
      ['“She is just as new”'],
    ],
    Opportunities: [
      [{ text: 'Key box with a code, open all night', key: 'box' }, 'A bed made, a lamp on'],
      [
        { text: 'Wi-Fi code in the welcome letter', key: 'code' },
        'A starter box to borrow: pot, plate, towel',
      ],
      [
        { text: 'Tea by kitchen, not by hall: 14 people, not 300', key: 'kitchen' },
        'Door signs that say what you can cook',
      ],
      ['Two pans on every stove: cook for a neighbour', 'Second-years host the first Sunday'],
    ],
    Owners: [['Porter’s desk, Aled'], ['Priya Holm'], ['Floor tutor, Zoë'], ['Floor tutor, Zoë']],
    'Pain points': [
      [
        {
          key: 'porter',
          text: 'The desk closes at eight, the last train comes at ten',
          severity: 4,
          cause: 'Hours are set for parents with cars',
          confidence: 'observed',
        },
      ],
      [{ key: 'offline', text: 'No internet until a form is signed on Monday', severity: 3 }],
      [
        {
          key: 'tea',
          text: 'Tea for 300 is too many to meet anyone',
          severity: 5,
          evidence: { type: 'interview', note: 'First-week diaries', n: 8 },
          confidence: 'validated',
        },
      ],
      [],
    ],
  },
  emotions: [
    { stage: 'Phase 1', persona: 'mateo', value: -1.5, label: 'Shut door' },
    { stage: 'Phase 2', persona: 'mateo', value: -1, label: 'One spoon' },
    { stage: 'Phase 3', persona: 'mateo', value: -2, label: 'They laugh in there' },
    { stage: 'Phase 4', persona: 'mateo', value: 0.5, label: 'A knock' },
    { stage: 'Phase 4', persona: 'mateo', value: 2, label: 'Seven at the table' },
  ],
  links: [
    { from: 'porter', to: 'box' },
    { from: 'offline', to: 'code' },
    { from: 'tea', to: 'kitchen' },
  ],
  metrics: [],
};
