import { crossChannelConsistencyExample } from './cross-channel-consistency-example.ts';
import type { Template } from './template.ts';

/** One row a channel: what it says and does at each stage, and whether the others agree. */
export const crossChannelConsistency: Template = {
  id: 'cross-channel-consistency',
  name: 'Cross-channel consistency',
  summary: 'Every channel as a row, to see where they contradict each other and what gets lost between them.',
  minutes: 90,
  stages: ['Find', 'Compare', 'Buy', 'Receive', 'Return'],
  lanes: [
    {
      name: 'Customer action and preferred channel',
      kind: 'actions',
      guidance: 'What they want to do, and where they would rather do it.',
    },
    {
      name: 'Web',
      kind: 'channels',
      guidance: 'What the site offers and says here. Try it before you write.',
    },
    {
      name: 'App',
      kind: 'channels',
      guidance: 'Same step in the app. Note only what differs from the site.',
    },
    {
      name: 'Store',
      kind: 'channels',
      guidance: 'What staff, shelf and till can do here, on an ordinary day.',
    },
    { name: 'Phone', kind: 'channels', guidance: 'What a caller gets to hear, and after how many minutes.' },
    {
      name: 'E-mail',
      kind: 'channels',
      guidance: 'Which message goes out or comes in, and what it promises.',
    },
    {
      name: 'Social',
      kind: 'channels',
      guidance: 'What posts, comments and direct messages say about this step.',
    },
    {
      name: 'Chat or contact centre',
      kind: 'channels',
      guidance: 'What the agent, or the bot, can see and may decide.',
    },
    { name: 'Partner or marketplace', kind: 'channels', guidance: 'What others sell or say in our name.' },
    {
      name: 'Consistency',
      kind: 'insights',
      guidance: 'One verdict a stage: same, partly or not. Then say what differs.',
    },
    {
      name: 'Data carried over',
      kind: 'evidence',
      guidance: 'What the next channel knows already, without asking again.',
    },
    {
      name: 'Hand-off gap',
      kind: 'pains',
      guidance: 'Where people must repeat, re-enter or start all over.',
    },
    {
      name: 'What closes it',
      kind: 'solutions',
      guidance: 'One rule, one list or one screen that ends the gap.',
      optional: true,
    },
    { name: 'Owner', kind: 'owners', guidance: 'Who may settle it when two channels disagree.' },
  ],
  example: crossChannelConsistencyExample,
};
