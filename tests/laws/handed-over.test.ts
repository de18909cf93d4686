import { expect, test } from 'vitest';
import { nodesInPart } from '../../src/contract/nodes-in-part.ts';
import { joinPages } from '../../src/contract/results/seen.ts';
import type { SeenPage } from '../../src/plane/held.ts';
import type { ReadMap } from '../../src/plane/interpretation.ts';
import { toSeenPage } from '../../src/plane/seen-page.ts';
import { findLeft } from '../../src/strangers/find-left.ts';
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
    const { held, journeys } = interpretOwn(scene);
    const handed = toSeenPage(scene, held, undefined, journeys);
    spared += scene.nodes.length - handed.nodes.length;
    const crossed = cross(handed);
    const { nodes } = scene;
    expect(tell(crossed, journeys), `seed ${seed + at}`).toEqual(tell({ ...handed, nodes }, journeys));
    const only = scene.nodes.filter((_, place) => place % 3 === at % 3).map(({ id }) => id);
    const part = interpretOwn(scene, new Set(), new Set(only));
    const page = toSeenPage(scene, part.held, only, part.journeys);
    const asked = tell(cross(page), part.journeys);
    expect(asked, `seed ${seed + at}, a selection`).toEqual(tell({ ...page, nodes }, part.journeys));
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

function tell(page: SeenPage, own: readonly ReadMap[]) {
  const { journeys, unplaced, loose, connectors, describe } = readStrangers(page);
  const maps = journeys.map(({ journey, nodes, confidence, doubts, reasons, ...map }) => ({
    ...{ journey, nodes, confidence, doubts, reasons },
    onBoard: describe({ journey, nodes, confidence, doubts, ...map }),
  }));
  return { maps, unplaced, loose, connectors, left: findLeft(page, own) };
}
