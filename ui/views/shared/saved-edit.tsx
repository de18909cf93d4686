import type { ComponentChildren } from 'preact';
import { undoEdit } from '../../jobs/edit-board.ts';
import { strings } from '../../words/strings.ts';
import { UndoButton } from './undo-button.tsx';
import type { ViewProps } from './view-props.ts';

/** What was written to the map last, with the way back; beside it what else a footer holds. */
export function SavedEdit({ panel, state, children }: ViewProps & { children?: ComponentChildren }) {
  const { saved } = state.edit;
  const words = strings.edit;
  if (saved === null) return <>{children}</>;
  const { label } = saved;
  if (saved.state === 'writing') return <p class="hint saved">{words.writing}</p>;
  return (
    <>
      <p class={saved.state === 'done' ? 'saved done' : 'saved'}>
        {saved.state === 'done' ? words.done(label) : words.undone(label)}
      </p>
      {saved.state === 'done' && (
        <UndoButton state={state} name={`${strings.undo}: ${label}`} onUndo={() => void undoEdit(panel)} />
      )}
      {children}
    </>
  );
}
