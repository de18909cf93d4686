import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { Radios } from '../controls/radios.tsx';
import { showOnBoard } from '../jobs/show-on-board.ts';
import { applyTidy, chooseScope, previewTidy, undoTidy } from '../jobs/tidy-up.ts';
import { type FoundMap, mapAt } from '../state/state.ts';
import type { TidyReport } from '../state/tidy.ts';
import { strings } from '../words/strings.ts';
import { MakeRoom } from './make-room.tsx';
import { Page } from './shared/page.tsx';
import { UndoButton } from './shared/undo-button.tsx';
import type { ViewProps } from './shared/view-props.ts';
import { scopesOf } from './tidy-scopes.ts';

/** How much is tidied, what that will do, and then: show it, do it, take it back. */
export function TidyUp({ panel, state }: ViewProps) {
  const { scope, report, again, outcome, rootId } = state.tidy;
  const words = strings.tidy;
  const map = mapAt(state, rootId);
  const goHome = () => panel.store.dispatch({ type: 'go', view: 'home' });
  const isOver = outcome === 'done';
  const held = map?.held;
  const offers = map === undefined ? [] : scopesOf(map, state.selection.nodeIds, scope);
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      footer={
        isOver ? (
          <AfterFooter panel={panel} state={state} goHome={goHome} />
        ) : (
          <Footer panel={panel} state={state} goHome={goHome} />
        )
      }
    >
      {map === undefined && <Notice kind="warning">{words.gone}</Notice>}
      {map !== undefined && <h2>{map.journey.title}</h2>}
      {held !== undefined && <Notice kind="info">{strings.room.held[held]}</Notice>}
      {map !== undefined && held === undefined && !isOver && (
        <section>
          {offers.length === 1 ? (
            <p class="hint">{words.selectHint}</p>
          ) : (
            <Radios
              label={words.howMuch}
              look="segments"
              options={offers.map(({ kind }) => ({ value: kind, label: words.scopes[kind] }))}
              value={scope.kind}
              onChange={(kind) => {
                const chosen = offers.find((offer) => offer.kind === kind);
                if (chosen !== undefined) chooseScope(panel, chosen);
              }}
            />
          )}
        </section>
      )}
      {again && <Notice kind="warning">{words.again}</Notice>}
      {outcome === 'undone' && <Notice kind="info">{strings.undone}</Notice>}
      {report !== null && outcome !== 'undone' && <Extent report={report} map={map} isOver={isOver} />}
      {report !== null && outcome !== 'undone' && (
        <Exceptions panel={panel} report={report} isOver={isOver} />
      )}
      {map !== undefined && held === undefined && !isOver && (
        <MakeRoom panel={panel} state={state} map={map} />
      )}
    </Page>
  );
}

function Extent({ report, map, isOver }: { report: TidyReport; map: FoundMap | undefined; isOver: boolean }) {
  const words = strings.tidy;
  if (isOver)
    return (
      <Notice kind="done">
        <strong>{words.done}</strong>
        <p>{words.doneText}</p>
      </Notice>
    );
  if (report.tidy) return <Notice kind="done">{words.willDo(report)}</Notice>;
  const grown = namesOf(map, report);
  const details = words.details(report, grown.length <= mostNames ? grown : []);
  return (
    <section class="tidy-extent" aria-live="polite">
      <p>
        <strong>{words.willDo(report)}</strong>
      </p>
      {details.length > 0 && (
        <ul class="tidy-details">
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="hint">{words.promise}</p>
    </section>
  );
}

/** More names than these would say less than their number. */
const mostNames = 4;

/** Rows and columns that become larger, by name. */
function namesOf(map: FoundMap | undefined, { rows, stages }: TidyReport): string[] {
  const { journey } = map ?? {};
  const names = [
    ...rows.map((row) => journey?.lanes.find(({ id }) => id === row.id)?.name),
    ...stages.map((stage) => journey?.stages.find(({ id }) => id === stage.id)?.name),
  ];
  return names.filter((name) => name !== undefined);
}

function Exceptions({
  panel,
  report,
  isOver,
}: {
  panel: ViewProps['panel'];
  report: TidyReport;
  isOver: boolean;
}) {
  const words = strings.tidy;
  const lists = [
    {
      title: words.left(report.left.length),
      items: report.left.map((item) => ({ ...item, text: item.reason })),
    },
    {
      title: (isOver ? words.besideNow : words.beside)(report.beside.length),
      items: report.beside.map((item) => ({ ...item, text: item.name === '' ? words.unnamed : item.name })),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      {lists.map(({ title, items }) => (
        <details key={title} class="fold" open={items.length <= 3}>
          <summary>{title}</summary>
          <ul class="changes">
            {items.map(({ nodeId, text }) => (
              <li key={nodeId} class="change">
                <div class="change-body">
                  <span class="change-words">{text}</span>
                </div>
                <Button
                  kind="quiet"
                  icon="eye"
                  name={`${strings.showOnBoard}: ${text}`}
                  onClick={() => void showOnBoard(panel, [nodeId])}
                >
                  {strings.show}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Footer({ panel, state, goHome }: ViewProps & { goHome: () => void }) {
  const { report, rootId, outcome } = state.tidy;
  const words = strings.tidy;
  const map = mapAt(state, rootId);
  if (rootId === null || map?.held !== undefined) return null;
  if (report === null || outcome === 'undone')
    return <Button onClick={() => void previewTidy(panel)}>{words.lookAgain}</Button>;
  if (report.tidy)
    return (
      <>
        <Button kind="primary" onClick={goHome}>
          {words.toMaps}
        </Button>
        <Button onClick={() => void previewTidy(panel)}>{words.lookAgain}</Button>
      </>
    );
  const ids = report.notes.flatMap((id) => map?.nodes[id] ?? []);
  return (
    <>
      <Button kind="primary" onClick={() => void applyTidy(panel)}>
        {words.doIt}
      </Button>
      {ids.length > 0 && <Button onClick={() => void showOnBoard(panel, ids)}>{words.show}</Button>}
    </>
  );
}

function AfterFooter({ panel, state, goHome }: ViewProps & { goHome: () => void }) {
  return (
    <>
      <Button kind="primary" onClick={goHome}>
        {strings.tidy.toMaps}
      </Button>
      <UndoButton state={state} onUndo={() => void undoTidy(panel)} />
    </>
  );
}
