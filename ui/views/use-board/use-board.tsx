import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Radios } from '../../controls/radios.tsx';
import { openComparison } from '../../jobs/compare.ts';
import { startKeeping } from '../../jobs/keep-templates.ts';
import type { Panel } from '../../jobs/panel.ts';
import { mapInQuestion, useBoard } from '../../jobs/use-board.ts';
import { MapPicture } from '../../pictures/map-picture.tsx';
import { mapKeyOf } from '../../state/compare.ts';
import { questionsAbout } from '../../state/questions.ts';
import { type FoundMap, foreignMaps, type State } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { GridNames } from './grid-names.tsx';
import { LeftList } from './left-list.tsx';
import { QuestionList } from './question-list.tsx';
import { RowKinds } from './row-kinds.tsx';
import { UnsureList, unsureOf } from './unsure-list.tsx';
import { Used } from './used.tsx';

/** A map that people drew: what was found, what is doubtful, and the way to make files come back to it. */
export function UseBoard({ panel, state }: ViewProps) {
  const { done } = state.useBoard;
  if (done !== null) return <Used panel={panel} state={state} done={done} />;
  const map = mapInQuestion(state);
  return (
    <Page
      panel={panel}
      state={state}
      title={strings.useBoard.title}
      footer={map && <Footer panel={panel} map={map} />}
    >
      {map === undefined ? (
        <Notice kind="info">{strings.useBoard.gone}</Notice>
      ) : (
        <Found panel={panel} state={state} map={map} />
      )}
    </Page>
  );
}

function Found({ panel, state, map }: { panel: Panel; state: State; map: FoundMap }) {
  const words = strings.useBoard;
  const maps = foreignMaps(state);
  const { journey, confidence, reasons = {} } = map;
  const other = state.board.maps.find(({ rootId }) => rootId !== map.rootId);
  const questions = questionsAbout(map).length;
  const { dispatch } = panel.store;
  return (
    <>
      <section class="found">
        <MapPicture map={journey} />
        <h2>{journey.title}</h2>
        <p class="lead">
          {words.found(
            {
              maps: maps.length,
              stages: journey.stages.length,
              lanes: journey.lanes.length,
              cards: journey.cards.length,
            },
            questions,
            unsureOf(map).length,
          )}
        </p>
        <p class="hint">
          {`${words.sureness(confidence[journey.id] ?? 1)} ${reasons[journey.id] ?? ''}`.trim()}
        </p>
      </section>
      <div class="row-of-buttons">
        <Button
          kind="quiet"
          name={strings.templates.saveMapNamed(journey.title)}
          onClick={() => startKeeping(panel, journey)}
        >
          {strings.templates.saveMap}
        </Button>
        {other && (
          <Button
            kind="quiet"
            onClick={() => void openComparison(panel, mapKeyOf(map.rootId), mapKeyOf(other.rootId))}
          >
            {strings.copies.compareWith(other.journey.title)}
          </Button>
        )}
      </div>
      {maps.length > 1 && (
        <Radios
          label={words.which}
          showLabel
          look="cards"
          value={journey.id}
          options={maps.map(({ journey: each }) => ({
            value: each.id,
            label: each.title,
            hint: words.facts(each.stages.length, each.lanes.length, each.cards.length),
          }))}
          onChange={(journeyId) => dispatch({ type: 'useBoard', change: { do: 'choose', journeyId } })}
        />
      )}
      <QuestionList panel={panel} map={map} answers={state.useBoard.answers} />
      <RowKinds panel={panel} map={map} said={state.useBoard} />
      <UnsureList panel={panel} map={map} />
      <LeftList panel={panel} left={state.board.strangers?.left ?? []} />
      <GridNames panel={panel} map={map} said={state.useBoard} />
    </>
  );
}

function Footer({ panel, map }: { panel: Panel; map: FoundMap }) {
  const { dispatch } = panel.store;
  const words = strings.useBoard;
  const exportNow = () => {
    dispatch({ type: 'exportChosen', journeyId: map.journey.id });
    dispatch({ type: 'go', view: 'export' });
  };
  return (
    <>
      <p class="hint promise">{words.promise}</p>
      <Button kind="primary" icon="check" onClick={() => void useBoard(panel)}>
        {words.use}
      </Button>
      <Button onClick={exportNow}>{words.exportNow}</Button>
    </>
  );
}
