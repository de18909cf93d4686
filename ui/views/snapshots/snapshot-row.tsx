import { Button } from '../../controls/button.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { sayDay } from '../../files/say-day.ts';
import { openComparison } from '../../jobs/compare.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { deleteSnapshot, renameSnapshot, reviewSnapshot } from '../../jobs/snapshots.ts';
import { mapKeyOf, snapshotKeyOf } from '../../state/compare.ts';
import type { KeptSnapshot } from '../../state/snapshots.ts';
import { strings } from '../../words/strings.ts';
import type { ViewProps } from '../shared/view-props.ts';

export interface SnapshotRowProps extends ViewProps {
  snapshot: KeptSnapshot;
}

/** One snapshot: what it is called, when it was taken, and what can be done with it. */
export function SnapshotRow(props: SnapshotRowProps) {
  const { panel, state, snapshot } = props;
  const words = strings.snapshots;
  const { nodeId, name, at, map, problem } = snapshot;
  const isRenamed = state.snapshots.renaming?.nodeId === nodeId;
  return (
    <li class="snapshot">
      <div class="snapshot-head">
        <div class="change-body">
          <strong class="change-words">{name === '' ? words.unreadable : name}</strong>
          <span class="change-label">
            {problem === undefined ? `${sayDay(at, panel.now())} · ${map}` : words.problems[problem]}
          </span>
        </div>
        <Button
          kind="quiet"
          icon="eye"
          name={words.show(name)}
          onClick={() => void showOnBoard(panel, [nodeId])}
        >
          {strings.show}
        </Button>
      </div>
      {problem === undefined && (isRenamed ? <NewName {...props} /> : <Actions {...props} />)}
    </li>
  );
}

function Actions({ panel, state, snapshot }: SnapshotRowProps) {
  const words = strings.snapshots;
  const { nodeId, name } = snapshot;
  const rootId = snapshot.rootId ?? state.snapshots.rootId;
  const rename = () => panel.store.dispatch({ type: 'snapshots', change: { do: 'rename', nodeId, name } });
  return (
    <div class="row-of-buttons tight">
      {rootId !== null && (
        <Button
          name={words.compareNamed(name)}
          onClick={() => void openComparison(panel, snapshotKeyOf(nodeId), mapKeyOf(rootId))}
        >
          {words.compare}
        </Button>
      )}
      {snapshot.rootId !== null && (
        <Button
          name={words.putBackNamed(name)}
          onClick={() => void reviewSnapshot(panel, nodeId, snapshot.rootId ?? '')}
        >
          {words.putBack}
        </Button>
      )}
      <Button kind="quiet" name={words.renameNamed(name)} onClick={rename}>
        {words.rename}
      </Button>
      <Button
        kind="quiet"
        name={words.deleteNamed(name)}
        onClick={() => void deleteSnapshot(panel, nodeId, name)}
      >
        {words.delete}
      </Button>
    </div>
  );
}

function NewName({ panel, state, snapshot }: SnapshotRowProps) {
  const words = strings.snapshots;
  const { dispatch } = panel.store;
  const { nodeId } = snapshot;
  return (
    <form
      class="new-name"
      onSubmit={(event) => {
        event.preventDefault();
        void renameSnapshot(panel);
      }}
    >
      <TextField
        label={words.newName(snapshot.name)}
        value={state.snapshots.renaming?.name ?? ''}
        takesFocus
        onChange={(name) => dispatch({ type: 'snapshots', change: { do: 'rename', nodeId, name } })}
      />
      <div class="row-of-buttons tight">
        <Button onClick={() => void renameSnapshot(panel)}>{words.save}</Button>
        <Button kind="quiet" onClick={() => dispatch({ type: 'snapshots', change: { do: 'leaveName' } })}>
          {words.keepName}
        </Button>
      </div>
    </form>
  );
}
