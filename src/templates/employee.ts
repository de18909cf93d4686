import { employeeExample } from './employee-example.ts';
import type { Template } from './template.ts';

/** From the job ad to the reunion: work as the people who do it live through it. */
export const employee: Template = {
  id: 'employee',
  name: 'Employee',
  summary:
    'Working life from the job ad to the years after: when good people leave and the exit form says “other”.',
  minutes: 120,
  stages: [
    'Attract',
    'Apply',
    'Pre-boarding',
    'Join',
    'First 90 days',
    'Grow',
    'Change role',
    'Leave',
    'Alumni',
  ],
  lanes: [
    { name: 'Actions', kind: 'actions', guidance: 'What the person does, at work and at the kitchen table.' },
    {
      name: 'Moments that matter',
      kind: 'brightSpots',
      guidance: 'What they will still tell in ten years, good or bad.',
    },
    {
      name: 'Manager action',
      kind: 'touchpoints',
      guidance: 'What the manager does here, or leaves undone.',
    },
    { name: 'Systems', kind: 'channels', guidance: 'Tools, portals and forms. Count the passwords.' },
    { name: 'Emotions', kind: 'emotions', guidance: 'Welcome, bored, proud, done: mark the turns.' },
    {
      name: 'Pain points',
      kind: 'pains',
      guidance: 'What makes them look at other jobs, even for a minute.',
    },
    {
      name: 'eNPS',
      kind: 'metrics',
      guidance: 'Would they recommend us? Before → now, target, and how many answered.',
    },
    {
      name: 'Opportunities',
      kind: 'opportunities',
      guidance: 'What would make this stage worth telling a friend.',
    },
    { name: 'Owners', kind: 'owners', guidance: 'Who feels responsible here. If it is “HR”, ask again.' },
  ],
  example: employeeExample,
};
