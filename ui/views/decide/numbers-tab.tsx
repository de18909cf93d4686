import { useMemo, useState } from 'preact/hooks';
import { type ListedNumber, listNumbers } from '../../../src/insights/numbers/list-numbers.ts';
import { Choice } from '../../controls/choice.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Section } from '../../controls/section.tsx';
import { makeMetric } from '../../edit/make-metric.ts';
import { nameThing } from '../../edit/name-thing.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { AddLine } from '../edit/add-thing.tsx';
import type { MapProps } from '../edit/map-props.ts';
import { placesFor } from './number-places.ts';
import { RecordLine } from './record-line.tsx';
import { SurveyForm } from './survey-form.tsx';

const words = strings.decide.numbers;

/** All numbers of a map, and two ways to a new one: typed, or made of answers. */
export function NumbersTab(props: MapProps) {
  const { panel, map } = props;
  const numbers = useMemo(() => listNumbers(map.journey), [map.journey]);
  return (
    <>
      <Section id="numbers-title" title={words.title}>
        {numbers.length === 0 ? (
          <Notice kind="info">{words.none}</Notice>
        ) : (
          <ul class="things numbers">
            {numbers.map((number) => (
              <RecordLine key={number.metric.id} panel={panel} map={map} recordId={number.metric.id}>
                <NumberFacts map={map} number={number} />
              </RecordLine>
            ))}
          </ul>
        )}
        <TypedNumber {...props} />
      </Section>
      <SurveyForm {...props} />
    </>
  );
}

function NumberFacts({ map, number }: { map: FoundMap; number: ListedNumber }) {
  const { metric, of, moved, better, lowest } = number;
  const { n, low, high } = metric;
  const facts = [
    of.kind === 'map' ? strings.decide.wholeMap : words.of(nameThing(map.journey, of.id)),
    ...(n === undefined ? [] : [words.n(String(n))]),
    ...(typeof low === 'number' && typeof high === 'number'
      ? [words.between(String(low), String(high))]
      : []),
    ...(better === null
      ? moved === null || moved === 0
        ? []
        : [words.moved(String(moved))]
      : [better ? words.better : words.worse]),
  ];
  return (
    <>
      {facts.join(' · ')}
      {lowest && <span class="badge">{words.lowest}</span>}
    </>
  );
}

/** A number as one says it: “NPS 32 → 41, target 45”. */
function TypedNumber({ panel, state, map }: MapProps) {
  const { journey } = map;
  const [place, setPlace] = useState(journey.id);
  const places = useMemo(() => placesFor(map, state), [map, state.selection]);
  const make = (text: string) => {
    const card = journey.cards.find(({ id }) => id === place);
    const stageId = card ? card.stageId : (journey.stages.find(({ id }) => id === place)?.id ?? null);
    return makeMetric(text, { stageId, ...(card ? { cardId: card.id } : {}) });
  };
  return (
    <div class="typed-number">
      <Choice label={words.addTo} showLabel value={place} options={places} onChange={setPlace} />
      <AddLine
        panel={panel}
        state={state}
        place={`decide number ${place}`}
        label={words.add}
        placeholder={strings.edit.metricPlaceholder}
        make={make}
      />
    </div>
  );
}
