import { Button } from '../../controls/button.tsx';
import { strings } from '../../words/strings.ts';
import type { ViewProps } from './view-props.ts';

/** Takes back what was just done; gone as soon as undo would take back something else. */
export function UndoButton({
  state,
  name,
  onUndo,
}: Pick<ViewProps, 'state'> & { name?: string; onUndo: () => void }) {
  if (!state.undoable) return null;
  return (
    <Button {...(name === undefined ? {} : { name })} onClick={onUndo}>
      {strings.undo}
    </Button>
  );
}
