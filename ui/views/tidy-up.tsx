import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { Page } from '../controls/page.tsx';
import { Radios } from '../controls/radios.tsx';
import { showOnBoard } from '../jobs/show-on-board.ts';
import { applyTidy, chooseScope, previewTidy, undoTidy } from '../jobs/tidy-up.ts';
import type { FoundMap } from '../state/state.ts';
import type { TidyReport, TidyScope } from '../state/tidy.ts';
import { strings } from '../strings.ts';
import type { ViewProps } from './view-props.ts';

/** How much is tidied, what that will do, and then: show it, do it, take it back. */
export function TidyUp({ panel, state }: ViewProps) {
  const { scope, report, again, outcome, rootId } = state.tidy;
  const words = strings.tidy;
  const map = state.board.maps.find((each) => each.rootId === rootId);
  const goHome = () => panel.store.dispatch({ type: 'go', view: 'home' });
  const isOver = outcome === 'done';
  const offers = map === undefined ? [] : scopesOf(map, state.selection.nodeIds, scope);
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={goHome}
      footer={isOver ? <AfterFooter panel={panel} goHome={goHome} /> : <Footer panel={panel} state={state} />}
    >
      {map === undefined && <Notice kind="warning">{words.gone}</Notice>}
      {map !== undefined && <h2>{map.journey.title}</h2>}
      {map !== undefined && !isOver && (
        <section>
          {offers.length === 1 ? (
            <p class="hint">{words.selectHint}</p>
          ) : (
            <Radios
              label={words.howMuch}
              showLabel
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
      {report !== null && outcome !== 'undone' && <Extent report={report} isOver={isOver} />}
      {report !== null && outcome !== 'undone' && <Exceptions panel={panel} report={report} />}
    </Page>
  );
}

function Extent({ report, isOver }: { report: TidyReport; isOver: boolean }) {
  const words = strings.tidy;
  if (isOver)
    return (
      <Notice kind="done">
        <strong>{words.done}</strong>
        <p>{words.doneText}</p>
      </Notice>
    );
  return (
    <section class="tidy-extent">
      <p>
        <strong>{words.willDo(report)}</strong>
      </p>
      {!report.tidy && report.carried > 0 && <p class="hint">{words.carried(report.carried)}</p>}
      {!report.tidy && report.redrawn > 0 && <p class="hint">{words.redrawn(report.redrawn)}</p>}
      <p class="hint">{words.promise}</p>
    </section>
  );
}

function Exceptions({ panel, report }: { panel: ViewProps['panel']; report: TidyReport }) {
  const words = strings.tidy;
  const lists = [
    {
      title: words.left(report.left.length),
      items: report.left.map((item) => ({ ...item, text: item.reason })),
    },
    {
      title: words.beside(report.beside.length),
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

function Footer({ panel, state }: ViewProps) {
  const { report, rootId, outcome } = state.tidy;
  const words = strings.tidy;
  if (rootId === null) return null;
  if (report === null || outcome === 'undone')
    return <Button onClick={() => void previewTidy(panel)}>{words.lookAgain}</Button>;
  const map = state.board.maps.find((each) => each.rootId === rootId);
  const ids = report.notes.flatMap((id) => map?.nodes[id] ?? []);
  return (
    <>
      <Button kind="primary" disabled={report.tidy} onClick={() => void applyTidy(panel)}>
        {words.doIt}
      </Button>
      {ids.length > 0 && <Button onClick={() => void showOnBoard(panel, ids)}>{words.show}</Button>}
    </>
  );
}

function AfterFooter({ panel, goHome }: { panel: ViewProps['panel']; goHome: () => void }) {
  return (
    <>
      <Button kind="primary" onClick={goHome}>
        {strings.tidy.toMaps}
      </Button>
      <Button onClick={() => void undoTidy(panel)}>{strings.undo}</Button>
    </>
  );
}

/** The map, and what is selected on the board, from small to large. The scope in use stays on offer. */
function scopesOf(map: FoundMap, selection: readonly string[], current: TidyScope): TidyScope[] {
  const scopes = new Map<TidyScope['kind'], TidyScope>([[current.kind, current]]);
  const isSelected = (id: string) => (map.nodes[id] ?? []).some((node) => selection.includes(node));
  const card = map.journey.cards.find(({ id }) => isSelected(id));
  const stageId = card?.stageId ?? map.journey.stages.find(({ id }) => isSelected(id))?.id ?? null;
  if (card && card.stageId !== null && card.laneId !== null) {
    scopes.set('note', { kind: 'note', recordId: card.id });
    scopes.set('cell', { kind: 'cell', stageId: card.stageId, laneId: card.laneId });
  }
  if (stageId !== null) scopes.set('stage', { kind: 'stage', stageId });
  scopes.set('map', { kind: 'map' });
  const found: TidyScope[] = [];
  for (const kind of ['note', 'cell', 'stage', 'map'] as const) {
    const scope = scopes.get(kind);
    if (scope) found.push(scope);
  }
  return found;
}
