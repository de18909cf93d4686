import { restoreEdit } from '../../src/formats/restore-edit.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import type { AdoptionWish } from '../../src/strangers/prepare-adoption.ts';
import { edit, editParams, set } from './editing.ts';
import { type LiveBoard, openBoard } from './live-board.ts';
import { ideasMap } from './matrix-board.ts';
import { bringIn, editedFile, readOnly, smallMap } from './small-map.ts';

export const map: Journey = journeyFrom({
  ...smallMap,
  scenario: 'A rainy afternoon',
  personas: [
    { id: 'ada', name: 'Ada', quote: 'Only with milk', goals: ['Warm hands'] },
    { id: 'bob', name: 'Bob' },
  ],
  cards: [...smallMap.cards, { id: 'c4', stageId: 'boil', laneId: 'do', text: 'Warm the pot' }],
  metrics: [{ id: 'm1', kind: 'NPS', name: 'NPS', stageId: 'pour', current: 32 }],
});

/** Something of everything: words, places, what is new, what goes, orders, fields of all kinds. */
export const edited: Journey = journeyFrom({
  ...map,
  title: 'A pot of tea',
  owner: 'Kitchen',
  personas: [
    { id: 'bob', name: 'Bob', quote: 'Whatever is there' },
    ...map.personas.slice(0, 1),
    { id: 'cleo', name: 'Cleo' },
  ],
  stages: [
    { id: 'pour', name: 'Pour it' },
    { id: 'boil', name: 'Boil' },
    { id: 'sip', name: 'Sip' },
  ],
  lanes: [...map.lanes, { id: 'idea', name: 'Ideas', kind: 'opportunities' }],
  cards: [
    {
      id: 'c1',
      stageId: 'boil',
      laneId: 'do',
      text: 'Fill the kettle to the brim, and wait until it sings. '.repeat(9),
    },
    { id: 'c2', stageId: 'sip', laneId: 'do', text: 'Wait' },
    { id: 'c3', stageId: 'pour', laneId: 'hurt', text: 'Scald a finger', severity: 5 },
    { id: 'n1', stageId: 'sip', laneId: 'idea', text: 'A thermometer' },
  ],
  links: [
    { id: 'k1', from: 'c1', to: 'c2', label: 'then' },
    { id: 'k2', from: 'c3', to: 'n1' },
  ],
  emotions: [
    { id: 'e1', stageId: 'boil', personaId: 'ada', value: -1 },
    { id: 'e2', stageId: 'sip', personaId: 'bob', value: 2 },
  ],
});

/** One thing that the plugin is asked to do, on a board that is ready for it. */
export interface Scene {
  board: LiveBoard;
  /** Does it, as the panel would after a preview; gives what the plugin answered. */
  work: () => Promise<{ outcome?: string; undoSteps?: number | undefined } | object>;
}

/** All that the plugin writes, by what a person calls it; on a board of its own, or on this one. */
export const scenes: { [name: string]: (board?: LiveBoard) => Promise<Scene> } = {
  'inserting a map': async (board = openBoard()) => {
    board.act({ do: 'addSticky', x: 0, y: 0, text: 'Somebody’s', color: 'yellow' });
    return { board, work: () => board.ask('insert', { journey: map }) };
  },
  'bringing in a file': async (on) => {
    const { board, rootId } = await drawn(on);
    const file = editedFile(map, edited, 'x1');
    const remove = ['c4', 'm1'];
    const { seen } = await board.ask('previewSync', { rootId, file, remove });
    const params = { rootId, file, seen, untick: [], resolutions: {}, remove };
    return { board, work: () => board.ask('applySync', params) };
  },
  'putting a snapshot back': async (on) => {
    const { board, rootId } = await drawn(on);
    await board.ask('takeSnapshot', { rootId, name: 'Before' });
    await bringIn(board, rootId, editedFile(map, edited, 'x1'));
    const now = (await readOnly(board)).journey;
    const file = restoreEdit(now, map);
    const { missing } = await board.ask('previewSync', { rootId, file });
    const { seen } = await board.ask('previewSync', { rootId, file, remove: missing });
    const params = { rootId, file, seen, untick: [], resolutions: {}, remove: missing };
    return { board, work: () => board.ask('applySync', params) };
  },
  'editing a text that grows': async (on) => {
    const { board } = await drawn(on);
    return { board, work: () => edit(board, set('card', 'c1', 'text', 'To the brim. '.repeat(40))) };
  },
  'editing what moves, comes and goes': async (on) => {
    const { board } = await drawn(on);
    const work = () =>
      edit(
        board,
        set('card', 'c2', 'stageId', 'pour'),
        { op: 'remove', kind: 'card', recordId: 'c4' },
        {
          op: 'add',
          kind: 'card',
          recordId: 'n9',
          fields: { stageId: 'pour', laneId: 'hurt', text: 'Too hot' },
        },
        { op: 'add', kind: 'link', recordId: 'n8', fields: { from: 'c3', to: 'n9' } },
        { op: 'order', list: 'personas', ids: ['bob', 'ada'], was: ['ada', 'bob'] },
      );
    return { board, work };
  },
  'tidying up': async (on) => {
    const { board, rootId } = await drawn(on);
    const { nodes } = await readOnly(board);
    for (const id of ['c1', 'c2', 'c3']) {
      const node = nodes[id]?.[0] ?? '';
      const seen = await board.wait(board.figma.getNodeByIdAsync(node));
      const box = seen && 'absoluteBoundingBox' in seen ? seen.absoluteBoundingBox : null;
      if (box) board.act({ do: 'drag', nodes: [node], x: box.x + 90, y: box.y + 40 });
    }
    const scope = { kind: 'map' as const };
    const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
    return { board, work: () => board.ask('applyTidy', { rootId, scope, fingerprint }) };
  },
  'making room': async (on) => {
    const { board, rootId } = await drawn(on);
    return { board, work: () => board.ask('makeRoom', { rootId, laneId: 'do' }) };
  },
  'putting the matrix on the board': async (on) => {
    const { board, rootId } = await drawn(on);
    await edit(
      board,
      { op: 'add', kind: 'lane', recordId: 'idea', fields: { name: 'Ideas', kind: 'opportunities' } },
      {
        op: 'add',
        kind: 'card',
        recordId: 'i1',
        fields: { stageId: 'boil', laneId: 'idea', text: 'A thermometer', customerValue: 3, effort: 2 },
      },
      {
        op: 'add',
        kind: 'card',
        recordId: 'i2',
        fields: { stageId: 'pour', laneId: 'idea', text: 'A better spout' },
      },
    );
    return { board, work: () => board.ask('putMatrix', { rootId }) };
  },
  'marking what is known': async (on) => {
    const { board, rootId } = await drawn(on);
    await board.ask('putMarks', { rootId, marks: { c1: 'assumed', c2: 'known', c3: 'inferred' } });
    const marks = { c1: 'known', c3: 'inferred', c4: 'assumed' } as const;
    return { board, work: () => board.ask('putMarks', { rootId, marks }) };
  },
  'editing notes with marks': async (on) => {
    const { board, rootId } = await drawn(on);
    await board.ask('putMarks', { rootId, marks: { c1: 'assumed', c2: 'known', c3: 'inferred' } });
    const work = () =>
      edit(
        board,
        set('card', 'c1', 'text', 'To the brim. '.repeat(40)),
        set('card', 'c2', 'confidence', 'assumed'),
        { op: 'remove', kind: 'card', recordId: 'c3' },
      );
    return { board, work };
  },
  'ideas that crowd the matrix': async (board = openBoard()) => {
    await board.ask('insert', { journey: ideasMap });
    const { rootId } = await readOnly(board);
    await board.ask('putMatrix', { rootId });
    const { journey } = await readOnly(board);
    const wishes = ['i1', 'i2', 'i3', 'f1'].flatMap((id) => [
      set('card', id, 'customerValue', 2),
      set('card', id, 'businessValue', 2),
      set('card', id, 'effort', 4),
    ]);
    return { board, work: () => board.ask('edit', editParams(rootId, journey, wishes)) };
  },
  'putting loose notes into a map': async (on) => {
    const { board, rootId } = await drawn(on);
    const ids = [0, 1, 2].map(
      (at) => board.act({ do: 'addSticky', x: -9000 + at * 300, y: 0, text: `Loose ${at}` })[0] ?? '',
    );
    const notes = ids.map((nodeId, at) => ({ nodeId, stageId: at < 2 ? 'boil' : 'pour', laneId: 'do' }));
    return { board, work: () => board.ask('placeNotes', { rootId, notes }) };
  },
  'using a board that people drew': async (board = openBoard()) => {
    drawByHand(board);
    const [found] = (await board.ask('read', {})).journeys;
    if (!found) throw new Error('no map was found');
    const wish: AdoptionWish = {
      rootId: found.rootId,
      names: { [found.journey.stages[0]?.id ?? '']: 'Searching' },
    };
    return { board, work: () => board.ask('adopt', wish) };
  },
  'keeping a snapshot': async (on) => {
    const { board, rootId } = await drawn(on);
    return { board, work: () => board.ask('takeSnapshot', { rootId, name: 'Now' }) };
  },
  'deciding what a copy is': async (on) => {
    const { board, rootId } = await drawn(on);
    const [copy = ''] = board.act({ do: 'duplicate', nodes: [rootId] });
    return { board, work: () => board.ask('settleCopy', { rootId: copy, as: 'quarter' }) };
  },
  'making a copy a map of its own': async (on) => {
    const { board, rootId } = await drawn(on);
    const [copy = ''] = board.act({ do: 'duplicate', nodes: [rootId] });
    return { board, work: () => board.ask('settleCopy', { rootId: copy, as: 'separate' }) };
  },
};

export async function drawn(board = openBoard()): Promise<{ board: LiveBoard; rootId: string }> {
  const { rootId } = await board.ask('insert', { journey: map });
  return { board, rootId };
}

/** A grid of notes with headers and labels, as people draw it. */
function drawByHand(board: LiveBoard): void {
  const stages = ['Search', 'Choose', 'Pay', 'Wait'];
  const rows = ['Actions', 'Pain points', 'Ideas'];
  stages.forEach((text, at) => {
    board.act({ do: 'addShape', x: 400 + at * 400, y: 0, width: 320, height: 80, text, shape: 'SQUARE' });
  });
  rows.forEach((text, row) => {
    board.act({ do: 'addShape', x: 0, y: 160 + row * 400, width: 240, height: 240, text, shape: 'SQUARE' });
    stages.forEach((stage, at) => {
      const place = { x: 440 + at * 400, y: 160 + row * 400 };
      board.act({
        do: 'addSticky',
        ...place,
        text: `${text} while I ${stage.toLowerCase()}`,
        color: 'yellow',
      });
    });
  });
}
