import { patientExample } from './patient-example.ts';
import type { Template } from './template.ts';

/** Care as the patient lives it, most of it far from any clinic. */
export const patient: Template = {
  id: 'patient',
  name: 'Patient',
  summary:
    'Care from the first symptom to living with it, at home and in clinics. Use no real patient’s data.',
  minutes: 120,
  stages: [
    'Symptom',
    'Seeks advice',
    'Referral',
    'Diagnosis',
    'Treatment',
    'Discharge',
    'Recovery',
    'Prevention and monitoring',
  ],
  facts: {
    privacy: 'No personal data: invent the person, leave out names, dates of birth and case numbers.',
  },
  lanes: [
    {
      name: 'Actions',
      kind: 'actions',
      guidance: 'What the patient does. No names, no case numbers, please.',
    },
    {
      name: 'Home self-care',
      kind: 'actions',
      guidance: 'What they do for themselves between appointments.',
    },
    {
      name: 'Clinicians',
      kind: 'touchpoints',
      guidance: 'Which professions they meet here. Roles, never names.',
    },
    { name: 'Place', kind: 'channels', guidance: 'Where it happens: sofa, practice, ward, bus, call.' },
    {
      name: 'Information given',
      kind: 'evidence',
      guidance: 'What they were told or handed, and what of it stuck.',
    },
    { name: 'Thoughts and worry', kind: 'thoughts', guidance: 'What goes round at three in the morning.' },
    { name: 'Emotions', kind: 'emotions', guidance: 'How they feel, not how ill they are.' },
    { name: 'Family', kind: 'touchpoints', guidance: 'What relatives do, carry or are kept out of.' },
    { name: 'Waiting', kind: 'other', guidance: 'How long and where, and what they know meanwhile.' },
    {
      name: 'Safety',
      kind: 'barriers',
      guidance: 'What could go wrong here: mix-ups, falls, doses, missed signs.',
    },
    { name: 'Pain points', kind: 'pains', guidance: 'What makes being ill harder than it has to be.' },
    { name: 'Opportunities', kind: 'opportunities', guidance: 'What would spare the next patient this.' },
    {
      name: 'Data hand-over',
      kind: 'insights',
      guidance: 'Which findings travel on, how, and which get stuck.',
    },
  ],
  example: patientExample,
};
