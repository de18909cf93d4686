import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { cases } from '../support/cases.ts';
import { differences } from '../support/differences.ts';
import { openBoard } from '../support/live-board.ts';
import { type Choices, makeChoices } from '../support/random-person.ts';
import { smallMap } from '../support/small-map.ts';
import { startUnsurely, type UnsurePlugin } from '../support/unsure-plugin.ts';
import { drawRecords } from '../support/warm-panel.ts';

/** The built plugin (`npm run build` first) on a board whose reports are dropped, doubled, late and in any order. */
const journey: Journey = {
  ...smallMap,
  cards: [
    ...smallMap.cards,
    ...Array.from({ length: 9 }, (_, at) => ({
      id: `d${at}`,
      stageId: at % 2 === 0 ? 'boil' : 'pour',
      laneId: at % 3 === 0 ? 'hurt' : 'do',
      text: `Step ${at}`,
    })),
  ],
};

test('whatever becomes of reports: a write acts on the board as it is, and in the end the panel shows it', async () => {
  const records = await drawRecords(journey, 3);
  let [written, refused] = [0, 0];
  const law = fc.asyncProperty(fc.nat(), async (seed) => {
    const plugin = await startUnsurely(records, seed);
    const choices = makeChoices(seed);
    const done: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const acts = choices.pick(3);
      for (let act = 0; act < acts; act += 1) done.push(doSomething(plugin, choices));
      plugin.pass(choices.pick(4) * 200);
      const before = await theMap(plugin);
      const edit = editOf(plugin, choices);
      if (!edit || !before) continue;
      const outcome = tryEdit(plugin, edit);
      plugin.follow();
      done.push(`${outcome} ${edit.id}`);
      const after = await theMap(plugin);
      const isDone = outcome === 'done';
      // What its person did not see is never written over.
      const stood = before.cards.find(({ id }) => id === edit.id)?.text;
      if (isDone) expect(stood, done.join(', ')).toBe(edit.seen);
      if (isDone) written += 1;
      else refused += 1;
      const expected = isDone ? reword(before, edit) : before;
      expect(after && differences(expected, after), done.join(', ')).toEqual([]);
    }
    // Half a minute later all is looked at again.
    plugin.pass(90_000);
    const now = await theMap(plugin);
    const shown = plugin.shown().journeys[0]?.journey;
    expect(shown && now && differences(now, shown), done.join(', ')).toEqual([]);
    expect(plugin.ask('read', {}).journeys).toEqual((await readSurely(plugin)).journeys);
  });
  await fc.assert(law, cases('boards with unsure reports', 6, 200));
  console.info(`${written} edits written, ${refused} not`);
}, 14_400_000);

interface Rewording {
  id: string;
  text: string;
  /** What the panel shows there. */
  seen: string;
  rootId: string;
}

/** A note of those that the panel shows, to be reworded as a person at the panel would. */
function editOf(plugin: UnsurePlugin, choices: Choices): Rewording | null {
  const [map] = plugin.shown().journeys;
  const card = map && choices.of(map.journey.cards);
  return map && card ? { id: card.id, text: choices.words(), seen: card.text, rootId: map.rootId } : null;
}

function tryEdit(plugin: UnsurePlugin, { id, text, rootId }: Rewording): string {
  const map = plugin.shown().journeys[0];
  const record = map && toRecords(map.journey).byId[id];
  if (!record) throw new Error('the note is not shown');
  try {
    const edits = [{ op: 'set' as const, kind: 'card' as const, recordId: id, fields: { text } }];
    return plugin.ask('edit', { rootId, edits, seen: { [id]: record } }).outcome;
  } catch {
    return 'failed';
  }
}

const reword = (before: Journey, { id, text }: Rewording): Journey => ({
  ...before,
  cards: before.cards.map((card) => (card.id === id ? { ...card, text } : card)),
});

function doSomething({ client }: UnsurePlugin, choices: Choices): string {
  const { control } = client;
  const notes = control.records().filter(({ type }) => type === 'STICKY');
  const note = choices.of(notes);
  if (!note) return 'nothing';
  const node = note.id;
  switch (choices.pick(6)) {
    case 0:
    case 1:
      control.act({ do: 'type', node, text: choices.words() });
      return `type ${node}`;
    case 2:
      control.act({
        do: 'drag',
        node,
        ...placeNear(control.records(), choices.of(notes)?.id ?? node, choices),
      });
      return `drag ${node}`;
    case 3:
      // Two copies in the very same spot have no order that would be anybody's.
      control.act({ do: 'copyPaste', nodes: [node], dx: 20 + choices.pick(300), dy: choices.pick(200) });
      return `copy ${node}`;
    case 4:
      control.act({ do: 'delete', nodes: [node] });
      return `delete ${node}`;
    default:
      control.act({ do: 'recolor', node, color: 'green' });
      return `recolor ${node}`;
  }
}

/** Somewhere near a node, on the page. */
function placeNear(records: NodeRecord[], id: string, choices: Choices): { x: number; y: number } {
  const byId = new Map(records.map((record) => [record.id, record]));
  let [x, y] = [choices.pick(300) - 150, choices.pick(300) - 150];
  for (let node = byId.get(id); node; node = byId.get(node.parentId ?? '')) {
    const { transform } = node.props;
    if (transform) [x, y] = [x + transform[0][2], y + transform[1][2]];
  }
  return { x, y };
}

/** What a plugin reads that sees this board for the first time. */
async function readSurely({ client }: UnsurePlugin) {
  return await openBoard({ records: client.control.records() }).ask('read', {});
}

const theMap = async (plugin: UnsurePlugin): Promise<Journey | undefined> =>
  (await readSurely(plugin)).journeys[0]?.journey;
