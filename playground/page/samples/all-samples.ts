import { filledMap } from './filled-map.ts';
import { onboardingWorkshop } from './onboarding-workshop.ts';
import { retro } from './retro.ts';
import type { Sample } from './sample.ts';

/** The boards that a newcomer can start from, beside an empty one. */
export const samples: readonly Sample[] = [
  filledMap,
  onboardingWorkshop,
  retro,
  { id: 'empty', name: 'Empty board', acts: [] },
];
