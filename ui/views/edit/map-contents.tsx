import { useId } from 'preact/hooks';
import type { Journey } from '../../../src/journey/journey.ts';
import { Button } from '../../controls/button.tsx';
import { Section } from '../../controls/section.tsx';
import { Select } from '../../controls/select.tsx';
import { findThings } from '../../edit/find-things.ts';
import { openEditor } from '../../jobs/edit-board.ts';
import { strings } from '../../words/strings.ts';
import { AddFeeling, AddLine } from './add-thing.tsx';
import type { MapProps } from './map-props.ts';
import { StageContents } from './stage-contents.tsx';
import { ThingButton } from './thing-button.tsx';

/** The rest would not be read. */
const mostFound = 40;
/** What the list of stages calls the place outside all of them. */
const outside = '';

/** Everything on a map as a list: the map itself, its people, and stage by stage its rows. */
export function MapContents({ panel, state, map }: MapProps) {
  const words = strings.edit;
  const { journey } = map;
  const { find } = state.edit;
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id}>{words.find}</label>
        <input
          id={id}
          class="input"
          type="search"
          autocomplete="off"
          placeholder={words.findPlaceholder}
          value={find}
          onInput={({ currentTarget: { value: text } }) =>
            panel.store.dispatch({ type: 'edit', change: { do: 'find', text } })
          }
        />
      </div>
      {find.trim() !== '' ? (
        <Found panel={panel} map={map} find={find} />
      ) : (
        <>
          <p class="hint">{words.hint}</p>
          <Section id="whole-map" title={words.wholeMap}>
            <ul class="things">
              <ThingButton panel={panel} map={map} recordId={journey.id} />
            </ul>
          </Section>
          <Section id="people" title={words.people}>
            <ul class="things">
              {journey.personas.map((persona) => (
                <ThingButton
                  key={persona.id}
                  panel={panel}
                  map={map}
                  recordId={persona.id}
                  face={persona.emoji || '🙂'}
                />
              ))}
            </ul>
            <AddLine
              panel={panel}
              state={state}
              place="persona"
              label={words.addPersona}
              placeholder={words.personaPlaceholder}
              make={(name) => ({ kind: 'persona', fields: { name }, name })}
            />
          </Section>
          <Stages panel={panel} state={state} map={map} />
        </>
      )}
    </>
  );
}

function Found({ panel, map, find }: Omit<MapProps, 'state'> & { find: string }) {
  const { ids, more } = findThings(map.journey, find, mostFound);
  return (
    <section>
      <p class="hint" role="status">
        {strings.edit.found(ids.length, more)}
      </p>
      <ul class="things">
        {ids.map((recordId) => (
          <ThingButton key={recordId} panel={panel} map={map} recordId={recordId} where />
        ))}
      </ul>
    </section>
  );
}

function Stages({ panel, state, map }: MapProps) {
  const words = strings.edit;
  const { journey, rootId } = map;
  const id = useId();
  const hasOutside = journey.cards.some((card) => !isInGrid(journey, card.stageId));
  const first = journey.stages[0]?.id ?? outside;
  const chosen = state.edit.stageId ?? first;
  const shown = journey.stages.some((stage) => stage.id === chosen) || chosen === outside ? chosen : first;
  return (
    <section aria-labelledby="stages-title">
      <h2 id="stages-title" class="unseen">
        {words.stage}
      </h2>
      <div class="stage-choice">
        <label for={id} class="label-like">
          {words.stage}
        </label>
        <Select
          id={id}
          value={shown}
          options={[
            ...journey.stages.map((stage) => ({ value: stage.id, label: stage.name })),
            ...(hasOutside || shown === outside ? [{ value: outside, label: words.outside }] : []),
          ]}
          onChange={(stageId) => panel.store.dispatch({ type: 'edit', change: { do: 'stage', stageId } })}
        />
        {shown !== outside && (
          <Button
            name={words.editNamed(journey.stages.find((stage) => stage.id === shown)?.name ?? '')}
            onClick={() => openEditor(panel, rootId, shown)}
          >
            {words.edit}
          </Button>
        )}
      </div>
      <StageContents panel={panel} state={state} map={map} stageId={shown === outside ? null : shown} />
      {shown !== outside && <AddFeeling key={shown} panel={panel} map={map} stageId={shown} />}
    </section>
  );
}

function isInGrid({ stages }: Journey, stageId: string | null): boolean {
  return stages.some(({ id }) => id === stageId);
}
