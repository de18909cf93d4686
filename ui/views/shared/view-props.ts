import type { Panel } from '../../jobs/panel.ts';
import type { State } from '../../state/state.ts';

/** What every view gets: what to show, and what to act with. */
export interface ViewProps {
  panel: Panel;
  state: State;
}
