import type { ComponentChildren } from 'preact';
import { isDone, lowestMoments, nextActions, rankPains } from '../../src/formats/story/what-matters.ts';
import { Button } from '../controls/button.tsx';
import { openDecide } from '../jobs/decide.ts';
import { openPlacing } from '../jobs/place-notes.ts';
import { openNotes } from '../jobs/read-board.ts';
import { openTidy } from '../jobs/tidy-up.ts';
import { doubtsAbout } from '../state/questions.ts';
import { type FoundMap, looseNotes, mapAt } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { RecordLine } from './decide/record-line.tsx';
import { DoubtList } from './doubt-list.tsx';
import { RoomNotes } from './room-notes.tsx';
import { Page } from './shared/page.tsx';
import type { ViewProps } from './shared/view-props.ts';

/** So many of each are what a group takes home. */
const taken = 3;

/** The end of a workshop, step by step: what is there, what is doubtful, tidy, and what comes of it. Each step is a view that exists. */
export function WrapUp({ panel, state }: ViewProps) {
  const words = strings.wrapUp;
  const map = mapAt(state, state.edit.rootId);
  return (
    <Page panel={panel} state={state} title={words.title}>
      {map && (
        <>
          <Found map={map} />
          <Doubtful panel={panel} state={state} map={map} />
          <section class="decide">
            <h2>{`3. ${strings.tidy.title}`}</h2>
            <Button onClick={() => openTidy(panel, map.rootId)}>{strings.tidy.title}</Button>
          </section>
          <Takeaways panel={panel} map={map} />
        </>
      )}
    </Page>
  );
}

function Found({ map }: { map: FoundMap }) {
  const words = strings.wrapUp;
  const { cards, stages, lanes, emotions } = map.journey;
  const unclear = new Set(doubtsAbout(map).map(({ recordId }) => recordId));
  const clear = cards.filter(({ id }) => !unclear.has(id)).length;
  const used = new Set([
    ...cards.flatMap(({ stageId, laneId }) => [stageId, laneId]),
    ...emotions.map(({ stageId }) => stageId),
  ]);
  const empty = [...stages, ...lanes.filter(({ kind }) => kind !== 'emotions')].filter(
    ({ id }) => !used.has(id),
  );
  return (
    <section class="decide">
      <h2>{`1. ${words.found}`}</h2>
      <p>{words.counts(cards.length, clear, stages.length)}</p>
      {empty.length > 0 && <p class="hint">{words.empty(empty.map(({ name }) => name).join(', '))}</p>}
    </section>
  );
}

function Doubtful({ panel, state, map }: ViewProps & { map: FoundMap }) {
  const words = strings.wrapUp;
  const { beside } = state.board;
  const place = async () => {
    await openNotes(panel);
    if (looseNotes(panel.store.getState()).length > 0) openPlacing(panel, map.rootId);
  };
  return (
    <section class="decide">
      <h2>{`2. ${words.doubtful}`}</h2>
      {doubtsAbout(map).length + beside === 0 && <p>{words.noDoubts}</p>}
      <DoubtList panel={panel} map={map} />
      {beside > 0 && <p>{words.beside(beside)}</p>}
      <RoomNotes panel={panel} map={map} />
      {beside > 0 && <Button onClick={() => void place()}>{strings.placing.open}</Button>}
    </section>
  );
}

function Takeaways({ panel, map }: { panel: ViewProps['panel']; map: FoundMap }) {
  const words = strings.wrapUp;
  const { journey, rootId } = map;
  const { dispatch } = panel.store;
  const line = (recordId: string, said?: string | number) => (
    <RecordLine key={recordId} panel={panel} map={map} recordId={recordId}>
      {said}
    </RecordLine>
  );
  const lowest = lowestMoments(journey, taken).filter(({ value }) => value < 0);
  const actions = nextActions(journey).filter((card) => !isDone(card));
  return (
    <section class="decide">
      <h2>{`4. ${words.takeaways}`}</h2>
      <Taken title={words.lowest}>
        {lowest.map(({ stageId, value }) => line(stageId, `${value}`.replace('-', '−')))}
      </Taken>
      <Taken title={words.pains}>
        {rankPains(journey)
          .slice(0, taken)
          .map(({ id, severity }) => line(id, severity && `${strings.insert.severity} ${severity}`))}
      </Taken>
      <Taken title={words.actions}>
        {actions.slice(0, taken).map(({ id, owner, due }) => line(id, owner ?? due))}
      </Taken>
      <div class="row-of-buttons">
        <Button
          onClick={() => {
            dispatch({ type: 'exportChosen', journeyId: journey.id, formatId: 'summary' });
            dispatch({ type: 'go', view: 'export' });
          }}
        >
          {words.summary}
        </Button>
        <Button onClick={() => openDecide(panel, rootId, 'first')}>{strings.decide.title}</Button>
      </div>
    </section>
  );
}

function Taken({ title, children }: { title: string; children: ComponentChildren[] }) {
  return (
    <>
      <h3>{title}</h3>
      {children.length === 0 ? <p class="hint">{strings.wrapUp.none}</p> : <ul class="things">{children}</ul>}
    </>
  );
}
