import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

interface Read {
  journeys: { journey: { title: string; personas: object[] }; doubts: { recordId: string }[] }[];
  unplaced: { text: string }[];
}

describe.skipIf(!haveCases)('35 persona above the grid', () => {
  test('she is the persona, with her wishes and a doubt; the title is not hers', async () => {
    const room = openCase('35-persona-above-the-grid');
    const read = (await room.run('read', '--board', 'persona.json')).json() as Read;
    expect(read.journeys.map(({ journey }) => journey.title)).toEqual(['Untitled']);
    const rosa = {
      name: 'Rosa',
      goals: 'wants to see a doctor this week without calling ten clinics.',
      needs: ['Free slots at a glance', 'A confirmation at once'],
    };
    expect(read.journeys[0]?.journey.personas).toMatchObject([rosa]);
    expect(read.journeys[0]?.doubts).toHaveLength(1);
    expect(read.unplaced).toEqual([]);
    const adopted = await room.run('adopt', '--board', 'persona.json', '--likely', '--out', 'used.json');
    expect(adopted.code).toBe(0);
    const again = (await room.run('read', '--board', 'used.json')).json() as Read;
    expect(again.journeys[0]?.journey.personas).toMatchObject([rosa]);
    room.clear();
  });
});
