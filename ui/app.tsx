import { useEffect, useState } from 'preact/hooks';
import type { Panel } from './jobs/panel.ts';
import { BringIn } from './views/bring-in/bring-in.tsx';
import { Export } from './views/export.tsx';
import { Home } from './views/home.tsx';
import { Insert } from './views/insert/insert.tsx';
import type { ViewProps } from './views/view-props.ts';

/** The whole panel: the view of the moment, and one quiet voice for screen readers. */
export function App({ panel }: { panel: Panel }) {
  const [state, setState] = useState(panel.store.getState());
  useEffect(() => {
    setState(panel.store.getState());
    return panel.store.subscribe(() => setState(panel.store.getState()));
  }, [panel]);
  return (
    <>
      <CurrentView panel={panel} state={state} />
      <div class="unseen" role="status" aria-live="polite">
        {state.said}
      </div>
    </>
  );
}

function CurrentView({ panel, state }: ViewProps) {
  switch (state.view) {
    case 'home':
      return <Home panel={panel} state={state} />;
    case 'insert':
      return <Insert panel={panel} state={state} />;
    case 'export':
      return <Export panel={panel} state={state} />;
    case 'bringIn':
      return <BringIn panel={panel} state={state} />;
  }
}
