import { useMemo } from 'preact/hooks';
import { type Scale, scalesOf, surveyKinds } from '../../../src/insights/numbers/score-answers.ts';
import { Button } from '../../controls/button.tsx';
import { Choice } from '../../controls/choice.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Radios } from '../../controls/radios.tsx';
import { Section } from '../../controls/section.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { addNumber, type SurveyResult, scoreSurvey } from '../../jobs/decide.ts';
import type { Survey } from '../../state/decide.ts';
import { strings } from '../../words/strings.ts';
import type { MapProps } from '../edit/map-props.ts';
import { placesFor } from './number-places.ts';
import { SurveyScore } from './survey-score.tsx';

const words = strings.decide.survey;

/** Pasted answers become a number, with how sure it is; those before tell whether it moved by more than chance. */
export function SurveyForm({ panel, state, map }: MapProps) {
  const { survey } = state.deciding;
  const set = (change: Partial<Survey>) =>
    panel.store.dispatch({ type: 'decide', change: { do: 'survey', survey: change } });
  const result = useMemo(() => scoreSurvey(survey), [survey]);
  const places = useMemo(() => placesFor(map, state), [map, state.selection]);
  const { score, fault } = result;
  return (
    <Section id="survey-title" title={words.title} class="survey">
      <Radios
        look="segments"
        label={words.kind}
        options={surveyKinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={survey.kind}
        onChange={(kind) => set({ kind })}
      />
      <p class="hint">{words.kindHints[survey.kind]}</p>
      <TextField
        multiline
        label={words.answers}
        hint={words.answersHint}
        fault={fault ?? undefined}
        value={survey.answers}
        onChange={(answers) => set({ answers })}
      />
      <Columns survey={survey} result={result} set={set} />
      <details class="fold" open={survey.before !== '' || survey.since !== ''}>
        <summary>{words.before}</summary>
        {survey.before === '' && result.table.columns.some(({ holds }) => holds === 'dates') && (
          <TextField
            type="date"
            label={words.since}
            hint={words.sinceHint}
            value={survey.since}
            onChange={(since) => set({ since })}
          />
        )}
        <TextField
          multiline
          label={words.before}
          hint={words.beforeHint}
          value={survey.before}
          onChange={(before) => set({ before })}
        />
      </details>
      {score !== null &&
        (score.value === null ? (
          <Notice kind="warning">{words.nobody}</Notice>
        ) : (
          <>
            <SurveyScore result={result} score={score} />
            <div class="put-number">
              <Choice
                label={strings.decide.numbers.addTo}
                showLabel
                value={survey.place ?? map.journey.id}
                options={places}
                onChange={(place) => set({ place })}
              />
              <Button kind="primary" onClick={() => void addNumber(panel, map)}>
                {words.put}
              </Button>
            </div>
          </>
        ))}
    </Section>
  );
}

interface ColumnsProps {
  survey: Survey;
  result: SurveyResult;
  set: (change: Partial<Survey>) => void;
}

/** Which column is meant, on which scale, and by which groups: only where there is a choice. */
function Columns({ survey, result, set }: ColumnsProps) {
  const { table, column, answers } = result;
  const at = (holds: string) =>
    table.columns.flatMap((each, index) =>
      each.holds === holds ? [{ value: String(index), label: each.name }] : [],
    );
  const able = at('answers');
  const groups = at('groups');
  const scales = scalesOf[survey.kind];
  if (column === null) return null;
  return (
    <>
      {able.length > 1 && (
        <Choice
          label={words.column}
          showLabel
          value={String(table.columns.indexOf(column))}
          options={able}
          onChange={(value) => set({ column: Number(value) })}
        />
      )}
      {scales.length > 1 && answers !== null && (
        <Choice
          label={words.scale}
          showLabel
          value={String(answers.scale)}
          options={scales.map((scale) => ({ value: String(scale), label: words.scales[scale] }))}
          onChange={(value) => set({ scale: scales.find((scale: Scale) => String(scale) === value) ?? null })}
        />
      )}
      {groups.length > 0 && (
        <Choice
          label={words.groups}
          showLabel
          value={survey.groups === null ? '' : String(survey.groups)}
          options={[{ value: '', label: words.noGroups }, ...groups]}
          onChange={(value) => set({ groups: value === '' ? null : Number(value) })}
        />
      )}
    </>
  );
}
