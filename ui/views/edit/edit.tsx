import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { editedMap, seenRecord } from '../../edit/find-things.ts';
import { commitField, openEditor, removeRecord } from '../../jobs/edit-board.ts';
import type { FoundMap } from '../../state/state.ts';
import { kindNames } from '../../words/changes.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import { SavedEdit } from '../shared/saved-edit.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { MapContents } from './map-contents.tsx';
import type { MapProps } from './map-props.ts';
import { QuestionCard } from './question-card.tsx';
import { RecordForm } from './record-form.tsx';

/** The editors: everything on a map as a list, and one thing of it with all its fields. What is done stands at once. */
export function Edit({ panel, state }: ViewProps) {
  const { dispatch } = panel.store;
  const map = editedMap(state);
  const { recordId, rootId } = state.edit;
  const record = useMemo(
    () => (map && recordId !== null ? seenRecord(state, map.journey, recordId) : undefined),
    [map, recordId, state.edit.pending],
  );
  const words = strings.edit;
  const { from } = state.edit;
  const toList = () => {
    if (from !== null) dispatch({ type: 'go', view: from });
    else if (rootId !== null) openEditor(panel, rootId);
  };
  const isList = recordId === null;
  const canRemove =
    record !== undefined && ['card', 'link', 'emotion', 'metric', 'persona'].includes(record.kind);
  return (
    <Page
      panel={panel}
      state={state}
      title={record ? words.titleOf(kindNames[record.kind]) : words.title}
      backName={isList ? strings.back : from === 'decide' ? strings.decide.back : words.toList}
      onBack={isList ? () => dispatch({ type: 'go', view: 'home' }) : toList}
      footer={
        <SavedEdit panel={panel} state={state}>
          {canRemove && (
            <Button kind="quiet" onClick={() => void removeRecord(panel, record, true)}>
              {words.remove(kindNames[record.kind])}
            </Button>
          )}
        </SavedEdit>
      }
    >
      {map === undefined ? (
        <Notice kind="info">{words.gone}</Notice>
      ) : (
        <>
          <Questions panel={panel} state={state} map={map} />
          {state.edit.target === 'unread' && (
            <p class="hint" role="status">
              {words.unread}
            </p>
          )}
          {isList && state.edit.target === 'none' && state.selection.nodeIds.length > 0 && (
            <p class="hint">{words.notOne(state.selection.nodeIds.length)}</p>
          )}
          {isList && state.edit.target !== 'unread' && <MapContents panel={panel} state={state} map={map} />}
          {record && <RecordForm key={record.id} panel={panel} state={state} map={map} record={record} />}
          {!isList && !record && <Gone panel={panel} state={state} />}
        </>
      )}
    </Page>
  );
}

/** Questions about things that are not shown now; those about a field stand below it. */
function Questions({ panel, state, map }: MapProps) {
  const { questions, recordId } = state.edit;
  const shown = questions.filter(({ wish }) => !isBelowField(wish.edits, recordId, map));
  if (shown.length === 0) return null;
  return (
    <section class="questions">
      {shown.map((question) => (
        <QuestionCard key={question.wish.id} panel={panel} map={map} question={question} />
      ))}
    </section>
  );
}

function isBelowField(
  edits: readonly { op: string; recordId: string }[],
  shown: string | null,
  { journey }: FoundMap,
): boolean {
  const there =
    journey.id === shown ||
    Object.values(journey).some(
      (list) => Array.isArray(list) && list.some((each) => typeof each === 'object' && each.id === shown),
    );
  return there && edits.length === 1 && edits[0]?.op === 'set' && edits[0].recordId === shown;
}

/** What was shown went from the board; what was being typed becomes a question instead of getting lost. */
function Gone({ panel, state }: ViewProps) {
  const { open, recordId } = state.edit;
  const isTyping = open !== null && open.recordId === recordId;
  useEffect(() => {
    if (isTyping) void commitField(panel);
  }, [isTyping, panel]);
  return <Notice kind="info">{strings.edit.recordGone}</Notice>;
}
