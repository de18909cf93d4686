import type { FoundMap } from '../../state/state.ts';
import type { ViewProps } from '../shared/view-props.ts';

/** What the editors get: besides what every view gets, the map that is edited. */
export interface MapProps extends ViewProps {
  map: FoundMap;
}
