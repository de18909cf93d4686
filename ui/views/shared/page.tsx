import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../controls/button.tsx';
import { ByHand } from '../../controls/by-hand.tsx';
import { Notice } from '../../controls/notice.tsx';
import { WorkBar } from '../../controls/work-bar.tsx';
import { cancelWork, type Panel } from '../../jobs/panel.ts';
import type { State } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';

export interface PageProps {
  panel: Panel;
  state: State;
  title: string;
  children: ComponentChildren;
  /** The main button and its companions; while work runs, its progress stands here. */
  footer?: ComponentChildren;
  /** Where back leads, when not to the start; `null` on the first view, which has a heading of its own. */
  onBack?: (() => void) | null;
  backName?: string;
}

/** The frame of every view: title with the way back, what went wrong, the content that scrolls, the footer that stays. Ctrl + Enter presses its main button. */
export function Page(props: PageProps) {
  const { panel, state, title, children, footer, backName = strings.back } = props;
  const { onBack = () => panel.store.dispatch({ type: 'go', view: 'home' }) } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  const foot = useRef<HTMLElement>(null);
  const busy = state.work !== null;
  useEffect(() => takeLostFocus(heading.current ?? main.current), [title]);
  useEffect(() => takeLostFocus(busy ? foot.current : (heading.current ?? main.current)), [busy]);
  return (
    <main
      class="page"
      ref={main}
      tabIndex={-1}
      aria-label={title}
      aria-busy={busy}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
        main.current?.querySelector<HTMLElement>('.primary')?.click();
      }}
    >
      {onBack && (
        <header class="page-head">
          <IconButton icon="back" name={backName} onClick={onBack} disabled={busy} />
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </header>
      )}
      <div class="page-body" inert={busy}>
        {children}
      </div>
      <footer class="page-foot" ref={foot} tabIndex={-1}>
        {state.problem !== null && (
          <Notice kind="problem" onDismiss={() => panel.store.dispatch({ type: 'dismissed' })}>
            {state.problem}
          </Notice>
        )}
        {state.byHand !== null && !busy && (
          <ByHand
            key={`${state.byHand.fileName} ${state.byHand.refused}`}
            given={state.byHand}
            onClose={() => panel.store.dispatch({ type: 'givenOut', byHand: null })}
          />
        )}
        {state.work === null ? footer : <WorkBar work={state.work} onCancel={() => cancelWork(panel)} />}
      </footer>
    </main>
  );
}

/**
 * Puts the focus here when what had it is gone. Only while the panel itself has the focus: it never takes it from
 * someone who works on the board.
 */
function takeLostFocus(element: HTMLElement | null): void {
  const { activeElement, body } = document;
  const lost = activeElement === null || activeElement === body || activeElement.closest('[inert]') !== null;
  if (document.hasFocus() && lost) element?.focus({ preventScroll: true });
}
