import { useMemo } from 'preact/hooks';
import { FormatError } from '../../../src/formats/file/format.ts';
import type { MadeMap } from '../../../src/imports/build/make-map.ts';
import { proposeMapping } from '../../../src/imports/judge/propose-mapping.ts';
import type { Mapping } from '../../../src/imports/mapping.ts';
import { JourneyError } from '../../../src/journey/parse-journey.ts';
import { Button } from '../../controls/button.tsx';
import { Choice } from '../../controls/choice.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Radios } from '../../controls/radios.tsx';
import { mapOf, putMapping } from '../../jobs/put-mapping.ts';
import { MapPicture } from '../../pictures/map-picture.tsx';
import { chosenOf, type MappingStep } from '../../state/mapping.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { LeftWords } from './left-words.tsx';
import { MappingColumns } from './mapping-columns.tsx';
import { MappingRows } from './mapping-rows.tsx';
import { MappingStages } from './mapping-stages.tsx';

export interface MappingProps extends ViewProps {
  step: MappingStep;
}

/** What comes of a file: a picture of the map, and what each part is taken for, the doubtful first; each can be changed in place. */
export function MappingView({ panel, state, step }: MappingProps) {
  const words = strings.mapping;
  const { mapping, choices, name, onto } = step;
  const { dispatch } = panel.store;
  const made = useMemo(() => tryMaking(step), [mapping, choices]);
  const change = (next: Mapping) => dispatch({ type: 'bringIn', change: { do: 'remap', mapping: next } });
  const { source, proposal } = chosenOf(step) ?? {};
  const asked = proposal?.questions.find(({ id }) => id === 'layout');
  const own = state.board.maps.filter(({ foreign, copyOf }) => foreign !== true && copyOf === undefined);
  const layAgain = (said: Partial<Pick<Mapping, 'layout' | 'columns'>>) => {
    const proposal = source && proposeMapping(source, said);
    if (proposal) change({ ...proposal.mapping, title: mapping.title });
  };
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={() => dispatch({ type: 'bringIn', change: { do: 'start', rootId: null } })}
      footer={
        <Button kind="primary" disabled={made.map === null} onClick={() => void putMapping(panel)}>
          {onto === null ? words.make : strings.bringIn.compare}
        </Button>
      }
    >
      <p class="file-name">{name || words.pasted}</p>
      {made.map ? <Coming map={made.map} /> : <Notice kind="warning">{words.problem(made.why)}</Notice>}
      {!step.touched && asked && <Notice kind="warning">{asked.text}</Notice>}
      {step.recalled && <Notice kind="info">{words.recalled}</Notice>}
      {choices.length > 1 && (
        <Choice
          label={words.source}
          showLabel
          value={mapping.source}
          options={choices.map((each) => ({ value: each.source.id, label: each.source.name }))}
          onChange={(id) => {
            const chosen = choices.find((each) => each.source.id === id);
            if (chosen) change(chosen.proposal.mapping);
          }}
        />
      )}
      {mapping.layout !== 'given' && (
        <div class="turn-table">
          <span class="hint">{words.turnHint[mapping.layout]}</span>
          <Button onClick={() => layAgain({ layout: mapping.layout === 'across' ? 'down' : 'across' })}>
            {mapping.layout === 'list' || mapping.layout === 'people' ? words.asTable : words.turn}
          </Button>
        </div>
      )}
      {mapping.columns && (
        <MappingColumns
          columns={mapping.columns}
          onChange={(columns) => layAgain({ layout: 'list', columns })}
        />
      )}
      <MappingRows step={step} onChange={(rows) => change({ ...mapping, rows })} />
      <MappingStages
        label={words.stages}
        stages={mapping.stages}
        onChange={(stages) => change({ ...mapping, stages })}
      />
      {mapping.personas && (
        <MappingStages
          label={words.personas}
          stages={mapping.personas}
          onChange={(personas) => change({ ...mapping, personas })}
        />
      )}
      {made.map && <LeftWords left={made.map.left} />}
      {own.length > 0 && (
        <Radios
          label={words.where}
          showLabel
          look="cards"
          value={onto ?? ''}
          options={[
            { value: '', label: words.newMap, hint: '' },
            ...own.map(({ rootId, journey }) => ({
              value: rootId,
              label: words.onto(journey.title),
              hint: words.ontoHint,
            })),
          ]}
          onChange={(rootId) =>
            dispatch({ type: 'bringIn', change: { do: 'layOnto', rootId: rootId === '' ? null : rootId } })
          }
        />
      )}
    </Page>
  );
}

function Coming({ map: { journey } }: { map: MadeMap }) {
  const { personas, stages, lanes, cards, emotions } = journey;
  return (
    <figure class="preview">
      <MapPicture map={journey} names />
      <figcaption aria-live="polite">
        <strong>{journey.title}</strong>{' '}
        <span class="hint">
          {strings.mapping.counts(
            stages.length,
            lanes.length,
            cards.length,
            emotions.length,
            personas.length,
          )}
        </span>
      </figcaption>
    </figure>
  );
}

function tryMaking(step: MappingStep): { map: MadeMap | null; why: string } {
  try {
    return { map: mapOf(step), why: '' };
  } catch (error) {
    if (error instanceof FormatError || error instanceof JourneyError)
      return { map: null, why: error.message };
    throw error;
  }
}
