import type { State } from '../state/state.ts';

/** How wide the panel should be, in px: wider only where two texts stand side by side. */
export function widthOf(state: State): number {
  const isReview = state.view === 'bringIn' && state.bringIn.step === 'preview';
  if (state.view === 'decide') return 420;
  return isReview || state.view === 'compare' ? 560 : 360;
}
