import type { ComponentChildren } from 'preact';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { strings } from '../../words/strings.ts';
import { Page } from './page.tsx';
import type { ViewProps } from './view-props.ts';

export interface DonePageProps extends ViewProps {
  title: string;
  undone: boolean;
  /** Something was left out, or it was stopped: said in the colour of a warning. */
  isPartly?: boolean;
  headline: string;
  text: string;
  toMaps: string;
  /** What one may do next besides going back to the maps. */
  next: { label: string; go: () => void };
  children: ComponentChildren;
}

/** After something was done to the board: what it is now, and the ways on and back. */
export function DonePage(props: DonePageProps) {
  const { panel, state, title, undone, isPartly = false, headline, text, toMaps, next, children } = props;
  const isPast = !undone && !state.undoable;
  const goHome = () => panel.store.dispatch({ type: 'go', view: 'home' });
  return (
    <Page
      panel={panel}
      state={state}
      title={title}
      footer={
        <>
          <Button kind="primary" onClick={goHome}>
            {toMaps}
          </Button>
          <Button onClick={next.go}>{next.label}</Button>
        </>
      }
    >
      <Notice kind={undone || isPast ? 'info' : isPartly ? 'warning' : 'done'}>
        <strong>{undone ? strings.undone : isPast ? strings.past : headline}</strong>
        <p>{isPast ? strings.pastText : text}</p>
      </Notice>
      {children}
    </Page>
  );
}
