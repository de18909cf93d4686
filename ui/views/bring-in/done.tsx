import { toRecords } from '../../../src/journey/records-of.ts';
import { nameRecord } from '../../changes/name-record.ts';
import { Button } from '../../controls/button.tsx';
import { undoChanges, unlockAndPut } from '../../jobs/bring-in-file.ts';
import type { Panel } from '../../jobs/panel.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { openSnapshots } from '../../jobs/snapshots.ts';
import type { BringIn, Outcome } from '../../state/bring-in.ts';
import { mapAt } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { DonePage } from '../shared/done-page.tsx';
import { UndoButton } from '../shared/undo-button.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { type ReviewWords, reviewWords } from './review-words.ts';

export interface DoneProps extends ViewProps {
  step: Extract<BringIn, { step: 'done' }>;
}

/** "14 of 14 done", what was left out and why, and the way back. */
export function Done({ panel, state, step }: DoneProps) {
  const { dispatch } = panel.store;
  const words = reviewWords(step.file);
  const again = () =>
    step.file.snapshot === undefined
      ? dispatch({ type: 'bringIn', change: { do: 'start', rootId: step.rootId } })
      : void openSnapshots(panel, step.rootId);
  const { applied, skipped, undone, touched, stopped, undoSteps } = step.outcome;
  const map = mapAt(state, step.rootId);
  const board = map === undefined ? {} : toRecords(map.journey).byId;
  const shown = touched.flatMap((id) => map?.nodes[id] ?? []);
  const sides = { board, file: step.file.edit.records.byId };
  return (
    <DonePage
      panel={panel}
      state={state}
      title={words.title}
      undone={undone}
      isPartly={skipped.length > 0 || stopped !== null}
      headline={headlineOf(step.outcome)}
      text={textOf(words, step.outcome)}
      toMaps={words.toMaps}
      next={{ label: words.another, go: again }}
    >
      {!undone && <Skipped panel={panel} skipped={skipped} nameOf={(id) => nameRecord(sides, id)} />}
      {!undone && (
        <div class="row-of-buttons">
          {applied > 0 && undoSteps === 1 && stopped === null && (
            <UndoButton state={state} onUndo={() => void undoChanges(panel)} />
          )}
          <Button
            kind="quiet"
            icon="eye"
            onClick={() => void showOnBoard(panel, shown.length > 0 ? shown : [step.rootId])}
          >
            {words.showChanges}
          </Button>
        </div>
      )}
    </DonePage>
  );
}

function headlineOf({ applied, asked, stopped }: Outcome): string {
  return stopped === null ? strings.bringIn.done(applied, asked) : strings.bringIn.stopped(applied, asked);
}

function textOf(words: ReviewWords, { applied, undone, stopped, version, undoSteps }: Outcome): string {
  if (undone) return words.undoneText;
  if (stopped !== null) return words.stoppedText(stopped);
  if (applied === 0) return words.doneNothing;
  const saved = { saved: ` ${words.versionSaved}`, failed: ` ${words.versionFailed}` };
  const undo = undoSteps > 1 ? words.moreUndos(undoSteps) : words.doneText;
  return `${undo}${version === null ? '' : saved[version]}`;
}

interface SkippedProps {
  panel: Panel;
  skipped: Outcome['skipped'];
  nameOf(recordId: string): string;
}

/** What was left out and why; what is locked can follow by one click. */
function Skipped({ panel, skipped, nameOf }: SkippedProps) {
  const words = strings.bringIn;
  if (skipped.length === 0) return null;
  const locked = skipped.filter((hindrance) => hindrance.locked).length;
  return (
    <section>
      <h2>{words.skipped(skipped.length)}</h2>
      <ul class="changes">
        {skipped.map(({ recordId, reason }) => (
          <li key={recordId} class="change">
            <div class="change-body">
              <span class="change-words">{nameOf(recordId)}</span>
              <span class="change-label">{reason}</span>
            </div>
          </li>
        ))}
      </ul>
      {locked > 0 && (
        <div class="unlock">
          <p>
            {words.locked(locked)} <span class="hint">{words.unlockHint}</span>
          </p>
          <Button onClick={() => void unlockAndPut(panel)}>{words.unlockAndApply}</Button>
        </div>
      )}
    </section>
  );
}
