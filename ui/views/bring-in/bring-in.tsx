import type { ViewProps } from '../shared/view-props.ts';
import { ChooseMap } from './choose-map.tsx';
import { Done } from './done.tsx';
import { MappingView } from './mapping.tsx';
import { NewMap } from './new-map.tsx';
import { PickFile } from './pick-file.tsx';
import { Review } from './review.tsx';

/** Bring in a file, step by step. Each step has a file of its own. */
export function BringIn({ panel, state }: ViewProps) {
  const { bringIn } = state;
  switch (bringIn.step) {
    case 'pick':
      return <PickFile panel={panel} state={state} />;
    case 'chooseMap':
      return <ChooseMap panel={panel} state={state} step={bringIn} />;
    case 'newMap':
      return <NewMap panel={panel} state={state} step={bringIn} />;
    case 'mapping':
      return <MappingView panel={panel} state={state} step={bringIn} />;
    case 'preview':
      return <Review panel={panel} state={state} step={bringIn} />;
    case 'done':
      return <Done panel={panel} state={state} step={bringIn} />;
  }
}
