import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { Button } from './controls/button.tsx';
import { spareComposingKeys } from './controls/composing-keys.ts';
import { Notice } from './controls/notice.tsx';
import { explain, type Panel } from './jobs/panel.ts';
import { takeDrops } from './jobs/take-drops.ts';
import { BringIn } from './views/bring-in/bring-in.tsx';
import { Compare } from './views/compare/compare.tsx';
import { Decide } from './views/decide/decide.tsx';
import { Edit } from './views/edit/edit.tsx';
import { Export } from './views/export.tsx';
import { Home } from './views/home.tsx';
import { Insert } from './views/insert/insert.tsx';
import { Notes } from './views/notes/notes.tsx';
import { PlaceNotes } from './views/notes/place-notes.tsx';
import { SendNotes } from './views/notes/send-notes.tsx';
import { Shape } from './views/shape/shape.tsx';
import type { ViewProps } from './views/shared/view-props.ts';
import { Snapshots } from './views/snapshots/snapshots.tsx';
import { OwnTemplates } from './views/templates/own-templates.tsx';
import { TidyUp } from './views/tidy-up.tsx';
import { UseBoard } from './views/use-board/use-board.tsx';
import { Votes } from './views/votes.tsx';
import { WrapUp } from './views/wrap-up.tsx';
import { strings } from './words/strings.ts';

/** The whole panel: the view of the moment, and one quiet voice for screen readers. */
export function App({ panel }: { panel: Panel }) {
  const [state, setState] = useState(panel.store.getState());
  useEffect(() => {
    setState(panel.store.getState());
    return panel.store.subscribe(() => setState(panel.store.getState()));
  }, [panel]);
  useEffect(() => spareComposingKeys(document), []);
  useEffect(() => takeDrops(document, panel), [panel]);
  const [broken, mend] = useErrorBoundary();
  if (broken !== undefined) return <Broken error={broken} onMend={mend} panel={panel} />;
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
    case 'shape':
      return <Shape panel={panel} state={state} />;
    case 'templates':
      return <OwnTemplates panel={panel} state={state} />;
    case 'bringIn':
      return <BringIn panel={panel} state={state} />;
    case 'snapshots':
      return <Snapshots panel={panel} state={state} />;
    case 'compare':
      return <Compare panel={panel} state={state} />;
    case 'useBoard':
      return <UseBoard panel={panel} state={state} />;
    case 'decide':
      return <Decide panel={panel} state={state} />;
    case 'edit':
      return <Edit panel={panel} state={state} />;
    case 'notes':
      return <Notes panel={panel} state={state} />;
    case 'sendNotes':
      return <SendNotes panel={panel} state={state} />;
    case 'placing':
      return <PlaceNotes panel={panel} state={state} />;
    case 'votes':
      return <Votes panel={panel} state={state} />;
    case 'wrapUp':
      return <WrapUp panel={panel} state={state} />;
    case 'tidy':
      return <TidyUp panel={panel} state={state} />;
  }
}

/** A view that cannot be drawn takes nothing with it: what was typed is in the state. */
function Broken({ error, onMend, panel }: { error: unknown; onMend: () => void; panel: Panel }) {
  const mend = () => {
    panel.store.dispatch({ type: 'go', view: 'home' });
    onMend();
  };
  return (
    <main class="page">
      <div class="page-body">
        <Notice kind="problem">{explain(error)}</Notice>
        <Button kind="primary" onClick={mend}>
          {strings.back}
        </Button>
      </div>
    </main>
  );
}
