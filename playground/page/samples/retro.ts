import { layTopics } from './note-grid.ts';
import type { Sample } from './sample.ts';

/** A board that is no journey map at all: the plugin must say so. */
export const retro: Sample = {
  id: 'retro',
  name: 'Retro with stickies',
  authors: ['Ana', 'Jonas', 'Priya', 'Tom'],
  acts: [
    { do: 'addText', x: 0, y: -200, text: 'Sprint 14: how did it go?', size: 96 },
    ...layTopics(
      [
        {
          name: 'Went well',
          color: 'green',
          notes: [
            'Release on a Tuesday, nobody stayed late',
            'Pairing on the importer',
            'Fewer meetings',
            'New colleague shipped in week one',
          ],
        },
        {
          name: 'Could be better',
          color: 'pink',
          notes: [
            'Two people waited for the same review',
            'Flaky test, again',
            'Nobody knew who had the pager',
          ],
        },
        {
          name: 'Try next',
          color: 'violet',
          notes: ['A rota for reviews', 'Delete the flaky test on Monday', 'Demo to support first'],
        },
      ],
      { x: 0, y: 0 },
      'white',
    ),
  ],
};
