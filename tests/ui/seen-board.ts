import type { Result } from '../../src/contract/contract.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { SeenNode } from '../../src/plane/scene.ts';
import type { Answer } from './fake-panel.ts';

/** How `look` answers on a page with these nodes besides maps of ours; with `nodes` asked for, only those. */
export function lookAnswer(nodes: readonly SeenNode[], own: Result<'read'>): Answer {
  return (params, _id, hand) => {
    const asked = Object(params).nodes as string[] | undefined;
    hand(nodes);
    return {
      ...own,
      pages: [{ ...seenPage, count: nodes.length, ...(asked ? { only: asked } : {}) }],
    };
  };
}

const seenPage = {
  boardName: 'Team board',
  pageId: '0:1',
  pageName: 'Page 1',
  liveNodeIds: [],
  held: { taken: [], inUse: [], roots: [], drawn: [], adopted: [], hidden: [], grids: [] },
};

/**
 * A journey as people draw one: headers over columns of stickies, labels left of the rows, dots in the row of feelings. One note
 * lies over two columns.
 */
export function drawnByPeople({ stages, lanes, cards }: Journey): SeenNode[] {
  const nodes = stages.map(({ name }, at) => text(`h${at}`, name, 400 + at * column, 0));
  for (const [row, { id: laneId, name, kind }] of lanes.entries()) {
    nodes.push(text(`l${row}`, name, 0, 260 + row * 700));
    for (const [at, { id: stageId }] of stages.entries()) {
      if (kind === 'emotions')
        nodes.push(seen(`d${at}`, 'ELLIPSE', 500 + at * column, 240 + row * 700 + (at % 2) * 200, 40));
      const held = cards.filter((card) => card.stageId === stageId && card.laneId === laneId).slice(0, 2);
      for (const [place, card] of held.entries())
        nodes.push(sticky(`n-${card.id}`, card.text, 400 + at * column, 200 + row * 700 + place * 260));
    }
  }
  const first = nodes.find(({ type }) => type === 'STICKY');
  if (first) first.x += 240;
  return nodes;
}

const column = 480;

/** Two clusters and no map: a pile about parcels, and a note under a heading. */
export const drawnPiles: SeenNode[] = [
  sticky('1:1', 'Parcel is late', 0, 0),
  sticky('1:2', 'Parcel is lost', 260, 0),
  { ...seen('s1', 'STAMP', 20, 20, 60), stampKind: 'Heart', stuckTo: '1:1' },
  { ...seen('s2', 'STAMP', 90, 20, 60), stampKind: 'Heart', stuckTo: '1:1' },
  text('1:9', 'Refund', 4000, 0),
  sticky('1:3', 'No refund', 4000, 120),
];

function sticky(id: string, words: string, x: number, y: number): SeenNode {
  return { ...seen(id, 'STICKY', x, y, 240), text: words, fill: 'FFE299', wide: false };
}

function text(id: string, words: string, x: number, y: number): SeenNode {
  return { ...seen(id, 'TEXT', x, y, 240), height: 48, text: words, fontSize: 40 };
}

function seen(id: string, type: string, x: number, y: number, size: number): SeenNode {
  const box = { x, y, width: size, height: size };
  return { id, type, name: '', parentId: null, ...box, rotation: 0, visible: true, locked: false };
}
