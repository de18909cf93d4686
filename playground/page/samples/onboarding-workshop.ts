import { layTopics } from './note-grid.ts';
import type { Sample } from './sample.ts';

/** A workshop as it looks after the first half hour: free notes in sections, a title, a question on the side. */
export const onboardingWorkshop: Sample = {
  id: 'workshop',
  name: 'Onboarding workshop',
  authors: ['Ana', 'Jonas', 'Priya', 'Lena', 'Tom'],
  acts: [
    { do: 'addText', x: 0, y: -220, text: 'First week with the coffee subscription', size: 96 },
    ...layTopics(
      [
        {
          name: 'Hear about it',
          color: 'blue',
          notes: [
            'A friend brings a bag to the office',
            'Sees the van at the market',
            'Reads the label, types the address',
          ],
        },
        {
          name: 'Sign up',
          color: 'blue',
          notes: [
            'Picks a grind without knowing which one fits',
            'Leaves when asked for a phone number',
            'Pays with the phone, takes ten seconds',
            'Wants to try one bag first',
          ],
        },
        {
          name: 'First delivery',
          color: 'blue',
          notes: [
            'Parcel does not fit the letterbox',
            'Card with the roaster’s name makes them smile',
            'Which bag is which?',
          ],
        },
        {
          name: 'Make it a habit',
          color: 'blue',
          notes: [
            'Too much coffee by week three',
            'Pauses, then forgets to start again',
            'Tells two colleagues',
            'Looks for a cheaper plan',
          ],
        },
      ],
      { x: 0, y: 0 },
      'lightGray',
    ),
    {
      do: 'addSticky',
      x: 264,
      y: 960,
      text: 'Pain: nobody answers mails at the weekend',
      color: 'red',
      as: 'pain1',
    },
    {
      do: 'addSticky',
      x: 904,
      y: 960,
      text: 'Pain: the form asks for everything twice',
      color: 'red',
      as: 'pain2',
    },
    {
      do: 'addSticky',
      x: 1544,
      y: 960,
      text: 'Idea: choose a delivery day by text message',
      color: 'green',
      as: 'idea',
    },
    { do: 'connect', from: '@pain2', to: '@idea', label: 'leads to' },
    {
      do: 'addShape',
      x: 2660,
      y: 40,
      width: 320,
      height: 208,
      text: 'Who is it for?\nMira, 34, two jobs',
      shape: 'ROUNDED_RECTANGLE',
    },
  ],
};
