import { serviceBlueprintExample } from './service-blueprint-example.ts';
import type { Template } from './template.ts';

/** Customer above, people and systems below, with the three lines of a blueprint between them. */
export const serviceBlueprint: Template = {
  id: 'service-blueprint',
  name: 'Service blueprint',
  summary: 'What guests see and what has to happen behind it: when a service breaks between teams.',
  minutes: 120,
  stages: ['Discover', 'Start', 'Receive service', 'Resolve', 'Leave'],
  lanes: [
    {
      name: 'Time',
      kind: 'other',
      guidance: 'How long it takes, or when it happens. Minutes, days, seasons.',
    },
    {
      name: 'Physical evidence',
      kind: 'touchpoints',
      guidance: 'What people can touch, read or smell: tickets, signs, rooms.',
    },
    { name: 'Customer actions', kind: 'actions', guidance: 'What customers do themselves, step by step.' },
    {
      name: 'Emotions',
      kind: 'emotions',
      guidance: 'How it feels on their side of the counter.',
      optional: true,
    },
    {
      name: 'Fail points and waiting',
      kind: 'pains',
      guidance: 'Where it breaks or where people stand and wait. Say how often.',
      lineBelow: 'Line of interaction',
    },
    {
      name: 'What we mend',
      kind: 'opportunities',
      guidance: 'What would keep it from breaking. Join it to the fail point.',
      optional: true,
    },
    {
      name: 'Frontstage people',
      kind: 'touchpoints',
      guidance: 'What staff do in full view. Join it to the step it serves.',
    },
    {
      name: 'Frontstage systems',
      kind: 'channels',
      guidance: 'Screens, machines and forms that customers use themselves.',
      lineBelow: 'Line of visibility',
    },
    {
      name: 'Backstage people',
      kind: 'other',
      guidance: 'Work that must be done but that no customer sees.',
    },
    {
      name: 'Backstage systems',
      kind: 'other',
      guidance: 'Tools and lists that staff rely on. Paper counts.',
      lineBelow: 'Line of internal interaction',
    },
    {
      name: 'Support processes',
      kind: 'other',
      guidance: 'Other teams, suppliers and rules it all depends on.',
    },
  ],
  example: serviceBlueprintExample,
};
