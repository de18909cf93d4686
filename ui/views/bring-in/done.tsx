import { toRecords } from '../../../src/model/records-of.ts';
import type { BringIn } from '../../bring-in-state.ts';
import { nameRecord } from '../../changes/name-record.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Page } from '../../controls/page.tsx';
import { undoChanges } from '../../jobs/bring-in-file.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { openSnapshots } from '../../jobs/snapshots.ts';
import { strings } from '../../strings.ts';
import { reviewWords } from '../../words/review-words.ts';
import type { ViewProps } from '../view-props.ts';

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
  const { applied, asked, skipped, undone, touched } = step.outcome;
  const map = state.board.maps.find(({ rootId }) => rootId === step.rootId);
  const board = map === undefined ? {} : toRecords(map.journey).byId;
  const shown = touched.flatMap((id) => map?.nodes[id] ?? []);
  const sides = { board, file: step.file.edit.records.byId };
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
          <Button onClick={again}>{words.another}</Button>
        </>
      }
    >
      <Notice kind={undone ? 'info' : skipped.length > 0 ? 'warning' : 'done'}>
        <strong>{undone ? strings.undone : words.done(applied, asked)}</strong>
        <p>{undone ? words.undoneText : applied === 0 ? words.doneNothing : words.doneText}</p>
      </Notice>
      {!undone && skipped.length > 0 && (
        <section>
          <h2>{words.skipped(skipped.length)}</h2>
          <ul class="changes">
            {skipped.map(({ recordId, reason }) => (
              <li key={recordId} class="change">
                <div class="change-body">
                  <span class="change-words">{nameRecord(sides, recordId)}</span>
                  <span class="change-label">{reason}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!undone && (
        <div class="row-of-buttons">
          {applied > 0 && <Button onClick={() => void undoChanges(panel)}>{strings.undo}</Button>}
          <Button
            kind="quiet"
            icon="eye"
            onClick={() => void showOnBoard(panel, shown.length > 0 ? shown : [step.rootId])}
          >
            {words.showChanges}
          </Button>
        </div>
      )}
    </Page>
  );
}
