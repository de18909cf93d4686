import type { Interpretation } from '../../src/plane/interpretation.ts';
import type { Scene } from '../../src/plane/scene.ts';
import { toSeenPage } from '../../src/plane/seen-page.ts';
import { findLeft } from '../../src/strangers/find-left.ts';
import { readStrangers } from '../../src/strangers/read-strangers.ts';
import { interpretOwn } from './ask-panel.ts';

/**
 * What one page shows: every map of ours as a journey, those of others, and all other words with the reason why they
 * belong to none. Our maps are read first, and the rest is what they leave: so every word is in the answer exactly
 * once. Pure; the same snapshot gives the same ids. `taken` are journey ids that other pages already hold. `only`: what of
 * it is asked about (a selection, with all that lies in it).
 */
export function interpretBoard(
  scene: Scene,
  taken: ReadonlySet<string> = new Set(),
  only?: ReadonlySet<string>,
): Interpretation {
  const own = interpretOwn(scene, taken, only);
  const page = toSeenPage(scene, own.held, only, own.journeys);
  const rest = readStrangers(page);
  const ours = new Set(own.journeys);
  return {
    journeys: [...own.journeys, ...rest.journeys],
    unplaced: [...findLeft(page, own.journeys), ...rest.unplaced],
    loose: rest.loose,
    connectors: rest.connectors,
    describe: (map) => (ours.has(map) ? own : rest).describe(map),
  };
}
