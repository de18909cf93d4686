import { saasOnboardingExample } from './saas-onboarding-example.ts';
import type { Template } from './template.ts';

/** From a first look at a product to a team that cannot do without it. */
export const saasOnboarding: Template = {
  id: 'saas-onboarding',
  name: 'SaaS onboarding',
  summary: 'From trial to habit to a paid plan: when sign-ups are many and users who stay are few.',
  minutes: 90,
  stages: [
    'Evaluate',
    'Sign up',
    'First login',
    'Set up',
    'First value',
    'Habit',
    'Convert to paid',
    'Expand',
  ],
  lanes: [
    { name: 'Goals', kind: 'goals', guidance: 'What the user must get done at work, with or without you.' },
    {
      name: 'Actions',
      kind: 'actions',
      guidance: 'Clicks, but also what happens in the old spreadsheet beside it.',
    },
    {
      name: 'Product surface',
      kind: 'touchpoints',
      guidance: 'The screen, mail or dialog they are looking at.',
    },
    {
      name: 'Thoughts',
      kind: 'thoughts',
      guidance: 'What they mutter. Best from a recording, in their words.',
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'Where do they sigh, where do they smile?' },
    {
      name: 'Drop-off',
      kind: 'metrics',
      guidance: 'How many are lost here: now → then, and what you aim at.',
    },
    { name: 'Time', kind: 'other', guidance: 'How long it takes from the step before, in the middle half.' },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'What stops or slows them. Watch five people before you guess.',
    },
    {
      name: 'Help content',
      kind: 'evidence',
      guidance: 'What explains this step today: hint, video, article, person.',
    },
    {
      name: 'Opportunities',
      kind: 'opportunities',
      guidance: 'What would bring more people through this step.',
    },
    {
      name: 'Experiment',
      kind: 'questions',
      guidance: 'If we do this, then that number moves by so much by then.',
    },
    { name: 'Owners', kind: 'owners', guidance: 'Who is allowed to change this step, by name.' },
  ],
  example: saasOnboardingExample,
};
