import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { cancelWork, type Panel } from '../jobs/panel.ts';
import type { State } from '../state.ts';
import { strings } from '../strings.ts';
import { IconButton } from './button.tsx';
import { Notice } from './notice.tsx';
import { WorkBar } from './work-bar.tsx';

export interface PageProps {
  panel: Panel;
  state: State;
  title: string;
  children: ComponentChildren;
  /** The main button and its companions; while work runs, its progress stands here. */
  footer?: ComponentChildren;
  /** Absent on the first view. */
  onBack?: () => void;
}

/** The frame of every view: title with the way back, what went wrong, the content that scrolls, the footer that stays. */
export function Page({ panel, state, title, children, footer, onBack }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Only after a click inside the panel: opening it must not take the focus from the board.
  useEffect(() => {
    if (onBack !== undefined) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <main class="page" aria-busy={state.work !== null}>
      {onBack && (
        <header class="page-head">
          <IconButton icon="back" name={strings.back} onClick={onBack} disabled={state.work !== null} />
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </header>
      )}
      <div class="page-body">
        {!onBack && <h1 class="unseen">{title}</h1>}
        {children}
      </div>
      <footer class="page-foot">
        {state.problem !== null && (
          <Notice kind="problem" onDismiss={() => panel.store.dispatch({ type: 'dismissed' })}>
            {state.problem}
          </Notice>
        )}
        {state.work === null ? footer : <WorkBar work={state.work} onCancel={() => cancelWork(panel)} />}
      </footer>
    </main>
  );
}
