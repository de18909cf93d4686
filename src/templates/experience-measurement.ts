import { experienceMeasurementExample } from './experience-measurement-example.ts';
import type { Template } from './template.ts';

/** Numbers along the journey, and what was done about them. */
export const experienceMeasurement: Template = {
  id: 'experience-measurement',
  name: 'Experience measurement',
  summary:
    'What is measured where, what was changed and whether it helped: for teams that review every quarter.',
  minutes: 90,
  stages: ['First contact', 'Choosing', 'Buying', 'Using', 'Getting help', 'Renewing'],
  lanes: [
    {
      name: 'Touchpoints',
      kind: 'touchpoints',
      guidance: 'Where could you ask or count? Name the very screen, letter or counter.',
    },
    {
      name: 'Data source',
      kind: 'evidence',
      guidance: 'Which survey, log or list the number comes from, and how often.',
    },
    {
      name: 'Metric',
      kind: 'metrics',
      guidance: 'Write it as: name, before → now, target. One number a note.',
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'What the number does not tell: how did it feel?' },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'What people said when they scored low. Use their words.',
    },
    {
      name: 'Change made',
      kind: 'solutions',
      guidance: 'What went live, with its date. Plans do not count here.',
    },
    { name: 'Effect', kind: 'insights', guidance: 'What moved after it, and what else might explain that.' },
    {
      name: 'Next test',
      kind: 'questions',
      guidance: 'What you will try now, and which result would change your mind.',
    },
  ],
  example: experienceMeasurementExample,
};
