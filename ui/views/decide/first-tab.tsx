import { useMemo, useState } from 'preact/hooks';
import {
  type Formula,
  formulas,
  type Ranked,
  rankCards,
  rankedKinds,
  type Weights,
} from '../../../src/insights/ranking/rank-cards.ts';
import { ratingOf } from '../../../src/own-map/matrix/ratings.ts';
import { Button } from '../../controls/button.tsx';
import { Choice } from '../../controls/choice.tsx';
import { LongList } from '../../controls/long-list.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Radios } from '../../controls/radios.tsx';
import { textOf } from '../../edit/field-text.ts';
import { seenRecord } from '../../edit/find-things.ts';
import { putMatrix } from '../../jobs/decide.ts';
import { strings } from '../../words/strings.ts';

import type { MapProps } from '../edit/map-props.ts';
import { InputFields } from './input-fields.tsx';
import { ShowButton } from './record-line.tsx';

const words = strings.decide.first;

/** What comes first: a ranked list with the inputs of each, what is missing, and who does it by when. */
export function FirstTab({ panel, state, map }: MapProps) {
  const { dispatch } = panel.store;
  const { ranked: kind, by: formulaOf, weights } = state.deciding;
  const by = formulaOf[kind];
  const { journey, onBoard } = map;
  const list = useMemo(
    () => rankCards(journey, kind, by, { weights, onBoard }),
    [journey, kind, by, weights, onBoard],
  );
  return (
    <>
      <Radios
        look="segments"
        label={words.what}
        options={rankedKinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        onChange={(ranked) => dispatch({ type: 'decide', change: { do: 'rank', ranked } })}
      />
      <Choice
        label={words.by}
        showLabel
        value={by}
        options={formulas.map((value) => ({ value, label: words.formulas[value] }))}
        onChange={(value) => {
          const chosen = formulas.find((formula) => formula === value);
          if (chosen) dispatch({ type: 'decide', change: { do: 'by', by: chosen } });
        }}
      />
      <p class="hint">{words.how[by]}</p>
      <WeightFields panel={panel} weights={weights} by={by} />
      {kind === 'opportunities' && list.length > 0 && (
        <PutMatrix panel={panel} state={state} map={map} ideas={list} />
      )}
      {list.length === 0 && <Notice kind="info">{words.none[kind]}</Notice>}
      <LongList
        ordered
        class="ranked"
        items={list}
        render={(ranked, at) => (
          <RankedCard
            key={ranked.recordId}
            panel={panel}
            state={state}
            map={map}
            ranked={ranked}
            place={at + 1}
            by={by}
          />
        )}
      />
    </>
  );
}

function PutMatrix({ ideas, ...props }: MapProps & { ideas: readonly Ranked[] }) {
  const { panel, state, map } = props;
  /** Those that waited when the list was opened: what is being rated does not go while one writes. `null`: it is closed. */
  const [waiting, setWaiting] = useState<readonly string[] | null>(null);
  const unrated = ideas.filter(
    ({ recordId }) => !ratingOf(seenRecord(state, map.journey, recordId)?.fields ?? {}),
  );
  const shown = ideas.filter((idea) => unrated.includes(idea) || waiting?.includes(idea.recordId));
  return (
    <div>
      <Button disabled={state.work !== null} onClick={() => void putMatrix(panel, map)}>
        {words.matrix.put}
      </Button>
      <p class="hint">{words.matrix.hint}</p>
      {shown.length > 0 && (
        <details
          class="fold"
          open={waiting !== null}
          onToggle={({ currentTarget }) =>
            setWaiting(currentTarget.open ? unrated.map(({ recordId }) => recordId) : null)
          }
        >
          <summary>{words.matrix.unrated(unrated.length, ideas.length)}</summary>
          {waiting && (
            <LongList
              class="ranked"
              items={shown}
              render={({ recordId, text }) => (
                <li key={recordId} class="ranked-card">
                  <div class="finding-head">
                    <strong class="thing-words">{text}</strong>
                    <ShowButton panel={panel} map={map} recordId={recordId} name={text} />
                  </div>
                  <InputFields {...props} recordId={recordId} names={inputsOf.value} />
                </li>
              )}
            />
          )}
        </details>
      )}
    </div>
  );
}

const weightsOf: { readonly [formula in Formula]: readonly (keyof Weights)[] } = {
  pain: ['momentOfTruth', 'vote'],
  opportunity: ['vote'],
  rice: ['vote'],
  value: ['customer', 'business', 'vote'],
};

function WeightFields({ panel, weights, by }: { panel: MapProps['panel']; weights: Weights; by: Formula }) {
  return (
    <details class="fold">
      <summary>{words.weights}</summary>
      <p class="hint">{words.weightHint}</p>
      <div class="weights">
        {weightsOf[by].map((weight) => (
          <label key={weight} class="weight">
            <span>{words[weight]}</span>
            <input
              class="input"
              type="number"
              min="0"
              max="10"
              step="0.1"
              value={weights[weight]}
              onInput={({ currentTarget }) => {
                const value = currentTarget.valueAsNumber;
                if (value >= 0 && value <= 10)
                  panel.store.dispatch({
                    type: 'decide',
                    change: { do: 'weigh', weights: { [weight]: value } },
                  });
              }}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

/** What one sets besides the inputs to have decided. */
const decided = ['owner', 'due', 'status', 'expectedChange', 'measuredChange'];
const inputsOf: { readonly [formula in Formula]: readonly string[] } = {
  pain: ['severity', 'frequency', 'reach', 'who'],
  opportunity: ['importance', 'satisfaction'],
  rice: ['reach', 'customerValue', 'confidence', 'effort'],
  value: ['customerValue', 'businessValue', 'effort'],
};

interface RankedCardProps extends MapProps {
  ranked: Ranked;
  place: number;
  by: Formula;
}

function RankedCard({ panel, state, map, ranked, place, by }: RankedCardProps) {
  const { recordId, text, score, inputs, missing = [] } = ranked;
  const [isOpen, setOpen] = useState(false);
  const record = seenRecord(state, map.journey, recordId);
  const { owner, due, status, setsApart } = record?.fields ?? {};
  const said = [owner, due, status, setsApart === true && words.apart].filter(
    (value) => typeof value === 'string' && value !== '',
  );
  return (
    <li class="ranked-card">
      <div class="finding-head">
        <span class="rank">{score === null ? '–' : words.place(place)}</span>
        <strong class="thing-words">{text}</strong>
        <span class={score === null ? 'hint' : 'score'}>{score === null ? words.noScore : score}</span>
        <ShowButton panel={panel} map={map} recordId={recordId} name={text} />
      </div>
      <p class="hint">
        {Object.entries(inputs)
          .map(([name, value]) => `${words.inputs[name] ?? name} ${sayInput(name, value)}`)
          .join(' · ')}
      </p>
      {missing.length > 0 && (
        <p class="missing">
          {words.missing(
            missing.map((name) => words.lacking(name, by, textOf(record?.fields[name], 'data'))).join(', '),
          )}
        </p>
      )}
      {said.length > 0 && <p class="hint">{said.join(' · ')}</p>}
      {record && (
        <details class="fold" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary aria-label={words.decideNamed(text)}>{words.decide}</summary>
          {isOpen && (
            <InputFields
              panel={panel}
              state={state}
              map={map}
              recordId={recordId}
              names={[...decided, ...inputsOf[by]]}
            />
          )}
        </details>
      )}
    </li>
  );
}

function sayInput(name: string, value: number | string): string {
  if (name === 'band') return words.bands[String(value)] ?? String(value);
  if ((name === 'reach' || name === 'confidence') && typeof value === 'number' && value <= 1)
    return `${Math.round(value * 100)} %`;
  return String(value);
}
