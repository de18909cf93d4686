import { editResults } from './results/edit.ts';
import { followResults } from './results/follow.ts';
import { insertResults } from './results/insert.ts';
import { keptResults } from './results/kept.ts';
import { matrixResults } from './results/matrix.ts';
import { panelResults } from './results/panel.ts';
import { pictureResults } from './results/picture.ts';
import { placeResults } from './results/place.ts';
import { readResults } from './results/read.ts';
import { snapshotResults } from './results/snapshots.ts';
import { syncResults } from './results/sync.ts';
import { tidyResults } from './results/tidy.ts';

/** What each request is answered with: for whoever asks. Who answers is held to it by its types, and carries none of it. */
export const results = {
  ...panelResults,
  ...insertResults,
  ...readResults,
  ...followResults,
  ...syncResults,
  ...editResults,
  ...pictureResults,
  ...placeResults,
  ...tidyResults,
  ...matrixResults,
  ...snapshotResults,
  ...keptResults,
} as const;
