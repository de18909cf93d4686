import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Page } from '../../controls/page.tsx';
import { undoUse } from '../../jobs/use-board.ts';
import type { UseBoard } from '../../state/use-board.ts';
import { strings } from '../../strings.ts';
import type { ViewProps } from '../view-props.ts';

/** After "Use this board": it is in use, it can go out and come back, and one click forgets it again. */
export function Used({ panel, state, done }: ViewProps & { done: NonNullable<UseBoard['done']> }) {
  const { dispatch } = panel.store;
  const words = strings.useBoard;
  const { journeyId, title, undone } = done;
  const exportNow = () => {
    dispatch({ type: 'exportChosen', journeyId });
    dispatch({ type: 'go', view: 'export' });
  };
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={() => dispatch({ type: 'go', view: 'home' })}
      footer={
        <>
          <Button kind="primary" onClick={() => dispatch({ type: 'go', view: 'home' })}>
            {words.toMaps}
          </Button>
          <Button onClick={exportNow}>{words.exportNow}</Button>
        </>
      }
    >
      <Notice kind={undone ? 'info' : 'done'}>
        <strong>{undone ? strings.undone : words.done}</strong>
        <p>{undone ? words.undone : words.doneFacts(title)}</p>
      </Notice>
      {!undone && (
        <div class="row-of-buttons">
          <Button onClick={() => void undoUse(panel)}>{strings.undo}</Button>
        </div>
      )}
    </Page>
  );
}
