import { expect, test } from 'vitest';
import { nodesInPart } from '../../src/contract/nodes-in-part.ts';
import { joinPages } from '../../src/contract/results/seen.ts';
import type { SeenPage } from '../../src/plane/held.ts';
import { toSeenPage } from '../../src/plane/seen-page.ts';
import { readStrangers } from '../../src/strangers/read-strangers.ts';
import { interpretOwn } from '../support/ask-panel.ts';
import { drawBoard } from '../support/random-board.ts';
import { seed } from '../support/seed.ts';

const boards = process.env.FUZZ ? 500 : 10;

/**
 * The sandbox hands over plain data, and of our own maps only what others' maps and loose notes may need: it must tell the
 * same as the whole page.
 */
test('what crosses to the panel is read as the whole page would be', { timeout: 7_200_000 }, () => {
  console.info(`handed over: ${boards} boards, seed ${seed}`);
  let spared = 0;
  for (let at = 0; at < boards; at += 1) {
    const scene = drawBoard(seed + at);
    const held = interpretOwn(scene).held;
    const handed = toSeenPage(scene, held);
    spared += scene.nodes.length - handed.nodes.length;
    const crossed = cross(handed);
    expect(tell(crossed), `seed ${seed + at}`).toEqual(tell({ ...scene, held }));
    const only = scene.nodes.filter((_, place) => place % 3 === at % 3).map(({ id }) => id);
    const part = interpretOwn(scene, new Set(), new Set(only)).held;
    const asked = cross(toSeenPage(scene, part, only));
    expect(tell(asked), `seed ${seed + at}, a selection`).toEqual(tell({ ...scene, held: part, only }));
  }
  // Else nothing was tried of what is left out.
  expect(spared).toBeGreaterThan(0);
});

/** Through JSON, in parts, and through the contract. */
function cross({ nodes, ...page }: SeenPage): SeenPage {
  const parts: unknown[] = [];
  for (let at = 0; at < nodes.length; at += nodesInPart)
    parts.push(JSON.parse(JSON.stringify(nodes.slice(at, at + nodesInPart))));
  const told = JSON.parse(JSON.stringify({ ...page, count: nodes.length }));
  const [joined] = joinPages([told], parts) ?? [];
  if (!joined) throw new Error('refused by the contract');
  return joined;
}

function tell(page: SeenPage) {
  const { journeys, unplaced, loose, connectors, describe } = readStrangers(page);
  const maps = journeys.map(({ journey, nodes, confidence, doubts, reasons, ...map }) => ({
    ...{ journey, nodes, confidence, doubts, reasons },
    onBoard: describe({ journey, nodes, confidence, doubts, ...map }),
  }));
  return { maps, unplaced, loose, connectors };
}
