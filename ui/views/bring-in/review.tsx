import { own } from '../../../src/journey/own.ts';
import { bothSides } from '../../changes/both-sides.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { sayDay } from '../../files/say-day.ts';
import { putChanges } from '../../jobs/bring-in-file.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { openSnapshots } from '../../jobs/snapshots.ts';
import { type BringIn, countWrites, undecided } from '../../state/bring-in.ts';
import { mapAt } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { BoardChanges } from './board-changes.tsx';
import { ConflictList } from './conflict-list.tsx';
import { FileChanges } from './file-changes.tsx';
import { FileNotes } from './file-notes.tsx';
import { Hindrances } from './hindrances.tsx';
import { MissingRecords } from './missing-records.tsx';
import { Problems } from './problems.tsx';
import { reviewWords } from './review-words.ts';

export interface ReviewProps extends ViewProps {
  step: Extract<BringIn, { step: 'preview' }>;
}

/** What a file would change, before it does: decide, tick, and put it on the board. */
export function Review({ panel, state, step }: ReviewProps) {
  const { dispatch } = panel.store;
  const { preview, file, rootId } = step;
  const words = reviewWords(file);
  const open = undecided(preview).length;
  const writes = countWrites(preview);
  const { changes, conflicts } = preview.found;
  // With nothing to take and nothing ticked for deletion there is nothing to press but the way on.
  const isIdle = writes === 0 && conflicts.length === 0 && changes.every(({ from }) => from === 'board');
  const { nodes = {}, onBoard = {} } = mapAt(state, rootId) ?? {};
  const authorOf = (recordId: string) => own(onBoard, recordId)?.author;
  const showRecord = (recordId: string) => {
    const ids = Object.hasOwn(nodes, recordId) ? nodes[recordId] : undefined;
    return ids === undefined || ids.length === 0 ? undefined : () => void showOnBoard(panel, ids);
  };
  const sides = bothSides(preview.found, file.edit.records);
  const part = { panel, preview, words, sides, showRecord, authorOf };
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={() =>
        file.snapshot === undefined
          ? dispatch({ type: 'bringIn', change: { do: 'start', rootId } })
          : void openSnapshots(panel, rootId)
      }
      footer={
        isIdle ? (
          <Button kind="primary" onClick={() => dispatch({ type: 'go', view: 'home' })}>
            {words.toMaps}
          </Button>
        ) : (
          <>
            <Button kind="primary" disabled={open > 0 || writes === 0} onClick={() => void putChanges(panel)}>
              {words.put(writes)}
            </Button>
            {open > 0 && <span class="hint">{words.leftToDecide(open)}</span>}
          </>
        )
      }
    >
      {file.snapshot === undefined ? (
        <Summary state={state} step={step} />
      ) : (
        <SnapshotSummary step={step} {...file.snapshot} />
      )}
      {preview.lookAgain.length > 0 && (
        <Notice kind="warning">{words.changedMeanwhile(preview.lookAgain.length)}</Notice>
      )}
      <FileNotes notes={file.edit.notes} />
      <Problems panel={panel} preview={preview} />
      <ConflictList {...part} />
      <FileChanges {...part} />
      <BoardChanges {...part} />
      <MissingRecords {...part} />
      <Hindrances {...part} />
    </Page>
  );
}

/** "Taken 3 Nov. Putting it back takes 4 changes, and 2 things that came since go." */
function SnapshotSummary({ step, at, lost }: Pick<ReviewProps, 'step'> & { at: string; lost: number }) {
  const words = strings.restore;
  const { found, choices } = step.preview;
  const fromSnapshot = found.changes.filter(({ from }) => from === 'file').length;
  const isSame = fromSnapshot + found.conflicts.length + found.missing.length === 0;
  return (
    <section class="summary">
      <p class="file-name">{step.file.name}</p>
      <p>
        {words.taken(sayDay(at))}{' '}
        {isSame
          ? words.nothing
          : words.summary(fromSnapshot, choices.removals.length, found.conflicts.length)}
      </p>
      {lost > 0 && <Notice kind="warning">{words.lostSigns(lost)}</Notice>}
    </section>
  );
}

/** "Exported 3 Nov from this map. Since then: …" */
function Summary({ state, step }: Pick<ReviewProps, 'state' | 'step'>) {
  const words = strings.bringIn;
  const { exported, notes = [] } = step.file.edit;
  const { changes, conflicts, problems = [] } = step.preview.found;
  const fromFile = changes.filter(({ from }) => from === 'file').length;
  const board = changes.length - fromFile;
  const brings = fromFile + conflicts.length > 0;
  // While something was left out, nobody may read that file and board say the same.
  const isPartly = notes.length + problems.length > 0;
  const map = mapAt(state, step.rootId);
  const own = exported !== null && exported.journeyId === map?.journey.id;
  return (
    <section class="summary">
      <p class="file-name">{step.file.name}</p>
      <p>
        {exported === null
          ? words.neverExported
          : own
            ? words.exported(sayDay(exported.at))
            : words.exportedOther(sayDay(exported.at), exported.map)}{' '}
        {own && exported.board !== state.board.name && `${words.copiedBoard(exported.board)} `}
        {brings
          ? words.summary(fromFile, board, conflicts.length)
          : isPartly
            ? words.nothingTaken
            : board === 0
              ? words.nothing
              : words.nothingInFile(board)}
      </p>
    </section>
  );
}
