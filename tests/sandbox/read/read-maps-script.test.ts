import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';

/** docs/read-maps.js, run as an agent runs it: in an open file, with nothing but `figma`. */
const script = readFileSync('docs/read-maps.js', 'utf8').replace(/;\s*$/, '');
const id = z.nullable(z.string());
const mapsSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    stages: z.array(z.object({ id: z.string(), name: z.string() })),
    lanes: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
    cards: z.array(z.object({ id: z.string(), text: z.string(), stageId: id, laneId: id })),
    emotions: z.array(z.object({ id: z.string(), stageId: id, value: z.optional(z.number()) })),
    links: z.array(z.object({ id: z.string(), from: id, to: id })),
    personas: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
);
type Maps = z.infer<typeof mapsSchema>;

async function readByScript(board: LiveBoard): Promise<Maps> {
  const run: unknown = new Function('figma', `return (${script}\n)`)(board.figma);
  return mapsSchema.parse(await board.wait(Promise.resolve(run)));
}

/** The same of our own reading; in the order of ids, for the script promises none within a list. */
async function readByUs(board: LiveBoard): Promise<Maps> {
  const { journeys } = await board.ask('read', {});
  return mapsSchema.parse(journeys.map(({ journey }) => journey));
}

const ordered = (maps: Maps) =>
  maps.map(({ cards, emotions, links, personas, ...rest }) => ({
    ...rest,
    ...Object.fromEntries(
      Object.entries({ cards, emotions, links, personas }).map(([name, list]) => [
        name,
        [...list].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ]),
    ),
  }));

describe('the script that reads our maps in an open FigJam file', () => {
  test.each(['ten-component', 'service-blueprint', 'saas-onboarding'])(
    'finds of %s what we find',
    async (template) => {
      const board = openBoard();
      await board.ask('insert', { journey: exampleJourney(template) });
      const found = await readByScript(board);
      expect(found[0]?.cards.length).toBeGreaterThan(10);
      expect(ordered(found)).toEqual(ordered(await readByUs(board)));
    },
  );

  test('goes by the board: a note that somebody moved and changed, and not its copy', async () => {
    const board = openBoard();
    await board.ask('insert', { journey: exampleJourney('ten-component') });
    const notes = board.figma.currentPage.findAllWithCriteria({ types: ['STICKY'] });
    const isCard = (node: SceneNode) =>
      node.getSharedPluginData('throughline', 'stamp').includes('"kind":"card"');
    const note = notes.find(isCard);
    const other = notes.filter(isCard).at(-1);
    if (!note || !other) throw new Error('no notes');
    const recordId: unknown = JSON.parse(note.getSharedPluginData('throughline', 'stamp')).recordId;
    note.clone();
    other.parent?.appendChild(note);
    [note.x, note.y] = [other.x + 20, other.y + 20];
    await board.wait(board.figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
    note.text.characters = 'Moved here';
    const cards = (await readByScript(board))[0]?.cards ?? [];
    const ours = (await readByUs(board))[0]?.cards ?? [];
    expect(cards.filter((card) => card.id === recordId).map(({ text }) => text)).toEqual(['Moved here']);
    const find = (list: typeof cards) => list.find((card) => card.id === recordId);
    expect(find(cards)).toEqual(find(ours));
  });
});
