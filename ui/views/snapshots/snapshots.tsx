import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Section } from '../../controls/section.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { openComparison } from '../../jobs/compare.ts';
import { takeSnapshot, undoSnapshot } from '../../jobs/snapshots.ts';
import { mapKeyOf } from '../../state/compare.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import { UndoButton } from '../shared/undo-button.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { SnapshotRow } from './snapshot-row.tsx';

/** The states of one map that are kept in the board: take one, compare it, put it back, rename or delete it. */
export function Snapshots({ panel, state }: ViewProps) {
  const { dispatch } = panel.store;
  const words = strings.snapshots;
  const { rootId, list, name, lately } = state.snapshots;
  const { maps } = state.board;
  const map = maps.find((each) => each.rootId === rootId);
  const other = maps.find((each) => each.rootId !== rootId);
  const own = list?.filter((snapshot) => snapshot.rootId === rootId) ?? [];
  const orphans = list?.filter((snapshot) => snapshot.rootId === null) ?? [];
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      footer={
        map && (
          <Button kind="primary" icon="plus" onClick={() => void takeSnapshot(panel)}>
            {words.take}
          </Button>
        )
      }
    >
      {map === undefined ? (
        <Notice kind="info">{words.noMap}</Notice>
      ) : (
        <section>
          <h2>{map.journey.title}</h2>
          <p class="hint">{words.lead}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void takeSnapshot(panel);
            }}
          >
            <TextField
              label={words.name}
              value={name}
              optional
              placeholder={words.namePlaceholder}
              hint={words.nameHint}
              onChange={(typed) => dispatch({ type: 'snapshots', change: { do: 'type', name: typed } })}
            />
          </form>
        </section>
      )}
      {lately && (
        <Notice kind={lately.undone ? 'info' : 'done'}>
          <strong>{lately.undone ? strings.undone : words.did[lately.did](lately.name)}</strong>
          {!lately.undone && (
            <div class="row-of-buttons">
              <UndoButton state={state} onUndo={() => void undoSnapshot(panel)} />
            </div>
          )}
        </Notice>
      )}
      {list !== null && (
        <Section id="kept" title={words.listTitle} tally={own.length}>
          {own.length === 0 ? (
            <p class="hint">{words.none}</p>
          ) : (
            <ol class="changes">
              {own.map((snapshot) => (
                <SnapshotRow key={snapshot.nodeId} panel={panel} state={state} snapshot={snapshot} />
              ))}
            </ol>
          )}
        </Section>
      )}
      {orphans.length > 0 && (
        <details class="fold">
          <summary>
            {words.others} <span class="tally">{orphans.length}</span>
          </summary>
          <p class="hint">{words.othersHint}</p>
          <ol class="changes">
            {orphans.map((snapshot) => (
              <SnapshotRow key={snapshot.nodeId} panel={panel} state={state} snapshot={snapshot} />
            ))}
          </ol>
        </details>
      )}
      {map && other && (
        <div class="row-of-buttons">
          <Button
            kind="quiet"
            onClick={() => void openComparison(panel, mapKeyOf(other.rootId), mapKeyOf(map.rootId))}
          >
            {words.compareMaps}
          </Button>
        </div>
      )}
    </Page>
  );
}
