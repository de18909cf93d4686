import { votesOf } from '../../src/journey/board-facts.ts';
import type { Card } from '../../src/journey/journey.ts';
import { own } from '../../src/journey/own.ts';
import { Button } from '../controls/button.tsx';
import { focusFirstFault } from '../controls/focus-first-fault.ts';
import { Notice } from '../controls/notice.tsx';
import { mapOfVotes, saveVotes, undoVotes } from '../jobs/save-votes.ts';
import type { FoundMap, State } from '../state/state.ts';
import { isTotal, votesToSave } from '../state/votes.ts';
import { strings } from '../words/strings.ts';
import { Page } from './shared/page.tsx';
import { UndoButton } from './shared/undo-button.tsx';
import type { ViewProps } from './shared/view-props.ts';

/** Totals of a voting session, typed in note by note: by stage, or of what is selected. */
export function Votes({ panel, state }: ViewProps) {
  const words = strings.votes;
  const map = mapOfVotes(state);
  const listed = map && cardsToList(map, state);
  const toSave = map ? votesToSave(map.journey, state.votes).length : 0;
  const back = () => panel.store.dispatch({ type: 'go', view: 'export' });
  const footer = map && map.journey.cards.length > 0 && (
    <>
      <SavedVotes panel={panel} state={state} />
      <Button kind="primary" onClick={() => void save()}>
        {words.save(toSave)}
      </Button>
    </>
  );
  return (
    <Page panel={panel} state={state} title={words.title} onBack={back} footer={footer}>
      {map === undefined || listed === undefined ? (
        <Notice kind="info">{strings.errors.mapGone}</Notice>
      ) : (
        <>
          <p class="hint">{words.hint}</p>
          {listed.selected && <p class="lead">{words.selected(listed.cards.length)}</p>}
          {map.journey.cards.length === 0 && <Notice kind="info">{words.none}</Notice>}
          {[...map.journey.stages, { id: null, name: words.noStage }].map(({ id, name }) => {
            const cards = listed.cards.filter(({ stageId }) => stageId === id);
            return cards.length === 0 ? null : (
              <section key={id ?? ''} class="votes">
                <h2>{name}</h2>
                <ul>
                  {cards.map((card) => (
                    <VoteRow key={card.id} panel={panel} state={state} map={map} card={card} />
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </Page>
  );

  async function save() {
    await saveVotes(panel);
    focusFirstFault();
  }
}

function SavedVotes({ panel, state }: ViewProps) {
  const { done } = state.votes;
  if (done === null) return null;
  return (
    <Notice kind={done.undone ? 'info' : 'done'}>
      <strong>{done.undone ? strings.undone : strings.votes.saved(done.count)}</strong>
      {!done.undone && (
        <>
          <p>{strings.votes.savedHint}</p>
          <div class="row-of-buttons">
            <UndoButton state={state} onUndo={() => void undoVotes(panel)} />
          </div>
        </>
      )}
    </Notice>
  );
}

function VoteRow({ panel, state, map, card }: ViewProps & { map: FoundMap; card: Card }) {
  const words = strings.votes;
  const value = own(state.votes.typed, card.id) ?? (card.votes === undefined ? '' : String(card.votes));
  const stamps = votesOf(own(map.onBoard ?? {}, card.id) ?? {});
  const lane = map.journey.lanes.find(({ id }) => id === card.laneId)?.name;
  const beside = [lane, stamps > 0 ? words.stamps(stamps) : undefined].filter((part) => part !== undefined);
  return (
    <li class="vote">
      <span class="vote-words">
        <span class="vote-text">{card.text}</span>
        {beside.length > 0 && <span class="hint">{beside.join(' · ')}</span>}
        {!isTotal(value) && <span class="fault">{words.fault}</span>}
      </span>
      <input
        class="input"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={words.field(card.text)}
        aria-invalid={isTotal(value) ? undefined : 'true'}
        value={value}
        onInput={({ currentTarget }) =>
          panel.store.dispatch({
            type: 'votes',
            change: { do: 'type', cardId: card.id, value: currentTarget.value },
          })
        }
      />
    </li>
  );
}

/** The notes of the map that are selected on the board; all with words when none is. */
function cardsToList(map: FoundMap, { selection }: State): { cards: Card[]; selected: boolean } {
  const { journey, nodes } = map;
  const selected = new Set(selection.nodeIds);
  const chosen = journey.cards.filter(({ id }) =>
    (own(nodes, id) ?? []).some((nodeId) => selected.has(nodeId)),
  );
  if (chosen.length > 0) return { cards: chosen, selected: true };
  return { cards: journey.cards.filter(({ text }) => text.trim() !== ''), selected: false };
}
