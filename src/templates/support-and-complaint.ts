import { supportAndComplaintExample } from './support-and-complaint-example.ts';
import type { Template } from './template.ts';

/** From the first sign of trouble to the call a week later. */
export const supportAndComplaint: Template = {
  id: 'support-and-complaint',
  name: 'Support and complaint',
  summary:
    'From trouble to trust again, hand-offs and waiting included: when people call twice for the same thing.',
  minutes: 90,
  stages: [
    'Trouble occurs',
    'Looks for help',
    'Contacts',
    'Waits',
    'Diagnosed',
    'Fixed',
    'Confirmed',
    'Followed up',
  ],
  lanes: [
    {
      name: 'Actions',
      kind: 'actions',
      guidance: 'What the person in trouble does, attempts to fix it included.',
    },
    {
      name: 'Channel',
      kind: 'channels',
      guidance: 'Where they turn: search, phone, chat, counter, a neighbour.',
    },
    {
      name: 'Who answers',
      kind: 'touchpoints',
      guidance: 'Person, bot or recording. Write the role, not the name.',
    },
    {
      name: 'Hand-offs',
      kind: 'other',
      guidance: 'From whom to whom the case goes, and what is lost on the way.',
    },
    {
      name: 'Elapsed time',
      kind: 'other',
      guidance: 'Hours or days since the trouble began, as the customer counts.',
    },
    {
      name: 'Contacts again',
      kind: 'insights',
      guidance: 'How many have to ask a second time here, and why.',
    },
    { name: 'Emotions', kind: 'emotions', guidance: 'Fear, anger, relief: where is the lowest point?' },
    { name: 'Effort (CES)', kind: 'metrics', guidance: 'How easy was it to get help: before → now, target.' },
    {
      name: 'First-contact resolution',
      kind: 'evidence',
      guidance: 'The share solved without a second contact, and how you count it.',
    },
    { name: 'Pain points', kind: 'pains', guidance: 'What makes it worse than the trouble itself.' },
    {
      name: 'Root cause',
      kind: 'questions',
      guidance: 'Ask why until the answer is something we can change.',
    },
    {
      name: 'Recovery gesture',
      kind: 'solutions',
      guidance: 'What says sorry and means it. A voucher seldom does.',
    },
    {
      name: 'Prevention',
      kind: 'opportunities',
      guidance: 'What would stop the next person from ever getting here.',
    },
  ],
  example: supportAndComplaintExample,
};
